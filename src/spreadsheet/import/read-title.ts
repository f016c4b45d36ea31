import { guessTermId } from '../../calendar/index.ts'
import { toHalfWidth } from '../../text/index.ts'

/** What a title says about the dates below it. */
export interface TitleDates {
  /** 2026-spring, of 2026年春季学期 or 2025—2026学年第二学期. */
  readonly term?: string
  /** The years of dates without one: of the months from August on, and of those before. */
  readonly years?: { readonly late: number; readonly early: number }
  /** The month of bare days: 3月, 2026年3月. */
  readonly month?: string
}

const schoolYear = /(20\d{2})\s*[-—–~～至/]+\s*(?:20)?(\d{2})\s*学?年/u
/** Matches a title of a whole school year, of which neither term is meant: 第一、二学期. */
const bothTerms =
  /第?[一1](?:学期)?[、,和及与至~～—–-]+第?[二2]学期|上(?:学期)?[、,和及与至~～—–-]*下学期|[两2]个?学期|全学年/u
const months = /(?:20\d{2}年)?(?<!\d)(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月/gu
const monthOfYear = /(20\d{2})[年.\-/](1[0-2]|0?[1-9])(?:月|$|[^\d.\-/])/u

/** Reads the texts above a table, the nearest first: its title, the sheet's name, the file's name. */
export function readTitle(texts: readonly string[]): TitleDates {
  const term = first(texts, termOf)
  const years = first(texts, yearsOf)
  const month = first(texts, (text) => monthOf(text.replace(/\s/g, '')))
  const named = month === 'several' ? undefined : month
  return {
    ...(term !== undefined && { term }),
    ...(years && { years }),
    ...(named !== undefined && { month: named }),
  }
}

function first<T>(texts: readonly string[], read: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = read(text)
    if (found !== undefined) return found
  }
  return undefined
}

function termOf(text: string): string | undefined {
  const plain = toHalfWidth(text)
  const [, start, end] = schoolYear.exec(plain) ?? []
  if (bothTerms.test(plain.replace(/\s/g, ''))) return undefined
  if (start !== undefined && end !== undefined) {
    if (/第?[一1]学期|上学期|秋/u.test(plain)) return `${start}-autumn`
    if (/第?[二2]学期|下学期|春/u.test(plain)) return `20${end}-spring`
    return undefined
  }
  return guessTermId(plain.replace(/春节|[春秋]游|春运/gu, ''))
}

function yearsOf(text: string): TitleDates['years'] {
  const plain = toHalfWidth(text)
  const [, start, end] = schoolYear.exec(plain) ?? []
  if (start !== undefined && end !== undefined) return { late: Number(start), early: 2000 + Number(end) }
  const found = new Set([...plain.matchAll(/(20\d{2})(?=年|[春秋])/gu)].map(([, year]) => Number(year)))
  const [, year, month] = monthOfYear.exec(plain) ?? []
  const [only] = found
  if (found.size === 1 && only !== undefined) {
    // An autumn term ends in the year after.
    if (/秋/u.test(plain)) return { late: only, early: only + 1 }
    return { late: only, early: only }
  }
  return year !== undefined && month !== undefined ? { late: Number(year), early: Number(year) } : undefined
}

/** The month that a text names; `several` if it names more than one. */
function monthOf(text: string): string | undefined {
  const [month, ...more] = [...text.matchAll(months)].map(([found]) => found)
  return more.length > 0 ? 'several' : month
}
