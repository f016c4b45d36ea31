import { diagnose } from '../../diagnostics/index.ts'
import type { Check } from './check.ts'

const shown = 5

/** Repairs marked as done without a day of completion: one notice per ledger. */
export const checkRepairUndated: Check = ({ ledgers }) =>
  [...ledgers.values()].flatMap((byKind) => {
    const records = byKind.get('repair')?.records ?? []
    const undated = records.filter(({ values }) => values.status === '已完成' && values.done === undefined)
    const [first, ...others] = undated
    if (!first) return []
    const count = undated.length > 1 ? `等${undated.length}条` : ''
    return [
      diagnose(
        'repair-undated',
        `维修“${first.id}”${count}状态是“已完成”，没有完成日期`,
        first.locations.status ?? first.location,
        ['补上完成日期；不记得哪一天的，写到月份也可以。'],
        others.slice(0, shown).map((record) => ({
          message: `维修“${record.id}”也没有`,
          location: record.locations.status ?? record.location,
        })),
      ),
    ]
  })
