import { describe, expect, it } from 'vitest'
import { generate, makeBuildMemory } from '../../../src/build/index.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { memoryHost } from '../../support/memory-host.ts'

const shipped = Object.fromEntries(
  [...((await nodeHost.readTree('templates', ['.yaml', '.hbs'])) ?? new Map<string, Uint8Array>())].map(
    ([file, bytes]) => [`templates/${file}`, bytes],
  ),
)
/** What all builds share: the shipped templates, as parsed. */
const memory = makeBuildMemory()
const school = `name: 河东小学
current: 2026-autumn
terms:
  2026-autumn: {start: 2026-09-01, end: 2027-01-22}
  2027-spring: {start: 2027-02-22, end: 2027-07-02}
`

/** The text that the shipped templates give for some ledgers, and the messages about it. */
async function documentOf(
  request: { readonly documents: readonly string[]; readonly term?: string; readonly asOf?: string },
  ledgers: Readonly<Record<string, string>>,
  settings = '',
): Promise<readonly [string, string]> {
  const { value, diagnostics } = await generate(
    {
      data: 'data',
      templates: 'templates',
      dataLabel: 'data',
      templatesLabel: 'templates',
      formats: ['md'],
      ...request,
    },
    memoryHost({
      ...shipped,
      'data/school.yaml': `${school}${settings}`,
      ...Object.fromEntries(
        Object.entries(ledgers).map(([ledger, text]) => [`data/2026-autumn/${ledger}.yaml`, text]),
      ),
    }),
    { memory },
  )
  const texts = [...value.files.values()].map((bytes) => new TextDecoder().decode(bytes))
  return [texts.join('\n'), diagnostics.map(({ message }) => message).join('\n')]
}

const summaryOf = async (ledger: string, text: string): Promise<string> =>
  (await documentOf({ documents: ['summary'] }, { [ledger]: text }))[0]

/** Records of a ledger, a line of flow YAML each. */
const records = (...lines: readonly string[]): string => lines.map((line) => `- {${line}}\n`).join('')

describe('the shipped summary claims nothing that no record holds', () => {
  it('counts duties of which nobody wrote the shifts', async () => {
    const duty = 'id: ZB-1, date: 2026-10-01, period: 节假日'
    expect(await summaryOf('duties', records(duty))).toContain('全学期节假日值班1次。')
    expect(await summaryOf('duties', records(`${duty}, shifts: 2`))).toContain('全学期节假日值班2班次。')
    expect(await summaryOf('duties', records(`${duty}, shifts: 0`))).toContain('全学期节假日值班1次')
  })

  it('praises the papers of drills only where every drill has some, and counts people only where they were', async () => {
    const drill = 'date: 2026-09-11, type: 消防'
    const kept = 'documents: 方案、记录、总结'
    const some = await summaryOf('drills', records(`id: YL-1, ${drill}, ${kept}`, `id: YL-2, ${drill}`))
    expect(some).toContain('组织应急演练2次，内容是消防；方案、记录、总结齐全的有1次。')
    const all = await summaryOf('drills', records(`id: YL-1, ${drill}, ${kept}, participants: 9`))
    expect(all).toContain('9月11日组织消防演练，9人参加，方案、记录、总结齐全。')
  })

  it('calls checks of property by their name, and says of how many their kind is known', async () => {
    const check = (id: number, more: string): string => `id: JC-${id}, date: 2026-09-1${id}, ${more}`
    const ledger = records(
      check(1, 'scope: 全校, level: 节前'),
      check(2, 'scope: 消防, level: 常规'),
      check(3, 'scope: 食堂'),
    )
    expect(await summaryOf('inspections', ledger)).toContain('开展安全检查3次，其中有节前1次、常规1次。')
    const property = await summaryOf('inspections', records(check(1, 'scope: 校产')))
    expect(property).toContain('开展检查1次')
    expect(property).not.toContain('安全检查')
  })

  it('says that hazards have an owner and a deadline only where all left have both', async () => {
    const found = async (...findings: readonly string[]): Promise<string> =>
      await summaryOf(
        'inspections',
        records(`id: JC-1, date: 2026-09-11, scope: 全校, findings: [${findings.join(', ')}]`),
      )
    const [owner, deadline] = ['owner: 某人', 'deadline: 2027-02-20']
    const claim = '责任人和期限已经明确'
    expect(await found(`{hazard: 甲, ${owner}, ${deadline}}`)).toContain(`没有整改的有1处，是甲，${claim}。`)
    for (const half of [owner, deadline])
      expect(await found(`{hazard: 甲, ${owner}, ${deadline}}`, `{hazard: 乙, ${half}}`)).toContain(
        '没有整改的有2处，是甲、乙。',
      )
    expect(await found(`{hazard: 甲, ${owner}, ${deadline}}`, '{hazard: 乙, fixed: 2026-09-12}')).toContain(
      claim,
    )
    // A deadline that has passed is no reason for confidence.
    expect(await found(`{hazard: 甲, ${owner}, deadline: 2026-09-20}`)).toContain('没有整改的有1处，是甲。')
  })

  it('says what was done with each thing, one by one', async () => {
    const [one, other] = ['加固, item: 篮球架', '油漆, item: 护栏'].map(
      (work, at) => `id: W${at}, date: 2026-10-0${at + 1}, action: ${work}`,
    )
    expect(await summaryOf('repairs', records(one ?? ''))).toContain('加固篮球架1次。')
    expect(await summaryOf('repairs', records(one ?? '', other ?? ''))).toContain(
      '受理报修2次。加固篮球架1次，油漆护栏1次。',
    )
  })

  it('counts no things of which nobody wrote how many', async () => {
    const [broom, book] = [
      'id: A, date: 2026-09-01, item: 扫帚',
      'id: B, date: 2026-09-02, item: 课本, quantity: 9套',
    ]
    expect(await summaryOf('distributions', records(broom))).toContain('9月1日分发扫帚。')
    expect(await summaryOf('distributions', records(broom, book))).toContain(
      '有课本9套，没有记数量的有扫帚。',
    )
  })

  it('says what state works are in, even if nobody wrote it', async () => {
    const text = await summaryOf(
      'works',
      records(
        'id: A, project: 遮阳棚',
        'id: B, project: 车棚, start: 2026-10-05',
        'id: C, project: 连廊, progress: 未开工',
        'id: D, project: 厕所改造, expected: 2027-03',
      ),
    )
    for (const said of [
      '遮阳棚，没有记进度。',
      '车棚，2026年10月开工。',
      '连廊，未开工。',
      '厕所改造，预计2027年3月竣工。',
    ])
      expect(text).toContain(said)
  })

  it('adds up areas of different places, and of the same place none', async () => {
    const pruned = (at: number, more: string): string =>
      `id: L${at}, date: 2026-10-0${at}, action: 修剪, ${more}`
    const once = await summaryOf(
      'greenings',
      records(
        pruned(1, 'plant: 草坪, place: 操场, area: 600'),
        pruned(2, 'plant: 草坪, place: 操场, area: 600'),
        pruned(3, 'place: 楼前, area: 120'),
      ),
    )
    expect(once).toContain('全学期修剪3次。按面积计，修剪720平方米。')
    const unknown = await summaryOf('greenings', records(pruned(1, 'area: 80'), pruned(2, 'area: 80')))
    expect(unknown).toContain('按面积累计，修剪160平方米。')
    expect(await summaryOf('greenings', records(pruned(1, 'area: 80')))).toContain('按面积计，修剪80平方米。')
  })

  it('writes of nothing that a ledger says there is none of', async () => {
    expect(await summaryOf('problems', records('id: A, text: 没有'))).not.toContain('存在的问题')
    expect(await summaryOf('accidents', records('id: A, date: 2026-10-01, type: 无'))).not.toContain(
      '安全事故1起',
    )
    const duty = (said: string): string => `id: A, date: 2026-10, period: 日常, incidents: ${said}`
    expect(await summaryOf('duties', records(duty('一切正常。')))).not.toContain('一切正常')
    expect(await summaryOf('duties', records(duty('水管爆裂。')))).toContain('10月，水管爆裂。')
  })

  it('says what was filled in of how long, how many and how much', async () => {
    const [text] = await documentOf(
      { documents: ['summary'] },
      {
        drills: records(
          'id: A, date: 2026-09-18, type: 疏散, duration: 3分20秒',
          'id: B, date: 2026-11-09, type: 消防, duration: 2分45秒',
          'id: C, date: 2026-12-09, type: 地震',
        ),
        events: records('id: A, date: 2026-10-22, name: 运动会, days: 2, participants: 900, did: 搬器材'),
        trainings: records(
          'id: A, date: 2026-10-22, topic: 防火, participants: 80',
          'id: B, date: 2026-10-23, topic: 防火',
        ),
        meetings: records('id: A, date: 2026-10-22, topic: 例会, participants: 8'),
        assets: records(
          'id: A, name: 探头, quantity: 4只, retention_days: 35',
          'id: B, name: 课桌, quantity: 40张, value: 8000',
          'id: C, name: 风琴, quantity: 1架, value: 900, status: 报废',
        ),
        finances: records(
          'id: A, date: 2026-09-01, item: 作业本费, standard: 25, amount: 21000',
          'id: B, date: 2026-09-02, item: 校服费, amount: 48000, ratio: 2.4',
        ),
        duties: records('id: A, date: 2026-10-01, period: 节假日, days: 7, shifts: 14'),
        inspections: records('id: A, date: 2026-10-22, scope: 周边, radius: 200'),
        library: records('id: A, date: 2026-10-22, action: 搬迁, books: 15000, days: 6'),
        problems: records('id: A, text: 操场积水, status: 已解决'),
        repairs: records('id: A, date: 2026-10-22, item: 门, action: 维修, cost: 85'),
      },
    )
    for (const said of [
      '记了疏散用时的2次最短2分45秒、最长3分20秒。',
      '保障活动1次，是10月22日的运动会（2天），参加900人：搬器材。',
      '内容是防火。写明人数的1次共受教育80人次。',
      '10月22日召开会议，参加8人，内容是例会。',
      '有原值记录的是课桌40张，原值8000元。有保存天数记录的监控录像至少保存35天。报废风琴1架。',
      '收费标准：作业本费每人25元。各项的金额是作业本费2.1万元、校服费4.8万元。校服费的比例是2.4%。',
      '节假日值班14班次，共7天。',
      '周边检查到校外200米。',
      '用6天搬迁图书15000册。',
      '已经解决的问题',
      '维修支出85元。',
    ])
      expect(text).toContain(said)
  })

  it('says once how far from the school was looked', async () => {
    const inspections = records('id: AQ-1, date: 2026-10-01, scope: 周边, level: 常规, radius: 200')
    const neighbours = 'complete: true\nrecords: []\n'
    const [text] = await documentOf({ documents: ['summary'] }, { inspections, neighbours })
    expect(text).toContain('学校周边没有网吧')
    expect(text.match(/200米/g)).toHaveLength(1)
  })

  it('pads nothing: a small school has no annexes, and no heading over a single part', async () => {
    const [text] = await documentOf(
      { documents: ['summary'] },
      {
        repairs: records('id: A, date: 2026-10-22, item: 门, action: 维修'),
        inspections: records('id: B, date: 2026-10-23, scope: 校舍, findings: [{hazard: 裂缝}]'),
        drills: records('id: C, date: 2026-10-24, type: 消防'),
      },
    )
    expect(text.match(/^#.*$/gm)).toEqual([
      '# 河东小学2026年秋季学期后勤工作总结',
      '## 一、日常维修',
      '## 二、抓好校园安全工作',
      '### （一）安全检查',
      '### （二）应急演练',
    ])
  })

  it('does not count as spent what somebody gave', async () => {
    const bought = 'id: CG-1, date: 2026-10-08, items: [{name: 课桌, quantity: 2张, price: 300}]'
    const given = 'id: CG-2, date: 2026-10-09, donor: 校友, items: [{name: 图书, quantity: 60册, price: 100}]'
    const text = await summaryOf('purchases', records(bought, given))
    expect(text).toContain('支出600元')
    expect(text).toContain('接受校友捐赠1批，有图书60册，价值6000元。')
  })
})

describe('the shipped summary says what a part of the records holds', () => {
  it.each([
    [
      'purchases',
      ['id: A, date: 2026-10-08, donor: 校友, items: [{name: 图书, quantity: 60册, price: 100}]'],
      ['id: B, date: 2026-10-09, donor: 校友, items: [{name: 书架, quantity: 2个}]'],
      '，记了金额的1批价值6000元，其余1批没有记金额。',
    ],
    ['contracts', ['id: A, service: 保洁, staff: 3'], ['id: B, service: 保安'], '，保洁有3人。'],
    ['contracts', ['id: A, service: 保洁, cost: 900'], ['id: B, service: 保安'], '，保洁的金额是900元。'],
    [
      'duties',
      ['id: A, date: 2026-10-01, shifts: 4'],
      ['id: B, date: 2026-10-02'],
      '；写明班次的1次共4班次。',
    ],
    [
      'rules',
      ['id: A, name: 治安责任书, type: 责任书, status: 新订, copies: 12'],
      ['id: B, name: 禁烟承诺书, type: 承诺书, status: 新订'],
      '，其中治安责任书12份。',
    ],
    [
      'library',
      ['id: A, date: 2026-10-01, action: 借阅, books: 40'],
      ['id: B, date: 2026-10-02, action: 借阅', 'id: C, date: 2026-10-03, action: 整理'],
      '登记借还40册次，另有借阅1次没有记册数。整理图书1次。',
    ],
  ])('of %s where another part lacks it', async (ledger, known, unknown, said) => {
    expect(await summaryOf(ledger, records(...known, ...unknown))).toContain(said)
    expect(await summaryOf(ledger, records(...known))).not.toContain(said)
  })
})

describe('the shipped summary of a term that is not over', () => {
  const plan = {
    plan: records(
      'id: A, text: 购置课桌, section: 月度工作, months: 10, kind: 采购, item: 课桌',
      'id: B, text: 购置书架, section: 月度工作, months: 12, kind: 采购, item: 书架',
    ),
    inspections: records('id: J, date: 2026-10-08, scope: 全校'),
  }
  const asked = async (asOf?: string): Promise<string> =>
    (await documentOf({ documents: ['summary'], ...(asOf !== undefined && { asOf }) }, plan))[0]

  it('says what is not due yet, and carries nothing over', async () => {
    const text = await asked('2026-11-15')
    expect(text).toContain('工作共2项，未完成1项，没有到期1项。')
    expect(text).not.toContain('转入')
    expect(text).toContain('本学期开展安全检查1次')
    const whole = await asked()
    expect(whole).toContain('工作共2项，未完成2项。')
    expect(whole).toContain('转入下学期继续办理的有2项')
    expect(whole).toContain('全学期开展安全检查1次')
  })
})

describe('the shipped sheet of a month', () => {
  const day = 'date: 2026-10-08'

  it('has the sections that the school’s outline names', async () => {
    const outline = 'documents: {month: {outline: [{本月工作: {体例: 分条, 内容: [应急演练, 日常维修]}}]}}\n'
    const ledgers = {
      drills: records('id: YL-1, date: 2026-10-09, type: 消防'),
      repairs: records('id: WX-1, date: 2026-10-09, item: 门, action: 维修, status: 未完成'),
    }
    const [text] = await documentOf({ documents: ['month'], term: '2026-10' }, ledgers, outline)
    expect(text).toMatch(/## 一、本月工作\n\n1、应急演练。.*\n\n2、日常维修。本月受理报修1次/)
    expect(text).toContain('## 二、没有办结的事项')
  })

  it('says nothing of accidents in a month after one, unless it is known that there was none', async () => {
    const asked = async (month: string, accidents: string): Promise<string> =>
      (await documentOf({ documents: ['month'], term: month }, { accidents }))[0]
    const one = records(`id: SG-1, ${day}, type: 摔伤`)
    expect(await asked('2026-10', one)).toContain('发生安全事故1起')
    expect(await asked('2026-11', one)).not.toMatch(/待补|安全情况|事故/)
    const complete = `complete: true\nrecords:\n  ${one}`
    expect(await asked('2026-11', complete)).toContain('未发生一起安全事故')
    expect(await asked('2026-11', 'records: []\n')).toContain('【待补：事故情况】')
  })

  it('names the problems that measures are taken against', async () => {
    const problems = records('id: A, text: 人手少。, measure: 请示增加一人', 'id: B, text: 库房小')
    const [text] = await documentOf({ documents: ['summary', 'plan'] }, { problems })
    expect(text.match(/针对“人手少”的问题，请示增加一人。/g)).toHaveLength(2)
    expect(text).toContain('解决上学期存在的问题：库房小。')
  })

  it('does not name them again where each of the problems just listed has its measure', async () => {
    const problems = records('id: A, text: 人手少。, measure: 请示增加一人')
    const [text] = await documentOf({ documents: ['summary'] }, { problems })
    expect(text).toContain('请示增加一人。')
    expect(text).not.toContain('针对')
  })

  it('drops no record', async () => {
    const [text, reports] = await documentOf(
      { documents: ['month'], term: '2026-10' },
      {
        greenings: records(
          `id: A, ${day}, action: 除草`,
          `id: B, ${day}, action: 修剪, plant: 冬青, area: 40`,
        ),
        library: records(`id: A, ${day}, action: 受赠, books: 30`, `id: B, ${day}, action: 借阅`),
        rules: records(`id: A, ${day}, name: 门卫制度, type: 制度, status: 修订`),
        finances: records(`id: A, ${day}, item: 代办费`),
        contracts: records('id: A, start: 2026-10-08, service: 保安'),
        assets: records(
          `id: A, ${day}, name: 钢琴, quantity: 1架`,
          `id: B, ${day}, name: 风琴, quantity: 2架, status: 报废`,
        ),
        duties: records(`id: A, ${day}, incidents: 水管爆裂`),
      },
    )
    for (const said of [
      '绿化。修剪冬青1次；除草1次；按面积计，修剪40平方米。',
      '图书。受赠30册；没有记册数的有借阅1次。',
      '制度和责任书。修订《门卫制度》。',
      '收费和公示。办理收费和财务事项1项，是代办费。',
      '社会化服务。向社会购买服务1项，是保安。',
      '资产。登记钢琴1架。报废风琴2架。',
      '值班护校。值班1次。10月8日：水管爆裂。',
    ])
      expect(text).toContain(said)
    expect(reports).not.toContain('没有写到的记录')
  })

  it('says of one thing what it is, without counting it twice', async () => {
    const [text] = await documentOf(
      { documents: ['month'], term: '2026-10' },
      {
        repairs: records(
          `id: A, ${day}, item: 门, action: 维修, status: 已完成, cost: 60`,
          `id: B, ${day}, item: 窗, action: 维修, status: 已完成`,
        ),
        finances: records(`id: A, ${day}, item: 伙食结算, amount: 900`, `id: B, ${day}, item: 代办费`),
        feedbacks: records(`id: A, ${day}, attitude: 有意见, text: 热水时间短`),
      },
    )
    for (const said of [
      '维修。受理报修2次，到月末都已办结；维修门1次、窗1次；有费用记录的1次支出60元。',
      '收费和公示。办理收费和财务事项2项，有代办费，伙食结算900元。',
      '意见反馈。收到反馈1条。意见是：热水时间短。',
    ])
      expect(text).toContain(said)
  })

  it('says how far works are, and of which nobody wrote it', async () => {
    const [text] = await documentOf(
      { documents: ['month'], term: '2026-10' },
      {
        works: records(
          'id: A, project: 围墙粉刷, finish: 2026-10-30, area: 300, cost: 9000',
          'id: B, project: 车棚, start: 2026-10-05',
          'id: C, project: 连廊, start: 2026-10-06, progress: 在建, expected: 2027-03',
        ),
      },
    )
    expect(text).toContain(
      '修缮。围墙粉刷，面积300平方米，费用9000元，已竣工；车棚，2026年10月开工；连廊，2026年10月开工，在建，预计2027年3月竣工。',
    )
  })

  it('plans nothing for the next month that was called off', async () => {
    const item = 'section: 月度工作, months: 11'
    const [text] = await documentOf(
      { documents: ['month'], term: '2026-10' },
      { plan: records(`id: A, text: 安装直饮水, ${item}, status: 取消`, `id: B, text: 检修门窗, ${item}`) },
    )
    expect(text).toContain('检修门窗。')
    expect(text).not.toContain('安装直饮水')
  })

  it('lists the oldest of many open repairs and hazards, and counts all', async () => {
    const open = (many: number): string =>
      records(
        ...Array.from(
          { length: many },
          (_, at) =>
            `id: W${at}, date: 2026-10-${String(28 - at).padStart(2, '0')}, item: 灯管, action: 更换, place: ${at}室, status: 未完成`,
        ),
      )
    const hazards = records(
      `id: J, ${day}, scope: 全校, findings: [${Array.from({ length: 12 }, (_, at) => `{hazard: 裂缝, place: ${at}室}`).join(', ')}]`,
    )
    const [text] = await documentOf(
      { documents: ['month'], term: '2026-10' },
      { repairs: open(12), inspections: hazards },
    )
    expect(text.match(/灯管，2026年10月\d+日报修/g)).toHaveLength(10)
    expect(text).toContain('11室灯管，2026年10月17日报修')
    expect(text).not.toContain('0室灯管，2026年10月28日报修')
    expect(text).toContain('没有办结的报修共12次，以上是报修最早的。')
    expect(text).toContain('没有整改的隐患共12处，以上是查出最早的。')
    const [few] = await documentOf({ documents: ['month'], term: '2026-10' }, { repairs: open(10) })
    expect(few.match(/灯管，2026年10月\d+日报修/g)).toHaveLength(10)
    expect(few).not.toContain('没有办结的报修共')
  })

  it('lists nothing where there is nothing of it', async () => {
    const [text] = await documentOf(
      { documents: ['month'], term: '2026-10' },
      { greenings: records(`id: A, ${day}, action: 除草`), library: records(`id: B, ${day}, action: 借阅`) },
    )
    expect(text).toContain('绿化。除草1次。')
    expect(text).toContain('图书。借阅1次。')
  })
})

describe('a claim that the records do not bear', () => {
  it('uses nothing of them: the field is reported as unused', async () => {
    const template = '# 总结\n\n值班{{count duties}}{{#claim duties shifts="*"}}，都有班次{{/claim}}。'
    const reportsOf = async (second: string): Promise<string> => {
      const { diagnostics } = await generate(
        {
          data: 'data',
          templates: 'own',
          dataLabel: 'data',
          templatesLabel: 'own',
          documents: ['summary'],
          formats: ['md'],
        },
        memoryHost({
          'own/summary.md.hbs': `---\ndocument: 总结\n---\n${template}`,
          'data/school.yaml': school,
          'data/2026-autumn/duties.yaml': records('id: A, date: 2026-10-01, shifts: 4', `id: B, ${second}`),
        }),
      )
      return diagnostics.map(({ message }) => message).join('\n')
    }
    expect(await reportsOf('date: 2026-10-02')).toContain('值班护校的班次')
    expect(await reportsOf('date: 2026-10-02, shifts: 2')).not.toContain('值班护校的班次')
  })
})
