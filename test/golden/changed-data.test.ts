import { describe, expect, it } from 'vitest'
import { proofread } from '../support/proofread.ts'
import {
  type Line,
  makePublisher,
  type PlainSchool,
  readGolden,
  withLines,
} from '../support/school-ledgers.ts'

type Change = (school: PlainSchool) => PlainSchool

interface Changed {
  readonly golden: string
  readonly what: string
  readonly change: Change
  /** What the document has to say then, and what it must not. */
  readonly says: readonly string[]
  readonly silent: readonly (string | RegExp)[]
  /** What has to be reported, by words of the messages. */
  readonly reports?: readonly string[]
}

const add =
  (ledger: string, ...lines: readonly Line[]): Change =>
  (school) =>
    withLines(school, ledger, (before) => [...before, ...lines])

const drop =
  (ledger: string, isGone: (line: Line) => boolean): Change =>
  (school) =>
    withLines(school, ledger, (before) => {
      const after = before.filter((line) => !isGone(line))
      if (after.length === before.length) throw new Error(`nothing to drop from ${ledger}`)
      return after
    })

const alter =
  (ledger: string, isMeant: (line: Line) => boolean, with_: (line: Line) => Line): Change =>
  (school) =>
    withLines(school, ledger, (before) => {
      if (!before.some(isMeant)) throw new Error(`nothing to alter in ${ledger}`)
      return before.map((line) => (isMeant(line) ? with_(line) : line))
    })

const inProfile =
  (before: string, after: string): Change =>
  (school) => {
    const profile = school.others['school.yaml'] ?? ''
    if (!profile.includes(before)) throw new Error(`${before} is not in school.yaml`)
    return { ...school, others: { ...school.others, 'school.yaml': profile.replace(before, after) } }
  }

const accident = (date: string): Line => ({
  id: 'SG-1',
  date,
  type: '楼梯滑倒',
  injured: 1,
  handling: '校医处理，通知家长。',
})

const damage = (at: number): Line => ({
  id: `WX-9${at}`,
  date: '2025-10-09',
  item: '门',
  action: '维修',
  quantity: '1扇',
  done: '2025-10-10',
  status: '已完成',
  tags: '人为损坏',
})

const cases: readonly Changed[] = [
  {
    golden: 'summary-hewan',
    what: 'an accident is no safe school',
    change: add('accidents', accident('2025-10-09')),
    says: ['本学期校内发生安全事故1起。'],
    silent: ['未发生', '可靠的保障', /校内1起/],
  },
  {
    golden: 'summary-dongli',
    what: 'an accident is no merit of all the staff',
    change: add('accidents', accident('2026-04-09')),
    says: ['本学期校内发生安全事故1起。'],
    silent: ['未发生', '在全体教职工努力下，本学期'],
  },
  {
    golden: 'summary-minghu',
    what: 'twenty more damages are no success',
    change: add('repairs', ...Array.from({ length: 20 }, (_, at) => damage(at))),
    says: ['人为损坏公物的维修24次，比上学期增加13次。'],
    silent: ['遏制', '明显减少'],
  },
  {
    golden: 'summary-songyuan',
    what: 'with one hazard open, not all are closed',
    change: alter(
      'inspections',
      ({ id }) => id === 'JC-2026C-045',
      (line) => ({
        ...line,
        findings: (line.findings as readonly Line[]).map((finding) =>
          Object.fromEntries(
            Object.entries(finding).filter(([key]) => key !== 'fixed' && key !== 'rechecked'),
          ),
        ),
      }),
    ),
    says: ['发现问题三处，整改率百分之六十七。'],
    silent: ['都已解决', '都及时解决', '百分之百'],
    reports: ['还没有整改'],
  },
  {
    golden: 'summary-qingzhu',
    what: 'circuits that nobody mended light no classroom',
    change: drop('repairs', ({ item }) => item === '电路'),
    says: ['2、备好桌凳和办公室。'],
    silent: ['电路', '照明'],
    reports: ['维修电路'],
  },
  {
    golden: 'summary-hewan',
    what: 'an activity without a name was not held',
    change: drop('trainings', ({ theme }) => theme === '12.2交通安全日'),
    says: ['“11.9消防日”安排了专题活动。'],
    silent: ['“”', '12.2', '交通安全知识进校园', '开展活动'],
    reports: ['开展…活动'],
  },
  {
    golden: 'summary-minghu',
    what: 'a class meeting without a topic was not held',
    change: drop('trainings', ({ topic }) => topic === '爱护消防器材'),
    says: ['消防设施定期查验3次'],
    silent: ['“”', '主题班会'],
  },
  {
    golden: 'summary-bixi-canteen',
    what: 'without a second side there is no other hand',
    change: drop('problems', ({ area }) => area === '职工'),
    says: ['学生挑食、偏食，倒饭倒菜较多。'],
    silent: ['另一方面', '这也增加'],
  },
  {
    golden: 'summary-qingzhu',
    what: 'a check that was not repeated was not signed',
    change: drop('inspections', ({ level }) => level === '复查'),
    says: ['开学初对各班、各室校产登记一次'],
    silent: ['期末复查', '签了字', '由签字', '零次'],
    reports: ['期末复查'],
  },
  {
    golden: 'summary-fenglin',
    what: 'drills that were not held improved nobody',
    change: drop('drills', ({ type }) => type === '疏散'),
    says: ['升旗仪式上小结上周安全，每周一次。'],
    silent: ['疏散演习', '0次', '0人次', '提高。'],
    reports: ['疏散演习', '人次'],
  },
  {
    golden: 'summary-hewan',
    what: 'one camera that keeps 20 days speaks for both',
    change: alter(
      'assets',
      ({ name, place }) => name === '监控探头' && place === '校园内',
      (line) => ({ ...line, retention_days: 20 }),
    ),
    says: ['录像保存20天以上。'],
    silent: ['30天'],
  },
  {
    golden: 'summary-fenglin',
    what: 'a piano in the register was not inspected',
    change: add('assets', {
      id: 'ZC-99',
      name: '钢琴',
      category: '教学设备',
      quantity: '1架',
      status: '在用',
    }),
    says: ['对电风扇、门窗、开关、插座作了检查。'],
    silent: ['钢琴'],
  },
  {
    golden: 'summary-qingzhu',
    what: 'two people sign, not three',
    change: inProfile('[经手人, 验收人, 审核人]', '[经手人, 验收人]'),
    says: ['购物发票须有经手人、验收人两人签字才能报销'],
    silent: ['三人', '3人'],
  },
  {
    golden: 'summary-baishi',
    what: 'nine emergency plans are not ten',
    change: drop('rules', ({ name }) => name === '消防安全应急预案'),
    says: ['等9项'],
    silent: ['十大', '十项', '10项'],
  },
  {
    golden: 'plan-wenlan',
    what: 'four rules of conduct are not five',
    change: drop('plan', ({ text }) => text === '讲实干'),
    says: ['4项：一是讲大局；二是讲团结；三是讲奉献；四是讲文明。'],
    silent: ['五讲', '要求5项', '5项：一是讲大局', '讲实干'],
  },
  {
    golden: 'summary-dongli',
    what: 'sixteen hours are not around the clock',
    change: inProfile('每天值守小时: 24', '每天值守小时: 16'),
    says: ['每天16小时在岗'],
    silent: ['全天', '24小时'],
  },
]

describe('a golden document whose data have changed says what the data say', () => {
  const publisher = makePublisher()
  const goldens = new Map(
    [...new Set(cases.map(({ golden }) => golden))].map((name) => [name, readGolden(name)]),
  )

  it.each(cases)('$golden: $what', async ({ golden, change, says, silent, reports = [] }) => {
    const { school, document } = goldens.get(golden)!
    const { text = '', reports: reported } = await publisher.publish(change(school), document, school.term.id)
    for (const words of says) expect(text).toContain(words)
    for (const words of silent) expect(text).not.toMatch(words)
    for (const words of reports) expect(reported.map(({ message }) => message).join('\n')).toContain(words)
    expect(proofread(text)).toEqual([])
  })
})
