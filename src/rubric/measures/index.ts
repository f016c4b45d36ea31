import type { MeasureName } from '../rubric.ts'
import { count } from './count.ts'
import { days } from './days.ts'
import { document } from './document.ts'
import { ledger } from './ledger.ts'
import type { Measure } from './measure.ts'
import { perMonth, perWeek } from './periods.ts'
import { share } from './share.ts'

/** All measures by name. */
export const measures: Readonly<Record<MeasureName, Measure>> = {
  'per-week': perWeek,
  'per-month': perMonth,
  count,
  share,
  days,
  document,
  ledger,
}
