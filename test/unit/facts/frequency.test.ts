import { describe, expect, test } from 'vitest'
import { schoolWeeks } from '../../../src/calendar/index.ts'
import { frequency, ledgerSet, type RecordSet } from '../../../src/facts/index.ts'
import { addDays } from '../../../src/text/index.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const [autumn] = smallWorkspace({}).school.terms
if (!autumn) throw new Error('no term')
const weeks = schoolWeeks(autumn)
const months = ['2025-09', '2025-10', '2025-11', '2025-12', '2026-01']

const inspections = (dates: readonly string[]): RecordSet => {
  const ledger = dates.map((date, index) => `- { id: J${index}, date: ${date}, scope: 全校 }\n`).join('')
  const workspace = smallWorkspace({ '2025-autumn/inspections.yaml': ledger || 'records: []\n' })
  const kind = workspace.kinds.find(({ name }) => name === 'inspection')
  if (!kind) throw new Error('no kind')
  return ledgerSet(workspace, kind, [autumn])
}
const said = (dates: readonly string[], period?: 'day' | 'week' | 'weekdays' | 'month'): string => {
  const { value } = frequency(inspections(dates), autumn, period)
  return value.type === 'fact' ? value.text : `【${value.what}】`
}
const mondays = weeks.map(({ start }) => start)
const on = (weekday: number): readonly string[] =>
  weeks.flatMap(({ days }) => days.filter((day) => day === addDays(days[0] ?? '', weekday - 1)))

describe('how often', () => {
  test.each([
    ['every week', mondays, '每周一次'],
    ['twice in every week', [...mondays, ...mondays.map((day) => addDays(day, 3))], '每周两次'],
    ['the least of any week', [...mondays, '2025-09-02', '2025-09-03'], '每周一次'],
    ['every school day', weeks.flatMap(({ days }) => days), '每天一次'],
    ['every month', months, '每月一次'],
    ['a month that is known by name only', months.map((month) => `${month}-20`), '每月一次'],
    ['neither', ['2025-09-03', '2025-12-03'], '不定期'],
    ['never', [], '【检查频次】'],
  ])('%s', (_, dates, expected) => expect(said(dates)).toBe(expected))

  test('on fixed days of the week', () => {
    expect(said([...on(2), ...on(4)], 'weekdays')).toBe('每周二、四')
  })

  test('less often than it could be said', () => expect(said(mondays, 'month')).toMatch(/^每月[两三四]次$/))
})

test('a claim that the dates do not bear names the weeks and says what holds', () => {
  const { value, diagnostics } = frequency(
    inspections(mondays.filter((_, index) => index !== 2 && index !== 8)),
    autumn,
    'week',
  )
  expect(value).toMatchObject({ text: '每月三次' })
  expect(diagnostics).toMatchObject([
    { code: 'facts-frequency', message: '检查记录，说不上“每周”：第3周、第11周没有记录，已改写成“每月三次”' },
  ])
})
