import { describe, expect, test } from 'vitest'
import { schoolDays, schoolWeeks } from '../../../src/calendar/index.ts'
import {
  type FrequencyPeriod,
  frequency,
  gapsOf,
  ledgerSet,
  parseFrequency,
  type RecordSet,
} from '../../../src/facts/index.ts'
import { addDays, weekdayOf } from '../../../src/text/index.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const { terms, holidays } = smallWorkspace({}).school
const [term] = terms
if (!term) throw new Error('no term')
const time = { period: term, holidays }
const weeks = schoolWeeks(term, holidays)
const months = ['2025-09', '2025-10', '2025-11', '2025-12', '2026-01']

const inspections = (dates: readonly string[]): RecordSet => {
  const ledger = dates.map((date, index) => `- { id: J${index}, date: ${date}, scope: 全校 }\n`).join('')
  const workspace = smallWorkspace({ '2025-autumn/inspections.yaml': ledger || 'records: []\n' })
  const kind = workspace.kinds.find(({ name }) => name === 'inspection')
  if (!kind) throw new Error('no kind')
  return ledgerSet(workspace, kind, [term])
}
const said = (dates: readonly string[], period?: FrequencyPeriod): string => {
  const { value } = frequency(inspections(dates), time, period && { period })
  return value.type === 'fact' ? value.text : `【${value.what}】`
}
const mondays = weeks.map(({ start }) => start)
const without = (...indices: readonly number[]): readonly string[] =>
  mondays.filter((_, index) => !indices.includes(index))
const on = (weekday: number): readonly string[] =>
  weeks.flatMap(({ days }) => days.filter((day) => weekdayOf(day) === weekday))

const twiceButOnce = [...mondays, ...mondays.slice(1).map((day) => addDays(day, 3))]

describe('how often', () => {
  test.each([
    ['every week', mondays, '每周一次'],
    ['twice in every week', [...mondays, ...mondays.map((day) => addDays(day, 3))], '每周两次'],
    ['the least of any week', [...mondays, '2025-09-02', '2025-09-03'], '每周一次'],
    ['at the week end', mondays.map((day) => addDays(day, 4)), '每周一次'],
    ['every school day', schoolDays(term, holidays), '每天一次'],
    [
      'every day but one of a holiday week',
      schoolDays(term, holidays).filter((day) => day !== '2025-09-30'),
      '每周至少四次',
    ],
    ['every other week', mondays.filter((_, index) => index % 2 === 1), '每两周一次'],
    ['nearly every week', without(2, 8), '每月三次'],
    ['every week but one of a short month', without(weeks.length - 2), '每两周至少一次'],
    ['twice a week, and once in one of them', twiceButOnce, '每周至少一次'],
    ['every month', months, '每月一次'],
    ['a month that is known by name only', months.map((month) => `${month}-20`), '每月一次'],
    ['twice a term', ['2025-09-03', '2025-12-03'], '全学期两次'],
    ['now and then', ['2025-09-03', '2025-09-05', '2025-09-24', '2025-12-03'], '不定期'],
    ['never', [], '【检查频次】'],
  ])('%s', (_, dates, expected) => expect(said(dates)).toBe(expected))

  test('is written in figures', () => {
    const { value } = frequency(inspections(['2025-09-03', '2025-12-03']), time, { numerals: 'arabic' })
    expect(value).toMatchObject({ text: '全学期2次', exact: 2 })
  })

  test('lacks nothing in a week that is not over on the given day', () => {
    const asOf = '2025-11-02'
    const known = mondays.filter((day) => day <= asOf)
    const to = { ...time, asOf }
    const outcome = frequency(inspections(known), to, { period: 'week' })
    expect(outcome).toMatchObject({ value: { text: '每周一次' }, diagnostics: [] })
    expect(gapsOf(inspections(known), { period: 'week', times: 1 }, time).length).toBeGreaterThan(8)
    expect(gapsOf(inspections(known), { period: 'week', times: 1 }, to)).toEqual([])
    const lacking = gapsOf(inspections(known.slice(1)), { period: 'week', times: 1 }, to)
    expect(lacking.map(({ start }) => start)).toEqual([mondays[0]])
    expect(gapsOf(inspections(['2025-09-03']), { period: 'term', times: 2 }, to)).toEqual([])
    expect(gapsOf(inspections(['2025-09-03']), { period: 'term', times: 2 }, time)).toHaveLength(1)
    const twice = frequency(inspections(['2025-09-03', '2025-10-20']), to, { period: 'term' })
    expect(twice).toMatchObject({ value: { text: '全学期两次', exact: 2 }, diagnostics: [] })
  })

  test('is given by fixed days of the week', () => {
    expect(said([...on(2), ...on(4)], 'weekdays')).toBe('每周二、四')
  })

  test('can be stated by a longer period than necessary', () =>
    expect(said(mondays, 'month')).toMatch(/^每月[两三四]次$/))

  test('leaves out the school’s own holidays', () => {
    const { value } = frequency(inspections(without(10)), {
      period: term,
      holidays: [...holidays, { name: '秋假', start: weeks[10]!.start, end: weeks[10]!.end }],
    })
    expect(value).toMatchObject({ text: '每周一次' })
  })

  test('counts an entry without a day in no week', () => {
    expect(said([...without(4), '2025-10'])).not.toMatch(/^每周/)
  })
})

describe('a period that the dates do not support', () => {
  test('is reported with the weeks, and replaced by what holds', () => {
    const { value, diagnostics } = frequency(inspections(without(2, 8)), time, { period: 'week' })
    expect(value).toMatchObject({ text: '每月三次' })
    expect(diagnostics).toMatchObject([
      {
        code: 'facts-frequency',
        message:
          '检查记录，说不上“每周”：第3周（9月15日—21日）、第11周（11月10日—16日）没有记录，已改写成“每月三次”',
      },
    ])
  })
})

test('fixed days of the week that the dates do not support are reported', () => {
  const dates = [...on(2), ...on(4)].slice(1)
  const { value, diagnostics } = frequency(inspections(dates), time, { period: 'weekdays' })
  expect(value).toMatchObject({ type: 'fact', measure: 'text', unit: '次' })
  expect(diagnostics.map(({ message, hints }) => [message, hints])).toEqual([
    [
      expect.stringMatching(/^检查记录，说不上“每周固定的几天”：9月2日没有记录，已改写成“.+”$/) as string,
      ['漏记的补记；确实没有做的，把 per 改掉或不写。'],
    ],
  ])
})

test('how often is traced to all records', () => {
  const { value } = frequency(inspections(['2025-09-03', '2025-12-03']), time)
  expect(value).toMatchObject({
    query: '检查记录，按日期看多久一次（共2次）',
    records: [{ id: 'J0' }, { id: 'J1' }],
  })
  expect(frequency(inspections([]), time).value).toEqual({
    type: 'missing',
    what: '检查频次',
    reason: '检查记录，一条也没有，说不出多久一次',
    hints: [],
    isNothing: true,
  })
})

describe('a claim', () => {
  const claim = (words: string, dates: readonly string[]): readonly string[] => {
    const { value, diagnostics } = frequency(inspections(dates), time, {
      claim: { ...parseFrequency(words)!, words },
    })
    expect(value).toMatchObject({ type: 'fact', text: words })
    return diagnostics.map(({ message }) => message)
  }

  test.each([
    ['每周一次', mondays],
    ['每月至少三次', mondays],
    ['每两周一次', without(3, 7)],
    ['每学期两次', ['2025-09-03', '2025-12-03', '2025-12-04']],
  ])('%s is stated if the dates support it', (words, dates) => expect(claim(words, dates)).toEqual([]))

  test.each([
    ['每周一次', without(4), '说的是“每周一次”，但检查记录里，第7周（10月13日—19日）没有记录'],
    ['每月一次', ['2025-09-03', '2025-10-09', '2025-11-03', '2026-01-05'], '2025年12月没有记录'],
    ['每月两次', [...months, '2025-09-03'], '2025年10月、2025年11月、2025年12月、2026年1月不到2次'],
    ['每两周一次', without(5, 6, 7), '第8周至第10周（10月20日—11月9日）没有记录'],
    ['每学期三次', ['2025-09-03'], '2025年秋季学期不到3次'],
  ])('%s is stated but reported if they do not support it', (words, dates, message) => {
    expect(claim(words, dates).join()).toContain(message)
  })
})

test.each([
  ['每周一次', 'week', 1],
  ['每星期检查两次', 'week', 2],
  ['每两周一次', 'fortnight', 1],
  ['每个月不少于3次', 'month', 3],
  ['天天', 'day', 1],
  ['每学期十二次', 'term', 12],
])('reads %s', (words, period, times) => expect(parseFrequency(words)).toEqual({ period, times }))

test.each([
  '不定期',
  '经常',
  '每年一次',
  '每周零次',
])('%s claims nothing that dates could refute', (words) => {
  expect(parseFrequency(words)).toBeUndefined()
})
