import { asPeriod, monthsOfPeriod, type Period, type Term } from '../calendar/index.ts'
import type { Group } from './group-by.ts'
import { narrow, type RecordSet } from './record-set.ts'

/** A set by month: every month of the term or period in order, including those without an entry (9月, 10月 …). */
export const perMonth = (set: RecordSet, period: Term | Period): readonly Group[] =>
  monthsOfPeriod(asPeriod(period)).map(({ year, month }) => {
    const prefix = `${year}-${String(month).padStart(2, '0')}`
    const entries = set.entries.filter(({ date }) => date?.start.startsWith(prefix))
    return { label: `${month}月`, records: narrow(set, entries, `在${month}月`) }
  })
