import type { Period } from '../calendar/index.ts'
import { type Diagnostic, diagnose } from '../diagnostics/index.ts'
import type { EvidenceRecord } from '../document/index.ts'
import { fieldsOf, isFilled, periodSet, type RecordSet } from '../facts/index.ts'
import type { FieldDefinition, KindDefinition, Workspace } from '../records/index.ts'
import { type Mentions, recordKey, unshown } from '../templating/index.ts'

/** What of one ledger a document does not use. */
export interface UnusedLedger {
  /** The kind's Chinese name, its measure word, and how many records the period has. */
  readonly label: string
  readonly counter: string
  readonly many: number
  /** Records that no number, list or row is about. */
  readonly records: readonly EvidenceRecord[]
  /** Fields that records fill and nothing asks for: the label, how many records fill it, whether a reader would miss it. */
  readonly fields: readonly { readonly label: string; readonly many: number; readonly isMissed: boolean }[]
}

/** Kinds that are read by planning, not told of. */
const planned: ReadonlySet<string> = new Set(['plan', 'budget'])
/** Days say when, which every record does. */
const clerical: ReadonlySet<FieldDefinition['type']> = new Set(['months', 'date'])

const figures: ReadonlySet<FieldDefinition['type']> = new Set([
  'quantity',
  'integer',
  'number',
  'money',
  'percent',
  'duration',
])

/** Texts that say what was found, what came of it, and what people think of it. */
const findings: ReadonlySet<string> = new Set([
  'result',
  'problems',
  'incidents',
  'handling',
  'reason',
  'about',
  'text',
  'evaluation',
])

/**
 * What the ledgers of a period hold and a document does not use (台账里有、文件没有写到的), by ledger: the records, and the
 * fields. Ledgers of which everything is used are left out.
 */
export const coverageOf = (
  mentions: Mentions,
  workspace: Workspace,
  period: Period,
): readonly UnusedLedger[] =>
  workspace.kinds
    .filter(({ name }) => !planned.has(name))
    .map((kind) => unusedOf(periodSet(workspace, kind, period), kind, mentions))
    .filter(({ records, fields }) => records.length > 0 || fields.length > 0)

function unusedOf(set: RecordSet, kind: KindDefinition, mentions: Mentions): UnusedLedger {
  const unused = set.entries.filter(({ location }) => !mentions.records.has(recordKey(location)))
  const used = mentions.fields.get(kind.name) ?? new Set()
  const isWhole = unused.length === set.entries.length
  const fields = fieldsOf(kind).filter(
    ({ name, type, person, label }) =>
      !used.has(name) &&
      !unshown.has(name) &&
      name !== 'note' &&
      !clerical.has(type) &&
      person !== true &&
      !/人$/u.test(label),
  )
  return {
    label: kind.label,
    counter: kind.counter,
    many: set.entries.length,
    records: unused.map(({ location }) => location),
    // Of a ledger that is not used at all its fields need not be named.
    fields: isWhole
      ? []
      : fields.flatMap(({ name, label, type }) => {
          const many = set.entries.filter((entry) => isFilled(entry.values[name])).length
          return many > 0 ? [{ label, many, isMissed: figures.has(type) || findings.has(name) }] : []
        }),
  }
}

/** Says in one notice which records, numbers and findings a document does not use; other fields are listed on request only. */
export function reportUnused(document: string, unused: readonly UnusedLedger[]): readonly Diagnostic[] {
  const records = unused.filter((ledger) => ledger.records.length > 0)
  const fields = unused
    .map(({ label, fields: lost }) => ({ label, names: lost.filter(({ isMissed }) => isMissed) }))
    .filter(({ names }) => names.length > 0)
  const parts = [
    ...(records.length > 0
      ? [
          `记录：${records.map(({ label, counter, records: lost }) => `${label}${lost.length}${counter}`).join('、')}`,
        ]
      : []),
    ...(fields.length > 0
      ? [
          `栏目：${fields.map(({ label, names }) => `${label}的${names.map((field) => field.label).join('、')}`).join('；')}`,
        ]
      : []),
  ]
  if (parts.length === 0) return []
  return [
    diagnose('records-unused', `台账里有、《${document}》没有写到的${parts.join('；')}`, undefined, [
      '逐条列出来，用 houqin check 文件 --unused；要写进去，在模板里添上（houqin eject 抄一份再改）；不用写的不用管。',
    ]),
  ]
}
