import { resolveRule, type Term } from '../../calendar/index.ts'
import { findKind, type LedgerRecord, type Workspace } from '../../records/index.ts'
import { daysBetween, formatDay, partsOfDay } from '../../text/index.ts'
import { makeItem, type PlanItem } from '../plan-item.ts'
import { textAt, textsAt } from '../read-values.ts'
import { concernsSchool } from './concerns-school.ts'

/** The items of the school's calendar (校历) in a term: theme days, checks before holidays. */
export const calendarItems = (workspace: Workspace, term: Term): readonly PlanItem[] =>
  (workspace.catalogues.get('calendar-day')?.records ?? [])
    .filter(({ values }) => concernsSchool(values, workspace.school, term))
    .flatMap((record) => toItem(record, term, workspace))

function toItem(record: LedgerRecord, term: Term, { kinds, school }: Workspace): readonly PlanItem[] {
  const { values } = record
  const days = resolveRule(textAt(values, 'when'), { term, holidays: school.holidays })
  // A rule that cannot be read is reported where the catalogue is checked.
  if (days?.type !== 'days') return []
  const drill = textAt(values, 'drill')
  return [
    makeItem({
      id: record.id,
      text: textAt(values, 'text'),
      section: '月度工作',
      area: textAt(values, 'area'),
      owner: textAt(values, 'owner'),
      item: drill || textAt(values, 'item'),
      kind: findKind(textAt(values, 'kind'), kinds)?.name ?? (drill === '' ? '' : 'drill'),
      steps: textsAt(values, 'steps'),
      ...scheduled(days),
      sources: ['校历'],
      record,
    }),
  ]
}

/** Stretches of more days are planned for a month rather than a date. */
const longestDate = 20

/** The month in which the stretch ends: work before a holiday may begin in the month before. */
function scheduled({ start, end }: { start: string; end: string }): Pick<PlanItem, 'months' | 'date'> {
  const months = [partsOfDay(end).month]
  if (daysBetween(start, end) > longestDate) return { months }
  const precision = start === end ? 'day' : 'period'
  const text = start === end ? formatDay(start) : `${formatDay(start)}至${formatDay(end)}`
  return { months, date: { type: 'date', text, precision, start, end } }
}
