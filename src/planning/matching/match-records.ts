import type { PlanItem } from '../plan-item.ts'
import { amountOf } from './amount.ts'
import type { Match } from './commitment.ts'
import { scoreMatch } from './score-match.ts'
import type { Subject } from './subject.ts'
import { certain, possible } from './weights.ts'
import type { Work } from './work.ts'

/** The score of a record that says which item it carries out. */
const ownWord = 100

/**
 * The records that carry out each item, or may do so. A record that names items (落实计划) carries out those, and no others of
 * the director's one-off items; one that says 无 carries out none. Otherwise a record counts for the one-off item (with a month
 * or a date) that it fits best, if it fits well enough, and for every item of the whole term (每周, 每月, a target) that it
 * fits. The result for a record does not depend on the other records.
 */
export function matchRecords(
  subjects: readonly Subject[],
  works: readonly Work[],
): ReadonlyMap<PlanItem, readonly Match[]> {
  const found = new Map<PlanItem, Match[]>(subjects.map(({ item }) => [item, []]))
  const byId = groupSubjects(subjects, ({ item }) => [item.id, ...item.origins.map(({ id }) => id)])
  const byKind = groupSubjects(subjects, ({ kinds }) => [...kinds])
  const claimed = subjects.filter((subject) => subject.claimed)
  for (const work of works) {
    const named = new Set(work.fulfils.flatMap((id) => byId.get(id) ?? []))
    for (const { item } of named)
      found.get(item)?.push(toMatch(item, work, ownWord, true, ['记录里写明落实这一项']))
    if (work.fulfilsNone) continue
    const ofKind = byKind.get(work.kind.name) ?? []
    const others = claimed.filter(({ kinds }) => !kinds.has(work.kind.name))
    const fitting = [...ofKind, ...others]
      .filter((subject) => !named.has(subject))
      .map((subject) => ({ subject, ...scoreMatch(subject, work) }))
      .filter(({ score }) => score >= possible)
      .filter(({ subject }) => named.size === 0 || subject.standing || subject.item.sources[0] !== '自定')
    const best = bestOf(fitting)
    for (const fit of fitting) {
      const { subject, score, reasons } = fit
      const { standing } = subject
      const counts = score >= certain && (standing || fit === best) && !isDenied(subject)
      // A record that certainly belongs to another item is not suggested for this one.
      if (!counts && !standing && !isDenied(subject) && best && best.score >= certain) continue
      found.get(subject.item)?.push(toMatch(subject.item, work, score, counts, reasons))
    }
  }
  return found
}

interface Fit {
  readonly subject: Subject
  readonly score: number
}

/** The one-off item with the most points; among equals, the one that ends first, then the first in the plan. */
function bestOf<F extends Fit>(fits: readonly F[]): F | undefined {
  return fits
    .filter(({ subject }) => !subject.standing && !isDenied(subject))
    .reduce<F | undefined>((best, fit) => {
      if (!best || fit.score > best.score) return fit
      return fit.score === best.score && fit.subject.window.end < best.subject.window.end ? fit : best
    }, undefined)
}

/** Whether only a record that names it proves an item: it is too general, or the director wrote why it is not done. */
const isDenied = ({ onlyNamed, item: { reason, status, sources } }: Subject): boolean =>
  onlyNamed || (sources[0] === '自定' && reason !== '' && status !== '已完成')

const toMatch = (
  item: PlanItem,
  work: Work,
  score: number,
  counts: boolean,
  reasons: readonly string[],
): Match => ({
  record: work.record,
  score,
  certain: counts,
  reasons,
  ...amountOf(item, work),
  ...(work.finished !== undefined && { finished: work.finished }),
})

function groupSubjects(
  subjects: readonly Subject[],
  keys: (subject: Subject) => readonly string[],
): ReadonlyMap<string, readonly Subject[]> {
  const groups = new Map<string, Subject[]>()
  for (const subject of subjects) {
    for (const key of new Set(keys(subject))) {
      const group = groups.get(key)
      if (group) group.push(subject)
      else groups.set(key, [subject])
    }
  }
  return groups
}
