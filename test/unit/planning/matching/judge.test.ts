import { describe, expect, it } from 'vitest'
import { makeTerm } from '../../../../src/calendar/index.ts'
import type { Match } from '../../../../src/planning/matching/commitment.ts'
import { type JudgedItem, judge } from '../../../../src/planning/matching/judge.ts'
import { afterAll } from '../../../../src/planning/matching/judging.ts'
import { toSubject } from '../../../../src/planning/matching/subject.ts'
import { windowOf } from '../../../../src/planning/matching/window.ts'
import type { Origin, PlanItem } from '../../../../src/planning/plan-item.ts'
import type { FieldValues, LedgerRecord } from '../../../../src/records/index.ts'
import { planItem, planRecord } from '../../../support/plan-item.ts'

const term = makeTerm('2026-spring', '2026-03-02', '2026-07-03')
const record = (id: string, day: string | undefined, values: FieldValues = {}): LedgerRecord => ({
  ...planRecord,
  kind: 'repair',
  id,
  values: { id, ...values },
  ...(day !== undefined && {
    date: { type: 'date', text: day, precision: 'day', start: day, end: day },
  }),
})
/** A record of a day that is certain to carry out an item, but is not finished. */
const open = (
  id: string,
  day: string | undefined,
  more: Partial<Match> = {},
  values: FieldValues = {},
): Match => ({
  record: record(id, day, values),
  score: 90,
  certain: true,
  reasons: ['日期在计划的时间里'],
  amount: 1,
  ...more,
})
/** The same, finished on that day unless another is given. */
const match = (
  id: string,
  day: string | undefined,
  more: Partial<Match> = {},
  values: FieldValues = {},
): Match => open(id, day, { finished: day ?? '', ...more }, values)
const judged = (item: Partial<PlanItem>, matches: readonly Match[] = [], asOf = afterAll): JudgedItem => {
  const whole = planItem({ months: [4], ...item })
  return judge(toSubject(whole, windowOf(whole, term), []), matches, { term, holidays: [], asOf })
}
const said = ({ outcome, progress, finished }: JudgedItem): readonly (string | undefined)[] => [
  outcome,
  progress,
  finished,
]
const named = { score: 100, reasons: ['记录里写明落实这一项'] }
const ids = (matches: readonly Match[]): string => matches.map(({ record: { id } }) => id).join('')

describe('work done once', () => {
  it.each<readonly [string, readonly Match[], readonly (string | undefined)[]]>([
    ['without a record', [], ['未完成', '', undefined]],
    ['in time', [match('A', '2026-04-30')], ['完成', '', '2026-04-30']],
    ['late', [match('A', '2026-05-01')], ['逾期完成', '', '2026-05-01']],
    ['twice', [match('A', '2026-05-02'), match('B', '2026-04-02')], ['完成', '', '2026-04-02']],
    ['on a day that nobody wrote', [match('A', undefined)], ['完成', '', undefined]],
    ['not to the end', [open('A', '2026-04-10')], ['部分完成', '1条记录还没有办完', undefined]],
    [
      'once, and once not to the end',
      [match('A', '2026-04-10'), open('B', '2026-04-11')],
      ['完成', '1条记录还没有办完', '2026-04-10'],
    ],
  ])('%s', (_, matches, expected) => expect(said(judged({}, matches))).toEqual(expected))

  it.each([
    ['2026-04-09', '未到期', undefined],
    ['2026-04-10', '完成', '2026-04-10'],
  ])('counts on %s only what is finished by then', (asOf, outcome, finished) => {
    const reported = match('A', '2026-04-01', { finished: '2026-04-10' })
    expect(judged({}, [reported], asOf)).toMatchObject({ outcome, ...(finished && { finished }) })
    expect(judged({}, [match('A', '2026-04-10')], asOf).proofs).toHaveLength(outcome === '完成' ? 1 : 0)
  })

  it.each([
    ['2026-04-29', '未到期'],
    ['2026-04-30', '未完成'],
  ])('is due when its time is over, on %s', (asOf, outcome) =>
    expect(judged({}, [], asOf).outcome).toBe(outcome))

  it('is due at the end of the term at the latest', () => {
    const item = {
      date: { type: 'date', text: '暑期', precision: 'period', start: '2026-07-01', end: '2026-08-31' },
    } as const
    expect(judged(item, [], '2026-07-02').outcome).toBe('未到期')
    expect(judged(item, [], '2026-07-03').outcome).toBe('未完成')
  })

  it('is what the director says it is', () => {
    const done = [match('A', '2026-04-10')]
    expect(judged({ status: '取消' }, done).outcome).toBe('已取消')
    expect(judged({ status: '进行中' }, done).outcome).toBe('部分完成')
    expect(judged({ status: '进行中' }, [match('A', '2026-05-10')]).outcome).toBe('部分完成')
    expect(judged({ status: '进行中' }).outcome).toBe('未完成')
    expect(judged({ status: '已完成' }).outcome).toBe('未完成')
  })
})

describe('a target', () => {
  const target = { target: 30, unit: '册' }
  it.each<readonly [string, readonly Match[], readonly (string | undefined)[]]>([
    ['without a record', [], ['未完成', '目标30册，还没有记录', undefined]],
    [
      'not reached',
      [match('A', '2026-04-10', { amount: 20 })],
      ['部分完成', '目标30册，有记录的20册', undefined],
    ],
    [
      'reached by the second of three',
      [
        match('A', '2026-04-10', { amount: 20 }),
        match('B', '2026-04-20', { amount: 10 }),
        match('C', '2026-04-25', { amount: 5 }),
      ],
      ['完成', '目标30册，有记录的35册', '2026-04-20'],
    ],
    [
      'reached late',
      [match('A', '2026-04-10', { amount: 20 }), match('B', '2026-05-20', { amount: 10 })],
      ['逾期完成', '目标30册，有记录的30册', '2026-05-20'],
    ],
    [
      'in another measure',
      [match('A', '2026-04-10', { amount: 0 }), match('B', '2026-04-11', { amount: 0 })],
      ['未完成', '目标30册，2条记录都不是按“册”记的', undefined],
    ],
    [
      'with unfinished work',
      [match('A', '2026-04-10', { amount: 20 }), open('B', '2026-04-11', { amount: 10 })],
      ['部分完成', '目标30册，有记录的20册；1条记录还没有办完', undefined],
    ],
  ])('%s', (_, matches, expected) => expect(said(judged(target, matches))).toEqual(expected))

  it('is given with what is reached of it', () => {
    expect(judged(target, [match('A', '2026-04-10', { amount: 20 })])).toMatchObject({ done: 20, wanted: 30 })
    const none = judged({}, [match('A', '2026-04-10')])
    expect(none).not.toHaveProperty('done')
    expect(none).not.toHaveProperty('wanted')
  })

  const unsaid = { amount: 0, unsaid: true } as const
  it.each<readonly [string, Partial<PlanItem>, readonly Match[], string, string]>([
    [
      'by a record that does not say how much',
      {},
      [match('A', '2026-04-10', unsaid)],
      '部分完成',
      '目标30册，1条记录没有写数量',
    ],
    [
      'by one that does and one that does not',
      {},
      [match('A', '2026-04-10', { amount: 20 }), match('B', '2026-04-11', unsaid)],
      '部分完成',
      '目标30册，有记录的20册，另有1条记录没有写数量',
    ],
    [
      'of one thing by any record of it',
      { target: 1 },
      [match('A', '2026-04-10', unsaid)],
      '完成',
      '目标1册，1条记录没有写数量',
    ],
    [
      'without a measure in that of the records',
      { unit: '' },
      [match('A', '2026-04-10', { amount: 30, units: ['盏'] })],
      '完成',
      '目标30，有记录的30盏',
    ],
    [
      'without a measure by no sum of two',
      { unit: '' },
      [
        match('A', '2026-04-10', { amount: 20, units: ['盏'] }),
        match('B', '2026-04-11', { amount: 20, units: ['只'] }),
      ],
      '部分完成',
      '目标30，记录的单位不一样（盏、只），没有合计',
    ],
    [
      'without a measure by none',
      { unit: '' },
      [match('A', '2026-04-10', { amount: 0 })],
      '未完成',
      '目标30，记录的数量都是0',
    ],
    [
      'without a measure by an unknown amount',
      { unit: '' },
      [match('A', '2026-04-10', unsaid)],
      '部分完成',
      '目标30，1条记录没有写数量',
    ],
  ])('is reached %s as far as it is known', (_, more, matches, outcome, progress) => {
    expect(judged({ ...target, ...more }, matches)).toMatchObject({ outcome, progress })
  })

  it('has no known amount where no record says one', () => {
    expect(judged(target, [match('A', '2026-04-10', unsaid)])).not.toHaveProperty('done')
    const mixed = [match('A', '2026-04-10', { units: ['盏'] }), match('B', '2026-04-10', { units: ['只'] })]
    expect(judged({ ...target, unit: '' }, mixed)).not.toHaveProperty('done')
  })

  it('counts what was left open by what its record says', () => {
    const closing = (values: FieldValues): readonly Origin[] => [
      {
        id: 'W',
        location: { kind: '', id: 'W', file: '', line: 1, column: 1 },
        closing: { record: record('W', '2026-01-10', values), day: '2026-04-10' },
      },
    ]
    const progress = (values: FieldValues): string => judged({ ...target, origins: closing(values) }).progress
    expect(progress({ quantity: 12, unit: '册' })).toBe('目标30册，有记录的12册')
    expect(progress({ quantity: 12, unit: '套' })).toBe('目标30册，1条记录都不是按“册”记的')
    expect(progress({})).toBe('目标30册，1条记录没有写数量')
  })

  it('of nothing still needs a record', () => {
    expect(judged({ target: 0, unit: '册' }).outcome).toBe('未完成')
  })
})

describe('steps', () => {
  const steps = { steps: ['检修吊扇', '清洗空调', '买冰块'] }
  const fan = match('A', '2026-04-10', {}, { item: '吊扇' })
  const cool = match('B', '2026-04-20', {}, { item: '空调' })
  const ice = match(
    'C',
    '2026-05-20',
    {},
    {
      items: [{ type: 'group', values: { name: '冰块' }, location: planRecord.location, locations: {} }],
    },
  )
  it.each<readonly [string, readonly Match[], readonly (string | undefined)[]]>([
    ['none', [], ['未完成', '3个分项都没有记录', undefined]],
    ['one', [fan], ['部分完成', '3个分项里有1个有记录，缺“清洗空调”、“买冰块”', undefined]],
    ['all, the last one late', [fan, cool, ice], ['逾期完成', '3个分项里有3个有记录', '2026-05-20']],
    [
      'none, by a record of something else',
      [match('D', '2026-04-10', {}, { item: '门' })],
      ['未完成', '3个分项都没有记录', undefined],
    ],
    [
      'all, by a record that names the item',
      [match('D', '2026-04-10', named, { item: '门' })],
      ['完成', '', '2026-04-10'],
    ],
    [
      'not all, by a record that scores as much',
      [match('D', '2026-04-10', { ...named, reasons: ['别的'] })],
      ['未完成', '3个分项都没有记录', undefined],
    ],
  ])('%s', (_, matches, expected) => expect(said(judged(steps, matches))).toEqual(expected))

  it.each<readonly [string, FieldValues, boolean]>([
    ['a text', { item: '吊扇' }, true],
    ['one of several texts', { documents: ['方案', '吊扇'] }, true],
    [
      'a thing of a list',
      { items: [{ type: 'group', values: { name: '吊扇' }, location: planRecord.location, locations: {} }] },
      true,
    ],
    ['its number', { id: '吊扇' }, false],
    ['its place', { place: '吊扇' }, false],
    ['one character', { item: '扇' }, false],
    ['a number', { quantity: 3 }, false],
  ])('are known by %s in them', (_, values, proved) => {
    const { progress } = judged({ steps: ['检修吊扇3台', '乙'] }, [match('A', '2026-04-10', {}, values)])
    expect(progress.includes('有1个')).toBe(proved)
  })

  it('are none if there is only one', () => {
    expect(said(judged({ steps: ['清洗空调'] }, [fan]))).toEqual(['完成', '', '2026-04-10'])
  })
})

describe('what was left open', () => {
  const closing = (id: string, day?: string): Origin => ({
    id,
    location: { kind: 'repair', id, file: 'a.yaml', line: 1, column: 1 },
    closing: { record: record(id, '2025-12-01'), ...(day !== undefined && { day }) },
  })
  it('is done when it is closed', () => {
    const { proofs, ...rest } = judged({ origins: [closing('A', '2026-04-10')] })
    expect(said({ ...rest, proofs })).toEqual(['完成', '', '2026-04-10'])
    expect(proofs).toMatchObject([
      {
        record: { id: 'A' },
        score: 100,
        certain: true,
        reasons: ['上学期遗留的这一条已经办结'],
        closes: 'A',
        amount: 1,
      },
    ])
    expect(judged({ origins: [closing('A')] }).outcome).toBe('未完成')
    expect(judged({ origins: [closing('A', '2026-04-10')] }, [], '2026-04-09').proofs).toEqual([])
    expect(judged({ origins: [closing('A', '2026-04-10')] }, [], '2026-04-10').proofs).toHaveLength(1)
  })

  it('is done in part while one of several things is open', () => {
    expect(said(judged({ origins: [closing('A', '2026-04-10'), closing('B')] }))).toEqual([
      '部分完成',
      '结转的2件事办完1件，没有办完的是“B”',
      undefined,
    ])
  })

  it('is done by other work too, if it is one thing', () => {
    const other = [match('X', '2026-04-10')]
    expect(judged({ origins: [closing('A')] }, other).outcome).toBe('完成')
    expect(judged({ origins: [closing('A'), closing('B')] }, other).outcome).toBe('未完成')
    expect(judged({ origins: [closing('A'), closing('B')] }, [match('X', '2026-04-10', named)]).outcome).toBe(
      '完成',
    )
  })
})

describe('records', () => {
  it('are given by the day on which they were finished, then by number', () => {
    const matches = [
      match('C', '2026-04-01', { finished: '2026-04-20' }),
      match('B', '2026-04-10'),
      match('A', '2026-04-10'),
      open('D', '2026-04-05'),
      match('E', undefined),
    ]
    expect(ids(judged({}, matches).proofs)).toBe('EDABC')
  })

  it('that are uncertain are suggested, the three likeliest first', () => {
    const maybe = (id: string, score: number, day = '2026-04-10'): Match =>
      match(id, day, { score, certain: false })
    const matches = [
      maybe('A', 50),
      maybe('B', 60),
      maybe('C', 50, '2026-04-09'),
      maybe('D', 44),
      maybe('E', 45),
    ]
    const open = judged({}, matches)
    expect([open.outcome, ids(open.proofs), ids(open.suggestions)]).toEqual(['未完成', '', 'BCA'])
    expect(ids(judged({}, matches.slice(3)).suggestions)).toBe('E')
    expect(judged({}, [...matches, match('F', '2026-04-10')]).suggestions).toEqual([])
    expect(judged({ status: '取消' }, matches).suggestions).toEqual([])
    expect(ids(judged({}, [...matches, match('F', '2026-05-10')]).suggestions)).toBe('BCA')
  })
})

describe('work that recurs', () => {
  const monthly = { months: [], section: '每月工作', kind: 'inspection' }
  const on = (...days: readonly string[]): readonly Match[] => days.map((day, at) => match(`A${at}`, day))
  const all = on('2026-03-02', '2026-04-30', '2026-05-10', '2026-06-10')
  it.each<readonly [string, Partial<PlanItem>, readonly Match[], readonly (string | number | undefined)[]]>([
    ['in every month', monthly, all, ['完成', '4个月里有4个月有记录', '2026-06-10', 4, 4]],
    [
      'in some months',
      monthly,
      all.slice(2),
      ['部分完成', '4个月里有2个月有记录，缺3月、4月', undefined, 2, 4],
    ],
    ['in none', monthly, [], ['未完成', '4个月都没有记录', undefined, 0, 4]],
    [
      'with enough of a measure',
      { ...monthly, target: 2, unit: '具' },
      all.map((one) => ({ ...one, amount: 2 })),
      ['完成', '4个月里有4个月有记录', '2026-06-10', 4, 4],
    ],
    [
      'with too little of a measure',
      { ...monthly, target: 2, unit: '具' },
      all,
      ['未完成', '4个月都没有记满2具', undefined, 0, 4],
    ],
    ['not often enough', { ...monthly, target: 2 }, all, ['未完成', '4个月都没有记满2次', undefined, 0, 4]],
    [
      'in the months that it is for',
      { ...monthly, months: [4, 6] },
      all,
      ['完成', '2个月里有2个月有记录', '2026-06-10', 2, 2],
    ],
    [
      'every week',
      { ...monthly, frequency: '每周' },
      on('2026-03-03'),
      ['部分完成', '18周里有1周有记录，缺17周的记录（第2周、第3周、第4周等）', undefined, 1, 18],
    ],
    [
      'every week of a month',
      { ...monthly, frequency: '每周', months: [3] },
      on('2026-03-03'),
      ['部分完成', '5周里有1周有记录，缺第2周、第3周、第4周、第5周', undefined, 1, 5],
    ],
    [
      'every term',
      { ...monthly, frequency: '每学期' },
      on('2026-03-03'),
      ['完成', '', '2026-03-03', undefined, undefined],
    ],
  ])('%s', (_, item, matches, expected) => {
    const { done, wanted, ...rest } = judged(item, matches)
    expect([...said({ ...rest, done: 0 }), done, wanted]).toEqual(expected)
  })

  it.each<readonly [string, readonly Match[], string, string]>([
    ['2026-03-15', [], '未到期', ''],
    ['2026-04-15', all.slice(0, 1), '未到期', '1个月里有1个月有记录'],
    ['2026-04-15', [], '未完成', '1个月都没有记录'],
    ['2026-05-10', all.slice(1, 2), '部分完成', '2个月里有1个月有记录，缺3月'],
    ['2026-05-10', all.slice(2, 3), '部分完成', '2个月都没有记录'],
    ['2026-07-03', all, '完成', '4个月里有4个月有记录'],
  ])('is judged on %s by what is over', (asOf, matches, outcome, progress) => {
    expect(judged(monthly, matches, asOf)).toMatchObject({ outcome, progress })
  })

  it('is finished with the term if nobody wrote when', () => {
    const matches = [...all.slice(0, 3), { ...all[3]!, finished: '' }]
    expect(judged(monthly, matches).outcome).toBe('完成')
  })
})
