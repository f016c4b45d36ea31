import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { KindDefinition } from '../../records/index.ts'
import { findSimilar } from '../../text/index.ts'
import { ignoreWord, noteWord } from './apply-memory.ts'
import type { TableColumn } from './assign-columns.ts'
import { readHeader } from './header-text.ts'
import { labelOf, pathOf, type Target, targetsOf } from './target.ts'

/** What the user said about columns (--map, --skip, --only), by the text of their header. */
export interface ToldColumns {
  /** The field for a column, by any of its names; 写进备注; or 不导入. */
  readonly uses: ReadonlyMap<string, string>
  /** If given, all other columns are left out. */
  readonly only?: ReadonlySet<string>
}

/** The columns of a table after the user spoke of them. */
interface Told {
  readonly columns: readonly TableColumn[]
  /** Whether the user spoke of any. */
  readonly isNew: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Uses columns as the user said instead of as guessed or remembered. A field that the user gives to one column is taken from any
 * other. Words that are no field of the kind are reported.
 */
export function tellColumns(
  columns: readonly TableColumn[],
  kind: KindDefinition,
  { uses, only }: ToldColumns = { uses: new Map() },
): Told {
  const targets = namesOf(kind)
  const diagnostics: Diagnostic[] = []
  const wordFor = new Map([...uses].map(([header, word]) => [plainOf(header), word]))
  const kept = only && new Set([...only].map(plainOf))
  const isTold = ({ header }: TableColumn): boolean => wordFor.has(plainOf(header))
  const told = columns.map((column): TableColumn => {
    const word = wordFor.get(plainOf(column.header))
    if (word === undefined)
      return kept && !kept.has(plainOf(column.header)) ? { ...column, use: { type: 'ignored' } } : column
    if (word === noteWord) return { ...column, use: { type: 'note' } }
    if (word === ignoreWord) return { ...column, use: { type: 'ignored' } }
    const target = targets.get(word)
    if (target) return { ...column, use: { type: 'field', path: pathOf(target), target, confidence: 'told' } }
    diagnostics.push(unknownField(column.header, word, kind, targets))
    return column
  })
  const taken = new Set(
    told.flatMap((column) => (column.use.type === 'field' && isTold(column) ? [column.use.path] : [])),
  )
  return {
    isNew: only !== undefined || columns.some(isTold),
    columns: told.map((column) =>
      column.use.type === 'field' && taken.has(column.use.path) && !isTold(column)
        ? { ...column, use: { type: 'note' } }
        : column,
    ),
    diagnostics,
  }
}

/** The form in which names of columns are compared; F is F列, which has no name of its own. */
const plainOf = (header: string): string => {
  const name = header.trim()
  return readHeader(/^[a-z]{1,2}$/iu.test(name) ? `${name}列` : name).plain
}

/** The targets of a kind by each of their names: 地点, place, 隐患·位置, findings.place, 位置. */
function namesOf(kind: KindDefinition): ReadonlyMap<string, Target> {
  const names = new Map<string, Target>()
  for (const [path, target] of targetsOf(kind))
    for (const name of [labelOf(target), path, target.field.label, ...(target.field.aliases ?? [])])
      if (!names.has(name)) names.set(name, target)
  return names
}

function unknownField(
  header: string,
  word: string,
  kind: KindDefinition,
  targets: ReadonlyMap<string, Target>,
): Diagnostic {
  const similar = findSimilar(word, targets.keys())
  const labels = new Set([...targets.values()].map(labelOf))
  return diagnose('column-told', `“${header}”列要放进“${word}”，${kind.label}台账没有这个字段`, undefined, [
    ...(similar === undefined ? [] : [`是不是想写 ${header}=${similar}？`]),
    `能写的有：${[...labels].join('、')}，还有 ${noteWord}、${ignoreWord}。`,
  ])
}

/** Reports columns that the user spoke of and no table has. `headers` are those of all tables. */
export function missingColumns(
  { uses, only }: ToldColumns,
  headers: ReadonlySet<string>,
): readonly Diagnostic[] {
  const known = new Set([...headers].map(plainOf))
  return [...new Set([...uses.keys(), ...(only ?? [])])]
    .filter((name) => !known.has(plainOf(name)))
    .map((name) => {
      const similar = findSimilar(name, headers)
      return diagnose('column-told', `表里没有叫“${name}”的列`, undefined, [
        ...(similar === undefined ? [] : [`是不是想写 ${similar}？`]),
        `有这些列：${[...headers].join('、')}。`,
      ])
    })
}
