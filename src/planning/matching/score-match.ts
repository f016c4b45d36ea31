import type { LedgerRecord } from '../../records/index.ts'
import { formatDay } from '../../text/index.ts'
import { containment, pairsOf, plainWords } from '../alike.ts'
import { choicesIn } from '../choice-words.ts'
import { textAt, textsAt } from '../read-values.ts'
import type { Subject } from './subject.ts'
import { certain, enoughAlike, possible, weights } from './weights.ts'
import type { Work } from './work.ts'

/** One thing that speaks for or against a match, in points and in Chinese. */
type Point = readonly [points: number, reason: string]

/** How certain it is that a record carries out an item, 0 to 99, and why. Zero if its ledger cannot be the one that is meant. */
export function scoreMatch(
  subject: Subject,
  work: Work,
): { readonly score: number; readonly reasons: readonly string[] } {
  const kind = kindPoint(subject, work)
  if (!kind) return { score: 0, reasons: [] }
  const thing = thingPoint(subject, work)
  const points = [
    kind,
    thing,
    carePoint(subject, work),
    placePoint(subject, work),
    holidayPoint(subject, work),
    ownerPoint(subject, work.record),
    timePoint(subject, work.record),
  ].filter((point) => point !== undefined)
  const sum = points.reduce((total, [value]) => total + value, 0)
  const isMeant = subject.item.kind !== '' || subject.kinds.has(work.kind.name)
  // A record of the right kind at the right time proves nothing if it is not known what it was about.
  const most = thing === undefined && subject.item.kind === '' ? possible - 1 : isMeant ? 99 : certain - 1
  return {
    score: Math.max(0, Math.min(most, sum)),
    reasons: points.map(([, reason]) => reason),
  }
}

function kindPoint({ item, kinds, claimed }: Subject, { kind }: Work): Point | undefined {
  if (item.kind === kind.name) return [weights.kindGiven, `计划写明记在${kind.label}台账`]
  if (item.kind === '' && kinds.has(kind.name)) return [weights.kindMeant, `计划的话说的是${kind.label}`]
  return claimed ? [weights.kindOther, `计划写着“已完成”，记在${kind.label}台账`] : undefined
}

function thingPoint(subject: Subject, work: Work): Point | undefined {
  const { item, words } = subject
  const other = otherChoice(subject, work)
  if (item.item !== '') {
    const wanted = plainWords(item.item)
    const same = work.names.find((name) => name.words === wanted || within(name.words, wanted))
    if (same) return [weights.thing, `对象“${same.text}”相符`]
    const meant = meantBy(wanted, work)
    if (meant !== undefined) return [weights.thing, `对象“${meant}”就是“${item.item}”`]
    const near = work.names.find(({ pairs }) => containment(pairsOf(item.item), pairs) >= enoughAlike)
    return near
      ? [weights.thingAlike, `对象“${near.text}”相近`]
      : [weights.otherThing, `计划的对象是“${item.item}”`]
  }
  if (other === 'narrower') return undefined
  if (other !== undefined) return [weights.otherThing, `计划说的是“${other.choice}”`]
  const named = work.names.find((name) => name.words.length > 1 && words.includes(name.words))
  if (named) return [weights.thing, `“${named.text}”写在计划里`]
  const meant = meantBy(words, work)
  if (meant !== undefined) return [weights.thing, `计划说的就是“${meant}”`]
  const near = work.names.find(
    (name) => name.words.length > 3 && containment(name.pairs, subject.pairs) >= enoughAlike,
  )
  if (near) return [weights.thingAlike, `“${near.text}”和计划的话相近`]
  // Recurring work, or an item of a catalogue, that names a ledger but no thing means any record of the ledger.
  const anyWill = item.kind !== '' && (subject.rhythm !== '' || !isParticular(item))
  if (anyWill || work.general?.test(item.text)) return [weights.general, `计划说的是一般的${work.kind.label}`]
  const slight = work.names.find((name) => name.words.length === 1 && words.includes(name.words))
  return slight && [weights.thingSlight, `计划里有“${slight.text}”字`]
}

/** Whether an item is a piece of work of the school's own, of this term or left open by the previous one. */
const isParticular = ({ sources: [source] }: Subject['item']): boolean =>
  source === '自定' || source === '上学期结转'

/** Whether one contains the other and neither is a single character. */
const within = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) > 1 && (a.includes(b) || b.includes(a))

/** The record's own words for a choice that other words mean in another way: 地震 for words about 防震. */
function meantBy(words: string, { kind, choices, meant, record, wide }: Work): string | undefined {
  for (const [field, own] of meant) {
    const named = choicesIn(words, kind.name, choices.get(field) ?? [])
    const narrow = own.filter((one) => one !== wide)
    if ((narrow.length > 0 ? narrow : own).some((one) => named.includes(one)))
      return textAt(record.values, field)
  }
  return undefined
}

/** A choice that the item names although the record has another; 'narrower' if the record's is the wide one. */
function otherChoice(
  { words }: Subject,
  { kind, choices, meant, record, wide }: Work,
): { readonly choice: string } | 'narrower' | undefined {
  for (const [field, all] of choices) {
    const own = textAt(record.values, field)
    const ours = meant.get(field) ?? []
    const named = choicesIn(words, kind.name, all).filter((one) => one !== wide)
    const choice = named.find((one) => one !== own && !ours.includes(one))
    if (own === '' || choice === undefined) continue
    if (own === wide) return 'narrower'
    if (!words.includes(own) && !ours.some((one) => named.includes(one))) return { choice }
  }
  return undefined
}

const care = /清洗|清理|清洁|保养/
const mending = /修|换|安装|加固|焊|漆|疏通|调试|补/

/** A thing that is only to be cleaned is not cleaned by a repair that mends it. */
function carePoint({ words }: Subject, { kind, record }: Work): Point | undefined {
  const action = textAt(record.values, 'action')
  if (kind.name !== 'repair' || !care.test(words) || mending.test(words) || !mending.test(action))
    return undefined
  return [weights.otherThing, `做的是“${action}”`]
}

/** Places that mean the whole school. */
const everywhere = /^(?:全校|学校|校园|校内|本校)$/

function placePoint({ item, words, places }: Subject, { place, placeWords: plain }: Work): Point | undefined {
  if (place === '' || everywhere.test(place)) return undefined
  const wanted = item.place === '' ? places : [plainWords(item.place)]
  if (wanted.some((one) => plain.includes(one) || one.includes(plain)) || words.includes(plain))
    return [weights.place, `地点“${place}”相符`]
  if (wanted.length === 0 || (item.place !== '' && everywhere.test(item.place))) return undefined
  return [weights.otherPlace, `地点是“${place}”，不是计划的地方`]
}

/** A check before 五一 is not one before 清明, though both are 节前 and in April. */
function holidayPoint({ holidays }: Subject, work: Work): Point | undefined {
  if (holidays.length === 0 || work.holidays.length === 0) return undefined
  if (work.holidays.some((holiday) => holidays.includes(holiday))) return undefined
  return [weights.otherThing, `说的是${work.holidays.join('、')}，不是${holidays.join('、')}`]
}

function ownerPoint({ item }: Subject, { values }: LedgerRecord): Point | undefined {
  if (item.owner === '') return undefined
  const people = ['by', 'leader', 'handler', 'keeper'].map((name) => textAt(values, name))
  return [...people, ...textsAt(values, 'people')].includes(item.owner)
    ? [weights.owner, `责任人${item.owner}经手`]
    : undefined
}

function timePoint(
  { item, window: { start, end }, nearly, lastDay }: Subject,
  { date }: LedgerRecord,
): Point | undefined {
  if (!date) return undefined
  if (date.start <= end && date.end >= start) return [weights.inTime, '日期在计划的时间里']
  const told = formatDay(date.start)
  if (date.start > end) {
    if (date.start <= nearly.end) return [weights.nearlyInTime, `${told}，比计划晚几天`]
    const bound = item.date !== undefined && (item.sources[0] === '校历' || item.sources[0] === '常规')
    return bound && date.start > lastDay
      ? [weights.tooLate, `${told}，比计划晚得多`]
      : [weights.afterwards, `${told}，比计划晚`]
  }
  return date.end >= nearly.start
    ? [weights.nearlyInTime, `${told}，比计划早几天`]
    : [weights.tooEarly, `${told}，比计划早得多`]
}
