import type { Line, PlainSchool } from '../school-ledgers.ts'

interface Span {
  readonly start: string
  readonly end: string
}

/** What the ledgers hold of a term, a month or a school year, as a person with a text editor reads them. */
export interface Reading {
  readonly school: PlainSchool
  readonly length: 'term' | 'month' | 'year'
  /** Ids of the terms that it lies in. */
  readonly terms: readonly string[]
  /** First and last day. */
  readonly start: string
  readonly end: string
  /** First and last day of each term. */
  readonly spans: readonly Span[]
  /** The last day of which documents know: of a month its last, of a term or year that of the holidays after it. */
  readonly known: string
  /** The lines of a ledger in this time. */
  readonly of: (ledger: string) => readonly Line[]
  readonly isComplete: (ledger: string) => boolean
}

export const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
export const number = (value: unknown): number => Number.parseFloat(text(value).replace(/[,，]/g, '') || '0')
export const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : text(value) !== ''
export const parts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value.map(String) : text(value).split(/[、，,]/)).filter((one) => one !== '')
export const nested = (lines: readonly Line[], field: string): readonly Line[] =>
  lines.flatMap((line) => (line[field] ?? []) as readonly Line[])

/** Ledgers of what there is rather than of what happened: each term lists all of it anew. */
const registers = new Set(['assets', 'contracts'])

/** What `school.yaml` says of a term. */
function spanOf({ others }: PlainSchool, id: string): Span | undefined {
  const [, start, end] =
    new RegExp(`${id}:\\s*\\{?\\s*start:\\s*(\\S+?),?\\s+end:\\s*([^\\s}]+)`).exec(
      others['school.yaml'] ?? '',
    ) ?? []
  return start === undefined || end === undefined ? undefined : { start, end }
}

const linesOf = ({ ledgers }: PlainSchool, term: string, ledger: string): readonly Line[] =>
  ledgers[`${term}/${ledger}`]?.records ?? []

const isComplete = ({ ledgers }: PlainSchool, term: string, ledger: string): boolean =>
  ledgers[`${term}/${ledger}`]?.complete === true

const addDays = (day: string, many: number): string =>
  new Date(Date.parse(day) + many * 86_400_000).toISOString().slice(0, 10)

/** The day before the term after a day begins; some far day where the school knows of none. */
function lastOfHolidays({ others }: PlainSchool, end: string): string {
  const terms = Array.from(
    (others['school.yaml'] ?? '').matchAll(/\d{4}-(?:autumn|spring):\s*\{?\s*start:\s*(\d{4}-\d\d-\d\d)/g),
    ([, day = '']) => day,
  )
  const next = terms.filter((day) => day > end).toSorted()[0]
  return next === undefined ? '9999-12-31' : addDays(next, -1)
}

const needSpan = (school: PlainSchool, id: string): Span => {
  const span = spanOf(school, id)
  if (!span) throw new Error(`no term ${id} in ${school.name}`)
  return span
}

export function readTerm(school: PlainSchool, id: string = school.term.id): Reading {
  return {
    school,
    length: 'term',
    terms: [id],
    ...needSpan(school, id),
    spans: [needSpan(school, id)],
    known: lastOfHolidays(school, needSpan(school, id).end),
    of: (ledger) => linesOf(school, id, ledger),
    isComplete: (ledger) => isComplete(school, id, ledger),
  }
}

const months = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** A month of the current term, written 2026-10. */
export function readMonth(school: PlainSchool, month: string, id: string = school.term.id): Reading {
  const [year = 0, count = 0] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, count, 0)).toISOString().slice(0, 10)
  const isIn = (line: Line): boolean => {
    // Works are of the month that they were finished in.
    const finish = hasCome(line.finish, last) ? line.finish : undefined
    const date = text(line.date ?? finish ?? line.start ?? line.requested)
    const [, han] = /^([一二三四五六七八九十]+)月/u.exec(date) ?? []
    return han === undefined ? date.startsWith(month) : months.indexOf(han) + 1 === count
  }
  return {
    school,
    length: 'month',
    terms: [id],
    start: `${month}-01`,
    end: last,
    known: last,
    spans: [needSpan(school, id)],
    of: (ledger) => linesOf(school, id, ledger).filter(isIn),
    isComplete: (ledger) => isComplete(school, id, ledger),
  }
}

/** The last of some terms that has a ledger; where none has it, the last. */
export const lastWith = ({ ledgers }: PlainSchool, terms: readonly string[], ledger: string): string =>
  terms.findLast((term) => ledgers[`${term}/${ledger}`] !== undefined) ?? terms.at(-1) ?? ''

/** A school year, written 2025-2026. */
export function readYear(school: PlainSchool, year: string): Reading {
  const [first = '', second = ''] = year.split('-')
  const terms = [`${first}-autumn`, `${second}-spring`] as const
  return {
    school,
    length: 'year',
    terms,
    start: needSpan(school, terms[0]).start,
    end: needSpan(school, terms[1]).end,
    known: lastOfHolidays(school, needSpan(school, terms[1]).end),
    spans: terms.map((term) => needSpan(school, term)),
    of: (ledger) =>
      registers.has(ledger)
        ? linesOf(school, lastWith(school, terms, ledger), ledger)
        : terms.flatMap((term) => linesOf(school, term, ledger)),
    isComplete: (ledger) => terms.every((term) => isComplete(school, term, ledger)),
  }
}

/** Whether something written with a day or a month (2026-04, 四月下旬) has come by a day. */
export function hasCome(value: unknown, day: string): boolean {
  if (!isFilled(value)) return false
  const [, han] = /^([一二三四五六七八九十]+)月/u.exec(text(value)) ?? []
  if (han === undefined) return text(value) <= day
  const [month, now] = [months.indexOf(han) + 1, Number(day.slice(5, 7))]
  // A term never spans more than half a year.
  return (now - month + 12) % 12 < 6
}

/** Whether a repair says whether it is done. */
export const saysState = (line: Line): boolean => isFilled(line.status) || isFilled(line.done)

/** Repairs done by the last day; where a ledger says of none whether it is done, all are. */
export function doneRepairs({ of, end }: Pick<Reading, 'of' | 'end'>): readonly Line[] {
  const all = of('repairs')
  const isSilent = !all.some(saysState)
  return all.filter((line) => {
    const isDone = isFilled(line.status) ? text(line.status) === '已完成' : isFilled(line.done) || isSilent
    return isDone && (!isFilled(line.done) || hasCome(line.done, end))
  })
}

/** Hazards found, and those of them that were removed by the last day. */
export const findings = ({ of }: Pick<Reading, 'of'>): readonly Line[] =>
  nested(of('inspections'), 'findings')
export const fixed = (at: Pick<Reading, 'of' | 'end'>): readonly Line[] =>
  findings(at).filter(({ status, fixed: day }) =>
    isFilled(status)
      ? text(status) === '已整改' && (!isFilled(day) || hasCome(day, at.end))
      : hasCome(day, at.end),
  )

const isGiven = (line: Line): boolean => isFilled(line.donor) || /捐|赞助|受赠/.test(text(line.source))
export const bought = ({ of }: Pick<Reading, 'of'>): readonly Line[] =>
  of('purchases').filter((line) => !isGiven(line))
export const given = ({ of }: Pick<Reading, 'of'>): readonly Line[] => of('purchases').filter(isGiven)

/** What a batch cost, in yuan: what is written, else what its items come to where each has an amount or a price. */
export function costOf(line: Line): number | undefined {
  if (isFilled(line.cost)) return number(line.cost)
  const items = (line.items ?? []) as readonly Line[]
  const amounts = items.map((item) =>
    isFilled(item.amount)
      ? number(item.amount)
      : isFilled(item.price)
        ? number(item.price) * number(item.quantity)
        : undefined,
  )
  if (amounts.length === 0 || amounts.includes(undefined)) return undefined
  return Math.round(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) * 100) / 100
}

/** Works that are over by the last day. */
export const finishedWorks = ({ of, end }: Pick<Reading, 'of' | 'end'>): readonly Line[] =>
  of('works').filter((line) =>
    isFilled(line.progress)
      ? text(line.progress) === '已竣工' && (!isFilled(line.finish) || hasCome(line.finish, end))
      : hasCome(line.finish, end),
  )
