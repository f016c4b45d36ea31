import fc from 'fast-check'
import type { FieldDefinition, KindDefinition } from '../../src/records/index.ts'
import { builtInKinds } from '../../src/records/kinds/index.ts'
import { addDays } from '../../src/text/index.ts'
import type { Line, PlainLedger, PlainSchool } from './school-ledgers.ts'

const term = { id: '2026-autumn', start: '2026-09-01', end: '2027-01-22' }

const profile = (own: string): string => `name: 河东小学
shortName: 河东小学
department: 总务处
current: ${term.id}
terms:
  ${term.id}: {start: ${term.start}, end: ${term.end}}
  2027-spring: {start: 2027-02-22, end: 2027-07-02}
${own}`

/** A school's own kinds, whose meaning only follows from labels and types. */
const ownKinds = `kinds:
  - name: cleaning
    plural: cleanings
    label: 垃圾清运
    counter: 车
    fields:
      - {name: date, label: 日期, type: 日期, required: 是}
      - {name: station, label: 站名, type: 文字}
      - {name: weight, label: 重量, type: number, unit: 吨}
      - {name: satisfaction, label: 满意度, type: percent}
`

/** Words as a school office writes them, some of them odd: with figures at the end, marks inside, or a full stop. */
const words: Readonly<Record<string, readonly string[]>> = {
  item: ['灯管', 'LED灯T8 18W', '门锁', '84消毒液500ml', '扫帚、拖把', '作业本费'],
  name: ['课桌', 'A4纸70g', '《消防预案》修订稿', '运动会', '消防器材'],
  plant: ['月季', '樟树'],
  text: ['库房太小。', '人手不够', '什么时候能修？'],
  measure: ['请示学校', '分批更换。'],
  topic: ['防溺水', '“119”消防宣传', '食品安全'],
  hazard: ['地砖松动', '插座裸露'],
  did: ['搬桌椅、布置会场。', '准备饮水'],
  handling: ['送医', '校医处理，通知家长。'],
  incidents: ['无', '外来人员翻墙，已劝离。'],
  project: ['楼顶防水', '外墙维修'],
  donor: ['校友', '家委会'],
  reason: ['缺配件', '等立项。'],
}

/** Offsets in days from a record's own day to its other days, some of them beyond the term. */
const lags: Readonly<Record<string, readonly number[]>> = {
  requested: [-3],
  approved: [-2],
  accepted: [1],
  stored: [2],
  issued: [3],
  done: [0, 5, 200],
  fixed: [1, 20, 200],
  rechecked: [201],
  deadline: [10],
  finish: [0],
  start: [-20],
  expected: [90],
  resolved: [30],
  end: [300],
}

const anyValue = (field: FieldDefinition, day: string): fc.Arbitrary<unknown> => {
  const { type, choices, name } = field
  switch (type) {
    case 'date':
      return fc.constantFrom(...(lags[name] ?? [0])).map((lag) => addDays(day, lag))
    case 'integer':
    case 'number':
      return fc.constantFrom(0, 1, 2, 45, 436, 19_800)
    case 'money':
      return fc.constantFrom(0, 1, 85.5, 1280, 76_475)
    case 'quantity':
      return fc.constantFrom('0个', '1个', '3个', '12套', '2', '20000株')
    case 'percent':
      return fc.constantFrom(85, 92, 96)
    case 'duration':
      return fc.constantFrom('45秒', '3分20秒')
    case 'flag':
      return fc.boolean()
    case 'months':
      return fc.constantFrom([10], [11, 12])
    case 'texts':
      return fc.subarray([...(choices ?? ['队伍拥挤', '有人没捂口鼻'])], { minLength: 1 })
    case 'group':
      return fc.array(lineOf(field.fields ?? [], day), { minLength: 1, maxLength: 3 })
    case 'choice':
      return fc.constantFrom(...(choices ?? ['其他']))
    default:
      return fc.constantFrom(...(words[name] ?? choices ?? ['甲', '乙']))
  }
}

const lineOf = (fields: readonly FieldDefinition[], day: string): fc.Arbitrary<Line> =>
  fc
    .tuple(
      // A measure word is made with its number.
      ...fields
        .filter(({ name }) => name !== 'unit')
        .map((field) =>
          (field.required === true
            ? anyValue(field, day)
            : fc.option(anyValue(field, day), { freq: 2, nil: undefined })
          ).map((value) => [field.name, value] as const),
        ),
    )
    .map((pairs) => Object.fromEntries(pairs.filter(([, value]) => value !== undefined)))

const ledgerOf = ({ fields, name }: Pick<KindDefinition, 'fields' | 'name'>): fc.Arbitrary<PlainLedger> =>
  fc
    .array(
      fc.nat(120).chain((days) => lineOf(fields, addDays(term.start, days))),
      { minLength: 0, maxLength: 4 },
    )
    .chain((lines) =>
      fc.record({
        records: fc.constant(lines.map((line, at) => ({ id: `${name}-${at}`, ...line }))),
        ...(lines.length === 0 && { complete: fc.boolean() }),
      }),
    )

/** Kinds from which no document is made, or which need more than one ledger to be valid. */
const aside = new Set(['plan', 'facility', 'budget', 'calendarDay', 'calendar-day', 'routine'])
const kinds: readonly Pick<KindDefinition, 'fields' | 'name' | 'plural'>[] = [
  ...builtInKinds.filter(({ name }) => !aside.has(name)),
  {
    name: 'cleaning',
    plural: 'cleanings',
    fields: [
      { name: 'date', label: '日期', type: 'date', required: true },
      { name: 'station', label: '站名', type: 'text' },
      { name: 'weight', label: '重量', type: 'number' },
      { name: 'satisfaction', label: '满意度', type: 'percent' },
    ],
  },
]

/** Small schools: a few ledgers with few records, with and without optional fields. */
export const randomSchool: fc.Arbitrary<PlainSchool> = fc
  .subarray([...kinds], { minLength: 1, maxLength: 6 })
  .chain((chosen) =>
    fc.tuple(...chosen.map((kind) => ledgerOf(kind).map((ledger) => [kind, ledger] as const))),
  )
  .map((ledgers) => ({
    name: 'random',
    others: {
      'school.yaml': profile(ledgers.some(([{ plural }]) => plural === 'cleanings') ? ownKinds : ''),
    },
    ledgers: Object.fromEntries(ledgers.map(([{ plural }, ledger]) => [`${term.id}/${plural}`, ledger])),
    term,
  }))

/** What a school writes into its plan: words with and without figures, none of which two items share. */
const planTexts: readonly string[] = [
  '整理器材室',
  '给旗杆刷漆。',
  '更换12间教室的窗帘',
  '添置3台投影仪',
  '与4家单位签合同，分2批付款',
  '把“三防”装备清点一遍',
]

const planItem = (text: string): fc.Arbitrary<Line> =>
  fc
    .record({
      section: fc.constantFrom('工作目标', '工作重点', '工作措施', '每月工作', '月度工作'),
      months: fc.constantFrom([3], [4, 5], [6, 7]),
      owner: fc.option(fc.constantFrom('陈堃', '林珺'), { nil: undefined }),
      budget: fc.option(fc.constantFrom(600, 85.5, 13_000), { nil: undefined }),
    })
    .map(({ section, months, owner, budget }) => ({
      text,
      section,
      ...(section === '工作措施' && { area: '后勤服务' }),
      ...(section === '月度工作' && { months }),
      ...(owner !== undefined && { owner }),
      ...(budget !== undefined && { budget }),
    }))

const budgets = fc.subarray([
  { id: 'YS-1', item: '灭火器', quantity: '20具', amount: 1600, months: 3, owner: '王喆' },
  { id: 'YS-2', item: '排水泵', quantity: '2台', amount: 1900, months: 5 },
])

/** Random schools that have planned the term to come: items of their own, and purchases in the budget. */
export const planningSchool: fc.Arbitrary<PlainSchool> = fc
  .tuple(
    randomSchool,
    fc.subarray([...planTexts]).chain((texts) => fc.tuple(...texts.map(planItem))),
    budgets,
  )
  .map(([school, plan, bought]) => ({
    ...school,
    ledgers: {
      ...school.ledgers,
      '2027-spring/plan': { records: plan.map((line, at) => ({ id: `JH-${at}`, ...line })) },
      '2027-spring/budgets': { records: bought },
    },
  }))
