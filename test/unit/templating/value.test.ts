import { describe, expect, it } from 'vitest'
import { count, missing, valueFact } from '../../../src/facts/index.ts'
import type { LedgerDate } from '../../../src/records/index.ts'
import { convertArgument } from '../../../src/templating/convert-argument.ts'
import type { Parameter } from '../../../src/templating/helper.ts'
import { member } from '../../../src/templating/member.ts'
import {
  dictionary,
  isTruthy,
  namesOf,
  recordsOf,
  specimenRecord,
  describe as tell,
  type Value,
} from '../../../src/templating/value.ts'
import { ledgerOf } from '../../support/ledger-of.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/purchases.yaml':
    '- {id: P, date: 2025-09-01, cost: 30, people: [王喆, 李军], items: [{name: 桶, quantity: 2个, price: 5}, {name: 盆, quantity: 3个}]}\n',
  '2025-autumn/plan.yaml': '- {id: J, text: 甲, section: 月度工作, months: [9, 10]}\n',
  '2025-autumn/repairs.yaml': 'records: []\n',
})
const purchases = ledgerOf(workspace, 'purchases')
const repairs = ledgerOf(workspace, 'repairs')
const [purchase] = recordsOf(purchases)
const [planned] = recordsOf(ledgerOf(workspace, 'plan'))
const one = count(purchases)
const none = count(repairs)
const gap = missing('总价', '没有填', [])
const date = (precision: LedgerDate['precision'], text: string): LedgerDate => ({
  type: 'date',
  text,
  precision,
  start: '2025-09-02',
  end: '2025-09-30',
})
const day = date('day', '2025-09-02')
const list = (...items: readonly Value[]): Value => ({ type: 'list', items })
const group = dictionary('组', [
  ['label', '甲'],
  ['records', purchases],
])
const markdown = (text: string): Value => ({ type: 'markdown', text, file: 'a.md' })
const phrase = (...parts: readonly string[]): Value => ({ type: 'phrase', parts })
const blocks = (isEmpty?: boolean): Value => ({
  type: 'blocks',
  build: () => [],
  ...(isEmpty !== undefined && { isEmpty }),
})

describe('a value', () => {
  it.each<readonly [Value, boolean, string]>([
    ['灯管', true, '文字“灯管”'],
    ['一二三四五六七八九十一二三四五六七八九十', true, '文字“一二三四五六七八九十一二三四五六七八九十”'],
    ['一二三四五六七八九十一二三四五六七八九十一', true, '文字“一二三四五六七八九十一二三四五六七八九十…”'],
    ['', false, '文字“”'],
    ['无', false, '文字“无”'],
    [3, true, '数 3'],
    [0, false, '数 0'],
    [true, true, 'true'],
    [false, false, 'false'],
    [purchases, true, '采购台账（一批记录）'],
    [repairs, false, '维修台账（一批记录）'],
    [purchase!, true, '一条采购记录'],
    [one, true, '数 1批'],
    [none, false, '数 0次'],
    [gap, false, '缺少的内容（总价）'],
    [day, true, '日期 2025-09-02'],
    [list('甲'), true, '一个列表'],
    [list(), false, '一个列表'],
    [group, true, '组（一组内容）'],
    [phrase('甲'), true, '一段文字'],
    [phrase(), false, '一段文字'],
    [markdown('甲'), true, '自写段落'],
    [markdown(' \n'), false, '自写段落'],
    [blocks(), true, '整块内容（表格、落款）'],
    [blocks(true), false, '整块内容（表格、落款）'],
  ])('%j is true or not, and has words', (value, truth, words) => {
    expect([isTruthy(value), tell(value)]).toEqual([truth, words])
  })

  it.each<readonly [string, Value, readonly string[]]>([
    ['a text', '甲', []],
    ['a list', list(), []],
    ['a ledger', purchases, ['items']],
    ['a group of values', group, ['label', 'records']],
    ['a number', one, ['text', 'exact', 'unit']],
    ['a date', day, ['year', 'month', 'day']],
    [
      'a group with parts that are computed',
      { ...group, deferred: new Map([['later', () => 1]]) },
      ['label', 'records', 'later'],
    ],
  ])('has names for suggestions: %s', (_, value, names) => expect(namesOf(value)).toEqual(names))

  it('has those of all its fields if it is a record', () => {
    expect(namesOf(purchase!)).toEqual(
      expect.arrayContaining(['items', '物品清单', 'cost', '总价', 'id', '编号']),
    )
  })

  it('can stand for any record of a ledger', () => {
    expect(specimenRecord(repairs)).toMatchObject({
      type: 'record',
      set: repairs,
      entry: {
        record: {
          kind: 'repair',
          id: '',
          location: { file: '2025-autumn/repairs.yaml', line: 1, column: 1 },
        },
        location: { kind: 'repair', file: '2025-autumn/repairs.yaml', line: 1, column: 1 },
      },
    })
  })
})

describe('the part of a value under a name', () => {
  it.each<readonly [string, Value, string, unknown]>([
    ['nothing of a text', '甲', 'length', undefined],
    ['the length of a list', list('甲', '乙'), 'length', 2],
    ['an item of a list', list('甲', '乙'), '1', '乙'],
    ['nothing else of a list', list('甲'), 'first', undefined],
    ['a part of a group', group, 'label', '甲'],
    ['a part that is computed', { ...group, deferred: new Map([['later', () => 1]]) }, 'later', 1],
    ['no other part', group, 'toString', undefined],
    ['the words of a number', one, 'text', one],
    ['the exact number', one, 'exact', 1],
    ['the measure word of a number', one, 'unit', '批'],
    ['nothing else of a number', one, 'query', undefined],
    ['the year of a date', day, 'year', 2025],
    ['the month of a date', day, 'month', 9],
    ['the day of a date', day, 'day', 2],
    ['no day of a month', date('month', '九月'), 'day', undefined],
    ['nothing else of a date', day, 'start', undefined],
    ['a gap of a gap', gap, 'anything', gap],
    ['a number of a record', purchase!, 'cost', valueFact(purchase!.entry, purchases.kind.fields.at(-1)!)],
    ['the id of a record', purchase!, 'id', 'P'],
    ['no field that it does not have', purchase!, 'hazard', undefined],
    ['no field of its items', purchase!, 'spec', undefined],
    ['a list of texts', purchase!, 'people', { type: 'list', items: ['王喆', '李军'], specimen: '' }],
    ['a list of months', planned!, 'months', { type: 'list', items: ['9月', '10月'], specimen: '' }],
    ['a date of a record', purchase!, 'date', purchase!.entry.date],
    ['nothing of a paragraph', markdown('甲'), 'text', undefined],
    ['nothing of a ledger that is no group', purchases, 'cost', undefined],
  ])('is %s', (_, value, name, expected) => expect(member(value, name)).toEqual(expected))

  it('is a record of a ledger by its number, or a gap', () => {
    expect(member(purchases, '0')).toEqual(purchase)
    expect(member(purchases, '1')).toEqual({
      type: 'missing',
      what: '第2个',
      reason: '这里要第 2 个，但一共只有 1 个',
      hints: ['序号从 0 起；可能没有的，用 {{#if …}} 包起来，逐个写用 {{#each …}}。'],
    })
  })

  it('is what a record consists of', () => {
    const items = member(purchase!, 'items')
    expect(items).toMatchObject({ type: 'records', query: 'P，逐项看物品清单', entries: [{}, {}] })
    const [item] = recordsOf(items as typeof purchases)
    expect(member(item!, 'record')).toMatchObject({
      type: 'record',
      set: { kind: { name: 'purchase' } },
      entry: { location: { line: 1, column: 3 } },
    })
    expect(member(purchase!, 'record')).toBeUndefined()
    expect(member(purchases, 'items')).toMatchObject({ query: '采购记录，逐项看物品清单' })
  })

  it('is a gap that says what to fill in where', () => {
    expect(member(purchase!, 'donor')).toEqual({
      type: 'missing',
      what: '捐赠人',
      reason: '采购记录 P（2025-autumn/purchases.yaml 第 1 行）没有填“捐赠人”，模板这里要用',
      hints: ['在这条记录里补上 donor（捐赠人）；可有可无的，模板里用 {{#if donor}} 包起来。'],
    })
  })
})

describe('an argument', () => {
  const convert = (type: Parameter['type'], value: Value, choices?: Parameter['choices']): unknown => {
    const converted = convertArgument({ name: 'x', help: '', type, ...(choices && { choices }) }, value)
    return 'value' in converted ? converted.value : [converted.fault, ...converted.hints]
  }
  it.each<readonly [Parameter['type'], Value, unknown]>([
    ['any', group, group],
    ['records', purchases, purchases],
    ['records', gap, gap],
    ['records', group, purchases],
    ['records', dictionary('x', [['records', '甲']]), ['要写台账（如 repairs），这里是x（一组内容）']],
    ['records', purchase!, { ...purchases, entries: [purchase!.entry] }],
    ['records', '甲', ['要写台账（如 repairs），这里是文字“甲”']],
    ['records', one, ['要写台账（如 repairs），这里是数 1批']],
    ['text', '甲', '甲'],
    ['text', 3, '3'],
    ['text', true, ['要写文字，这里是true']],
    ['text', gap, gap],
    ['text', day, '2025年9月2日'],
    ['text', { ...one, measure: 'text', exact: '两次', text: '两次' }, '两次'],
    [
      'text',
      one,
      [
        '要写文字，这里是算出来的数“1批”，写进去就查不到出处',
        '把这个数写在正文里，如“……共{{count repairs}}”。',
      ],
    ],
    ['text', list(), ['要写文字，这里是一个列表']],
    ['number', 3, 3],
    ['number', ' -2.5 ', -2.5],
    ['number', '2.5.1', ['要写数，这里是文字“2.5.1”']],
    ['number', '3支', ['要写数，这里是文字“3支”']],
    ['number', true, ['要写数，这里是true']],
    ['number', gap, gap],
    ['number', one, one],
    ['number', { ...one, exact: '两次' }, ['要写数，这里是数 1批']],
    ['number', day, ['要写数，这里是日期 2025-09-02']],
    ['quantity', 1, 1],
    ['quantity', '2', 2],
    ['quantity', 0, ['要写1、2、3 这样的整数，这里是数 0']],
    ['quantity', 1.5, ['要写1、2、3 这样的整数，这里是数 1.5']],
    ['quantity', one, one],
    ['flag', true, true],
    ['flag', '是', true],
    ['flag', 'false', false],
    ['flag', '否', false],
    ['flag', '好', ['要写true 或 false，这里是文字“好”']],
    ['flag', 1, ['要写true 或 false，这里是数 1']],
    ['date', day, day],
    ['date', gap, gap],
    [
      'date',
      '2026-02-28',
      { type: 'date', text: '2026-02-28', precision: 'day', start: '2026-02-28', end: '2026-02-28' },
    ],
    ['date', '2026-02-30', ['要写日期（如 2026-01-20），这里是文字“2026-02-30”']],
    ['date', 2026, ['要写日期（如 2026-01-20），这里是数 2026']],
    ['date', list(), ['要写日期（如 2026-01-20），这里是一个列表']],
  ])('of the type %s: %j', (type, value, expected) => expect(convert(type, value)).toEqual(expected))

  it.each<readonly [Value, unknown]>([
    ['first', 'first'],
    ['一次', 'first'],
    ['每样', 'each'],
    ['firts', ['不能写“firts”', '是不是想写 first？', '可写：first、一次、each、每样。']],
    [3, ['不能写“3”', '可写：first、一次、each、每样。']],
    [list(), ['不能写“一个列表”', '可写：first、一次、each、每样。']],
  ])('of several choices: %j', (value, expected) => {
    expect(convert('any', value, { first: ['一次'], each: ['每样'] })).toEqual(expected)
  })
})
