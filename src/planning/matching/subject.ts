import type { KindDefinition } from '../../records/index.ts'
import { addDays } from '../../text/index.ts'
import { pairsOf, plainWords } from '../alike.ts'
import { inferKinds } from '../infer-kinds.ts'
import type { PlanItem } from '../plan-item.ts'
import { type Rhythm, rhythm } from '../rhythm.ts'
import { holidaysIn } from '../theme.ts'
import type { Window } from './commitment.ts'
import { type ListedChoice, listedIn, ownWork } from './identity.ts'
import { grace, longest } from './weights.ts'

/** An item in the form in which records are compared with it, computed once. */
export interface Subject {
  readonly item: PlanItem
  readonly window: Window
  /** The window with some days of grace on both sides. */
  readonly nearly: Window
  /** After this ISO day, work that is bound to its time counts as not done, rather than as late. */
  readonly lastDay: string
  readonly rhythm: Rhythm | ''
  /** Done throughout the term rather than in some month: a record may count both for it and for another item. */
  readonly standing: boolean
  /** A measure or aim without month, target or ledger: only a record that names it proves it. */
  readonly onlyNamed: boolean
  /** Text and steps, as {@link plainWords}. */
  readonly words: string
  readonly pairs: ReadonlySet<string>
  readonly kinds: ReadonlySet<string>
  /** The director says that it is done and in no particular ledger: a record of any kind may be the one that is meant. */
  readonly claimed: boolean
  /** What its words list of which each needs a record of its own: 地震 and 消防 of 地震、消防演练. */
  readonly listed: readonly ListedChoice[]
  readonly holidays: readonly string[]
  /** The places in the ledgers that its words name. */
  readonly places: readonly string[]
}

/** `places` are those of the ledgers, as {@link plainWords}; `kinds`, those of the school. */
export function toSubject(
  item: PlanItem,
  window: Window,
  places: Iterable<string>,
  kinds: readonly KindDefinition[] = [],
): Subject {
  // For the monthly drill any kind will do: the one in its words is only a suggestion.
  const all = item.sources[0] === '演练要求' ? '演练' : [item.text, ...item.steps].join('\n')
  const words = plainWords(all)
  const own = kinds.filter((kind) => ownWork(kind) !== '' && all.includes(ownWork(kind)))
  const meant =
    item.kind === '' ? new Set([...inferKinds(all), ...own.map(({ name }) => name)]) : new Set([item.kind])
  const standing = rhythm(item) !== '' || (item.months.length === 0 && !item.date)
  return {
    item,
    window,
    nearly: { start: addDays(window.start, -grace), end: addDays(window.end, grace) },
    lastDay: addDays(window.end, longest),
    rhythm: rhythm(item),
    standing,
    onlyNamed: standing && rhythm(item) === '' && item.target === undefined && item.kind === '',
    words,
    pairs: pairsOf(all),
    kinds: meant,
    claimed: item.status === '已完成' && item.kind === '',
    listed:
      // Whoever names one thing (对象) means that one.
      item.item === ''
        ? kinds.filter(({ name }) => meant.has(name)).flatMap((kind) => listedIn(item.text, kind))
        : [],
    holidays: holidaysIn(all),
    places: [...places].filter((place) => words.includes(place)),
  }
}
