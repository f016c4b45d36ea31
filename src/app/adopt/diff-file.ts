import type { Outcome } from '../../diagnostics/index.ts'
import type { SourcePlace } from '../../document/index.ts'
import type { Host } from '../../host/index.ts'
import {
  type BaseUnit,
  changedRows,
  compare,
  compareWords,
  type EditedUnit,
  editedText,
  textOfLeaves,
  type WordChange,
} from '../../revision/index.ts'
import { relabel } from '../../workspace/index.ts'
import type { EditedFile, RevisionRequest } from './edited-file.ts'
import { readEdited } from './read-edited.ts'
import { restoreSimplified } from './restore-simplified.ts'

/** Shorter typed text occurs in too many places. */
const leastTyped = 4

/**
 * Where a paragraph's text comes from: the file and line, in a template or in the director's own paragraphs, of its longest typed
 * clause; empty if all of it comes from records. Files are named as users know them.
 */
function findOrigin(
  unit: BaseUnit | undefined,
  { inputs, baseline, template }: EditedFile,
  nameOf: (file: string) => string,
): string {
  if (unit === undefined || unit.type === 'table') return ''
  // Parts of a sentence may follow each other only if a condition of the template allows both, so that each part is searched for
  // by itself.
  const stretches = unit.leaves
    .filter(({ insert }) => insert === undefined)
    .flatMap((leaf) => textOfLeaves([leaf]).split(/[。；]/))
  const longest = stretches.reduce((most, text) => (text.length > most.length ? text : most), '').trim()
  if (longest.length < leastTyped) return ''
  const { templates, workspace } = inputs
  const narratives = workspace.narratives.get(baseline.term)?.values() ?? []
  const files = [
    ...[...narratives].map(({ file, markdown }) => ({ file, text: markdown })),
    template,
    ...templates.partials.values(),
  ]
  for (const { file, text } of files) {
    const place = lineOf(longest, file, text)
    if (place) return `${nameOf(place.file)}:${place.line}`
  }
  return ''
}

function lineOf(wanted: string, file: string, text: string): Pick<SourcePlace, 'file' | 'line'> | undefined {
  const at = text.indexOf(wanted)
  return at < 0 ? undefined : { file, line: text.slice(0, at).split('\n').length }
}

/** A paragraph of an edited file that was changed. */
export interface ParagraphChange {
  readonly type: 'changed' | 'added' | 'moved' | 'deleted'
  /** Whether it was moved. */
  readonly moved: boolean
  /** The headings above it. */
  readonly section: string
  /** The text as words, marked as kept, deleted or inserted; for a table, a line about its rows. */
  readonly words: readonly WordChange[]
  /** Where its text comes from: file and line, as users know them; empty if unknown. */
  readonly origin: string
}

/** How an edited file differs from the build it came from. */
export interface FileDifference {
  readonly title: string
  readonly document: string
  readonly term: string
  readonly changes: readonly ParagraphChange[]
  readonly sources: ReadonlyMap<string, string>
}

/** Lists the paragraphs of an edited Word file that differ from the build it came from, in order. */
export async function diffFile(
  request: RevisionRequest,
  host: Host,
): Promise<Outcome<FileDifference | undefined>> {
  const { value, diagnostics } = await readEdited(request, host)
  const { file, inputs } = value
  const nameOf = inputs?.nameOf ?? ((name: string) => name)
  const relabelled = relabel(diagnostics, nameOf)
  if (file === undefined) return { value: undefined, diagnostics: relabelled }
  const { baseline, model, inputs: read } = file
  // Templates and the director's own paragraphs are in Simplified Chinese, so that is what to search for.
  const { units } = (await restoreSimplified(file)).value.baseline
  return {
    value: {
      title: model.metadata.title,
      document: baseline.document,
      term: baseline.term,
      changes: changesOf(file, (index) => findOrigin(units[index], file, nameOf)),
      sources: new Map([...read.sources].map(([name, text]) => [nameOf(name), text])),
    },
    diagnostics: relabelled,
  }
}

function changesOf(
  { baseline, edited }: EditedFile,
  originOf: (index: number) => string,
): readonly ParagraphChange[] {
  const { units: base } = baseline
  const { units, deleted } = compare(base, edited)
  const gone = [...deleted]
  const changes: ParagraphChange[] = []
  let section = ''
  // Deleted text is shown in its place: after the last preceding unit that still exists.
  const showDeleted = (upTo: number): void => {
    while (gone.length > 0 && (gone[0] as number) < upTo) {
      const index = gone.shift() as number
      const unit = base[index] as BaseUnit
      changes.push({
        type: 'deleted',
        moved: false,
        section: unit.section,
        words: [
          {
            type: 'deleted',
            text: unit.type === 'table' ? `（表格）${unit.head}` : textOfLeaves(unit.leaves),
          },
        ],
        origin: originOf(index),
      })
    }
  }
  for (const [at, { base: index, changed, moved }] of units.entries()) {
    const unit = edited.units[at] as EditedUnit
    const was = index === undefined ? undefined : base[index]
    if (index !== undefined && !moved) showDeleted(index)
    section = was?.section ?? section
    if (was === undefined) {
      changes.push({
        type: 'added',
        moved: false,
        section,
        words: [{ type: 'added', text: textOf(unit) }],
        origin: '',
      })
    } else if (index !== undefined && (changed || moved)) {
      const type = changed ? 'changed' : 'moved'
      changes.push({ type, moved, section, words: wordsOf(was, unit), origin: originOf(index) })
    }
  }
  showDeleted(base.length)
  return changes
}

const textOf = (unit: EditedUnit): string => (unit.type === 'table' ? `（表格）${unit.head}` : unit.text)

function wordsOf(base: BaseUnit, unit: EditedUnit): readonly WordChange[] {
  if (base.type === 'table') {
    const rows = unit.type === 'table' ? unit.rows : []
    return [
      { type: 'same', text: `（表格）${base.head}` },
      ...changedRows(base.rows, rows).map((row): WordChange => ({ type: 'added', text: rows[row] ?? '' })),
    ]
  }
  const text = editedText(unit, base)
  return compareWords(textOfLeaves(base.leaves), base.kind === 'title' ? text.replaceAll('\n', '') : text)
}
