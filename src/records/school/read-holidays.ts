import type { Holiday } from '../../calendar/index.ts'
import { diagnose, type Location } from '../../diagnostics/index.ts'
import { field } from '../field.ts'
import type { ReadContext } from '../reading/context.ts'
import { quoteValue } from '../reading/quote-value.ts'
import type { FieldGroup, FieldValue } from '../record.ts'
import { readDate } from '../values/read-date.ts'
import { fullDay } from './read-terms.ts'

/**
 * Reads `holidays:`, in chronological order; those without full dates, or that end before they begin, are reported and left out.
 */
export function readHolidays(groups: readonly FieldGroup[], context: ReadContext): readonly Holiday[] {
  const holidays = groups.flatMap(({ values, locations, location }): readonly Holiday[] => {
    const start = fullDay(values.start, locations.start, '开始', context)
    const end = fullDay(values.end, locations.end, '结束', context)
    if (start === undefined || end === undefined) return []
    const name = typeof values.name === 'string' ? values.name : ''
    if (end >= start) {
      const makeUp = readMakeUp(values.makeUp, locations.makeUp, context)
      return [{ name, start, end, ...(makeUp.length > 0 && { makeUp }) }]
    }
    const message = `节假日“${name}”的结束日期 ${end} 早于开始日期 ${start}`
    context.report(
      diagnose('holiday-dates', message, locations.end ?? location, ['核对放假的第一天和最后一天。']),
    )
    return []
  })
  return holidays.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
}

const plainDate = field('makeUp', '调休上课', 'date')

/** Reads the weekend days worked in exchange for a holiday. */
function readMakeUp(
  value: FieldValue | undefined,
  location: Location | undefined,
  context: ReadContext,
): readonly string[] {
  if (!Array.isArray(value)) return []
  return (value as readonly string[]).flatMap((text) => {
    const read = readDate(text, plainDate, context.term)
    if (read.type === 'value') return fullDay(read.value, location, plainDate.label, context) ?? []
    const message = `“${plainDate.label}”写的是${quoteValue(text)}，${read.reason}`
    context.report(diagnose(read.code, message, location, [read.hint]))
    return []
  })
}
