import { describe, expect, it } from 'vitest'
import { sectionBody } from '../../support/section-body.ts'
import { type ShippedLedgers, shippedText } from '../../support/shipped-text.ts'

const repair = { date: '2025-09-03', item: '灯管', action: '更换', place: '一班' }
const found = (...findings: readonly Readonly<Record<string, string>>[]) => ({
  date: '2025-09-08',
  scope: '消防',
  findings,
})
const [socket, lock] = [
  { hazard: '插座松动', place: '后厨' },
  { hazard: '门锁损坏', place: '库房' },
]

describe('what is open at the end of a month', () => {
  const open = async (...repairs: readonly Readonly<Record<string, string>>[]) =>
    (await shippedText('month', { repairs }, '2025-09')).split('没有办结的事项')[1]

  it('has no day of completion if its state says that it is not done', async () => {
    expect(await open({ ...repair, status: '未完成', done: '2025-09-06' })).toContain(
      '一班灯管，2025年9月3日报修，未完成。',
    )
  })

  it.each([{}, { status: '已完成' }])('does not know of a later day of completion (%j)', async (state) => {
    expect(await open({ ...repair, ...state, done: '2025-10-06' })).toContain(
      '一班灯管，2025年9月3日报修，未完成。',
    )
  })

  it('is a hazard that is being removed, which is told apart from one that nobody removes', async () => {
    const text = await shippedText(
      'month',
      {
        inspections: [
          found(
            { ...socket, status: '整改中', deadline: '2025-09-20' },
            { ...lock, status: '未整改', fixed: '2025-09-10' },
          ),
        ],
      },
      '2025-09',
    )
    expect(text).toContain('查出隐患2处，到月末尚未完成整改')
    expect(text).toContain('后厨插座松动，正在整改，期限2025年9月20日。')
    expect(text).toContain('库房门锁损坏，没有整改。')
  })
})

const flow = (finding: Readonly<Record<string, string>>): string =>
  `{${Object.entries(finding)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')}}`
const checked = (...findings: readonly Readonly<Record<string, string>>[]) => ({
  inspections: [`date: 2025-10-08, scope: 消防, findings: [${findings.map(flow).join(', ')}]`],
})

describe('hazards', () => {
  it.each([
    [[{ status: '整改中' }, { status: '整改中' }], '截至学期末都正在整改。'],
    [[{ status: '整改中' }, {}], '截至学期末都没有完成整改。'],
    [[{ status: '未整改' }, {}], '截至学期末都没有整改。'],
    [[{ status: '已整改' }, { status: '已整改' }], '（插座松动、门锁损坏），都已整改。'],
    [[{ status: '已整改' }, { fixed: '2025-10-10' }], '（插座松动、门锁损坏），已整改2处。'],
    [[{ status: '整改中' }, { status: '已整改' }], '没有整改完的有1处，是后厨插座松动（正在整改）。'],
  ])('are said to be in the state that is recorded: %j', ([first, second], says) => {
    expect(sectionBody('消防安全', checked({ ...socket, ...first }, { ...lock, ...second }))).toContain(says)
  })
})

describe('a problem with a day of solution and no state', () => {
  const problems = [{ text: '库房漏雨', resolved: '2025-12-01', measure: '申请维修' }, { text: '电线老化' }]

  it.each([
    ['summary', undefined],
    ['annual', '2025-2026'],
  ])('is among the solved ones only (%s)', async (document, period) => {
    const text = await shippedText(document, { problems }, period)
    expect(text.match(/库房漏雨/gu)).toHaveLength(1)
    expect(text).not.toContain('申请维修')
  })

  it('is not open where a problem and its measure are written together', () => {
    expect(
      sectionBody('问题和打算', { problems: ['text: 库房漏雨, resolved: 2025-12-01, measure: 申请维修'] }),
    ).toBe('')
  })
})

describe('a year', () => {
  const year = async (ledgers: ShippedLedgers) => await shippedText('annual', ledgers, '2025-2026')

  it('has what a term left open and the next one does not mention', async () => {
    const text = await year({
      works: [{ project: '操场翻新', progress: '在建', start: '2025-10-01' }],
      '2026-spring/works': [{ project: '围墙粉刷', progress: '已竣工', finish: '2026-05-01' }],
      problems: [{ text: '电线老化' }, { text: '库房漏雨', status: '已解决' }],
      '2026-spring/problems': [{ text: '操场积水' }],
    })
    expect(text).toContain('操场翻新，2025年10月开工，在建。')
    expect(text).toMatch(/已经解决的问题\n\n1\.库房漏雨。\n/u)
    expect(text).toMatch(/存在的问题\n\n1\.电线老化。\n\n2\.操场积水。/u)
  })

  it('has what two terms mention once, as the later one has it', async () => {
    const text = await year({
      works: [{ project: '操场翻新', progress: '在建', start: '2025-10-01' }],
      '2026-spring/works': [{ id: 'G9', project: '操场翻新', progress: '已竣工', finish: '2026-05-01' }],
      problems: [{ text: '电线老化' }],
      '2026-spring/problems': [{ id: 'P9', text: '电线老化', status: '已解决' }],
    })
    expect(text.match(/操场翻新/gu)).toHaveLength(1)
    expect(text.match(/电线老化/gu)).toHaveLength(1)
  })

  it('has no rate and no zeros for a term of which nothing is recorded', async () => {
    const plan = [{ text: '维修课桌椅', section: '月度工作', kind: '维修', item: '课桌椅' }]
    const text = await year({
      plan: [{ ...plan[0], months: 9 }],
      repairs: [{ ...repair, item: '课桌椅', action: '维修', status: '已完成' }],
      '2026-spring/plan': [{ ...plan[0], id: 'J9', months: 3 }],
    })
    expect(text).toContain('| 计划完成情况 | 1项中完成1项 | — | — |')
    expect(text).not.toMatch(/^\| 3月/mu)
  })

  it('counts repairs as done only where the ledger says so', async () => {
    const text = await year({
      repairs: [repair],
      '2026-spring/repairs': [{ ...repair, id: 'W9', date: '2026-03-09', done: '2026-03-10' }],
    })
    expect(text).toContain('| 办结报修 | — | 1次 | 1次 |')
  })
})
