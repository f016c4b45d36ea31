import { describe, expect, it } from 'vitest'
import { judged, outcomes, planned } from '../../../support/plan-school.ts'

const plan = (...items: readonly string[]): Readonly<Record<string, string>> => ({
  '2026-spring/plan.yaml': items.map((item, index) => `- {id: JH-${index + 1}, ${item}}\n`).join(''),
})
const april = 'text: 检修教室吊扇, section: 月度工作, months: 4'
const repairs = (...records: readonly string[]): Readonly<Record<string, string>> => ({
  '2026-spring/repairs.yaml': records
    .map((record, index) => `- {id: WX-${index + 1}, action: 检修, ${record}}\n`)
    .join(''),
})
const only = (files: Readonly<Record<string, string>>, asOf?: string): string | undefined =>
  outcomes(files, asOf)['JH-1']

describe('the outcome of an item', () => {
  it('is 未完成 without a record, whatever its status says', () => {
    expect(only(plan(april))).toBe('未完成')
    expect(only(plan(`${april}, status: 已完成`))).toBe('未完成')
  })

  it.each([
    ['in its month', 'date: 2026-04-10, item: 吊扇', '完成'],
    ['reported in its month, done after it', 'date: 2026-04-10, done: 2026-05-06, item: 吊扇', '逾期完成'],
    ['later in the term', 'date: 2026-05-20, item: 吊扇', '逾期完成'],
    ['that is not finished', 'date: 2026-04-10, item: 吊扇, status: 处理中', '部分完成'],
    ['of another thing', 'date: 2026-04-10, item: 水龙头', '未完成'],
    ['long before', 'date: 2026-03-05, item: 吊扇', '未完成'],
    ['that carries out none', 'date: 2026-04-10, item: 吊扇, fulfils: 无', '未完成'],
    ['with an empty list of items', 'date: 2026-04-10, item: 吊扇, fulfils: []', '未完成'],
    ['that names it, whatever it is', 'date: 2026-04-10, item: 水龙头, fulfils: JH-1', '完成'],
  ])('with a repair %s', (_, record, outcome) => {
    expect(only({ ...plan(april), ...repairs(record) })).toBe(outcome)
  })

  it.each([
    ['rules', '制度, item: 责任书', '{id: ZD-1, name: 安全责任书, type: 责任书, status: 新订}', '完成'],
    ['works', '基建修缮, item: 跑道', '{id: JJ-1, project: 跑道翻新, progress: 已竣工}', '完成'],
    ['works', '基建修缮, item: 跑道', '{id: JJ-1, project: 跑道翻新, progress: 在建}', '部分完成'],
  ])('with a record of %s that has no date is what the record says', (ledger, kind, record, outcome) => {
    const [item] = judged({
      ...plan(`text: 完成一件事, section: 月度工作, months: 4, kind: ${kind}`),
      [`2026-spring/${ledger}.yaml`]: `- ${record}\n`,
    })
    expect(item).toMatchObject({
      outcome,
      progress: outcome === '完成' ? '' : '1条记录还没有办完',
    })
    expect(item).not.toHaveProperty('finished')
  })

  it.each([
    ['named like the kind', '搬迁登记', '完成图书馆搬迁', '完成'],
    ['of something else', '搬迁登记', '完成图书馆布置', '未完成'],
    ['of a kind named by one character', '车', '用好学校车辆', '未完成'],
  ])('with records of the school’s own kind, %s', (_, label, text, outcome) => {
    const kinds = `kinds:
  - {name: removal, plural: removals, label: ${label}, counter: 次, fields: [{name: date, label: 日期, type: 日期, required: 是}]}
`
    const files = {
      ...plan(`text: ${text}, section: 月度工作, months: 4`),
      '2026-spring/removals.yaml': '- {id: BQ-1, date: 2026-04-10}\n',
    }
    expect(
      judged(files, undefined, '2026-spring', kinds).find(({ item }) => item.id === 'JH-1'),
    ).toMatchObject({
      outcome,
    })
  })

  describe('for drills listed one after another', () => {
    const drill = (at: number, type: string): string =>
      `- {id: YL-${at}, date: 2026-04-1${at}, type: ${type}}\n`
    it.each<readonly [string, readonly string[], string, string]>([
      ['地震、消防演练各一次', ['地震'], '部分完成', '2个分项里有1个有记录，缺“消防”'],
      ['地震、消防演练各一次', ['消防', '地震'], '完成', '2个分项里有2个有记录'],
      ['消防、防踩踏和地震疏散演练', ['疏散'], '未完成', '3个分项都没有记录'],
      ['地震疏散演练', ['地震'], '完成', ''],
      ['消防演练和防踩踏教育', ['消防'], '完成', ''],
      ['消防和地震演练, item: 消防', ['消防'], '完成', ''],
    ])('%s, with %j', (text, types, outcome, progress) => {
      const [item] = judged({
        ...plan(`text: 开展${text}, section: 月度工作, months: 4, kind: 演练`),
        '2026-spring/drills.yaml': types.map((type, index) => drill(index, type)).join(''),
      })
      expect(item).toMatchObject({ outcome, progress })
    })
  })

  it('is not proved, for work before one holiday, by the check before another', () => {
    const files = {
      ...plan(
        'text: 清明节前做好安全检查。, section: 月度工作, months: 4',
        'text: 五一节前做好安全检查。, section: 月度工作, months: 4',
      ),
      '2026-spring/inspections.yaml':
        '- {id: JC-1, date: 2026-04-29, scope: 全校, level: 节前, note: 五一前}\n',
    }
    expect(outcomes(files)).toMatchObject({ 'JH-1': '未完成', 'JH-2': '完成' })
  })

  it('is, for an item of the calendar, late for a month and then not done', () => {
    const done = (date: string): string | undefined =>
      outcomes({
        'calendar.yaml': '- {id: XL-1, name: 植树节, when: 3-12, text: 补栽花木。, kind: 绿化, item: 月季}\n',
        ...plan('text: 随手关灯, section: 工作措施'),
        '2026-spring/greenings.yaml': `- {id: LH-1, date: ${date}, action: 补栽, plant: 月季}\n`,
      })['XL-1']
    expect(done('2026-03-12')).toBe('完成')
    expect(done('2026-04-02')).toBe('逾期完成')
    expect(done('2026-06-02')).toBe('未完成')
  })

  it('is cancelled if the director says so', () => {
    expect(only({ ...plan(`${april}, status: 取消`), ...repairs('date: 2026-04-10, item: 吊扇') })).toBe(
      '已取消',
    )
  })

  it('is not complete while the director calls it unfinished, nor proved by similarity if a reason is given', () => {
    const record = repairs('date: 2026-04-10, item: 吊扇')
    expect(only({ ...plan(`${april}, status: 进行中`), ...record })).toBe('部分完成')
    const [commitment] = judged({ ...plan(`${april}, reason: 缺电机`), ...record })
    expect(commitment).toMatchObject({ outcome: '未完成', proofs: [] })
    expect(commitment?.suggestions.map((match) => match.record.id)).toEqual(['WX-1'])
  })

  it.each([
    ['2026-04-10', '未到期'],
    ['2026-04-29', '未到期'],
    ['2026-04-30', '未完成'],
  ])('is not due before its time is over: on %s', (asOf, outcome) => {
    expect(only(plan(april), asOf)).toBe(outcome)
  })

  it('takes no account of what was recorded after the given day', () => {
    const files = { ...plan(april), ...repairs('date: 2026-05-10, item: 吊扇') }
    expect(only(files, '2026-05-05')).toBe('未完成')
    expect(only(files, '2026-05-10')).toBe('逾期完成')
  })

  it.each([
    ['below the target', ['quantity: 20台'], '部分完成'],
    ['up to the target', ['quantity: 20台', 'quantity: 6台'], '完成'],
    [
      'up to the target too late',
      ['quantity: 20台, status: 已完成', 'quantity: 6台, done: 2026-05-20'],
      '逾期完成',
    ],
    [
      'up to the target, if one is not said to be done',
      ['quantity: 20台', 'quantity: 6台, done: 2026-04-20'],
      '部分完成',
    ],
    ['in another measure', ['quantity: 26箱'], '未完成'],
  ])('adds up to a target: %s', (_, amounts, outcome) => {
    const files = repairs(...amounts.map((amount) => `date: 2026-04-10, item: 吊扇, ${amount}`))
    expect(only({ ...plan(`${april}, target: 26台`), ...files })).toBe(outcome)
  })

  it('is not 部分完成 if nothing of the target is reached', () => {
    const files = repairs('date: 2026-04-10, item: 吊扇, quantity: 26箱')
    expect(judged({ ...plan(`${april}, target: 30台`), ...files })[0]).toMatchObject({
      outcome: '未完成',
      done: 0,
      wanted: 30,
      progress: '目标30台，1条记录都不是按“台”记的',
    })
  })

  it('counts the things of a purchase that the item names', () => {
    const files = {
      ...plan('text: 添置图书, section: 月度工作, months: 4, target: 100册'),
      '2026-spring/purchases.yaml':
        '- {id: CG-1, date: 2026-04-10, items: [{name: 图书, quantity: 60册}, {name: 作业本, quantity: 80册}]}\n',
    }
    expect(judged(files)[0]).toMatchObject({ outcome: '部分完成', done: 60, wanted: 100 })
  })

  it('requires a record for each step, unless a record names the item', () => {
    const item = `${april.replace('检修教室吊扇', '做好入夏准备')}, steps: [检修吊扇, 清洗空调]`
    const one = 'date: 2026-04-10, item: 吊扇'
    expect(only({ ...plan(item), ...repairs(one) })).toBe('部分完成')
    expect(only({ ...plan(item), ...repairs(one, 'date: 2026-04-11, item: 空调') })).toBe('完成')
    expect(only({ ...plan(item), ...repairs(`${one}, fulfils: JH-1`) })).toBe('完成')
  })
})

describe('standing work', () => {
  const inspections = (...days: readonly string[]): Readonly<Record<string, string>> => ({
    '2026-spring/inspections.yaml': days
      .map((day) => `- {id: JC-${day}, date: ${day}, scope: 食堂}\n`)
      .join(''),
  })
  const monthly = plan('text: 检查食堂, section: 每月工作, kind: 检查, item: 食堂')
  const months = ['2026-03-10', '2026-04-10', '2026-05-10', '2026-06-10']

  it('is done if every school month has a record, of which 7月 with three school days is none', () => {
    expect(only({ ...monthly, ...inspections(...months) })).toBe('完成')
    expect(judged({ ...monthly, ...inspections(...months.slice(1)) })[0]).toMatchObject({
      outcome: '部分完成',
      done: 3,
      wanted: 4,
      progress: '4个月里有3个月有记录，缺3月',
    })
    expect(only(monthly)).toBe('未完成')
  })

  it('requires only the months that are over on the given day', () => {
    expect(only({ ...monthly, ...inspections('2026-03-10') }, '2026-04-20')).toBe('未到期')
    expect(only({ ...monthly, ...inspections('2026-04-10') }, '2026-04-20')).toBe('部分完成')
  })

  it('is not 部分完成 if no month is complete', () => {
    const twice = plan('text: 检查食堂, section: 每月工作, kind: 检查, item: 食堂, target: 2次')
    expect(judged({ ...twice, ...inspections('2026-03-10', '2026-04-10') })[0]).toMatchObject({
      outcome: '未完成',
      done: 0,
    })
  })

  it('is judged by school weeks if it is weekly', () => {
    const weekly = plan('text: 检查食堂, section: 工作措施, frequency: 每周, kind: 检查, item: 食堂')
    expect(judged({ ...weekly, ...inspections('2026-03-03', '2026-03-10') })[0]).toMatchObject({
      outcome: '部分完成',
      done: 2,
    })
  })

  it('is not judged if it names no ledger', () => {
    expect(
      judged(plan('text: 检查食堂, section: 每月工作')).filter(({ item }) => item.id === 'JH-1'),
    ).toEqual([])
  })
})

describe('which items are judged', () => {
  const isJudged = (item: string, more: Readonly<Record<string, string>> = {}): boolean =>
    judged({ ...plan(item), ...more }).some(({ item: { id } }) => id === 'JH-1')

  it.each([
    ['work of a month', 'text: 甲, section: 月度工作', true],
    ['a measure', 'text: 甲, section: 工作措施', false],
    ['a measure with a month', 'text: 甲, section: 工作措施, months: 4', true],
    ['a measure with a date', 'text: 甲, section: 工作措施, date: 2026-04-10', true],
    ['a measure with a target', 'text: 甲, section: 工作措施, target: 3次', true],
    ['a measure with a ledger', 'text: 甲, section: 工作措施, kind: 维修', true],
    ['a measure with a reason', 'text: 甲, section: 工作措施, reason: 缺钱', true],
    ['an aim, whatever it has', 'text: 甲, section: 工作目标, months: 4, kind: 维修, reason: 缺钱', false],
    ['work of every day', 'text: 甲, section: 工作措施, frequency: 每天, kind: 检查', false],
    ['work of every week in a ledger', 'text: 甲, section: 工作措施, frequency: 每周, kind: 检查', true],
    ['work of every week in none', 'text: 甲, section: 工作措施, frequency: 每周, months: 4', false],
  ])('%s: %s', (_, item, expected) => expect(isJudged(item)).toBe(expected))

  it('are all that a record names, or whose origin it names', () => {
    const record = (id: string): Readonly<Record<string, string>> =>
      repairs(`date: 2026-04-10, item: 门, fulfils: [${id}]`)
    expect(isJudged('text: 甲, section: 工作目标', record('JH-1'))).toBe(true)
    expect(isJudged('text: 甲, section: 工作目标', record('JH-7'))).toBe(false)
    expect(isJudged('text: 甲, section: 工作目标, origin: [JH-7, JH-8]', record('JH-7'))).toBe(true)
  })
})

describe('which items count towards how much of a plan was done', () => {
  const counts = (item: string, more: Readonly<Record<string, string>> = {}): boolean =>
    judged({ ...plan(item), ...more }).some(({ item: { id }, counts: does }) => id === 'JH-1' && does)

  it.each([
    ['work of a month', 'text: 甲, section: 月度工作', true],
    ['a priority', 'text: 甲, section: 工作重点', false],
    ['a priority with a month', 'text: 甲, section: 工作重点, months: 4', true],
    ['a priority with a date', 'text: 甲, section: 工作重点, date: 2026-04-10', true],
    ['a priority with a target', 'text: 甲, section: 工作重点, target: 3次', true],
    ['a priority with a ledger', 'text: 甲, section: 工作重点, kind: 维修', true],
    ['a priority with a ledger of no work', 'text: 甲, section: 工作重点, kind: 建议', false],
    ['an aim', 'text: 甲, section: 工作目标, months: 4, kind: 维修', false],
    ['work of every month in a ledger', 'text: 甲, section: 每月工作, kind: 检查', true],
    ['work of every month in none', 'text: 甲, section: 每月工作, months: 4', false],
    ['work of every day', 'text: 甲, section: 工作措施, frequency: 每天, kind: 检查', false],
  ])('%s: %s', (_, item, expected) => {
    expect(counts(item)).toBe(expected)
    // What became of it never decides.
    const named = repairs('date: 2026-04-10, item: 门, fulfils: JH-1')
    for (const told of ['reason: 缺钱', 'status: 已完成', 'status: 取消', 'status: 进行中, reason: 缺钱'])
      for (const more of [{}, named]) expect(counts(`${item}, ${told}`, more)).toBe(expected)
  })

  it('what the previous term left open does, whatever its section', () => {
    const left = { '2025-autumn/problems.yaml': '- {id: WT-1, text: 车棚漏雨, status: 未解决}\n' }
    const all = judged({ ...plan('text: 甲, section: 指导思想'), ...left })
    expect(all.find(({ item }) => item.id === 'WT-1')).toMatchObject({ counts: true, outcome: '未完成' })
  })

  it('work that does not count is carried over if the plan says why it is not done', () => {
    const next = planned(
      { '2025-autumn/plan.yaml': '- {id: JH-1, text: 改善饮水, section: 工作重点, reason: 缺钱}\n' },
      '2026-spring',
    )
    expect(next.map(({ id, sources }) => [id, ...sources])).toContainEqual(['JH-1', '上学期结转'])
  })
})

describe('work of the school’s own that names a ledger and no thing', () => {
  it.each([
    [
      'of this term',
      { '2026-spring/plan.yaml': '- {id: JH-1, text: 理清校产, section: 工作重点, kind: 资产}\n' },
    ],
    [
      'left open by the term before',
      {
        '2025-autumn/plan.yaml':
          '- {id: JH-1, text: 理清校产, section: 工作重点, kind: 资产, reason: 没录完}\n',
      },
    ],
  ])('%s is not proved by any record of the ledger', (_, ledgers) => {
    const found = judged({
      ...ledgers,
      '2026-spring/assets.yaml': '- {id: ZC-1, name: 灭火器, quantity: 3, date: 2026-04-10}\n',
    })
    expect(found.find(({ item }) => item.id === 'JH-1')).toMatchObject({ outcome: '未完成', proofs: [] })
  })
})

describe('which item a record carries out', () => {
  const drill = (id: string, date: string, type: string, more = ''): string =>
    `- {id: ${id}, date: ${date}, type: ${type}${more}}\n`

  it('is the one about the same thing at the same time', () => {
    const files = {
      ...plan(
        'text: 组织消防疏散演练, section: 月度工作, months: 4',
        'text: 组织地震疏散演练, section: 月度工作, date: 2026-05-12',
        'text: 组织消防疏散演练, section: 月度工作, months: 5',
      ),
      '2026-spring/drills.yaml': drill('YL-1', '2026-05-12', '地震') + drill('YL-2', '2026-05-20', '消防'),
    }
    expect(outcomes(files)).toEqual({ 'JH-1': '未完成', 'JH-2': '完成', 'JH-3': '完成' })
  })

  it('is the one at its place', () => {
    const files = {
      ...plan(
        'text: 更换灯管, section: 月度工作, months: 4, place: 南楼',
        'text: 更换灯管, section: 月度工作, months: 4, place: 北楼',
      ),
      ...repairs('date: 2026-04-10, item: 灯管, place: 北楼三年级'),
    }
    expect(outcomes(files)).toEqual({ 'JH-1': '未完成', 'JH-2': '完成' })
  })

  it('is given with score and reasons', () => {
    const [commitment] = judged({ ...plan(april), ...repairs('date: 2026-04-10, item: 吊扇') })
    expect(commitment?.proofs[0]).toMatchObject({
      score: 90,
      reasons: ['计划的话说的是维修', '“吊扇”写在计划里', '日期在计划的时间里'],
    })
  })

  it('is only suggested if it is uncertain', () => {
    const files = { ...plan(april), ...repairs('date: 2026-03-05, item: 吊扇') }
    const [commitment] = judged(files)
    expect(commitment?.proofs).toEqual([])
    expect(commitment?.suggestions.map(({ record, score }) => [record.id, score])).toEqual([['WX-1', 45]])
  })
})
