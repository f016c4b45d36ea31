import { beforeAll, describe, expect, it } from 'vitest'
import { scoreMatch } from '../../../../src/planning/matching/score-match.ts'
import type { Work } from '../../../../src/planning/matching/work.ts'
import type { PlanItem } from '../../../../src/planning/plan-item.ts'
import { type MatchSchool, matchSchool } from '../../../support/match-school.ts'

type Draft = Partial<PlanItem>
type Row = readonly [
  what: string,
  item: Draft,
  ledger: string,
  record: string,
  score: number,
  reasons: readonly string[],
]

const april = { months: [4] } as const
const day = (start: string): Draft => ({
  date: { type: 'date', text: start, precision: 'day', start, end: start },
})
const inTime = '日期在计划的时间里'

/** Rows whose records are read from one workspace, because reading one takes longer than all comparisons. */
const asked: Row[] = []
const rows = (...more: readonly Row[]): readonly Row[] => {
  asked.push(...more)
  return more
}
let found: ReadonlyMap<string, { readonly school: MatchSchool; readonly work: Work }> = new Map()
beforeAll(() => {
  const records = new Map<string, string[]>()
  for (const [, , ledger, record] of asked) {
    const list = records.get(ledger) ?? []
    if (!list.includes(record)) records.set(ledger, [...list, record])
  }
  const school = matchSchool(
    Object.fromEntries(
      [...records].map(([ledger, list]) => [
        ledger,
        list.map((record, at) => `- {id: R${at}, ${record}}\n`).join(''),
      ]),
    ),
  )
  found = new Map(
    school.works.map((work) => {
      const list = records.get(work.kind.plural) ?? []
      const record = list[Number(work.record.id.slice(1))] ?? ''
      return [`${work.kind.plural} ${record}`, { school, work }]
    }),
  )
})
const check = ([, item, ledger, record, score, reasons]: Row): void => {
  const { school, work } = found.get(`${ledger} ${record}`)!
  expect(scoreMatch(school.subjectOf(item, [work]), work)).toEqual({ score, reasons })
}

const fan = 'date: 2026-04-10, item: 吊扇, action: 检修'
const meant = '计划的话说的是维修'
const written = '“吊扇”写在计划里'

describe('the ledger', () => {
  it.each(
    rows(
      [
        'named',
        { text: '检修吊扇', kind: 'repair', ...april },
        'repairs',
        fan,
        99,
        ['计划写明记在维修台账', written, inTime],
      ],
      ['meant by the words', { text: '检修吊扇', ...april }, 'repairs', fan, 90, [meant, written, inTime]],
      ['another than the one named', { text: '检修吊扇', kind: 'works', ...april }, 'repairs', fan, 0, []],
      ['not meant', { text: '吊扇', ...april }, 'repairs', fan, 0, []],
    ),
  )('%s', (...row) => check(row))
})

describe('the thing', () => {
  it.each(
    rows(
      [
        'the same',
        { text: '检修', item: '吊扇', ...april },
        'repairs',
        fan,
        90,
        [meant, '对象“吊扇”相符', inTime],
      ],
      [
        'part of the record’s',
        { text: '检修', item: '扇页', ...april },
        'repairs',
        fan.replace('吊扇', '吊扇扇页'),
        90,
        [meant, '对象“吊扇扇页”相符', inTime],
      ],
      [
        'with the record’s in it',
        { text: '检修', item: '教室吊扇', ...april },
        'repairs',
        fan,
        90,
        [meant, '对象“吊扇”相符', inTime],
      ],
      [
        'one character, the same',
        { text: '检修', item: '灯', ...april },
        'repairs',
        fan.replace('吊扇', '灯'),
        90,
        [meant, '对象“灯”相符', inTime],
      ],
      [
        'one character in a longer word',
        { text: '检修', item: '灯', ...april },
        'repairs',
        fan.replace('吊扇', '灯箱'),
        10,
        [meant, '计划的对象是“灯”', inTime],
      ],
      [
        'alike',
        { text: '检修', item: '教室前门', ...april },
        'repairs',
        fan.replace('吊扇', '教室的前门'),
        80,
        [meant, '对象“教室的前门”相近', inTime],
      ],
      [
        'another',
        { text: '检修吊扇', item: '水管', ...april },
        'repairs',
        fan,
        10,
        [meant, '计划的对象是“水管”', inTime],
      ],
      ['in the words', { text: '检修吊扇', ...april }, 'repairs', fan, 90, [meant, written, inTime]],
      [
        'in a step',
        { text: '做好准备', steps: ['检修吊扇'], ...april },
        'repairs',
        fan,
        90,
        [meant, written, inTime],
      ],
      [
        'partly in the words',
        { text: '检修教室的前门和窗', ...april },
        'repairs',
        fan.replace('吊扇', '教室的前门锁'),
        80,
        [meant, '“教室的前门锁”和计划的话相近', inTime],
      ],
      [
        'partly, but too short',
        { text: '检修教室门窗', ...april },
        'repairs',
        fan.replace('吊扇', '教室锁'),
        44,
        [meant, inTime],
      ],
      [
        'one character in the words',
        { text: '检修门窗', ...april },
        'repairs',
        fan.replace('吊扇', '门'),
        65,
        [meant, '计划里有“门”字', inTime],
      ],
      [
        'one character that is not',
        { text: '检修门窗', ...april },
        'repairs',
        fan.replace('吊扇', '灯'),
        44,
        [meant, inTime],
      ],
      ['none in common', { text: '检修门窗', ...april }, 'repairs', fan, 44, [meant, inTime]],
      [
        'none in common, but the ledger named',
        { text: '检修门窗', kind: 'repair', ...april },
        'repairs',
        fan,
        65,
        ['计划写明记在维修台账', inTime],
      ],
      [
        'none wanted by a catalogue',
        { text: '做好检修', kind: 'repair', sources: ['常规'], ...april },
        'repairs',
        fan,
        80,
        ['计划写明记在维修台账', '计划说的是一般的维修', inTime],
      ],
      [
        'none wanted by work that recurs',
        { text: '做好检修', kind: 'repair', section: '每月工作' },
        'repairs',
        fan,
        80,
        ['计划写明记在维修台账', '计划说的是一般的维修', inTime],
      ],
      [
        'none wanted, but no ledger named',
        { text: '做好检修', sources: ['常规'], ...april },
        'repairs',
        fan,
        44,
        [meant, inTime],
      ],
    ),
  )('is %s', (...row) => check(row))

  it.each(
    rows(
      [
        'the kind of drill',
        { text: '组织消防演练', ...april },
        'drills',
        'date: 2026-04-10, type: 消防',
        90,
        ['计划的话说的是演练', '“消防”写在计划里', inTime],
      ],
      [
        'another kind of drill',
        { text: '组织消防演练', ...april },
        'drills',
        'date: 2026-04-10, type: 地震',
        10,
        ['计划的话说的是演练', '计划说的是“消防”', inTime],
      ],
      [
        'a drill wider than the one meant',
        { text: '组织消防演练', ...april },
        'drills',
        'date: 2026-04-10, type: 疏散',
        44,
        ['计划的话说的是演练', inTime],
      ],
      [
        'the narrower of two',
        { text: '组织消防疏散演练', ...april },
        'drills',
        'date: 2026-04-10, type: 消防',
        90,
        ['计划的话说的是演练', '“消防”写在计划里', inTime],
      ],
      [
        'one of two named',
        { text: '组织消防、地震演练', ...april },
        'drills',
        'date: 2026-04-10, type: 地震',
        90,
        ['计划的话说的是演练', '“地震”写在计划里', inTime],
      ],
      [
        'any drill',
        { text: '组织应急演练', ...april },
        'drills',
        'date: 2026-04-10, type: 地震',
        70,
        ['计划的话说的是演练', '计划说的是一般的演练', inTime],
      ],
      [
        'any for the monthly rule, whatever its words',
        { text: '组织一次消防应急演练', sources: ['演练要求'], kind: 'drill', ...april },
        'drills',
        'date: 2026-04-10, type: 地震',
        80,
        ['计划写明记在演练台账', '计划说的是一般的演练', inTime],
      ],
    ),
  )('is %s', (...row) => check(row))
})

describe('the place', () => {
  const at = (place: string): string => `${fan}, place: ${place}`
  const [kind, other] = [`地点“南楼一班”相符`, '地点是“北楼”，不是计划的地方']
  it.each(
    rows(
      [
        'the item’s',
        { text: '检修吊扇', place: '南楼', ...april },
        'repairs',
        at('南楼一班'),
        99,
        [meant, written, kind, inTime],
      ],
      [
        'wider than the item’s',
        { text: '检修吊扇', place: '南楼一班教室', ...april },
        'repairs',
        at('南楼一班'),
        99,
        [meant, written, kind, inTime],
      ],
      [
        'in the words',
        { text: '检修南楼一班吊扇', ...april },
        'repairs',
        at('南楼一班'),
        99,
        [meant, written, kind, inTime],
      ],
      [
        'one that they do not name',
        { text: '检修吊扇', place: '南楼', ...april },
        'repairs',
        at('北楼'),
        60,
        [meant, written, other, inTime],
      ],
      ['not asked for', { text: '检修吊扇', ...april }, 'repairs', at('北楼'), 90, [meant, written, inTime]],
      [
        'not asked for by an item for everywhere',
        { text: '检修吊扇', place: '全校', ...april },
        'repairs',
        at('北楼'),
        90,
        [meant, written, inTime],
      ],
      [
        'everywhere',
        { text: '检修吊扇', place: '南楼', ...april },
        'repairs',
        at('校内'),
        90,
        [meant, written, inTime],
      ],
      [
        'not written down',
        { text: '检修吊扇', place: '南楼', ...april },
        'repairs',
        fan,
        90,
        [meant, written, inTime],
      ],
    ),
  )('is %s', (...row) => check(row))

  it('is that of another record that the words name', () => {
    const { works, subjectOf } = matchSchool({
      repairs: `- {id: A, ${at('北楼')}}\n- {id: B, ${at('南楼')}}\n- {id: C, ${at('东楼')}}\n`,
    })
    const subject = subjectOf({ text: '检修南楼、东楼的吊扇', ...april })
    expect(works.map((work) => scoreMatch(subject, work).score)).toEqual([60, 99, 99])
  })
})

describe('the holiday', () => {
  const eveOf = (note: string): string => `date: 2026-04-10, scope: 全校, level: 节前, note: ${note}`
  const item = { text: '清明、五一节前安全检查', ...april }
  const [kind, thing] = ['计划的话说的是检查', '“节前”写在计划里']
  it.each(
    rows(
      ['one of those meant', item, 'inspections', eveOf('端午、五一前'), 90, [kind, thing, inTime]],
      [
        'another',
        item,
        'inspections',
        eveOf('端午、国庆前'),
        45,
        [kind, thing, '说的是端午、国庆，不是清明、五一', inTime],
      ],
      ['not said', item, 'inspections', eveOf('放假前'), 90, [kind, thing, inTime]],
      [
        'not asked for',
        { ...item, text: '节前安全检查' },
        'inspections',
        eveOf('端午前'),
        90,
        [kind, thing, inTime],
      ],
    ),
  )('is %s', (...row) => check(row))
})

describe('the person', () => {
  const item: Draft = { text: '检修门窗', kind: 'repair', owner: '王喆', ...april }
  const known = ['计划写明记在维修台账', '责任人王喆经手', inTime]
  it.each(
    rows(
      ['who did it', item, 'repairs', `${fan}, by: 王喆`, 70, known],
      ['among those who did it', item, 'repairs', `${fan}, people: [李军, 王喆]`, 70, known],
      ['another', item, 'repairs', `${fan}, by: 李军`, 65, [known[0]!, inTime]],
      [
        'who led it',
        { ...item, kind: 'drill' },
        'drills',
        'date: 2026-04-10, type: 地震, leader: 王喆',
        70,
        ['计划写明记在演练台账', ...known.slice(1)],
      ],
      [
        'who handled it',
        { ...item, kind: 'purchase' },
        'purchases',
        'date: 2026-04-10, handler: 王喆, items: [{name: 桶, quantity: 2个}]',
        70,
        ['计划写明记在采购台账', ...known.slice(1)],
      ],
      ['not asked for', { ...item, owner: '' }, 'repairs', `${fan}, by: 王喆`, 65, [known[0]!, inTime]],
    ),
  )('is the one %s', (...row) => check(row))
})

describe('the time', () => {
  const on = (date: string): string => fan.replace('2026-04-10', date)
  const item: Draft = { text: '检修吊扇', ...day('2026-04-10') }
  const fixed: Draft = { ...item, kind: 'repair', item: '吊扇', sources: ['校历'] }
  const say = (date: string, how: string): readonly string[] => [
    meant,
    written,
    `2026年${date}，比计划${how}`,
  ]
  const sayFixed = (date: string, how: string): readonly string[] => [
    '计划写明记在维修台账',
    '对象“吊扇”相符',
    `2026年${date}，比计划${how}`,
  ]
  it.each(
    rows(
      ['the day', item, 'repairs', on('2026-04-10'), 90, [meant, written, inTime]],
      [
        'the last day of its months',
        { text: '检修吊扇', ...april },
        'repairs',
        on('2026-04-30'),
        90,
        [meant, written, inTime],
      ],
      [
        'the first',
        { text: '检修吊扇', ...april },
        'repairs',
        on('2026-04-01'),
        90,
        [meant, written, inTime],
      ],
      ['a week later', item, 'repairs', on('2026-04-17'), 80, say('4月17日', '晚几天')],
      ['later than that', item, 'repairs', on('2026-04-18'), 75, say('4月18日', '晚')],
      ['much later', item, 'repairs', on('2026-06-18'), 75, say('6月18日', '晚')],
      ['a week earlier', item, 'repairs', on('2026-04-03'), 80, say('4月3日', '早几天')],
      ['earlier than that', item, 'repairs', on('2026-04-02'), 45, say('4月2日', '早得多')],
      [
        'a month after a day of the calendar',
        fixed,
        'repairs',
        on('2026-05-10'),
        85,
        sayFixed('5月10日', '晚'),
      ],
      ['more than a month after it', fixed, 'repairs', on('2026-05-11'), 55, sayFixed('5月11日', '晚得多')],
      [
        'more than a month after a part of the term',
        { ...fixed, sources: ['常规'] },
        'repairs',
        on('2026-05-11'),
        55,
        sayFixed('5月11日', '晚得多'),
      ],
      [
        'more than a month after the director’s day',
        { ...fixed, sources: ['自定'] },
        'repairs',
        on('2026-05-11'),
        85,
        sayFixed('5月11日', '晚'),
      ],
      [
        'more than a month after a month of the calendar',
        { ...fixed, date: undefined, months: [4] },
        'repairs',
        on('2026-06-11'),
        85,
        sayFixed('6月11日', '晚'),
      ],
    ),
  )('is %s', (...row) => check(row))

  it.each(
    rows([
      '',
      { text: '签订责任书', ...april },
      'rules',
      'name: 责任书, type: 责任书, status: 新订',
      65,
      ['计划的话说的是制度', '“责任书”写在计划里'],
    ]),
  )('is nothing for a record without one', (...row) => check(row))
})

const best: Draft = { text: '检修吊扇', kind: 'repair', place: '南楼', item: '吊扇', ...april }
const known = '计划写明记在维修台账'
it.each(
  rows(
    [
      'less than nothing',
      { ...best, item: '水管', months: [6] },
      'repairs',
      `${fan}, place: 北楼`,
      0,
      [known, '计划的对象是“水管”', '地点是“北楼”，不是计划的地方', '2026年4月10日，比计划早得多'],
    ],
    [
      'more than 99',
      best,
      'repairs',
      `${fan}, place: 南楼`,
      99,
      [known, '对象“吊扇”相符', '地点“南楼”相符', inTime],
    ],
  ),
)('a record cannot score %s', (...row) => check(row))
