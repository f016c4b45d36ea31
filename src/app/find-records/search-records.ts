import { fieldsOf, isFinished, ledgerSet, summarizeValues, valueText } from '../../facts/index.ts'
import type {
  FieldDefinition,
  FieldValues,
  KindDefinition,
  Ledger,
  LedgerRecord,
  Term,
  Workspace,
} from '../../records/index.ts'
import { fieldNames } from '../edit/index.ts'
import { finishingOf, itemsOf, openItems } from './finishing.ts'
import { foldText, foldWord } from './fold-text.ts'

/** A record that was found. */
export interface FoundRecord {
  readonly kind: KindDefinition
  readonly ledger: Ledger
  readonly record: LedgerRecord
  /** 2025年9月3日 三年级二班 灯管 更换 3盏 */
  readonly summary: string
  /** Whether it remains to be finished; undefined if its kind has nothing to finish. */
  readonly isOpen: boolean | undefined
}

/** What to look for; everything that is given must hold. */
export interface RecordQuery {
  readonly terms: readonly Term[]
  readonly kinds: readonly KindDefinition[]
  /** Words that all occur somewhere in the record, or name its ledger. */
  readonly words?: readonly string[]
  /** Only what remains to be finished. */
  readonly open?: boolean
  /** ISO days, inclusive: records without a date are left out. */
  readonly from?: string
  readonly to?: string
  /** Part of the name of somebody concerned. */
  readonly person?: string
  /** Names of fields, of records or of their items, each with a part of its text. */
  readonly fields?: readonly (readonly [name: string, text: string])[]
}

/** Finds records, in the order of terms, ledgers and files. */
export function searchRecords(workspace: Workspace, query: RecordQuery): readonly FoundRecord[] {
  const words = (query.words ?? []).map(foldWord).filter((meant) => meant.length > 0)
  return query.terms.flatMap((term) =>
    query.kinds.flatMap((kind) => {
      const ledger = workspace.ledgers.get(term.id)?.get(kind.name)
      if (!ledger) return []
      const isOpen = openness(workspace, kind, term)
      return ledger.records
        .filter(
          (record) =>
            (query.open !== true || isOpen(record) === true) &&
            isWithin(record, query) &&
            concerns(record, kind, query.person) &&
            fieldsHold(record, kind, query.fields ?? []) &&
            holdsAll(record, kind, words),
        )
        .map((record) => ({
          kind,
          ledger,
          record,
          summary: summarizeValues(record, record.values, fieldsOf(kind)),
          isOpen: isOpen(record),
        }))
    }),
  )
}

/** Finds the records with an id, wherever they are; case does not matter. */
export function findById(workspace: Workspace, id: string): readonly FoundRecord[] {
  const wanted = foldText(id)
  const terms = workspace.school.terms.filter((term) =>
    [...(workspace.ledgers.get(term.id)?.values() ?? [])].some(({ records }) =>
      records.some((record) => foldText(record.id) === wanted),
    ),
  )
  return searchRecords(workspace, { terms, kinds: workspace.kinds }).filter(
    ({ record }) => foldText(record.id) === wanted,
  )
}

/** Finds a record that is named exactly; the first one, if its ledger has the id twice. */
export const findRecord = (
  workspace: Workspace,
  { term, kind, id }: { readonly term: string; readonly kind: string; readonly id: string },
): FoundRecord | undefined =>
  searchRecords(workspace, {
    terms: workspace.school.terms.filter((one) => one.id === term),
    kinds: workspace.kinds.filter(({ name }) => name === kind),
  }).find(({ record }) => record.id === id)

function openness(
  workspace: Workspace,
  kind: KindDefinition,
  term: Term,
): (record: LedgerRecord) => boolean | undefined {
  const finishing = finishingOf(kind)
  if (!finishing) return () => undefined
  if (finishing.group) return (record) => openItems(record, finishing).length > 0
  if (!kind.finished) {
    const { state, date } = finishing
    return ({ values }) => {
      const value = state && values[state.field.name]
      if (typeof value === 'string') return value !== state?.value && !/^(?:取消|作废)$/.test(value)
      return date === undefined || values[date.name] === undefined
    }
  }
  const set = ledgerSet(workspace, kind, [term])
  const isDone = isFinished(set)
  const entries = new Map(set.entries.map((entry) => [entry.record, entry]))
  return (record) => {
    const entry = entries.get(record)
    return entry && !isDone(entry)
  }
}

function isWithin({ date }: LedgerRecord, { from, to }: RecordQuery): boolean {
  if (from === undefined && to === undefined) return true
  return (
    date !== undefined && (from === undefined || date.end >= from) && (to === undefined || date.start <= to)
  )
}

const forPeople = /人$|姓名|人员|负责|经手|保管|司机|教师|老师|校长/

function concerns(record: LedgerRecord, kind: KindDefinition, person: string | undefined): boolean {
  if (person === undefined) return true
  const wanted = foldText(person)
  return textsOf(
    record.values,
    fieldsOf(kind),
    ({ label, person: isPerson }) => isPerson ?? forPeople.test(label),
  ).some((text) => foldText(text).includes(wanted))
}

function holdsAll(
  record: LedgerRecord,
  kind: KindDefinition,
  words: readonly (readonly string[])[],
): boolean {
  if (words.length === 0) return true
  const texts = [record.id, kind.label, ...textsOf(record.values, fieldsOf(kind), () => true)].map(foldText)
  return words.every((meant) => texts.some((text) => meant.some((word) => text.includes(word))))
}

/** Whether a field with one of these names holds a text, for each of them. */
function fieldsHold(
  record: LedgerRecord,
  kind: KindDefinition,
  wanted: NonNullable<RecordQuery['fields']>,
): boolean {
  return wanted.every(([name, text]) => {
    const texts = textsOf(record.values, fieldsOf(kind), (field) => fieldNames(field).includes(name))
    return texts.map(foldText).some((own) => foldWord(text).some((word) => own.includes(word)))
  })
}

/**
 * The items of a group that words name, by their place: those with the most of the words in their own texts. Empty if the words name
 * all items or none.
 */
export function itemsNamed(
  { values }: LedgerRecord,
  group: FieldDefinition,
  words: readonly string[],
): readonly number[] {
  const meant = words.map(foldWord).filter((word) => word.length > 0)
  const counts = itemsOf(values, group).map((item) => {
    const texts = textsOf(item.values, group.fields ?? [], () => true).map(foldText)
    return meant.filter((word) => texts.some((text) => word.some((one) => text.includes(one)))).length
  })
  const most = Math.max(0, ...counts)
  const named = counts.flatMap((count, at) => (count === most ? [at] : []))
  return most === 0 || named.length === counts.length ? [] : named
}

/** The texts of values as documents print them, and dates also as ledgers write them. */
function textsOf(
  values: FieldValues,
  fields: readonly FieldDefinition[],
  isWanted: (field: FieldDefinition) => boolean,
): readonly string[] {
  return fields.flatMap((field) => {
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined
    if (value === undefined) return []
    if (field.type === 'group')
      return itemsOf(values, field).flatMap((item) => textsOf(item.values, field.fields ?? [], isWanted))
    if (!isWanted(field)) return []
    const written = typeof value === 'object' && 'precision' in value ? [value.text] : []
    const unit = field.type === 'quantity' && typeof values.unit === 'string' ? values.unit : field.unit
    return [valueText(value, field, unit), ...written]
  })
}
