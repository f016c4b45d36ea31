import { containment, pairsOf, plainWords } from '../alike.ts'
import type { PlanItem } from '../plan-item.ts'

/** Words that mean the same in the names of things, whoever writes them: a report says 漏水 where a plan says 防水. */
const synonyms: readonly (readonly [word: string, others: RegExp])[] = [
  ['屋面', /屋顶|楼顶|房顶|楼面/g],
  ['防水', /漏水|漏雨|渗水|渗雨|渗漏|漏渗/g],
]

/** The form in which the names of things and places are compared: {@link plainWords}, synonyms as one. */
export const plainThing = (text: string): string =>
  synonyms.reduce((words, [word, others]) => words.replace(others, word), plainWords(text))

/** How much of the name of a thing left open must be found beside its place. */
const thingNamed = 0.4
/** The fewest characters of a place that stand for a part of it: 教学楼 for 教学楼三楼. */
const wholePlace = 3
/** What is done, before the thing that it is done to: 更换 in 更换教学楼扶手. */
const deed =
  /^(?:及时|抓紧|尽快|完成|做好)?(?:维修|检修|整修|抢修|修理|修缮|修补|修好|修复|更换|更新|翻修|翻新|重做|改造|加固|油漆|粉刷|疏通|安装|焊接|处理|修|换)?(?:好|了|的)?/

/** The place and thing of work, in the form in which they are compared. */
interface Job {
  readonly thing: string
  readonly place: string
}

/** Whether a plan item, or one step of it, is about the thing at the place that the previous term left open. */
export function namesJob(
  first: Pick<PlanItem, 'text' | 'steps' | 'place' | 'item'>,
  left: PlanItem,
): boolean {
  const job: Job = { thing: plainThing(left.item), place: plainThing(left.place) }
  if (job.thing === '') return false
  const own: Job = { thing: plainThing(first.item), place: plainThing(first.place) }
  if (own.thing !== '' && own.place !== '' && own.place === job.place) return isPart(own.thing, job.thing)
  return [first.text, ...first.steps]
    .flatMap((part) => part.split(/[，。；、]/))
    .concat(first.text, first.steps)
    .map(plainThing)
    .some((words) => says(words, own, job))
}

/** Whether one name is the other or a part of it; of one character (门, 灯), only the same. */
const isPart = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) > 1 && (a.includes(b) || b.includes(a)))

/** Whether words name the thing beside its place. The place may be that of the item, or the building that it is in. */
function says(words: string, own: Job, { thing, place }: Job): boolean {
  if (place === '') return thing.length > 1 && words.includes(thing)
  const rest = words.replaceAll(place, '')
  if (words.includes(place) || own.place === place) return isThing(rest, thing) || covers(words, thing)
  return thing.length > 1 && words.includes(thing) && isWithin(words, own, place)
}

/** Whether words mean a thing: they name most of it, or end with it, or are about what it is a part of. */
function isThing(words: string, thing: string): boolean {
  const about = words.replace(deed, '')
  return thing.length === 1
    ? about.endsWith(thing)
    : words.includes(thing) || (about.length > 1 && thing.includes(about))
}

const covers = (words: string, thing: string): boolean =>
  thing.length > 1 && containment(pairsOf(thing), pairsOf(words)) >= thingNamed

/** Whether the item is about the building that a place is in. */
const isWithin = (words: string, own: Job, place: string): boolean =>
  (own.place.length >= wholePlace && place.startsWith(own.place)) ||
  Array.from({ length: Math.max(0, place.length - wholePlace) }, (_, at) =>
    place.slice(0, wholePlace + at),
  ).some((building) => /[楼馆堂室场房]$/.test(building) && words.includes(building))
