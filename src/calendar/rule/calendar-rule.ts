/** A rule for finding a day or range of days in any term (校历里的“日期”). */
export type CalendarRule =
  /** 5-12. */
  | { readonly type: 'day'; readonly month: number; readonly day: number }
  /** 3月最后一个星期一: `ordinal` from 1, or -1 for the last; `weekday` 1 Monday to 7 Sunday. */
  | {
      readonly type: 'weekday'
      readonly month: number
      readonly ordinal: number
      readonly weekday: number
    }
  /** 6月, 6月上旬: days of the month, 31 for its last. */
  | { readonly type: 'month'; readonly month: number; readonly first: number; readonly last: number }
  /** 国庆节: the holiday itself. */
  | { readonly type: 'holiday'; readonly name: string }
  /** 清明节前, 国庆节前一周, 劳动节后: `days` calendar days; absent means the adjacent school day. */
  | {
      readonly type: 'beside'
      readonly name: string
      readonly side: 'before' | 'after'
      readonly days: number | undefined
    }
  /** 开学第3周; -1 is the last week. */
  | { readonly type: 'week'; readonly number: number }
  /** 开学初, 期中, 期末. */
  | { readonly type: 'part'; readonly part: 'opening' | 'middle' | 'closing' }

/** Why a text is not a rule. `reason` and `hint` are Chinese; `reason` completes a sentence that begins with “写的是……，”. */
export interface RuleFault {
  readonly type: 'fault'
  readonly reason: string
  readonly hint: string
}
