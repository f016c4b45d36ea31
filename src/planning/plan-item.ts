import type { Entry } from '../facts/index.ts'
import type { FieldValues, LedgerDate, LedgerRecord } from '../records/index.ts'

/** A record and its place in its file. */
export type RecordPlace = Entry['location']

/** Where a plan item comes from, the one that goes first when two say the same coming first. */
export const sourceOrder = ['自定', '上学期结转', '校历', '常规', '预算采购', '演练要求'] as const
export type PlanSource = (typeof sourceOrder)[number]

/** The part of a plan for what the term before left open. */
export const leftOpen = '上学期结转'

/** What the term before left open: an item of its plan, a repair, a hazard, a problem. */
export const leftBehind = ['计划', '报修', '隐患', '问题'] as const
export type LeftBehind = (typeof leftBehind)[number]

/** A record that an item came from. */
export interface Origin {
  readonly id: string
  readonly location: RecordPlace
  /** Of something left open: the record itself may be closed later, and that fulfils the item. */
  readonly closing?: Closing
}

/** How a thing left open was closed in the term. */
export interface Closing {
  readonly record: LedgerRecord
  /** The ISO day it was done; undefined while it is open. */
  readonly day?: string
}

/** One item of a term's plan, whatever it comes from. Texts that it does not have are empty. */
export interface PlanItem {
  /** The director's own, or the id of the record it came from: stable, whatever else is added. */
  readonly id: string
  readonly text: string
  readonly section: string
  readonly area: string
  readonly owner: string
  readonly place: string
  /** 对象: what is done, as ledgers write it. */
  readonly item: string
  /** The kind of record that proves it, by name. */
  readonly kind: string
  readonly frequency: string
  readonly priority: string
  readonly status: string
  readonly reason: string
  readonly unit: string
  readonly steps: readonly string[]
  /** 1 to 12. */
  readonly months: readonly number[]
  readonly date?: LedgerDate | undefined
  /** The last ISO day on which it is in time, where months and date do not say. */
  readonly due?: string
  readonly target?: number
  /** Yuan. */
  readonly budget?: number
  readonly sources: readonly PlanSource[]
  /** Of what was left open by the term before: what it was there. */
  readonly left?: LeftBehind
  readonly origins: readonly Origin[]
  /** What the record itself holds, for fields that planning does not know. */
  readonly values: FieldValues
  readonly record: LedgerRecord
  readonly location: RecordPlace
}

/** What an item is known by at least. */
export type ItemDraft = Pick<PlanItem, 'id' | 'text' | 'section' | 'record' | 'sources'> & Partial<PlanItem>

const nothing = Object.create(null) as FieldValues

/** An item with everything that a draft leaves out. */
export function makeItem(draft: ItemDraft): PlanItem {
  const location = draft.location ?? placeOf(draft.record)
  return {
    area: '',
    owner: '',
    place: '',
    item: '',
    kind: '',
    frequency: '',
    priority: '',
    status: '',
    reason: '',
    unit: '',
    steps: [],
    months: [],
    origins: [],
    values: nothing,
    location,
    ...draft,
  }
}

/** A record as evidence. */
export const placeOf = ({ kind, id, location }: LedgerRecord): RecordPlace => ({
  kind,
  id,
  file: location.file,
  line: location.line,
  column: location.column,
})
