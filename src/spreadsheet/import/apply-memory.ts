import type { Diagnostic } from '../../diagnostics/index.ts'
import {
  type ColumnMemory,
  type ImportMemory,
  type KindDefinition,
  type MemoryWord,
  memoryFault,
} from '../../records/index.ts'
import { namedColumns, type TableColumn } from './assign-columns.ts'
import type { TableHeader } from './find-header.ts'
import { readHeader } from './header-text.ts'
import { labelOf, pathOf, type Target, targetsOf } from './target.ts'

/** Words in the memory file for columns that belong to no field. */
export const noteWord = '写进备注'
export const ignoreWord = '不导入'

/** The interpretation of a table that was imported before. */
export interface RememberedTable {
  readonly kind: KindDefinition
  readonly columns: readonly TableColumn[]
  /** By field name. */
  readonly defaults: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

/** Finds what is remembered about a table with these headers, the latest first; unknown words are reported. */
export function recallTable(
  header: TableHeader,
  { columns: known }: ImportMemory,
  kinds: readonly KindDefinition[],
  wanted: KindDefinition | undefined,
): RememberedTable | undefined {
  const names = namedColumns(header)
  const memory = [...known]
    .reverse()
    .find(
      ({ headers, kind }) =>
        headers.length === names.length &&
        headers.every((text, index) => text === names[index]?.name) &&
        (wanted === undefined || isKind(wanted, kind.text)),
    )
  if (!memory) return undefined
  const kind = kinds.find((candidate) => isKind(candidate, memory.kind.text))
  if (!kind) {
    const fault = memoryFault(`没有叫“${memory.kind.text}”的台账`, memory.kind.location)
    return wanted && { kind: wanted, columns: [], defaults: new Map(), diagnostics: [fault] }
  }
  return readMemory(memory, kind, header)
}

/** Whether a word is a kind's Chinese name, its English name or its file's name. */
export const isKind = ({ name, plural, label }: KindDefinition, word: string): boolean =>
  [name, plural, label, `${label}台账`].includes(word.trim())

function readMemory(memory: ColumnMemory, kind: KindDefinition, header: TableHeader): RememberedTable {
  const targets = new Map<string, Target>()
  for (const [path, target] of targetsOf(kind))
    for (const word of [path, labelOf(target), ...(target.group ? [] : (target.field.aliases ?? []))])
      if (!targets.has(word)) targets.set(word, target)
  const diagnostics: Diagnostic[] = []
  const find = ({ text, location }: MemoryWord): Target | undefined => {
    const target = targets.get(text)
    if (!target) diagnostics.push(memoryFault(`“${kind.label}”台账没有叫“${text}”的字段`, location))
    return target
  }
  const columns = namedColumns(header).map(({ index, name }): TableColumn => {
    const { unit } = readHeader(header.labels[index] ?? '')
    const base = { index, header: name, ...(unit !== undefined && { unit }) }
    const word = memory.columns.get(name)
    if (!word || word.text === noteWord) return { ...base, use: { type: 'note' } }
    if (word.text === ignoreWord) return { ...base, use: { type: 'ignored' } }
    const target = find(word)
    return {
      ...base,
      use: target ? { type: 'field', path: pathOf(target), target, confidence: 'told' } : { type: 'note' },
    }
  })
  const defaults = [...memory.defaults].flatMap(([label, { text, location }]) => {
    const target = find({ text: label, location })
    return target && !target.group ? [[target.field.name, text] as const] : []
  })
  return { kind, columns, defaults: new Map(defaults), diagnostics }
}
