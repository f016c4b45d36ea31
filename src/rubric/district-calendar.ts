import { type Holiday, holidaysOfTerms, makeTerm, parseTermId, type Term } from '../calendar/index.ts'
import { type Diagnostic, diagnose } from '../diagnostics/index.ts'
import type { SchoolTime } from '../facts/index.ts'
import {
  type FieldGroup,
  type FieldValue,
  type FieldValues,
  fullDay,
  readHolidays,
} from '../records/index.ts'
import { anyTerm } from './any-term.ts'

/**
 * The district's calendar (区里的校历), which determines school days uniformly for all schools. Anything missing follows the national
 * arrangement of holidays.
 */
export interface DistrictCalendar {
  /** The first and last days of terms, by id; for other terms, each school's own dates count. */
  readonly terms: ReadonlyMap<string, Term>
  readonly holidays: readonly Holiday[]
  /** Whether the holidays in a school's own school.yaml count too, with which a school could excuse weeks without inspections. */
  readonly trustsSchools: boolean
}

/** Reads the calendar from the fields of a rubric. */
export function readCalendar(values: FieldValues, diagnostics: Diagnostic[]): DistrictCalendar {
  const context = { term: anyTerm, report: (found: Diagnostic): void => void diagnostics.push(found) }
  const terms = new Map<string, Term>()
  for (const { values: own, locations, location } of groupsOf(values.terms)) {
    const id = typeof own.term === 'string' ? own.term : ''
    const start = fullDay(own.start, locations.start, '开始', context)
    const end = fullDay(own.end, locations.end, '结束', context)
    if (!parseTermId(id))
      diagnostics.push(
        diagnose('review-rubric', `“${id}”不是学期编号`, locations.term ?? location, [
          '写成 2025-autumn（秋季）或 2026-spring（春季）。',
        ]),
      )
    else if (start !== undefined && end !== undefined) {
      if (end < start)
        diagnostics.push(
          diagnose(
            'review-rubric',
            `学期 ${id} 的结束日期 ${end} 早于开始日期 ${start}`,
            locations.end ?? location,
            ['核对开学和放假的日子。'],
          ),
        )
      terms.set(id, makeTerm(id, start, end))
    }
  }
  return {
    terms,
    holidays: readHolidays(groupsOf(values.holidays), context),
    trustsSchools: values.schoolCalendars === '采信',
  }
}

const groupsOf = (value: FieldValue | undefined): readonly FieldGroup[] =>
  Array.isArray(value) ? (value as readonly FieldGroup[]) : []

/** The school days of a term as counted by the district. `own` are the school's holidays. */
export function schoolTime(
  { terms, holidays, trustsSchools }: DistrictCalendar,
  term: Term,
  own: readonly Holiday[],
): SchoolTime & { readonly period: Term } {
  const dates = terms.get(term.id)
  const counted = dates ? { ...term, start: dates.start, end: dates.end } : term
  const written = trustsSchools ? [...holidays, ...own] : holidays
  return { period: counted, holidays: holidaysOfTerms([counted], written).holidays }
}
