import { describe, expect, it } from 'vitest'
import { render } from '../../support/render.ts'
import { makePublisher, type PlainSchool } from '../../support/school-ledgers.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

/** Words that a reader marked as wrong: the template and the records that they came from, and what these give now. */
const list: readonly (readonly [
  wrong: string,
  template: string,
  ledger: string,
  lines: readonly string[],
  now: string,
])[] = [
  [
    '每学期三次',
    '应急演练{{frequency drills per="term"}}。',
    'drills',
    ['date: 2025-09-10, type: 消防', 'date: 2025-11-10, type: 消防', 'date: 2025-12-10, type: 消防'],
    '应急演练全学期三次。',
  ],
  [
    '粉笔、拖把等用品',
    '分发{{names distributions "item" limit=5}}等用品。',
    'distributions',
    ['date: 2025-09-01, item: 粉笔', 'date: 2025-09-02, item: 拖把'],
    '分发粉笔、拖把用品。',
  ],
  [
    '地震等应急演练1次',
    '开展{{names drills "type"}}等应急演练{{count drills}}。',
    'drills',
    ['date: 2025-09-10, type: 地震'],
    '开展地震应急演练1次。',
  ],
  [
    '利用等形式',
    '开展宣传{{count trainings}}，利用{{names trainings "form"}}等形式。',
    'trainings',
    ['date: 2025-09-10, topic: 防溺水'],
    '开展宣传1次。',
  ],
  [
    '近一百棵',
    '栽种{{sum greenings numerals="han" style="近"}}。',
    'greenings',
    ['date: 2025-10-01, action: 栽种, plant: 樟树, quantity: 97棵'],
    '栽种近百棵。',
  ],
  [
    '新添20000株',
    '新添{{list greenings by="plant" sum="quantity"}}。',
    'greenings',
    ['date: 2025-10-01, action: 栽种, plant: 麦冬, quantity: 2万株'],
    '新添麦冬2万株。',
  ],
  [
    '粉刷100平方米',
    '粉刷{{sum works "area" style="约"}}。',
    'works',
    ['project: 内墙, start: 2025-09, area: 60', 'project: 外墙, start: 2025-09, area: 40'],
    '粉刷约100平方米。',
  ],
  [
    '扫帚、拖把26份、课本40本',
    '分发{{list distributions by="item"}}。',
    'distributions',
    ['date: 2025-09-01, item: 扫帚、拖把, quantity: 26份', 'date: 2025-09-02, item: 课本, quantity: 40本'],
    '分发扫帚、拖把26份，课本40本。',
  ],
  [
    '10月：一切正常',
    '{{#each (where duties not-incidents="一切正常")}}{{date date format="月日"}}：{{incidents}}。{{/each}}值班{{count duties}}。',
    'duties',
    ['date: 2025-10-01, incidents: 一切正常。'],
    '值班1次。',
  ],
  [
    '更换灯管2次',
    '{{list repairs by="item" verb="更换"}}。',
    'repairs',
    [
      'date: 2025-10-01, item: 灯管, action: 更换, quantity: 3盏',
      'date: 2025-10-02, item: 灯管, action: 更换, quantity: 2支',
    ],
    '更换灯管3盏和2支。',
  ],
]

describe('words that a reader marked as wrong', () => {
  it.each(list)('not %s', (wrong, template, ledger, lines, now) => {
    const text = lines.map((line, at) => `- {id: X${at}, ${line}}\n`).join('')
    const said = render(template, smallWorkspace({ [`2025-autumn/${ledger}.yaml`]: text })).text
    expect(said).toBe(now)
    expect(said).not.toContain(wrong)
  })
})

const repairs = (many: number): readonly Readonly<Record<string, unknown>>[] =>
  Array.from({ length: many }, (_, at) => ({
    id: `W${at}`,
    date: '2026-10-09',
    item: '灯管',
    action: '更换',
    status: '已完成',
  }))

/** A school that words counts as 约数 wherever a template does not specify it. */
const school: PlainSchool = {
  name: '河东小学',
  others: {
    'school.yaml': `name: 河东小学
department: 总务处
current: 2026-autumn
wording: {counts: approximate}
terms:
  2026-spring: {start: 2026-03-02, end: 2026-07-03}
  2026-autumn: {start: 2026-09-01, end: 2027-01-22}
  2027-spring: {start: 2027-02-22, end: 2027-07-02}
`,
  },
  ledgers: {
    '2026-autumn/repairs': { records: repairs(45) },
    '2026-autumn/inspections': {
      records: Array.from({ length: 23 }, (_, at) => ({ id: `J${at}`, date: '2026-10-09', scope: '全校' })),
    },
    '2026-autumn/drills': {
      records: Array.from({ length: 13 }, (_, at) => ({ id: `Y${at}`, date: '2026-10-09', type: '消防' })),
    },
    '2026-autumn/problems': {
      records: [{ id: 'P1', text: '库房太小', measure: '请示学校。', status: '未解决' }],
    },
  },
  term: { id: '2026-autumn', start: '2026-09-01', end: '2027-01-22' },
}

/** The running text of a document, without its tables. */
async function proseOf(document: string, period: string): Promise<string> {
  const { text } = await makePublisher().publish(school, document, period)
  return (text ?? '').replace(/^\|.*$/gm, '')
}

describe('a document', () => {
  it.each([
    ['annual', '2026'],
    ['annual', '2026-2027'],
    ['summary', '2026-autumn'],
  ])('words a number that occurs twice in the same way: %s of %s', async (document, period) => {
    const text = await proseOf(document, period)
    for (const [what, exact, said] of [
      ['受理报修', '45次', '40余次'],
      ['开展安全检查', '23次', '20余次'],
    ] as const) {
      expect(text).toContain(`${what}${said}`)
      expect(text).not.toContain(`${what}${exact}`)
    }
    const drills = Array.from(text.matchAll(/组织应急演练([^，。]+)/g), ([, many]) => many)
    expect(new Set(drills).size).toBe(1)
  })

  it('of a year calls the next one 下一年', async () => {
    const text = await proseOf('annual', '2026')
    expect(text).toContain('下一年工作打算')
    expect(text).not.toContain('下年')
  })

  it('ends each item of a list with one stop', async () => {
    const text = await proseOf('summary', '2026-autumn')
    expect(text).toContain('库房太小。')
    expect(text).toContain('请示学校。')
    expect(text).not.toContain('。。')
  })
})
