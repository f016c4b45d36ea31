import {
  type FieldGroup,
  type FieldValue,
  type FieldValues,
  type KindDefinition,
  type LedgerRecord,
  unitBehind,
  type Workspace,
} from '../../records/index.ts'
import { dateOf } from './date-of.ts'
import type { SheetRecord, SheetValue } from './sheet-record.ts'

/** What a cell may change in a text without changing its meaning: white space, and separators in lists. */
const unsaid = /[\s；、]+/g

const bare = (value: FieldValue): string => [value].flat().map(String).join('').replace(unsaid, '')

/** Whether two values of a field are equivalent: dates by their days, however written; texts regardless of white space. */
function sameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  if (typeof a === 'string' && typeof b === 'string') return a === b || bare(a) === bare(b)
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  if ('precision' in a) return 'precision' in b && a.start === b.start && a.end === b.end
  if ('precision' in b) return false
  return bare(a) === bare(b)
}

/** The names of fields in which a row differs from a record; fields that are empty in the row are not compared. */
function differences(values: ReadonlyMap<string, SheetValue>, record: FieldValues): readonly string[] {
  return [...values].flatMap(([name, { text, value }]) => {
    const other = Object.hasOwn(record, name) ? record[name] : undefined
    if (sameValue(value, other)) return name === 'quantity' && hasOtherUnit(text, record) ? [name] : []
    // A unit may be written after the quantity or in its own field.
    return name === 'unit' && typeof other === 'string' && text === other ? [] : [name]
  })
}

/** Whether a quantity is written with another measure word than the record has: 3支, 3盏. */
function hasOtherUnit(text: string, { unit }: FieldValues): boolean {
  const written = unitBehind(text)
  return written !== '' && typeof unit === 'string' && written !== unit
}

/** The result of recognising a row. */
export type Recognised =
  | { readonly type: 'new' }
  /** The ledger has it: by its id, by the log of imports, or literally. `log`: whether the log should record it. */
  | {
      readonly type: 'known'
      readonly id: string
      readonly log: boolean
      /** The record, if it says everything that the row says, and perhaps more. */
      readonly emptied?: LedgerRecord
    }
  /** The ledger has its id with different content. */
  | { readonly type: 'differs'; readonly record: LedgerRecord; readonly fields: readonly string[] }
  /** Not the same, but about the same thing as a record that was imported and that matches no row of the file. */
  | { readonly type: 'changed'; readonly record: LedgerRecord; readonly fields: readonly string[] }
  /** It was imported before, and has since been deleted from the ledger. */
  | { readonly type: 'removed'; readonly id: string }

/** Recognises rows of one ledger. */
export interface Recogniser {
  readonly recognise: (row: SheetRecord, digest: string) => Recognised
  /** For new rows, once all rows of the file have been passed to `recognise`. */
  readonly findChanged: (row: SheetRecord) => Recognised | undefined
  /** Takes a record that matches no row so far for the one that a row is about; undefined if there is no such record. */
  readonly claim: (row: SheetRecord, id: string) => Recognised | undefined
  /** Whether a record of the term matches no row so far. */
  readonly isFree: (id: string) => boolean
  readonly recordOf: (id: string) => LedgerRecord | undefined
}

/**
 * Recognises the rows of one ledger, in order. Each record is recognised only once: the second of two equal rows in a file is a
 * record of its own, unless the ledger has two.
 */
export function makeRecogniser(
  { ledgers }: Workspace,
  term: string,
  kind: KindDefinition,
  logged: ReadonlyMap<string, readonly string[]>,
): Recogniser {
  const byId = new Map<string, LedgerRecord>()
  for (const byKind of ledgers.values())
    for (const record of byKind.get(kind.name)?.records ?? []) byId.set(record.id, record)
  const byDay = new Map<string, LedgerRecord[]>()
  for (const record of ledgers.get(term)?.get(kind.name)?.records ?? []) {
    const day = record.date?.start ?? ''
    byDay.set(day, [...(byDay.get(day) ?? []), record])
  }
  const rest = new Map([...logged].map(([digest, ids]) => [digest, [...ids]]))
  const used = new Set<string>()
  const use = (id: string, log: boolean): Extract<Recognised, { type: 'known' }> => {
    used.add(id)
    return { type: 'known', id, log }
  }
  const logs = new Set([...logged.values()].flat())
  const recognise = (row: SheetRecord, digest: string): Recognised => {
    const id = row.values.get('id')?.text
    const same = id === undefined ? undefined : byId.get(id)
    // The id occurred twice in the sheet, and the import gave this row another one.
    const renamed = rest.get(digest)?.[0]
    if (same && renamed !== undefined && renamed !== same.id && byId.has(renamed)) {
      rest.get(digest)?.shift()
      return use(renamed, false)
    }
    if (same) {
      used.add(same.id)
      const fields = [...differences(row.values, same.values), ...groupDifferences(row, same)]
      return fields.length === 0
        ? { type: 'known', id: same.id, log: false }
        : { type: 'differs', record: same, fields }
    }
    const before = rest.get(digest)?.shift()
    if (before !== undefined) return byId.has(before) ? use(before, false) : { type: 'removed', id: before }
    const day = dateOf(row, kind)?.start ?? ''
    const equal = (byDay.get(day) ?? []).find((record) => !used.has(record.id) && says(record, row))
    return equal ? { ...use(equal.id, true), emptied: equal } : { type: 'new' }
  }
  const findChanged = (row: SheetRecord): Recognised | undefined => {
    if (row.values.has('id')) return undefined
    const record = (byDay.get(dateOf(row, kind)?.start ?? '') ?? []).find(
      ({ id, values }) => logs.has(id) && !used.has(id) && aboutSame(row, values, kind),
    )
    return record && takeFor(row, record)
  }
  const takeFor = (row: SheetRecord, record: LedgerRecord): Recognised => {
    used.add(record.id)
    const fields = [...differences(row.values, record.values), ...groupDifferences(row, record)]
    return { type: 'changed', record, fields }
  }
  const claim = (row: SheetRecord, id: string): Recognised | undefined => {
    const record = used.has(id) ? undefined : byId.get(id)
    return record && takeFor(row, record)
  }
  return {
    recognise,
    findChanged,
    claim,
    isFree: (id) => byId.has(id) && !used.has(id),
    recordOf: (id) => byId.get(id),
  }
}

/** Whether a row and a record are about the same thing: they have the same required texts, place and quantity. */
function aboutSame(
  { values }: SheetRecord,
  record: LedgerRecord['values'],
  { fields }: KindDefinition,
): boolean {
  const telling = [
    'place',
    'quantity',
    ...fields.filter(({ required, type }) => required && type === 'text').map(({ name }) => name),
  ]
  return differences(new Map([...values].filter(([name]) => telling.includes(name))), record).length === 0
}

/** Whether a record contains everything in a row. */
const says = (record: LedgerRecord, row: SheetRecord): boolean =>
  differences(withoutId(row.values), record.values).length === 0 && groupDifferences(row, record).length === 0

const withoutId = (values: SheetRecord['values']): SheetRecord['values'] =>
  new Map([...values].filter(([name]) => name !== 'id'))

/** The names of groups that differ in number or content; a row without groups is not compared. */
export function groupDifferences(
  { groups }: Pick<SheetRecord, 'groups'>,
  { values }: LedgerRecord,
): readonly string[] {
  return [...groups].flatMap(([name, items]) => {
    const own = (Object.hasOwn(values, name) ? values[name] : []) as readonly FieldGroup[]
    const same =
      own.length === items.length &&
      items.every((item, index) => differences(item, own[index]?.values ?? {}).length === 0)
    return same ? [] : [name]
  })
}
