import type { Entry } from '../facts/index.ts'
import type { FieldValues, LedgerDate, LedgerRecord } from '../records/index.ts'

/** A record and its place in its file. */
export type RecordPlace = Entry['location']

/** Where a plan item comes from, in the order of precedence when two items say the same. */
export const sourceOrder = ['自定', '上学期结转', '校历', '常规', '预算采购', '演练要求'] as const
export type PlanSource = (typeof sourceOrder)[number]

/** The section of a plan for what the previous term left open. */
export const leftOpen = '上学期结转'

/** What a previous term may leave open: an item of its plan, a repair, a hazard, a problem. */
export const leftBehind = ['计划', '报修', '隐患', '问题'] as const
export type LeftBehind = (typeof leftBehind)[number]

/** A record that an item came from. */
export interface Origin {
  readonly id: string
  readonly location: RecordPlace
  /** For something left open: the record itself may be closed later, which fulfils the item. */
  readonly closing?: Closing
}

/** The record of a thing left open, and when it was closed. */
export interface Closing {
  readonly record: LedgerRecord
  /** The ISO day it was done; undefined while it is open. */
  readonly day?: string
  /** What was left open, in words that a document can print; without it, its id. */
  readonly what?: string
  /** The id of the job that it is a part of, where several ledgers mention one job; without it, it is a job of its own. */
  readonly job?: string
}

/** Words of a catalogue that an item of the plan makes needless: an item, or a clause of one. */
export interface Covered {
  readonly id: string
  readonly source: PlanSource
  readonly text: string
}

/** One item of a term's plan, whatever its source. Texts that it does not have are empty. */
export interface PlanItem {
  /** The director's own id, or that of the record it came from; it does not change when other items are added. */
  readonly id: string
  readonly text: string
  readonly section: string
  readonly area: string
  readonly owner: string
  readonly place: string
  /** 对象: the thing that the work is about, as ledgers write it. */
  readonly item: string
  /** The name of the kind of record that proves it. */
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
  /** The last ISO day on which it is on time, if that is later than its months or date say. */
  readonly due?: string
  readonly target?: number
  /** Yuan. */
  readonly budget?: number
  readonly sources: readonly PlanSource[]
  /** For what the previous term left open: what it was there. */
  readonly left?: LeftBehind
  /** The problem that the text is the measure against, if the text does not name it itself. */
  readonly problem?: string
  readonly origins: readonly Origin[]
  /** What a catalogue asks for in other words and is not planned again, because the item says it. */
  readonly covers: readonly Covered[]
  /** The record's own values, for fields that planning does not know. */
  readonly values: FieldValues
  readonly record: LedgerRecord
  readonly location: RecordPlace
}

/** An item with at least the values that have no default. */
export type ItemDraft = Pick<PlanItem, 'id' | 'text' | 'section' | 'record' | 'sources'> & Partial<PlanItem>

const nothing = Object.create(null) as FieldValues

/** A complete item, with defaults for everything that a draft leaves out. */
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
    covers: [],
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
