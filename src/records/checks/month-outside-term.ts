import { monthsOfTerm, type Term } from '../../calendar/index.ts'
import { diagnose } from '../../diagnostics/index.ts'
import { type Check, recordsOf } from './check.ts'

/** The months of the holidays before and after a term, which its plan may name as well. */
const holidayMonths: Readonly<Record<Term['season'], readonly number[]>> = {
  autumn: [8, 1, 2],
  spring: [2, 7, 8],
}

/** An item of a plan or a budget for a month that the term does not have. */
export const checkMonthOutsideTerm: Check = (workspace) => {
  const terms = new Map(workspace.school.terms.map((term) => [term.id, term]))
  const planned = workspace.kinds.filter(({ fields }) => fields.some(({ type }) => type === 'months'))
  return planned.flatMap(({ name, label }) =>
    [...recordsOf(workspace, name)].flatMap((record) => {
      const term = terms.get(record.term)
      const { months } = record.values
      if (!term || !Array.isArray(months)) return []
      const possible = new Set([
        ...monthsOfTerm(term).map(({ month }) => month),
        ...holidayMonths[term.season],
      ])
      const wrong = (months as readonly number[]).filter((month) => !possible.has(month))
      if (wrong.length === 0) return []
      const named = wrong.map((month) => `${month}月`).join('、')
      const message = `${label}“${record.id}”安排在${named}，不在${term.label}里`
      return [
        diagnose('month-outside-term', message, record.locations.months ?? record.location, [
          '改正月份；是别的学期的事，移到那个学期的台账。',
        ]),
      ]
    }),
  )
}
