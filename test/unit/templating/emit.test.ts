import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../src/facts/index.ts'
import { isZero } from '../../../src/templating/emit.ts'
import { render } from '../../support/render.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': `- {id: WX-1, date: 2025-09-03, item: 灯管, action: 更换, quantity: 2支, cost: 30, place: 一班}
- {id: WX-2, date: 2025-10-04, item: 门锁, action: 更换, quantity: 1把, place: 二班}
`,
  '2025-autumn/drills.yaml':
    '- {id: YL-1, date: 2025-09-09, type: 消防, duration: 1分5秒, participants: 9}\n',
  '2025-autumn/feedbacks.yaml':
    '- {id: FK-1, date: 2025-09-05, text: 什么时候能修？}\n- {id: FK-2, date: 2025-09-06, text: 库房太小。}\n',
  '2025-autumn/meetings.yaml': '- {id: HY-1, date: 2025-09-05, topic: 分工}\n',
})
const shown = (template: string): string => render(template, workspace).text
const evidenceOf = (template: string) => render(template, workspace).evidence

describe('what is printed', () => {
  it.each([
    ['a text', '{{school.name}}', '清河县城南小学'],
    ['a number', '{{#each repairs}}{{@index}}{{/each}}', '01'],
    ['yes and no', '{{gt 2 1}}{{gt 1 2}}', '是否'],
    ['a day', '{{#each drills}}{{date}}{{/each}}', '2025年9月9日'],
    ['a number of a record', '{{#each repairs}}{{quantity}}，{{/each}}', '2支，1把，'],
    ['a list of names', '{{names repairs "place"}}', '一班、二班'],
    [
      'a question in a list, without another mark',
      '{{names feedbacks "text" join="；"}}',
      '什么时候能修？库房太小',
    ],
    ['a mark for what nobody filled in', '（{{#each meetings}}{{note}}{{/each}}）', '（【待补：备注】）'],
  ])('is %s', (_, template, text) => expect(shown(template)).toBe(text))

  it('is a whole table', () => expect(shown('{{table repairs columns="item,place"}}')).toBe('[table]'))
})

describe('what is printed of the ledgers is evidence', () => {
  it.each([
    ['a count', '{{count repairs}}', { text: '2次', exact: 2, unit: '次', query: '维修记录，计次数' }],
    ['money', '{{money (sum repairs "cost")}}', { exact: 30, unit: '元' }],
    ['a share', '{{share (where repairs item="灯管") of=repairs}}', { exact: 50, unit: '%' }],
    ['a duration', '{{#each drills}}{{duration}}{{/each}}', { exact: 65, unit: '秒' }],
  ])('%s, with its unit', (_, template, evidence) => {
    expect(evidenceOf(template)).toMatchObject([evidence])
  })

  it('with its place in the template, and the records', () => {
    expect(evidenceOf('修了\n共{{count repairs}}。')).toMatchObject([
      {
        template: { file: 'test.md.hbs', line: 2, column: 2 },
        records: [
          { kind: 'repair', id: 'WX-1' },
          { kind: 'repair', id: 'WX-2' },
        ],
      },
    ])
  })

  it('has no unit where there is none', () => {
    const [evidence] = evidenceOf('{{#each drills}}{{participants}}{{/each}}')
    expect(evidence).toMatchObject({ exact: 9 })
    expect(evidence).not.toHaveProperty('unit')
  })
})

describe('what needs a helper', () => {
  it.each([
    [
      'a ledger',
      '{{repairs}}',
      '维修台账（一批记录）',
      '要数用 {{count repairs}}，要列用 {{list repairs by="…"}}，要逐条写用 {{#each repairs}}。',
    ],
    [
      'a record',
      '{{#each drills}}{{this}}{{/each}}',
      '一条演练记录',
      '写出要印哪一项，如 {{item}}、{{place}}。',
    ],
    ['names with parts', '{{school}}', 'school', '写出要印哪一项，可以写：'],
  ])('is reported with the ways to print it: %s', (_, template, what, hint) => {
    const { text, reports, hints } = render(template, workspace)
    expect(text).toBe('【待补：模板有误】')
    expect(reports).toHaveLength(1)
    expect(reports[0]).toMatch(/^template-not-printable 1:\d+ .*不能直接印出来$/)
    expect(reports[0]).toContain(what)
    expect(hints).toContain(hint)
  })

  it('names the parts of a value', () => {
    expect(render('{{school}}', workspace).hints).toMatch(/可以写：.*name.*；逐项写用 \{\{#each …\}\}。$/)
  })
})

describe('a value of which there is nothing', () => {
  it.each([
    ['a number that is 0', '修好{{count repairs item="水嘴"}}，开会{{count meetings}}。', '开会1次。'],
    [
      'a list of nothing',
      '修好{{list repairs by="item" item="水嘴"}}，开会{{count meetings}}。',
      '开会1次。',
    ],
    [
      'a list of which all are 0',
      '开会{{count meetings}}，花费{{money (sum repairs "cost" item="水嘴")}}。',
      '开会1次。',
    ],
  ])('takes its clause along: %s', (_, template, text) => {
    const rendered = render(template, workspace)
    expect(rendered.text).toBe(text)
    expect(rendered.reports.join('\n')).toContain('sentence-left-out')
  })

  const fact = (text: string, more: Partial<Fact> = {}): Fact => ({
    type: 'fact',
    measure: 'count',
    exact: 0,
    text,
    query: '',
    records: [],
    ...more,
  })
  it.each([
    ['0次', {}, true],
    ['零次', {}, true],
    ['〇', {}, true],
    ['共计约0次', {}, true],
    ['和上学期持平', {}, false],
    ['未发生', {}, false],
    ['0次', { isMeant: true }, false],
    ['10次', { exact: 10 }, false],
  ] as const)('is a number printed as 0, not one in other words: %s %j', (text, more, expected) => {
    expect(isZero(fact(text, more))).toBe(expected)
  })
})
