import {
  asPeriod,
  findPeriod,
  nextPeriod,
  type Period,
  type PeriodKind,
  parsePeriodId,
} from '../calendar/index.ts'
import { type Diagnostic, diagnose, gatherInto, type Outcome } from '../diagnostics/index.ts'
import { periodSet } from '../facts/index.ts'
import type { KindDefinition, SchoolProfile, Workspace } from '../records/index.ts'
import { findSimilar } from '../text/index.ts'
import { findAskedPeriod, type TemplateFolder, yearAround } from '../workspace/index.ts'
import { findDuty, type NamedDuty } from './find-duty.ts'

/**
 * The kinds of ledger that have records in a period, or the one asked for by its label, file or English name (维修, 维修台账, repairs,
 * repair). Asking for one that does not exist or has no records is an error, and so is a period without any records.
 */
function chooseLedgers(
  asked: string | undefined,
  period: Period,
  workspace: Workspace,
): Outcome<readonly KindDefinition[]> {
  const { kinds } = workspace
  const named = asked === undefined ? kinds : kinds.filter((kind) => namesOf(kind).includes(asked.trim()))
  if (named.length === 0) return { value: [], diagnostics: [unknownLedger(asked ?? '', kinds)] }
  const value = named.filter((kind) => periodSet(workspace, kind, period).entries.length > 0)
  return { value, diagnostics: value.length === 0 ? [empty(asked, period)] : [] }
}

const namesOf = ({ name, plural, label }: KindDefinition): readonly string[] => [
  label,
  `${label}台账`,
  plural,
  name,
]

function unknownLedger(asked: string, kinds: readonly KindDefinition[]): Diagnostic {
  const close = findSimilar(asked, kinds.flatMap(namesOf))
  return diagnose('ledger-unknown', `没有“${asked}”这种台账`, undefined, [
    ...(close === undefined ? [] : [`是不是想写 ${close}？`]),
    `有这些台账：${kinds.map(({ label, plural }) => `${label}（${plural}）`).join('、')}。`,
  ])
}

const empty = (asked: string | undefined, { label }: Period): Diagnostic =>
  diagnose(
    'ledger-empty',
    asked === undefined ? `${label}的台账里一条记录也没有` : `${label}没有“${asked}”的记录，成不了台账`,
    undefined,
    ['看看时段写得对不对；漏记的补记。没有写日期的记录不归在哪个月里。'],
  )

/** When each template of a folder is due. What a term itself requires comes first, then what is made for the next one. */
export const templateDuties = ({ documents }: TemplateFolder): readonly TemplateDuty[] =>
  [...documents]
    .map(([name, template]): TemplateDuty => {
      const { due, periods, each, archive, texts } = template.front.value
      // An expression in it has no value yet.
      const label = (texts.get('document')?.text ?? '').replace(/\{\{[^}]*\}\}/g, '')
      return { name, label, due, periods, ...(each && { each }), ...(archive !== undefined && { archive }) }
    })
    .sort((a, b) => (a.due === b.due ? 0 : a.due === 'current' ? -1 : 1))

/** A document wanted for a period. */
export interface DocumentRequest {
  readonly name: string
  readonly period: Period
  /** The kind of ledger that it covers, where the template makes one document per ledger. */
  readonly ledger?: KindDefinition
}

/** The part of a template's front matter that decides when it is due. */
export interface TemplateDuty extends NamedDuty {
  readonly each?: 'ledger'
  /** Whether it goes into the term's package; absent where the template does not say. */
  readonly archive?: boolean
}

/** The documents that a command asks for. */
export interface Asked {
  /** Template names; empty means those that are due. */
  readonly documents: readonly string[]
  /** A term, month or year as written; absent means the current term. */
  readonly term?: string
  /** For documents made once per ledger: only the one for this ledger, by English name, file or label. */
  readonly ledger?: string
}

/**
 * Decides which documents to make. Named ones are made for the given period; otherwise a period gets the documents due at its
 * end: its own and the next period's plan. Where the next term is not set up, the plan is made for the term itself.
 */
export function chooseDocuments(
  asked: Asked,
  duties: readonly TemplateDuty[],
  workspace: Workspace,
): Outcome<readonly DocumentRequest[]> {
  const diagnostics: Diagnostic[] = []
  const take = gatherInto(diagnostics)
  const { school } = workspace
  const askedPeriod = take(findAskedPeriod(asked.term ?? school.current, school))
  if (askedPeriod === undefined) return { value: [], diagnostics }
  const chosen = take(chooseDuties(asked, duties, askedPeriod))
  const requests = chosen.flatMap((duty): readonly DocumentRequest[] => {
    const period = take(periodFor(duty, askedPeriod, asked, school))
    if (period === undefined) return []
    if (duty.each === undefined) return [{ name: duty.name, period }]
    return take(chooseLedgers(asked.ledger, period, workspace)).map((ledger) => ({
      name: duty.name,
      period,
      ledger,
    }))
  })
  return { value: requests, diagnostics }
}

function chooseDuties(
  { documents, ledger }: Asked,
  duties: readonly TemplateDuty[],
  period: Period,
): Outcome<readonly TemplateDuty[]> {
  if (documents.length === 0) {
    const due =
      ledger === undefined
        ? ({ due, periods }: TemplateDuty) => due !== 'asked' && periods.includes(period.kind)
        : ({ each }: TemplateDuty) => each === 'ledger'
    return { value: duties.filter(due), diagnostics: [] }
  }
  const found = documents.map((name) => findDuty(name, duties, period.kind) ?? unknown(name, duties))
  return {
    value: found.flatMap((one) => ('code' in one ? [] : [one])),
    diagnostics: found.flatMap((one) => ('code' in one ? [one] : [])),
  }
}

/** The period that a document is made for. */
function periodFor(
  duty: TemplateDuty,
  period: Period,
  asked: Asked,
  school: SchoolProfile,
): Outcome<Period | undefined> {
  if (duty.periods.includes(period.kind)) {
    const isNext = duty.due === 'next' && (asked.term === undefined || asked.documents.length === 0)
    return { value: isNext ? following(period, school) : period, diagnostics: [] }
  }
  // No period was given: a yearly document covers the year that the current term is in.
  const year =
    asked.term === undefined && duty.periods.includes('year') ? yearAround(period.id, school) : undefined
  return year
    ? { value: year, diagnostics: [] }
    : { value: undefined, diagnostics: [wrongPeriod(duty, period, asked)] }
}

/** The following period if the school has set it up, else the period itself. */
function following(period: Period, { terms }: SchoolProfile): Period {
  const id = parsePeriodId(nextPeriod(period, terms).id)
  return (id && findPeriod(id, terms)) ?? asPeriod(period)
}

const periodNames: Readonly<Record<PeriodKind, { readonly name: string; readonly option: string }>> = {
  term: { name: '学期', option: '--term 2025-autumn' },
  month: { name: '月份', option: '--month 2026-04' },
  year: { name: '学年或年度', option: '--year 2025-2026（学年）或 --year 2026（年度）' },
}

function wrongPeriod({ name, periods }: TemplateDuty, { label, kind }: Period, asked: Asked): Diagnostic {
  const wanted = periods.map((one) => periodNames[one].name).join('、')
  const given =
    asked.term === undefined
      ? '命令里没有写时段'
      : `命令里写的是 ${asked.term}（${label}，${periodNames[kind].name}）`
  return diagnose('document-period', `${name} 是按${wanted}写的，${given}`, undefined, [
    `在命令后面写 ${periods.map((one) => periodNames[one].option).join('、')}。`,
  ])
}

function unknown(name: string, duties: readonly TemplateDuty[]): Diagnostic {
  const close = findSimilar(
    name,
    duties.flatMap((duty) => [duty.name, duty.label]),
  )
  const names = duties.map((duty) => (duty.label === '' ? duty.name : `${duty.name}（${duty.label}）`))
  return diagnose('document-unknown', `没有“${name}”这份文件，能生成的有：${names.join('、')}`, undefined, [
    close === undefined ? '文件名就是模板名，不带 .md.hbs。' : `是不是想写 ${close}？`,
  ])
}
