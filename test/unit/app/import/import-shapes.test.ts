import { describe, expect, it } from 'vitest'
import { emptyData, importFile } from '../../../support/import-file.ts'
import { type BookCell, makeBook } from '../../../support/make-book.ts'

type Rows = readonly (readonly BookCell[])[]

const imported = async (
  sheet: string,
  rows: Rows,
  kind?: string,
): Promise<{
  readonly ledger: (plural: string) => string
  readonly messages: string
  readonly codes: readonly string[]
}> => {
  const { data, messages, codes } = await importFile(
    'in/导出.xlsx',
    await makeBook({ [sheet]: rows }),
    emptyData,
    kind === undefined ? {} : { kind },
  )
  const ledger = (plural: string): string =>
    (data[`2026-spring/${plural}.yaml`] ?? '').replace(/- id: \S+\n/g, '').replace(/^#.*\n/gm, '')
  return { ledger, messages, codes }
}

/** The columns of an export of approvals (钉钉). */
const approvals: Rows = [
  [
    '审批编号',
    '标题',
    '审批状态',
    '审批结果',
    '发起时间',
    '完成时间',
    '发起人姓名',
    '报修地点',
    '故障描述',
    '故障图片',
  ],
  [
    '20260403102',
    '李某提交的报修',
    '已完成',
    '同意',
    '2026-04-03 10:20:11',
    '2026-04-03 15:30:00',
    '李某',
    '三（2）班',
    '灯管不亮',
    'https://static.example.com/a.jpg',
  ],
  [
    '20260404102',
    '张某提交的报修',
    '已撤销',
    '',
    '2026-04-04 10:20:11',
    '',
    '张某',
    '四（1）班',
    '门锁坏',
    '',
  ],
  [
    '20260405102',
    '王某提交的报修',
    '已完成',
    '拒绝',
    '2026-04-05 10:20:11',
    '2026-04-05 11:30:00',
    '王某',
    '四（3）班',
    '换新空调',
    '',
  ],
  [
    '20260406102',
    '周某提交的报修',
    '已完成',
    '同意',
    '2026-04-06 10:20:11',
    '2026-04-06 11:30:00',
    '周某',
    '测试',
    '测试',
    '',
  ],
]

describe('exports of approvals', () => {
  it('give a record of what was asked for, and not of how the approval went', async () => {
    const { ledger } = await imported('报修申请', approvals)
    const text = ledger('repairs')
    expect(text).toContain('date: 2026-04-03\n  item: 灯管\n')
    expect(text).toContain('reporter: 李某\n  place: 三（2）班\n')
    expect(text).not.toMatch(/status|done|photos/)
    expect(text).toContain('完成时间：2026-04-03 15:30:00')
  })

  it('leave out requests that were withdrawn or refused, and trials', async () => {
    const { ledger, messages } = await imported('报修申请', approvals)
    expect(ledger('repairs').match(/item:/g)).toHaveLength(1)
    expect(messages).toContain('有3行写着撤销、拒绝、作废、重复或测试，没有导入：第3行“已撤销：')
  })

  it('keep addresses of pictures in the note', async () => {
    const { ledger, messages } = await imported('报修申请', approvals)
    expect(ledger('repairs')).toContain('故障图片：https://static.example.com/a.jpg')
    expect(messages).toContain('是网址，没有下载，写进备注')
  })

  it('a state that the ledger has is no withdrawal', async () => {
    const { ledger, codes } = await imported('工作计划', [
      ['内容', '部分', '月份', '状态'],
      ['清洗水箱', '月度工作', 3, '取消'],
    ])
    expect(ledger('plan')).toContain('status: 取消')
    expect(codes).not.toContain('row-withdrawn')
  })
})

it('reads approvals of another program: what was asked for, but not what was refused', async () => {
  const { ledger, messages } = await imported('报修申请_20260430', [
    [
      '审批编号',
      '提交时间',
      '申请人',
      '申请人部门',
      '审批状态',
      '报修时间',
      '报修地点',
      '报修物品',
      '数量',
      '附件',
    ],
    [
      '202604030001',
      '2026/04/03 10:20',
      '李某',
      '三年级组',
      '已通过',
      '2026/04/03',
      '三（2）班',
      '灯管',
      '2支',
      '',
    ],
    [
      '202604040002',
      '2026/04/04 09:00',
      '张某',
      '办公室',
      '已驳回',
      '2026/04/04',
      '四（1）班',
      '门锁',
      '1把',
      '',
    ],
    [
      '202604050003',
      '2026/04/05 09:00',
      '王某',
      '办公室',
      '已撤销',
      '2026/04/05',
      '四（3）班',
      '窗户',
      '1扇',
      '',
    ],
  ])
  expect(ledger('repairs').match(/item:/g)).toHaveLength(1)
  expect(ledger('repairs')).toContain('date: 2026-04-03\n  item: 灯管\n')
  expect(messages).toContain('有2行写着撤销、拒绝、作废、重复或测试，没有导入')
})

it('reads a shared form that many filled in', async () => {
  const { ledger } = await imported('收集结果', [
    [
      '提交者（自动）',
      '提交时间（自动）',
      '报修日期（必填）',
      '报修地点（必填）',
      '维修物品（必填）',
      '数量',
      '现场照片',
      '备注',
    ],
    [
      '李某',
      '2026-04-03 10:20:11',
      '2026-04-03',
      '三（2）班',
      '灯管',
      '2支',
      'https://docs.example.com/a',
      '急',
    ],
  ])
  expect(ledger('repairs')).toContain('date: 2026-04-03\n  item: 灯管\n')
  expect(ledger('repairs')).toContain('place: 三（2）班')
  expect(ledger('repairs')).not.toContain('photos')
})

it('reads the ledger of hazards that education bureaus ask for', async () => {
  const { ledger } = await imported('学校安全隐患排查治理台账', [
    ['学校安全隐患排查治理台账'],
    [
      '序号',
      '排查时间',
      '排查人员',
      '隐患部位',
      '隐患内容',
      '隐患等级',
      '整改措施',
      '整改责任人',
      '整改时限',
      '整改完成时间',
      '是否完成整改',
    ],
    [
      1,
      '2026.4.3',
      '王某',
      '二楼走廊',
      '应急灯不亮',
      '一般',
      '更换应急灯',
      '李某',
      '2026.4.10',
      '2026.4.8',
      '是',
    ],
    [2, '2026.4.3', '王某', '操场', '地砖松动', '一般', '重铺', '李某', '2026.4.20', '', '否'],
  ])
  const text = ledger('inspections')
  expect(text).toContain('hazard: 应急灯不亮')
  expect(text).toContain('fixed: 2026-04-08')
  expect(text).toContain('hazard: 地砖松动')
  expect(text.match(/fixed:/g)).toHaveLength(1)
  expect(text).toContain('deadline: 2026-04-20')
})

it('reads the answers of a questionnaire, whose columns are questions', async () => {
  const { ledger } = await imported(
    'Sheet1',
    [
      [
        '序号',
        '提交答卷时间',
        '所用时间',
        '来源详情',
        '1、请填写报修日期',
        '2、请问您要报修的地点（班级或办公室）是？',
        '3、请描述需要维修的物品',
        '4、您的姓名',
      ],
      [1, '2026/4/4 8:20:11', '45秒', 'N/A', '2026-04-03', '三（2）班', '灯管', '李某'],
    ],
    '维修',
  )
  expect(ledger('repairs')).toContain(
    'date: 2026-04-03\n  item: 灯管\n  action: 维修\n  reporter: 李某\n  place: 三（2）班\n',
  )
})

it('takes the month of bare days from the title', async () => {
  const { ledger } = await imported('维修', [
    ['2026年4月维修登记'],
    ['日', '物品', '做法'],
    [3, '灯管', '更换'],
    [12, '门', '维修'],
  ])
  expect(ledger('repairs')).toContain('date: 2026-04-03\n')
  expect(ledger('repairs')).toContain('date: 2026-04-12\n')
})

describe('several kinds on one sheet', () => {
  const rows: Rows = [
    ['日期', '类别', '内容', '地点'],
    ['4.3', '维修', '更换灯管3支', '三（2）班'],
    ['4.5', '安全检查', '消防', '全校'],
    ['4.6', '采购', '拖把40把', ''],
    ['4.7', '其他', '校长来看', ''],
  ]

  it('are told by a column, and each row goes into its ledger', async () => {
    const { ledger } = await imported('总务台账', rows)
    expect(ledger('repairs')).toContain('item: 灯管\n  action: 更换\n  quantity: 3支\n')
    expect(ledger('inspections')).toContain('date: 2026-04-05\n  scope: 消防\n')
    expect(ledger('purchases')).toContain('- name: 拖把\n      quantity: 40把\n')
  })

  it('and rows that name none are reported', async () => {
    const { messages } = await imported('总务台账', rows)
    expect(messages).toContain('“类别”一列里，第5行“其他”看不出是哪种台账，没有导入')
  })

  it('are not the categories of one kind', async () => {
    const { ledger } = await imported('采购', [
      ['采购日期', '物品名称', '数量', '类别'],
      ['4.3', '故事书', '30本', '图书'],
      ['4.5', '花苗', '20盆', '绿化'],
    ])
    expect(ledger('purchases')).toContain('category: 图书\n')
    expect(ledger('purchases')).toContain('category: 绿化\n')
  })
})

describe('a form for one record', () => {
  const form: Rows = [
    ['城南小学报修单'],
    ['报修日期', '2026-4-3', '报修人', '李某'],
    ['报修地点', '三（2）班', '物品', '灯管'],
    ['紧急程度', '急', '数量', '若干'],
    ['完成日期', '', '维修人', '周师傅'],
    ['请于两天内修好，谢谢'],
  ]

  it('is a record, and what has no name goes into its note', async () => {
    const { ledger } = await imported('报修单', form)
    expect(ledger('repairs')).toContain('date: 2026-04-03\n  item: 灯管\n')
    expect(ledger('repairs')).toContain('by: 周师傅\n  reporter: 李某\n  place: 三（2）班\n')
    expect(ledger('repairs')).toContain('紧急程度：急')
    expect(ledger('repairs')).toContain('请于两天内修好，谢谢')
  })

  it('is reported by its own cells', async () => {
    expect((await imported('报修单', form)).messages).toContain('报修单!D4的“数量”写的是“若干”')
  })

  it('repeated below itself is several', async () => {
    const { ledger } = await imported('报修单', [
      ...form.slice(0, 3),
      [],
      ['城南小学报修单'],
      ['报修日期', '2026-4-5', '报修人', '张某'],
      ['报修地点', '操场', '物品', '篮球架'],
    ])
    expect(ledger('repairs')).toContain('date: 2026-04-05\n  item: 篮球架\n')
    expect(ledger('repairs').match(/item:/g)).toHaveLength(2)
  })
})

describe('ticks by day', () => {
  it('of people are a record for each day', async () => {
    const { ledger, messages } = await imported('四月', [
      ['2026年4月值班签到表'],
      ['姓名', 1, 2, 3],
      ['李某', '√', null, '√'],
      ['张某', '√', null, null],
    ])
    expect(ledger('duties')).toContain('date: 2026-04-01\n  people: 李某、张某\n')
    expect(ledger('duties')).toContain('date: 2026-04-03\n  people: 李某\n')
    expect(ledger('duties').match(/date:/g)).toHaveLength(2)
    expect(messages).toContain('照打勾的3格记')
  })

  it('of work are a record for each tick; crosses are named, texts are kept', async () => {
    const { ledger, messages } = await imported('四月', [
      ['2026年4月食堂消毒记录'],
      ['项目', '1日', '2日', '3日'],
      ['餐具消毒', '√', '×', '√'],
      ['地面消毒', '√', '补做', null],
    ])
    expect(ledger('sanitations')).toContain('date: 2026-04-01\n  action: 餐具消毒\n')
    expect(ledger('sanitations')).toContain('date: 2026-04-02\n  action: 地面消毒\n  note: 补做\n')
    expect(ledger('sanitations').match(/date:/g)).toHaveLength(4)
    expect(messages).toContain('打叉的1格没有做，没有导入（四月!C3）')
  })
})
