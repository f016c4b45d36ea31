import {
  adoptionWords,
  type PlanCatalogue,
  readAdoptionWords,
  type SchoolAnswers,
  usualTerm,
  usualTermId,
} from '../app/init/index.ts'
import { isIsoDay, toIsoDay } from '../text/index.ts'
import type { Ask } from './ask.ts'

/** The answers already given on the command line. */
export type GivenAnswers = Partial<SchoolAnswers>

/** The default answers; `today` is an ISO day. */
export const usualAnswers = (today: string): Omit<SchoolAnswers, 'name'> => ({
  department: '总务处',
  term: usualTermId(today),
  canteen: true,
  adopted: [],
})

/**
 * Asks for what is not given: the school's name, department, term with dates, canteen, what it adopts. An empty answer accepts the default in
 * brackets; after an implausible answer, the question is repeated. Undefined if the answers end before the name.
 */
export async function askSchool(
  given: GivenAnswers,
  today: string,
  ask: Ask,
): Promise<SchoolAnswers | undefined> {
  const usual = usualAnswers(today)
  const name = given.name ?? (await askUntil(ask, '学校全称：', nonEmpty))
  if (name === undefined) return undefined
  const department =
    given.department ??
    (await askUntil(ask, `写材料的处室 [${usual.department}]：`, orElse(usual.department, nonEmpty))) ??
    usual.department
  const term =
    given.term ??
    (await askUntil(
      ask,
      `现在是哪个学期，如 2026-autumn、2027春 [${usual.term}]：`,
      orElse(usual.term, (text) => usualTerm(text)?.id),
    )) ??
    usual.term
  const dates = given.start === undefined && given.end === undefined ? await askDates(ask, term) : given
  const canteen =
    given.canteen ?? (await askUntil(ask, '有没有食堂，有或没有 [有]：', orElse(true, readYesNo))) ?? true
  const adopted =
    given.adopted ??
    (await askUntil(
      ask,
      '自带的校历、常规工作、每月一次演练，要不要当作本校的计划，学期末核对完成情况，全要、不要，或写其中几样，如 校历、常规 [不要]：',
      orElse([], readAdopted),
    )) ??
    []
  return {
    name,
    department,
    term,
    canteen,
    adopted,
    ...(dates?.start !== undefined && { start: dates.start }),
    ...(dates?.end !== undefined && { end: dates.end }),
  }
}

interface Dates {
  readonly start?: string
  readonly end?: string
}

function askDates(ask: Ask, term: string): Promise<Dates | undefined> {
  const usual = usualTerm(term)
  const dates = usual ? `${usual.start} 到 ${usual.end}` : ''
  return askUntil(ask, `学期从哪天到哪天，不知道就直接回车 [${dates}]：`, (text) =>
    text === '' ? {} : readDates(text, term),
  )
}

/**
 * Parses two dates: 2026-09-01 到 2027-01-22, 2026.9.1—2027.1.22, 2026年9月1日至2027年1月22日, 9月1日到1月22日. A year that is not
 * written is that of the term, or the year after where the term runs into it.
 */
function readDates(text: string, term: string): Dates | undefined {
  const year = Number(/^\d{4}/.exec(term)?.[0])
  const days = [...text.matchAll(/(?:(\d{2}|\d{4})[-./年])?(?<!\d)(\d{1,2})[-./月](\d{1,2})(?!\d)/g)].map(
    ([, written, month = '', day = '']) => ({
      year: written === undefined ? undefined : Number(written.length === 2 ? `20${written}` : written),
      month: Number(month),
      day: Number(day),
    }),
  )
  const [start, end, ...more] = days
  if (!start || !end || more.length > 0 || Number.isNaN(year)) return undefined
  const first = start.year ?? (end.year !== undefined && start.month <= end.month ? end.year : year)
  const last = end.year ?? (end.month < start.month ? first + 1 : first)
  const isoDays = [toIsoDay(first, start.month, start.day), toIsoDay(last, end.month, end.day)]
  const [from = '', to = ''] = isoDays
  return isIsoDay(from) && isIsoDay(to) && from < to ? { start: from, end: to } : undefined
}

/** Parses a yes-or-no answer: 有, yes, 没有, no. */
export function readYesNo(text: string): boolean | undefined {
  if (/^(有|是|y|yes|true)$/i.test(text)) return true
  return /^(没有|无|否|n|no|false)$/i.test(text) ? false : undefined
}

/** 全要, 不要, or some of them: 校历、常规. */
export function readAdopted(text: string): readonly PlanCatalogue[] | undefined {
  if (/^(不要|不|否|n|no)$/i.test(text)) return []
  if (/^(全要|都要|要|是|y|yes|all)$/i.test(text)) return adoptionWords
  const words = readAdoptionWords(text)
  const known = words.filter((word) => typeof word === 'string')
  return known.length === words.length ? adoptionWords.filter((word) => known.includes(word)) : undefined
}

const nonEmpty = (text: string): string | undefined => (text === '' ? undefined : text)

const orElse =
  <T>(usual: T, read: (text: string) => T | undefined) =>
  (text: string): T | undefined =>
    text === '' ? usual : read(text)

async function askUntil<T>(
  ask: Ask,
  question: string,
  read: (text: string) => T | undefined,
): Promise<T | undefined> {
  for (let again = ''; ; again = '没有看懂，请再写一次。\n') {
    const answer = await ask(`${again}${question}`)
    if (answer === undefined) return undefined
    const value = read(answer)
    if (value !== undefined) return value
  }
}
