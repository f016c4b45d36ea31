import { describe, expect, test } from 'vitest'
import { render } from '../../support/render.ts'
import { smallWorkspace, twoTerms } from '../../support/small-workspace.ts'

const item = 'items: [{ name: 桶, quantity: 2个 }]'
const workspace = smallWorkspace(
  {
    '2025-autumn/purchases.yaml': `- { id: A, date: 2025-09-01, ${item}, source: 公用经费, cost: 100 }
- { id: B, date: 2025-09-02, ${item}, source: 家长赞助, cost: 30 }
- { id: C, date: 2025-09-03, ${item}, donor: 县商会 }
- { id: D, date: 2025-09-03, ${item} }
`,
    '2025-spring/purchases.yaml': `- { id: V1, date: 2025-03-01, ${item}, cost: 40 }
- { id: V2, date: 2025-03-02, ${item}, donor: 县商会, cost: 500 }
`,
    '2025-autumn/library.yaml': `- { id: T1, date: 2025-09-01, action: 借阅 }
- { id: T2, date: 2025-09-02, action: 借阅 }
`,
    '2025-autumn/repairs.yaml': `- { id: A, date: 2025-09-03, item: 灯管, action: 更换, quantity: 3盏 }
- { id: B, date: 2025-09-10, item: 灯管, action: 更换, quantity: 2支 }
- { id: C, date: 2025-09-10, item: 门锁, action: 更换, quantity: 2把 }
`,
    '2025-spring/repairs.yaml': '- { id: V1, date: 2025-03-03, item: 门锁, action: 更换, quantity: 3套 }\n',
  },
  twoTerms(),
)
const say = (text: string): string => render(text, workspace).text

describe('gifts', () => {
  test('are not purchases: counts and sums use the same records', () => {
    expect(say('{{count purchases}}{{sum purchases "cost"}}')).toBe('2批100元')
    expect(say('{{count donations}}{{sum 受赠 "cost"}}')).toBe('2批30元')
    expect(say('{{count acquisitions}}{{sum acquisitions "cost"}}')).toBe('4批130元')
  })

  test('are compared with gifts, and purchases with purchases', () => {
    expect(say('{{change purchases}}，{{change donations field="cost"}}，{{change acquisitions}}')).toBe(
      '比上学期增加1批，比上学期减少470元，比上学期增加2批',
    )
    expect(say('{{count previous.donations}}{{count all.donations}}')).toBe('1批3批')
  })

  test('cannot be asked for among purchases', () => {
    const { reports, hints } = render('{{count purchases source="社会捐赠、家长赞助"}}', workspace)
    expect(reports).toEqual([
      'template-bad-argument 1:19 purchases 里没有受赠的，资金来源为“社会捐赠”或“家长赞助”的记录都不在里面',
    ])
    expect(hints).toContain('受赠的写 donations；采购、受赠都要的写 acquisitions。')
    const asked = (condition: string): number =>
      render(`{{count purchases ${condition}}}`, workspace).reports.length
    expect(['donor="县商会"', 'has-donor=true', 'contains-source="捐"'].map(asked)).toEqual([1, 1, 1])
    expect(['not-source="社会捐赠"', 'has-donor=false', 'source="公用经费、社会捐赠"'].map(asked)).toEqual([
      0, 0, 0,
    ])
    expect(say('{{count acquisitions source="家长赞助"}}{{count donations has-donor=true}}')).toBe('1批1批')
  })

  test('are not a first time if there were gifts before', () => {
    expect(say('{{first-time donations}}')).toBe('')
  })
})

describe('a field that nobody filled in', () => {
  test('is marked in the text, and counts as false in a condition', () => {
    const { text, reports } = render('借阅{{sum library "books"}}。', workspace)
    expect(text).toBe('借阅【待补：册数合计】。')
    expect(reports).toEqual(['facts-missing 1:3 图书记录有 2 条，都没有填“册数”，不知道合计是多少'])
    expect(say('{{#if (sum library "books")}}借阅{{sum library "books"}}{{else}}组织借阅{{/if}}。')).toBe(
      '组织借阅。',
    )
  })

  test('is not 0 in a list, a comparison or a chart', () => {
    expect(say('{{list library by="action" sum="books"}}')).toBe('借阅【待补：册数合计】')
    expect(say('{{change library library field="books"}}')).toBe('【待补：册数合计】')
    expect(say('{{chart library by="action" sum="books"}}')).toBe('【待补：册数合计】')
  })

  test('has no total in a table', () => {
    const { inserts } = render('{{table library columns="action,books" total=true}}', workspace)
    expect(JSON.stringify(inserts)).not.toContain('0')
  })
})

test('a total of money is in the unit of the rows above it', () => {
  const assets = smallWorkspace({
    '2025-autumn/assets.yaml':
      '- { id: A, name: 校车, quantity: 3辆, value: 760000 }\n- { id: B, name: 琴, quantity: 1架, value: 20000 }\n',
  })
  const { inserts } = render('{{table assets columns="name,value" total=true}}', assets)
  expect(JSON.stringify(inserts).match(/78[^"]*元/gu)).toEqual(['780000元'])
})

describe('a comparison', () => {
  const terms = smallWorkspace(
    {
      '2025-autumn/repairs.yaml': `- { id: A, date: 2025-09-03, item: 灯管, action: 更换, quantity: 3盏 }
- { id: B, date: 2025-09-03, item: 门, action: 更换, quantity: 0扇 }
`,
      '2025-spring/repairs.yaml': `- { id: V1, date: 2025-03-03, item: 门, action: 更换, quantity: 5扇 }
- { id: V2, date: 2025-03-03, item: 窗, action: 更换, quantity: 5扇 }
`,
      '2025-autumn/accidents.yaml': 'complete: true\nrecords: []\n',
      '2025-spring/accidents.yaml': '- { id: S1, date: 2025-03-03, type: 摔伤, injured: 3 }\n',
      '2025-spring/meetings.yaml': '- { id: M1, date: 2025-03-03, topic: 例会 }\n',
      '2025-autumn/drills.yaml': '- { id: D1, date: 2025-09-11, type: 消防 }\n',
      '2025-spring/trainings.yaml': '- { id: T1, date: 2025-03-03, topic: 防火 }\n',
    },
    twoTerms(),
  )
  const sentence = (template: string): readonly [string, readonly string[]] => {
    const { text, reports } = render(`全学期检修。${template}。`, terms)
    return [text, reports.map((report) => report.split(' ')[0] ?? '')]
  }

  test.each([
    ['this term records none of it', '窗{{change repairs item="窗"}}'],
    [
      'this term records none of it, so that there is no measure word',
      '窗{{change repairs field="quantity" item="窗"}}',
    ],
    ['the term before records none of it', '灯管{{change repairs item="灯管"}}'],
    ['this term’s ledger is empty', '会议{{change meetings}}'],
  ])('goes with its sentence where %s', (_, template) => {
    expect(sentence(template)).toEqual(['全学期检修。', ['sentence-left-out']])
  })

  test.each([
    ['a ledger that says it is complete', '安全事故{{change accidents}}', '安全事故比上学期减少1起'],
    ['its sums', '伤者{{change accidents field="injured" unit="人"}}', '伤者比上学期减少3人'],
    ['a record of 0', '门{{change repairs field="quantity" item="门"}}', '门比上学期减少5扇'],
  ])('is made with %s', (_, template, said) => {
    expect(sentence(template)).toEqual([`全学期检修。${said}。`, []])
  })

  test('asks for the ledger that is not there', () => {
    expect(render('{{change drills}}', terms).reports.join()).toContain(
      '没有 2025-spring/drills.yaml 这个文件',
    )
    expect(render('{{change trainings}}', terms).reports.join()).toContain(
      '没有 2025-autumn/trainings.yaml 这个文件',
    )
  })
})

describe('things in different measure words', () => {
  test('are listed with a number for each measure word', () => {
    const { text, reports } = render('{{list repairs by="item" verb="更换"}}', workspace)
    expect(text).toBe('更换灯管3盏和2支、门锁2把')
    expect(reports).toEqual([])
  })

  test('are neither compared nor drawn in one chart', () => {
    expect(render('{{change repairs item="门锁" field="quantity"}}', workspace).reports.join()).toContain(
      'facts-mixed-units',
    )
    const { reports } = render('{{chart repairs by="item" sum="quantity" not-unit="支"}}', workspace)
    expect(reports).toEqual(['facts-mixed-units 1:3 图里各组的量词不同（盏、把），不能画在一起'])
  })
})
