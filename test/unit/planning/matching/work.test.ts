import { describe, expect, it } from 'vitest'
import { type Amount, add, amountOf } from '../../../../src/planning/matching/amount.ts'
import { choicesOf, identityOf, namesOf, provesWork } from '../../../../src/planning/matching/identity.ts'
import { placesOf, workOf } from '../../../../src/planning/matching/work.ts'
import type { PlanItem } from '../../../../src/planning/plan-item.ts'
import { field, type KindDefinition } from '../../../../src/records/index.ts'
import { builtInKinds } from '../../../../src/records/kinds/index.ts'
import { matchSchool } from '../../../support/match-school.ts'
import { planItem } from '../../../support/plan-item.ts'

const { works, workspace } = matchSchool({
  repairs: `- {id: A, date: 2026-04-10, item: 吊扇, action: 检修, place: 南 楼, quantity: 3台, note: 五一前, fulfils: [JH-1, 无]}
- {id: B, date: 2026-04-10, done: 2026-05-01, item: 门, action: 更换, place: 厅, fulfils: 无}
- {id: C, date: 2026-04-10, item: 门, action: 更换, place: 南楼, status: 处理中, fulfils: []}
- {id: D, date: 2026-04-10, done: 2026-05-01, item: 门, action: 更换, status: 未完成}
`,
  works: `- {id: E, project: 跑道, start: 2026-04-01, progress: 在建}
- {id: E2, project: 操场, start: 2026-04-01}
- {id: F, project: 围墙, start: 2026-04-01, finish: 2026-05-20, progress: 已竣工}
- {id: G, project: 车棚, progress: 已竣工}
`,
  purchases:
    '- {id: H, date: 2026-04-10, accepted: 2026-04-12, items: [{name: 图书, quantity: 60册}, {name: 作业本, quantity: 80册}, {name: 桶, quantity: 2}]}\n',
  meetings: '- {id: I, date: 2026-04, topic: 安全例会}\n',
  problems: '- {id: P, text: 人手少}\n',
  libraries: '',
})
const workIn = (id: string) => works.find(({ record }) => record.id === id)!

describe('a record as work', () => {
  it('is none if it states a plan, an opinion or an accident', () => {
    expect(
      works
        .map(({ record }) => record.id)
        .toSorted()
        .join(''),
    ).toBe('ABCDEE2FGHI')
    const excluded = builtInKinds.filter((kind) => !provesWork(kind)).map(({ name }) => name)
    expect(excluded.toSorted()).toEqual([
      'accident',
      'budget',
      'feedback',
      'honour',
      'neighbour',
      'plan',
      'post',
      'problem',
      'proposal',
      'team',
    ])
    expect(workOf(workspace, '2030-spring')).toEqual([])
  })

  it.each([
    // The others say when they are done or that they are not.
    ['A', undefined],
    ['B', '2026-05-01'],
    ['C', undefined],
    ['D', undefined],
    ['E', undefined],
    ['E2', undefined],
    ['F', '2026-05-20'],
    ['G', ''],
    ['H', '2026-04-12'],
    ['I', '2026-04-01'],
  ])('%s was finished on %j', (id, day) => expect(workIn(id).finished).toBe(day))

  it('was finished on its own day if no repair of the ledger says whether it is done', () => {
    const { works: unsaid } = matchSchool({
      repairs: '- {id: A, date: 2026-04-10, item: 吊扇, action: 检修}\n',
    })
    expect(unsaid.map(({ finished }) => finished)).toEqual(['2026-04-10'])
  })

  it.each([
    ['A', ['JH-1'], false],
    ['B', [], true],
    ['C', [], true],
    ['D', [], false],
  ])('%s carries out %j, and says that it carries out none: %s', (id, fulfils, fulfilsNone) => {
    expect(workIn(id)).toMatchObject({ fulfils, fulfilsNone })
  })

  it('is read once', () => {
    expect(workOf(workspace, '2026-spring')).toEqual(works)
    for (const [index, work] of workOf(workspace, '2026-spring').entries()) expect(work).toBe(works[index])
  })

  it('has its names, its place and its holidays in the form for comparing', () => {
    expect(workIn('A')).toMatchObject({
      names: [{ text: '吊扇', words: '吊扇' }],
      place: '南 楼',
      placeWords: '南楼',
      holidays: ['五一'],
    })
    expect(workIn('H').names.map(({ text }) => text)).toEqual(['图书', '作业本', '桶'])
    expect([...placesOf(works)]).toEqual(['南楼'])
  })
})

describe('what identifies the records of a school’s own kind', () => {
  const bus: KindDefinition = {
    name: 'bus',
    plural: 'buses',
    label: '校车',
    counter: '趟',
    dates: ['date'],
    help: '',
    fields: [
      field('date', '日期', 'date', { required: true }),
      field('line', '线路', 'choice', { required: true, choices: ['东线', '西线'] }),
      field('driver', '司机', 'text', { required: true }),
      field('weather', '天气', 'text', { choices: ['晴', '雨'] }),
      field('riders', '人数', 'integer', { required: true }),
    ],
  }
  it('is its required texts and choices, and its name', () => {
    const identity = identityOf(bus)
    expect(identity.fields).toEqual(['line', 'driver'])
    expect(choicesOf(bus, identity)).toEqual(new Map([['line', ['东线', '西线']]]))
    const record = { ...workIn('A').record, values: { line: '东线', driver: '' } }
    expect(namesOf(record, identity)).toEqual(['东线'])
    const general = (label: string): boolean =>
      identityOf({ ...bus, label }).general?.test('检查一次校车') ?? false
    expect(['校车', '校车登记', '校车情况记录', '车', '班车'].map(general)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })
})

describe('how much a record contributes', () => {
  it.each<readonly [string, Partial<PlanItem>, string, Amount]>([
    ['one without a target', { unit: '台' }, 'A', { amount: 1 }],
    ['one if records are counted', { target: 3, unit: '次' }, 'A', { amount: 1 }],
    ['one if batches are counted', { target: 3, unit: '批' }, 'H', { amount: 1 }],
    ['its quantity in the same measure', { target: 30, unit: '台' }, 'A', { amount: 3 }],
    [
      'its quantity and its measure if no measure is asked for',
      { target: 30 },
      'A',
      { amount: 3, units: ['台'] },
    ],
    ['nothing in another measure', { target: 30, unit: '扇' }, 'A', { amount: 0 }],
    ['an unknown amount without a quantity', { target: 30, unit: '扇' }, 'B', { amount: 0, unsaid: true }],
    ['the things that the item names', { target: 30, unit: '册', text: '添置图书' }, 'H', { amount: 60 }],
    ['the things of which it names a part', { target: 30, unit: '册', item: '作业' }, 'H', { amount: 80 }],
    [
      'the things that a step names',
      { target: 30, unit: '册', steps: ['添置图书', '添置作业本'] },
      'H',
      { amount: 140 },
    ],
    [
      'all things in the measure or without one, if it names none',
      { target: 30, unit: '册' },
      'H',
      { amount: 142 },
    ],
    ['things without a measure too', { target: 30, unit: '个', text: '买桶' }, 'H', { amount: 2 }],
    ['one where nothing is counted', { target: 3 }, 'I', { amount: 1 }],
    ['nothing where nothing is counted, in a measure', { target: 3, unit: '册' }, 'I', { amount: 0 }],
  ])('%s', (_, item, id, amount) => expect(amountOf(planItem(item), workIn(id))).toEqual(amount))

  it('is the sum of several amounts, in all their measures, and unknown if one is', () => {
    expect(add([])).toEqual({ amount: 0 })
    expect(
      add([
        { amount: 2, units: ['台'] },
        { amount: 3, units: ['盏', '台'] },
      ]),
    ).toEqual({
      amount: 5,
      units: ['台', '盏'],
    })
    expect(add([{ amount: 2 }, { amount: 0, unsaid: true }])).toEqual({ amount: 2, unsaid: true })
  })
})
