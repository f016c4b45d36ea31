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

/** A line with some of its fields not filled in. */
const without =
  (...names: readonly string[]) =>
  (line: Line): Line =>
    Object.fromEntries(Object.entries(line).filter(([key]) => !names.includes(key)))

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
    says: ['本学期发生安全事故1起。'],
    silent: ['未发生', '可靠的保障', /校内1起/],
  },
  {
    golden: 'summary-dongli',
    what: 'an accident is no safe school',
    change: add('accidents', accident('2026-04-09')),
    says: ['本学期发生安全事故1起。'],
    silent: ['未发生', '校园安全情况'],
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
    says: ['查出隐患三处，已整改两处；截至学期末，没有整改的有'],
    silent: [/[都均]已整改/, '百分之百'],
  },
  {
    golden: 'summary-qingzhu',
    what: 'circuits that nobody mended light no classroom',
    change: drop('repairs', ({ item }) => item === '电路'),
    says: ['维修教学楼、厕所水路6处，维修各班教室课桌凳47套。'],
    silent: ['电路', '照明'],
  },
  {
    golden: 'summary-hewan',
    what: 'an activity that was not held has no day',
    change: drop('trainings', ({ theme }) => theme === '12.2交通安全日'),
    says: [
      '开展交通安全教育4次，形式有升旗广播、致家长一封信（318份）、宣传栏、黑板报。',
      '结合“11.9消防日”开展',
    ],
    silent: ['“”', '12.2', '交通安全知识进校园', '其中结合'],
  },
  {
    golden: 'summary-minghu',
    what: 'a class meeting without a topic was not held',
    change: drop('trainings', ({ topic }) => topic === '爱护消防器材'),
    says: ['全学期开展宣传教育4次'],
    silent: ['“”', '主题班会', '爱护消防器材'],
  },
  {
    golden: 'summary-bixi-canteen',
    what: 'a cook who is ill again is not fit',
    change: alter(
      'checkups',
      ({ id }) => id === 'TJ-2025Q-01',
      (line) => ({ ...line, result: '暂停休养' }),
    ),
    says: ['食堂工作人员体检12人，合格10人，停岗休养2人。'],
    silent: [/[都均]合格/, '全部合格', '11人'],
  },
  {
    golden: 'summary-bixi-canteen',
    what: 'accounts that one month lacks are not made every month, nor all made public',
    change: (school) =>
      alter(
        'finances',
        ({ id }) => id === 'SF-2025Q-06',
        without('published'),
      )(drop('finances', ({ id }) => id === 'SF-2025Q-03')(school)),
    says: ['食堂成本核算4次。'],
    silent: ['每月一次', '作了公示'],
  },
  {
    golden: 'summary-qingzhu',
    what: 'a check that was not repeated was attended by nobody',
    change: drop('inspections', ({ level }) => level === '复查'),
    says: ['清查校产1次，9月5日登记。'],
    silent: ['复查', '参加'],
  },
  {
    golden: 'summary-fenglin',
    what: 'drills that were not held have no item',
    change: drop('drills', ({ type }) => type === '疏散'),
    says: ['8、组织其他演练。全学期组织应急演练3次', '国旗下讲话（每周一）共19次。'],
    silent: ['疏散演习', '0次', '0人次', '，方案、记录、总结齐全。'],
  },
  {
    golden: 'summary-hewan',
    what: 'one camera that keeps 20 days speaks for both',
    change: alter(
      'assets',
      ({ name, place }) => name === '监控探头' && place === '校园内',
      (line) => ({ ...line, retention_days: 20 }),
    ),
    says: ['录像至少保存20天，'],
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
    says: ['教学设备有电风扇208台、钢琴1架', '查看了电风扇、门窗、开关、插座。'],
    silent: [/查看了[^。]*钢琴/],
  },
  {
    golden: 'summary-qingzhu',
    what: 'two people sign, not three',
    change: alter('purchases', ({ id }) => id === 'CG-2025Q-03', without('auditor')),
    says: ['经手人、验收人均有记录。'],
    silent: ['审核人'],
  },
  {
    golden: 'summary-baishi',
    what: 'nine emergency plans are not ten',
    change: drop('rules', ({ name }) => name === '消防安全应急预案'),
    says: ['新订预案3项', '修订预案6项', '等9项'],
    silent: ['十大', '十项', '10项'],
  },
  {
    golden: 'summary-baishi',
    what: 'a hazard that is still open is told, and not all are put right',
    change: alter(
      'inspections',
      ({ id }) => id === 'JC-2025Q-02',
      (line) => ({
        ...line,
        findings: (line.findings as readonly Line[]).map(without('fixed', 'rechecked')),
      }),
    ),
    says: ['已整改1处；截至学期末，没有整改的有1处，是四年级二班吊扇吊钩松动。'],
    silent: [/[都均]已整改/],
  },
  {
    golden: 'summary-hewan',
    what: 'a guard who left is not counted',
    change: drop('posts', ({ id }) => id === 'GW-2025Q-02'),
    says: ['专职保安1名'],
    silent: ['2名'],
  },
  {
    golden: 'summary-hewan',
    what: 'an internet café near the school is told',
    change: (school) => ({
      ...school,
      ledgers: {
        ...school.ledgers,
        '2025-autumn/neighbours': {
          records: [
            { id: 'ZB-1', name: '蓝天网吧', category: '网吧', distance: 150, handling: '已报派出所' },
          ],
        },
      },
    }),
    says: ['登记在册的周边场所有1处：蓝天网吧（离校150米），已报派出所。'],
    silent: ['没有网吧'],
  },
  {
    golden: 'summary-hewan',
    what: 'where nobody has said that all was looked at, nothing is said to be absent',
    change: (school) => ({
      ...school,
      ledgers: { ...school.ledgers, '2025-autumn/neighbours': { records: [] } },
    }),
    says: ['检查学校周边4次'],
    silent: ['没有网吧', '饮食摊点'],
  },
  {
    golden: 'summary-wangjianglu',
    what: 'a rule that is gone demands nothing',
    change: drop('rules', ({ name }) => name === '爱护公物公约'),
    says: ['《节约水电公约》共四条：白天不开长明灯。'],
    silent: ['爱惜公物', '共三条'],
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
