import { containment, pairsOf } from '../alike.ts'
import { completeItem } from '../merging/merge-items.ts'
import { plainThing } from '../merging/same-job.ts'
import type { PlanItem } from '../plan-item.ts'

/** How much of the name of a thing must be found beside its place. */
const thingNamed = 0.5

/**
 * What each ledger left open, as one list without repetitions: an item becomes part of one from an earlier ledger that came
 * from the same record, or that names its place and its thing. Two items of one ledger stay two, because they were written
 * down separately.
 */
export function joinJobs(ledgers: readonly (readonly PlanItem[])[]): readonly PlanItem[] {
  const joined = new Map<PlanItem, PlanItem[]>()
  for (const items of ledgers) {
    const before = [...joined.keys()]
    for (const item of items) {
      const first = before.find((one) => isFromOne(one, item)) ?? before.find((one) => isSameJob(one, item))
      if (first) joined.get(first)?.push(item)
      else joined.set(item, [])
    }
  }
  return [...joined].map(([item, others]) =>
    others.length === 0 ? item : asOneJob(completeItem(item, others)),
  )
}

/** An item whose things left open are one job: work that does it closes all of them. */
const asOneJob = (item: PlanItem): PlanItem => ({
  ...item,
  origins: item.origins.map((origin) =>
    origin.closing ? { ...origin, closing: { ...origin.closing, job: item.id } } : origin,
  ),
})

const isFromOne = ({ origins }: PlanItem, { id }: PlanItem): boolean =>
  origins.some((origin) => origin.id === id)

/** Whether either item names the place and the thing of the other; similar words without a place are not enough to tell. */
const isSameJob = (first: PlanItem, second: PlanItem): boolean =>
  mentions(first, second) || mentions(second, first)

function mentions(first: PlanItem, { place, item }: PlanItem): boolean {
  const [where, thing] = [plainThing(place), plainThing(item)]
  if (where.length < 2 || thing === '') return false
  return [`${first.place}${first.item}${first.text}`, ...first.steps]
    .map(plainThing)
    .some((words) => words.includes(where) && names(first, words.replaceAll(where, ''), thing))
}

/** Whether words name a thing. One of a single character (门, 灯) is part of many words, so it must be the item's own thing. */
const names = ({ item }: PlanItem, words: string, thing: string): boolean =>
  thing.length === 1
    ? plainThing(item) === thing
    : words.includes(thing) || containment(pairsOf(thing), pairsOf(words)) >= thingNamed
