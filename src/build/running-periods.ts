import { type Diagnostic, diagnose } from '../diagnostics/index.ts'
import { formatDay } from '../text/index.ts'
import type { DocumentRequest } from './requests.ts'

/**
 * Reports the periods that are still running on `today`, an ISO day, once each: without a day of knowledge (截至日期) their
 * documents speak as at the period's end, and call undone what may still be done. Ledgers are excepted, because they are printed as
 * they stand.
 */
export function runningPeriods(requests: readonly DocumentRequest[], today: string): readonly Diagnostic[] {
  const running = requests.flatMap(({ period, ledger }) =>
    ledger === undefined && period.start <= today && today < period.end ? [period] : [],
  )
  return [...new Map(running.map((period) => [period.id, period])).values()].map(({ label, end }) =>
    diagnose(
      'period-running',
      `今天是${formatDay(today)}，${label}到${formatDay(end)}才结束；没有写 --date，文件是按${label}已经结束来写的，今天以后才到期的事也算作没有做`,
      undefined,
      [`只写到今天为止的情况，加 --date 今天；到${formatDay(end)}以后再生成的不用管。`],
    ),
  )
}
