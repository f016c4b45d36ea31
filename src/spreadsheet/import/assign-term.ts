import { holidayAfter, holidayBefore, makeUsualTerm } from '../../calendar/index.ts'
import type { KindDefinition, LedgerDate, Term } from '../../records/index.ts'
import { partsOfDay } from '../../text/index.ts'

/** Kinds besides registers whose dates may lie in any term: what lasts, and what is planned. */
const undated: ReadonlySet<string> = new Set(['rule', 'works', 'plan', 'budget'])

/** Whether a record's date decides which term's ledger it belongs to. */
export const followsDates = ({ name, register }: KindDefinition): boolean =>
  register !== true && !undated.has(name)

/**
 * The term that a date belongs to, preferring `base` where it may be another: the one that contains it, also one that is not set
 * up (with its usual days), then one with a holiday around it.
 */
export function assignTerm(date: LedgerDate, base: Term, terms: readonly Term[]): Term {
  const day = date.start
  const all = [base, ...terms.filter(({ id }) => id !== base.id)]
  const containing = all.find((term) => term.start <= day && day <= term.end)
  if (containing) return containing
  const usual = makeUsualTerm(usualTermId(day))
  if (!all.some(({ id }) => id === usual.id) && usual.start <= day && day <= usual.end) return usual
  const around = (term: Term): boolean => {
    const [before, after] = [holidayBefore(all, term), holidayAfter(all, term)]
    return (before.start <= day && day <= before.end) || (after.start <= day && day <= after.end)
  }
  return all.find(around) ?? all.find(({ id }) => id === usual.id) ?? usual
}

/** The id of the term in whose half of the school year a day lies; the winter holidays follow the autumn term. */
function usualTermId(day: string): string {
  const { year, month, day: inMonth } = partsOfDay(day)
  if (month >= 8) return `${year}-autumn`
  return month === 1 || (month === 2 && inMonth < 10) ? `${year - 1}-autumn` : `${year}-spring`
}

/** The term that more than half of some dates belong to, or the given one. */
export function usualTermOf(dates: readonly LedgerDate[], base: Term, terms: readonly Term[]): Term {
  const counts = new Map<string, { readonly term: Term; readonly count: number }>()
  for (const date of dates) {
    const term = assignTerm(date, base, terms)
    counts.set(term.id, { term, count: (counts.get(term.id)?.count ?? 0) + 1 })
  }
  const best = [...counts.values()].find(({ count }) => count * 2 > dates.length)
  return best?.term ?? base
}
