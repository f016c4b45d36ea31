import { containment, likeness, pairsOf, plainWords } from '../alike.ts'
import { inferKinds } from '../infer-kinds.ts'
import type { PlanItem } from '../plan-item.ts'
import { rhythmInWords } from '../rhythm.ts'
import { isThemeDay, themesOf } from '../theme.ts'
import { namesJob } from './same-job.ts'

/** An item in the form in which two items are compared, computed once per item. */
export interface ItemKey {
  readonly item: PlanItem
  readonly words: string
  readonly pairs: ReadonlySet<string>
  /** The text and each step, as {@link plainWords}. */
  readonly parts: readonly string[]
  /** Pairs of characters of all parts, its place and its thing, by which an index finds it. */
  readonly traces: ReadonlySet<string>
  readonly themes: ReadonlySet<string>
  readonly kinds: ReadonlySet<string>
  readonly months: ReadonlySet<number>
  readonly origins: ReadonlySet<string>
}

export const keyOf = (item: PlanItem): ItemKey => ({
  item,
  words: plainWords(item.text),
  pairs: pairsOf(item.text),
  parts: [item.text, ...item.steps].map(plainWords),
  traces: new Set([...pairsOf([item.text, ...item.steps].join('')), ...pairsOf(`${item.place}${item.item}`)]),
  themes: new Set(themesOf(item.text)),
  kinds: item.kind === '' ? inferKinds([item.text, ...item.steps].join('\n')) : new Set([item.kind]),
  months: new Set(item.months),
  origins: new Set([item.id, ...item.origins.map(({ id }) => id)]),
})

/** The least likeness of texts that say the same in other words. */
const alike = 0.72
/** How much of an item must be found in an earlier one that the same kind of record proves in the same month. */
const mostlySaid = 0.45

/**
 * How certain it is that an item says what an earlier one already says, 0 if it does not: both came from the same record; or
 * the same kind of record proves them in the same month and they are about the same theme day or the same thing; or their
 * words are nearly the same. What the previous term left open is recognised by its thing and place, whenever it is planned.
 */
export function sameWork(first: ItemKey, second: ItemKey): number {
  if (first.origins.has(second.item.id)) return 5
  if (isFrom(first, second)) return 4
  const near = likeness(first.pairs, second.pairs)
  if (second.item.sources[0] === '上学期结转') {
    const named = namesJob(first.item, second.item) || first.words === second.words
    return named ? 3 : near >= alike ? 2 + near : 0
  }
  if (!sameTime(first, second)) return 0
  if (first.parts.some((part) => part.includes(second.words))) return 3
  const themes = new Set([...first.themes].filter((theme) => second.themes.has(theme)))
  // 国庆节前 and 开学前后 are two occasions, however alike the words for what is done on them.
  if (themes.size === 0 && first.themes.size > 0 && second.themes.size > 0) return 0
  if (near >= alike) return 2 + near
  if (!intersects(first.kinds, second.kinds)) {
    // A drill is not covered by an item that merely is about the same day.
    return second.item.kind !== 'drill' && [...themes].some(isThemeDay) ? 1 : 0
  }
  if (themes.size > 0) return 2
  const thing = plainWords(second.item.item)
  if (thing.length > 1 && first.parts.some((part) => part.includes(thing))) return 1 + near
  return containment(second.pairs, first.pairs) >= mostlySaid ? near : 0
}

/** Whether both came from one record. Two things in one record (findings) are different things. */
function isFrom(first: ItemKey, second: ItemKey): boolean {
  const shared = [...second.origins].filter((id) => first.origins.has(id))
  return shared.some((id) => ![...first.origins].some((other) => other.startsWith(`${id}-`)))
}

/** Whether both recur equally often, or are planned for a common month; an item without months is planned for every month. */
export function sameTime(first: ItemKey, second: ItemKey): boolean {
  const [before, after] = [rhythmInWords(first.item), rhythmInWords(second.item)]
  if (after === '每学期') return first.months.size === 0
  if (before !== '' || after !== '') return before === after
  return second.months.size === 0 || intersects(first.months, second.months)
}

const intersects = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => {
  for (const value of a) if (b.has(value)) return true
  return false
}
