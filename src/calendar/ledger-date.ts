/** A date as precisely as it is known. `start` and `end` are ISO days (inclusive); for a full date they are equal. */
export interface LedgerDate {
  readonly type: 'date'
  /** As written: 2026-04-12, 2026-04, 四月初, 暑期. */
  readonly text: string
  readonly precision: 'day' | 'month' | 'period'
  readonly start: string
  readonly end: string
}

/** Why a text is not a date: it is not written as one, or the calendar has no such day. `reason` is Chinese. */
export interface DateFault {
  readonly type: 'unreadable' | 'impossible'
  readonly reason: string
}
