import { describe, expect, it } from 'vitest'
import {
  absence,
  change,
  commonUnit,
  count,
  findField,
  flatten,
  none,
  parseCondition,
  partSets,
  type RecordSet,
  share,
  sum,
  unknownField,
  where,
} from '../../../src/facts/index.ts'
import type { FieldDefinition } from '../../../src/records/index.ts'
import { ledgerOf } from '../../support/ledger-of.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': `- { id: A, date: 2025-09-03, item: 灯管, action: 更换, quantity: 3支, cost: 30 }
- { id: B, date: 2025-10-12, item: 灯管, action: 更换, quantity: 4支 }
- { id: C, date: 2025-10-30, item: 门, action: 维修, quantity: 2扇, status: 未完成 }
- { id: D, date: 2025-11-30, item: 展板, action: 维修, quantity: 2 }
`,
  '2025-autumn/purchases.yaml': `- { id: P, date: 2025-09-01, cost: 30, items: [{ name: 桶, quantity: 2个, price: 15 }] }
- { id: Q, date: 2025-09-02, donor: 县商会, items: [{ name: 盆, quantity: 2个 }] }
`,
  '2025-autumn/inspections.yaml': '- { id: J, date: 2025-09-01, scope: 校门, radius: 200 }\n',
  '2025-autumn/drills.yaml':
    '- { id: Y, date: 2025-09-12, type: 消防, participants: 800 }\n- { id: Z, date: 2025-09-13, type: 地震 }\n',
  '2025-autumn/accidents.yaml': 'complete: true\nrecords: []\n',
  '2025-autumn/events.yaml': 'records: []\n',
})
const [term] = workspace.school.terms
const setOf = (plural: string): RecordSet => ledgerOf(workspace, plural)
const fieldIn = (set: RecordSet, name: string): FieldDefinition => findField(set.kind, name)!.field
const only = (set: RecordSet, ids: string): RecordSet => ({
  ...set,
  entries: set.entries.filter(({ location }) => ids.includes(location.id)),
})
const repairs = setOf('repairs')
const quantity = fieldIn(repairs, 'quantity')
const sumOf = (set: RecordSet, name: string, unit?: string) => sum(set, fieldIn(set, name), unit)

describe('a sum', () => {
  it('says how it was computed', () => {
    expect(sumOf(only(repairs, 'AB'), 'quantity').value).toEqual({
      type: 'fact',
      measure: 'quantity',
      exact: 7,
      unit: '支',
      text: '7支',
      query: '维修记录，数量合计',
      records: [
        { kind: 'repair', id: 'A', file: '2025-autumn/repairs.yaml', line: 1, column: 3 },
        { kind: 'repair', id: 'B', file: '2025-autumn/repairs.yaml', line: 2, column: 3 },
      ],
    })
    expect(sumOf(only(repairs, 'AB'), 'cost').value).toMatchObject({
      measure: 'money',
      unit: '元',
      query: '维修记录，费用合计（其中1条没有填）',
      partial: { filled: 1, all: 2 },
      records: [{ id: 'A' }],
    })
  })

  it('takes the measure word asked for if the records have the same or none', () => {
    expect(sumOf(only(repairs, 'AB'), 'quantity', '支').value).toMatchObject({ text: '7支' })
    expect(sumOf(only(repairs, 'D'), 'quantity', '扇').value).toMatchObject({ text: '2扇', unit: '扇' })
    expect(sumOf(only(repairs, 'D'), 'quantity').value).not.toHaveProperty('unit')
  })

  it('of different measure words is refused, with the first record of each', () => {
    expect(sumOf(repairs, 'quantity')).toMatchObject({
      value: { type: 'missing', what: '数量合计', reason: '数量合计算不出来', hints: [] },
      diagnostics: [
        {
          code: 'facts-mixed-units',
          message: '维修记录的数量用了不同的量词（支、扇、（没写量词）），不能加在一起',
          related: [
            { message: 'A 的量词是“支”', location: { file: '2025-autumn/repairs.yaml', line: 1, column: 3 } },
            { message: 'C 的量词是“扇”' },
            { message: 'D 的量词是空的' },
          ],
        },
      ],
    })
    expect(sumOf(only(repairs, 'AB'), 'quantity', '根').diagnostics).toMatchObject([
      { message: '维修记录的数量按“根”合计，台账里的量词却是支' },
    ])
  })

  it('reports records without the value if one is expected, and what to do', () => {
    expect(sumOf(only(repairs, 'AB'), 'cost').diagnostics).toMatchObject([
      {
        code: 'facts-unfilled',
        message: '维修记录中有 1 条没有填费用，没有计入合计',
        hints: ['补上这几条；确实没有的写 0。'],
        related: [
          { message: 'B 没有填费用', location: { file: '2025-autumn/repairs.yaml', line: 2, column: 3 } },
        ],
      },
    ])
    expect(sumOf(setOf('drills'), 'participants')).toMatchObject({
      value: { exact: 800, partial: { filled: 1, all: 2 } },
      diagnostics: [],
    })
  })

  it('that nobody can know says what is missing where', () => {
    expect(sumOf(only(repairs, 'BC'), 'cost').value).toEqual({
      type: 'missing',
      what: '费用合计',
      reason: '维修记录有 2 条，都没有填“费用”，不知道合计是多少',
      hints: ['在这些记录里补上 cost（费用），确实没有的写 0；可有可无的，模板里用 {{#if (sum …)}} 包起来。'],
    })
  })

  it('of what is no number names the numbers', () => {
    expect(sumOf(repairs, 'item')).toMatchObject({
      value: { what: '物品合计' },
      diagnostics: [
        {
          message: '维修的“物品”不是数，不能相加',
          hints: ['可以相加的有：quantity（数量）、cost（费用）。'],
        },
      ],
    })
  })

  it('of rates says what can be added instead', () => {
    const purchases = setOf('purchases')
    const items = flatten(purchases, fieldIn(purchases, 'items'))
    expect(sumOf(items, 'price')).toMatchObject({
      value: { type: 'missing', what: '单价合计' },
      diagnostics: [
        {
          message: '采购物品清单的“单价”是每一份的数，加起来没有意义',
          hints: [
            '要算一共多少钱，写 amount（金额）。',
            '这一项其实可以相加的，在自定台账的字段里写“不合计: 否”。',
          ],
        },
      ],
    })
    expect(sumOf(setOf('inspections'), 'radius').diagnostics[0]?.hints[0]).toMatch(/^可以相加的有：/)
    expect(sumOf(items, 'record.cost').value).toMatchObject({
      exact: 30,
      query: '采购记录，逐项看物品清单，看所在的记录，每条只算一次，总价合计（其中1条没有填）',
    })
    expect(sumOf(only(items, 'Q'), 'record.cost').value).toMatchObject({
      reason: expect.stringContaining('都没有填“总价”') as string,
      hints: [expect.stringContaining('补上 cost（总价）') as string],
    })
  })
})

describe('the measure word of all entries', () => {
  it.each([
    ['one word', 'AB', '支'],
    ['different words', 'AC', undefined],
    ['a word and none', 'AD', undefined],
    ['none', 'D', undefined],
    ['no entries', '', undefined],
  ])('%s', (_, ids, unit) => expect(commonUnit(only(repairs, ids), quantity)).toBe(unit))

  it('is unknown if one has no value', () => {
    expect(commonUnit(only(repairs, 'A'), fieldIn(repairs, 'cost'))).toBe('元')
    expect(commonUnit(only(repairs, 'AB'), fieldIn(repairs, 'cost'))).toBeUndefined()
  })
})

describe('a count, a share, a change and nothing', () => {
  it('say how they came about', () => {
    expect(count(repairs)).toMatchObject({
      type: 'fact',
      measure: 'count',
      text: '4次',
      query: '维修记录，计次数',
    })
    expect(count(repairs, '处')).toMatchObject({ text: '4处', query: '维修记录，计处数', unit: '处' })
    expect(share(only(repairs, 'AB'), repairs)).toMatchObject({
      measure: 'percent',
      exact: 50,
      text: '50%',
      query: '维修记录（2条），占维修记录（4条）的比例',
      records: [{ id: 'A' }, { id: 'B' }],
    })
    expect(share(repairs, only(repairs, ''))).toEqual({
      type: 'missing',
      what: '维修所占比例',
      reason: '维修记录一条也没有，算不出比例',
      hints: ['用 {{#if}} 判断有记录再写比例。'],
      isNothing: true,
    })
  })

  it('compare with an earlier time, with the records of both', () => {
    const before = { ...count(only(repairs, 'A')), exact: 0.1, text: '0.1次' }
    const now = { ...count(only(repairs, 'BC')), exact: 0.3, text: '0.3次' }
    expect(change(now, before, {}, '上月')).toMatchObject({
      exact: 0.2,
      text: '比上月增加0.2次',
      query: '维修记录，计次数，0.3次，上月0.1次，相减',
      records: [{ id: 'B' }, { id: 'C' }, { id: 'A' }],
    })
    expect(change(now, before)).not.toHaveProperty('partial')
    const partial = { filled: 1, all: 2 }
    expect(change(now, { ...before, partial })).toMatchObject({ partial })
    const { type, measure, exact, text, query, records } = now
    const bare = { type, measure, exact, text, query, records }
    expect(change(bare, before).text).toBe('比上学期增加0.2次')
  })

  it('that nothing happened is said of a complete ledger, or the school is told how to say so', () => {
    expect(none(setOf('accidents'), '火灾')).toEqual({
      type: 'fact',
      measure: 'text',
      exact: 0,
      unit: '起',
      text: '未发生一起火灾',
      query: '事故记录，台账完整且没有这样的记录（2025-autumn/accidents.yaml）',
      records: [],
    })
    expect(none(setOf('events'))).toEqual({
      type: 'missing',
      what: '活动保障情况',
      reason: '2025-autumn/events.yaml 里没有这样的记录，但没有写明台账是完整的，不能说“未发生”',
      hints: [
        '确实没有的，在 2025-autumn/events.yaml 里把 complete 改成 true（没有这一行就添在最前面，下面写 records: []），表示台账记全了。',
      ],
    })
  })

  it('a ledger that does not exist is no ledger without records', () => {
    expect(absence(setOf('library'))).toEqual({
      type: 'missing',
      what: '图书台账',
      reason: '这里要用图书台账，但没有 2025-autumn/library.yaml 这个文件，没有台账不等于没有发生',
      hints: ['新建 2025-autumn/library.yaml；确实一条也没有，就只写一行 records: []。'],
    })
  })
})

describe('what cannot be asked', () => {
  const ask = (set: RecordSet, key: string, operand: string | boolean) =>
    where(set, [parseCondition(key, operand)], term!)

  it('names the fields that there are, and the one that was probably meant', () => {
    const [head, all] = unknownField(repairs, 'itme').hints
    expect(head).toBe('是不是想写 item？')
    expect(all).toMatch(
      /^维修有这些项：date（报修日期）、item（物品）、.*；还可以写 month、since、until、term。$/,
    )
    expect(unknownField(repairs, 'mont').hints[0]).toBe('是不是想写 month？')
    expect(unknownField(repairs, 'xyzxyzxyz').hints).toHaveLength(1)
  })

  it('names what a choice allows', () => {
    const report = ask(repairs, 'status', '已完')
    expect(report.value).toBe(repairs)
    expect(report.diagnostics).toMatchObject([
      {
        message: '状态没有“已完”这个取值',
        hints: ['是不是想写 已完成？', '可写：已完成、处理中、未完成。'],
      },
    ])
    for (const key of ['not-status', 'all-status'])
      expect(ask(repairs, key, '坏').diagnostics.map(({ hints }) => hints.length)).toEqual([1])
    expect(ask(repairs, 'contains-status', '完').diagnostics).toEqual([])
    expect(ask(repairs, 'has-status', true).diagnostics).toEqual([])
    expect(ask(repairs, 'item', '没有的东西').diagnostics).toEqual([])
  })

  it('says of what an amount is', () => {
    const purchases = setOf('purchases')
    const items = flatten(purchases, fieldIn(purchases, 'items'))
    expect(unknownField(items, '总价')).toMatchObject({
      code: 'template-unknown-field',
      message: '“总价”是整条采购记录的，不是其中哪一项的，逐项看时不能直接用',
      hints: [
        '要整条记录的数，写 record.cost，每条记录只算一次；作条件要先挑记录、再拆开，如 (items (where purchases …))。',
        '要逐项的数，写 amount（金额）。',
      ],
    })
  })

  it.each([
    ['donor', '县商会', true],
    ['donor', '*', true],
    ['has-donor', true, true],
    ['has-donor', false, false],
    ['not-donor', '县商会', false],
    ['source', '社会捐赠', true],
    ['contains-source', '赞助', true],
    ['source', '公用经费', false],
    ['source', '社会捐赠、公用经费', false],
    ['not-source', '社会捐赠', false],
    ['has-source', true, false],
    ['category', '图书', false],
  ])('of purchases, which do not include gifts: %s=%s is refused: %s', (key, operand, refused) => {
    const [purchases] = partSets(setOf('purchases'))
    const report = ask(purchases!, key, operand)
    expect(report.diagnostics.length).toBe(refused ? 1 : 0)
    if (refused) {
      expect(report.diagnostics).toMatchObject([
        {
          code: 'template-bad-argument',
          message: expect.stringMatching(/^purchases 里没有受赠的，.+的记录都不在里面$/) as string,
          hints: ['受赠的写 donations；采购、受赠都要的写 acquisitions。'],
        },
      ])
    }
  })
})
