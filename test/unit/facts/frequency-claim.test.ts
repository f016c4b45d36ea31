import { describe, expect, it, test } from 'vitest'
import { countIn, joinSpans, weekdaysOf } from '../../../src/facts/frequency-spans.ts'
import {
  checkFrequency,
  type FrequencyClaim,
  parseFrequency,
  type Span,
  schoolTime,
  spansOf,
  tellGaps,
} from '../../../src/facts/index.ts'
import { ledgerOf } from '../../support/ledger-of.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

test.each<readonly [string, FrequencyClaim['period'], number]>([
  ['每个上课日一次', 'day', 1],
  ['每日两遍', 'day', 2],
  ['日日查', 'day', 1],
  ['每天', 'day', 1],
  ['每两个星期一次', 'fortnight', 1],
  ['每二周一次', 'fortnight', 1],
  ['每隔一周一次', 'fortnight', 1],
  ['每半个月一次', 'fortnight', 1],
  ['每半月两次', 'fortnight', 2],
  ['周周查', 'week', 1],
  ['每个星期三回', 'week', 3],
  ['月月查', 'month', 1],
  ['每月检查20次', 'month', 20],
  ['每月不少于二十一次', 'month', 21],
  ['每个学期两次', 'term', 2],
  ['全学期三次', 'term', 3],
  ['每周三检查一次', 'week', 1],
])('%s claims something for each %s, %d times', (words, period, times) => {
  expect(parseFrequency(words)).toEqual({ period, times })
})

test.each([
  '',
  '检查每周一次',
  '每月0次',
  '全年三次',
  '学期三次',
  '每月百百次',
])('%j claims nothing', (words) => {
  expect(parseFrequency(words)).toBeUndefined()
})

const workspace = smallWorkspace({
  '2025-autumn/inspections.yaml': `- { id: A, date: 2025-09-03, scope: 全校 }
- { id: B, date: 2025-09-12, scope: 全校 }
- { id: C, date: 2025-10, scope: 全校 }
- { id: D, date: 2025-09-10, scope: 全校 }
`,
  '2025-autumn/rules.yaml': '- { id: Z, name: 甲, type: 制度, status: 新订 }\n',
})
const set = ledgerOf(workspace, 'inspections')
const { entries } = set
const [term] = workspace.school.terms
const time = schoolTime(workspace, term!)
const told = (spans: readonly Span[]): readonly string[] => spans.map(({ label }) => label)

describe('the stretches of a term', () => {
  it('are its school weeks, as they are written', () => {
    const weeks = spansOf('week', entries, time)
    expect(told(weeks).slice(0, 5)).toEqual([
      '第1周（9月1日—7日）',
      '第2周（9月8日—14日）',
      '第3周（9月15日—21日）',
      '第4周（9月22日—28日）',
      '第7周（10月13日—19日）',
    ])
    expect(weeks[0]).toMatchObject({ start: '2025-09-01', end: '2025-09-07', over: '2025-09-07' })
  })

  it('are pairs of weeks that follow each other in school', () => {
    const pairs = told(spansOf('fortnight', entries, time))
    expect(pairs.slice(0, 4)).toEqual([
      '第1周至第2周（9月1日—14日）',
      '第2周至第3周（9月8日—21日）',
      '第3周至第4周（9月15日—28日）',
      '第4周至第7周（9月22日—10月19日）',
    ])
    expect(pairs).toHaveLength(spansOf('week', entries, time).length - 1)
  })

  it('are whole months that are over with the last school day', () => {
    const months = spansOf('month', entries, time)
    expect(told(months)).toEqual(['2025年9月', '2025年10月', '2025年11月', '2025年12月', '2026年1月'])
    expect(months.at(-1)).toMatchObject({ start: '2026-01-01', end: '2026-01-31', over: '2026-01-23' })
  })

  it('are the term itself', () => {
    expect(spansOf('term', entries, time)).toEqual([
      { label: '2025年秋季学期', start: '', end: '9999', over: '2026-01-23', term: '2025-autumn' },
    ])
  })

  it('are days with school, or those of the days of the week that occur', () => {
    expect(told(spansOf('day', entries, time)).slice(3, 7)).toEqual(['9月4日', '9月5日', '9月8日', '9月9日'])
    expect(weekdaysOf(entries)).toEqual([3, 5])
    expect(told(spansOf('weekdays', entries, time)).slice(0, 3)).toEqual(['9月3日', '9月5日', '9月10日'])
  })

  it('are only those that are over on the given day', () => {
    const on = (asOf: string): readonly string[] => told(spansOf('week', entries, { ...time, asOf }))
    expect(on('2025-09-13')).toEqual(['第1周（9月1日—7日）'])
    expect(on('2025-09-14')).toHaveLength(2)
  })

  it('have the entries that lie in them', () => {
    const [september, october] = spansOf('month', entries, time)
    const [week] = spansOf('week', entries, time)
    const [whole] = spansOf('term', entries, time)
    const undated = ledgerOf(workspace, 'rules').entries
    expect([september, october, week, whole].map((span) => countIn(entries, span!))).toEqual([3, 1, 1, 4])
    expect([september, whole].map((span) => countIn(undated, span!))).toEqual([0, 1])
  })

  it('are named together if they overlap', () => {
    const pairs = spansOf('fortnight', entries, time)
    expect(joinSpans([pairs[0]!, pairs[1]!, pairs[2]!, pairs[5]!])).toEqual([
      {
        label: '第1周至第4周（9月1日—28日）',
        start: '2025-09-01',
        end: '2025-09-28',
        over: '2025-09-28',
      },
      pairs[5],
    ])
  })
})

describe('what is lacking', () => {
  it('is named for six stretches at most', () => {
    const weeks = spansOf('week', entries, time)
    expect(tellGaps(weeks.slice(0, 2))).toBe('第1周（9月1日—7日）、第2周（9月8日—14日）')
    expect(tellGaps(weeks.slice(0, 6))).not.toContain('等')
    expect(tellGaps(weeks.slice(0, 7))).toMatch(/^第1周.*第8周（10月20日—26日）等7处$/)
  })

  it('is reported with what to do, also about records without a day', () => {
    const asOf = '2025-09-28'
    expect(checkFrequency(set, '每周一次', { period: 'week', times: 1 }, { ...time, asOf })).toMatchObject({
      code: 'facts-frequency',
      message: '说的是“每周一次”，但检查记录里，第3周（9月15日—21日）、第4周（9月22日—28日）没有记录',
      hints: [
        '漏记的补记；确实没有做到的，改说日期够得上的频次。',
        '有 1 条没有写到哪一天，不知道在哪一周，写全日期才能算上。',
      ],
    })
    expect(
      checkFrequency(set, '每周一次', { period: 'week', times: 1 }, { ...time, asOf: '2025-09-14' }),
    ).toBeUndefined()
  })

  it('does not blame records without a day for months and terms', () => {
    for (const period of ['month', 'term'] as const)
      expect(checkFrequency(set, '五次', { period, times: 5 }, time)?.hints).toHaveLength(1)
    const dated = { ...set, entries: entries.slice(0, 2) }
    expect(checkFrequency(dated, '每周两次', { period: 'week', times: 2 }, time)?.hints).toHaveLength(1)
    expect(checkFrequency(dated, '每周两次', { period: 'week', times: 2 }, time)?.message).toMatch(/不到2次$/)
  })
})
