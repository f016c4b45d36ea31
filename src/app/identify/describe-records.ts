import type { EvidenceRecord } from '../../document/index.ts'
import { type Entry, fieldsOf, summarizeValues, valueText } from '../../facts/index.ts'
import type { FieldDefinition, FieldGroup, Ledger, Workspace } from '../../records/index.ts'

/** Summarises records of evidence: 2025年9月3日 一年级一班 灯管 更换 2支; empty for anything that is not a record. */
export function describeRecords(workspace: Workspace): (record: EvidenceRecord) => string {
  const summaries = new Map<string, () => string>()
  for (const { kind, records } of ledgersOf(workspace)) {
    for (const record of records) {
      const fields = fieldsOf(kind)
      summaries.set(placeKey(record.location), () => summarizeValues(record, record.values, fields))
      for (const field of fields.filter(({ type }) => type === 'group')) {
        for (const group of (record.values[field.name] ?? []) as readonly FieldGroup[]) {
          const own = [...(field.fields ?? [])]
          summaries.set(placeKey(group.location), () => summarizeValues(record, group.values, own))
        }
      }
    }
  }
  return (record) => summaries.get(placeKey(record))?.() ?? ''
}

/** Every ledger of every term, and the catalogues. */
function* ledgersOf({ ledgers, catalogues }: Workspace): Generator<Ledger> {
  for (const ofTerm of ledgers.values()) yield* ofTerm.values()
  yield* catalogues.values()
}

const placeKey = ({ file, line, column }: { file: string; line: number; column: number }): string =>
  `${file}:${line}:${column}`

/** Collects the texts of records as documents print them; the result decides whether a text is among them. */
export function recordedTexts(workspace: Workspace): (text: string) => boolean {
  const texts = new Set<string>()
  const collect = (values: Entry['values'], fields: readonly FieldDefinition[]): void => {
    for (const field of fields) {
      const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined
      if (value === undefined) continue
      texts.add(valueText(value, field))
      if (field.type !== 'group') continue
      for (const group of value as readonly FieldGroup[]) collect(group.values, field.fields ?? [])
    }
  }
  for (const { kind, records } of ledgersOf(workspace)) {
    for (const record of records) collect(record.values, fieldsOf(kind))
  }
  return (text) => texts.has(text)
}
