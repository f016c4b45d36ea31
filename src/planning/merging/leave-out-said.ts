import { closeSentence, openSentence } from '../../text/index.ts'
import type { PlanItem } from '../plan-item.ts'
import { holidaysIn } from '../theme.ts'
import { clausesOf, type NamedWork, saysWork, workIn } from './named-work.ts'
import { type ItemKey, sameTime } from './same-work.ts'

/** A clause of a catalogue's item, and the item of the school's that says it in other words. */
export interface SaidClause {
  readonly text: string
  readonly by: PlanItem
}

/** An item of a catalogue without the clauses that the school says itself; undefined if nothing is left of it. */
export interface Rest {
  readonly item: PlanItem | undefined
  readonly said: readonly SaidClause[]
}

/** Finds the clauses of a catalogue's item that the school's own items say at the same time in other words. */
export function leaveOutSaid(key: ItemKey, own: readonly ItemKey[]): Rest {
  const { item } = key
  // A number of times is a demand of its own.
  if (item.target !== undefined) return { item, said: [] }
  const wanted = { ...key, months: monthsAround(item) }
  const holidays = holidaysIn(item.text)
  const candidates = own.filter((one) => sameTime(one, wanted) && agree(holidays, holidaysIn(one.item.text)))
  const clauses = clausesOf(item.text).map((text) => {
    const work = workIn(text)
    return {
      text,
      by: candidates.find((one) => worksOf(one.item).some((said) => saysWork(said, work)))?.item,
    }
  })
  const said = clauses.flatMap(({ text, by }) => (by ? [{ text: openSentence(text), by }] : []))
  const left = clauses.filter(({ by }) => by === undefined)
  if (said.length === 0) return { item, said }
  if (left.length === 0) return { item: undefined, said }
  // Steps belong to the item as a whole.
  if (item.steps.length > 0) return { item, said: [] }
  const text = closeSentence(openSentence(left.map((clause) => clause.text).join('')))
  return { item: { ...item, text }, said }
}

const worksOf = ({ text, steps }: PlanItem): readonly NamedWork[] =>
  [text, ...steps].flatMap(clausesOf).map(workIn)

/** Two texts may be about the same holiday unless each names another. */
const agree = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((holiday) => b.includes(holiday))

/** What is to be done at the beginning or end of a term may be planned for the next month, or for the one before. */
function monthsAround({ months, frequency }: PlanItem): ReadonlySet<number> {
  const step = frequency === '期末' ? -1 : frequency === '开学初' ? 1 : 0
  return new Set(months.flatMap((month) => [month, ((month - 1 + step + 12) % 12) + 1]))
}
