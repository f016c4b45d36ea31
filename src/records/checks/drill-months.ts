import { schoolMonths } from '../../calendar/index.ts'
import { diagnose } from '../../diagnostics/index.ts'
import type { Check } from './check.ts'

/**
 * Months of a term without a drill: schools hold at least one evacuation drill a month (教基一厅〔2014〕2号). Checked only if
 * there is a ledger of drills with records in it.
 */
export const checkDrillMonths: Check = ({ school, ledgers }) =>
  school.terms.flatMap((term) => {
    const ledger = ledgers.get(term.id)?.get('drill')
    if (!ledger || ledger.records.length === 0) return []
    const missing = schoolMonths(term, school.holidays).filter(({ start }) => {
      const month = start.slice(0, 7)
      return !ledger.records.some(
        ({ date }) => date && date.start.slice(0, 7) <= month && date.end.slice(0, 7) >= month,
      )
    })
    if (missing.length === 0) return []
    const months = missing.map(({ year, month }) => `${year}年${month}月`).join('、')
    return [
      diagnose(
        'drill-month-missing',
        `${term.label}里，${months}没有演练记录`,
        { file: ledger.file, line: 1, column: 1 },
        ['漏记的补记；教基一厅〔2014〕2号要求中小学校每月至少开展一次应急疏散演练。'],
      ),
    ]
  })
