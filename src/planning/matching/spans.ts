import { schoolMonths, schoolWeeks, type Term } from '../../calendar/index.ts'
import type { Holiday } from '../../records/index.ts'
import { daysInMonth, toIsoDay } from '../../text/index.ts'
import type { Rhythm } from '../rhythm.ts'
import type { Window } from './commitment.ts'

/** One stretch in which a standing item is to be done. */
export interface Span extends Window {
  /** 9月, 第3周; for a day, the ISO day. */
  readonly label: string
}

/** The school months (as whole months), weeks or days of a term in which a standing item is to be done; none for 每学期, which is judged like work done once. */
export function spansOf(
  rhythm: Rhythm,
  months: readonly number[],
  term: Term,
  holidays: readonly Holiday[],
): readonly Span[] {
  switch (rhythm) {
    case '每学期':
      return []
    case '每月':
      return schoolMonths(term, holidays)
        .filter(({ month }) => months.length === 0 || months.includes(month))
        .map(({ year, month, start }) => ({
          label: `${month}月`,
          start: `${start.slice(0, 7)}-01`,
          end: toIsoDay(year, month, daysInMonth(year, month)),
        }))
    case '每周':
      return schoolWeeks(term, holidays)
        .filter(({ start }) => months.length === 0 || months.includes(Number(start.slice(5, 7))))
        .map(({ number, start, end }) => ({ label: `第${number}周`, start, end }))
    case '每天':
      return schoolWeeks(term, holidays).flatMap(({ days }) =>
        days.map((day) => ({ label: day, start: day, end: day })),
      )
  }
}
