import { describe, expect, it } from 'vitest'
import { renderTemplate, settleTemplate } from '../../../src/templating/index.ts'
import { render, shownText } from '../../support/render.ts'
import { smallWorkspace, twoTerms } from '../../support/small-workspace.ts'

const workspace = smallWorkspace(
  {
    '2025-autumn/repairs.yaml':
      '- {id: A, date: 2025-09-03, item: 灯管, action: 更换, quantity: 3支}\n- {id: B, date: 2025-09-04, item: 门, action: 维修, quantity: 1扇}\n',
    '2025-autumn/events.yaml': 'records: []\n',
    '2025-autumn/drills.yaml': '- {id: Y, date: 2025-09-10, type: 消防}\n',
    '2025-spring/drills.yaml': 'records: []\n',
  },
  twoTerms(),
)
const zero = '活动保障记录，计次数，是 0'
const none = '上学期演练记录，计次数，上学期一条记录也没有，没有可以比的'

/** The text of a template, then what was left out of it. */
const told = (template: string): readonly string[] => {
  const { text, reports } = render(template, workspace)
  return [text, ...reports.map((report) => report.replace(/^sentence-left-out /, ''))]
}

describe('words that are left out are reported', () => {
  it.each<readonly [string, string, ...string[]]>([
    ['with what they would have been', '办{{count events}}。', '', `1:2 “办0次”没有写：${zero}`],
    [
      'each clause by itself',
      '办{{count events}}，都很好，修{{count repairs}}。',
      '修2次。',
      `1:2 “办0次”没有写：${zero}`,
      `1:2 “都很好”没有写：${zero}`,
    ],
    [
      'with other values in them',
      '办{{count events}}，其中{{names repairs}}{{count repairs}}，练{{count drills}}。',
      '练1次。',
      `1:2 “办0次”没有写：${zero}`,
      `1:2 “其中灯管、门2次”没有写：${zero}`,
    ],
    ['in one line', '办\n   {{count events}}\n活动。', '', `2:4 “办0次活动”没有写：${zero}`],
    ['by the name of the place if nothing is around it', '{{change drills}}', '', `1:1 这里没有写：${none}`],
    ['also with spaces around it', '  {{change drills}}  ', '', `1:3 这里没有写：${none}`],
    ['without a value that there is none of', '比{{change drills}}。', '', `1:2 “比…”没有写：${none}`],
    ['with a table in it as …', '办{{count events}}{{table repairs}}。', '', `1:2 “办0次…”没有写：${zero}`],
    [
      'with brackets',
      '修{{count repairs}}（办{{count events}}）。',
      '修2次。',
      `1:21 “（办0次）”没有写：${zero}`,
    ],
    [
      'at each place',
      '办{{count events}}。\n\n又办{{count events}}。修{{count repairs}}。',
      '\n修2次。',
      `1:2 “办0次”没有写：${zero}`,
      `3:3 “又办0次”没有写：${zero}`,
    ],
    ['unless they stand in a table', '| {{count events}} |', '| 0次 |'],
  ])('%s', (_, template, ...expected) => expect(told(template)).toEqual(expected))

  it('with the way to keep them', () => {
    expect(render('办{{count events}}。', workspace).hints).toBe(
      '是 0 也要写的，在这个数后面加上 zero="没有"，写明是 0 的时候怎么说；有和没有说法不同的，用 {{#if}}、{{else}} 分开写。',
    )
    expect(told('办{{count events zero="0次"}}。')).toEqual(['办0次。'])
  })

  it('and no longer count as evidence', () => {
    const { evidence } = render(
      '办{{count events}}，其中{{names repairs}}{{count repairs}}，练{{count drills}}。',
      workspace,
    )
    expect(evidence.map(({ text, records }) => `${text} ${records.map(({ id }) => id).join()}`)).toEqual([
      '0次 ',
      '2次 ',
      '1次 Y',
    ])
  })
})

describe('a stop after a value', () => {
  const text = (template: string): string =>
    render(
      template,
      smallWorkspace({ '2025-autumn/problems.yaml': '- {id: P, text: 库房太小。, measure: 申请扩建。}\n' }),
    ).text

  it.each([
    ['{{text}}。', '库房太小。'],
    ['{{text}}、{{measure}}；', '库房太小、申请扩建；'],
    ['（{{text}}）', '（库房太小）'],
    ['{{text}}{{measure}}', '库房太小。申请扩建。'],
    ['{{text}}的，', '库房太小。的，'],
    ['{{text}} 。', '库房太小。 。'],
    ['{{lookup this "text"}}；', '库房太小；'],
  ])('%s is %s', (template, expected) => {
    expect(text(`{{#each problems}}${template}{{/each}}`)).toBe(expected)
  })
})

it('an outline without a place for it is reported', () => {
  const outline = { entries: [], location: { file: 'school.yaml', line: 4, column: 3 } }
  const told = (body: string) =>
    renderTemplate({
      template: settleTemplate({ file: 'a.md.hbs', text: body }, [], outline),
      partials: new Map(),
      workspace,
      period: workspace.school.terms[1]!,
    })
  expect(told('# 总结').diagnostics).toEqual([
    {
      code: 'outline-unplaced',
      severity: 'error',
      message: '模板 a.md.hbs 里没有放提纲的地方',
      location: outline.location,
      hints: ['在模板里要由提纲排的那一段前后，加上 {{#> @outline}} 和 {{/@outline}}；或者删去这里的提纲。'],
    },
  ])
  for (const place of ['{{> @outline}}', '{{#> @outline}}甲{{/@outline}}', '{{~#> @outline}}甲{{/@outline}}'])
    expect(told(`# 总结\n\n${place}`).diagnostics).toEqual([])
  expect(shownText(told('# 总结').value)).toBe('# 总结')
})

describe('a block that says that there was nothing', () => {
  it('is marked as a gap beside a table in it', () => {
    expect(told('{{#none events}}{{table repairs}}{{/none}}')[0]).toBe('【待补：活动保障情况】')
  })
})

it('a list of what is finished has nothing that is unfinished', () => {
  const unfinished = smallWorkspace({
    '2025-autumn/repairs.yaml':
      '- {id: A, date: 2025-09-03, item: 灯管, action: 更换, status: 未完成}\n- {id: B, date: 2025-09-04, item: LED灯18W, action: 更换, done: 2025-09-05}\n',
  })
  const text = (template: string) => render(template, unfinished).text
  expect(text('{{list repairs of="finished" status="未完成"}}')).toBe('')
  expect(text('{{list repairs of="all" status="未完成"}}')).toBe('灯管1次')
  expect(text('{{list repairs of="finished"}}')).toBe('LED灯18W（1次）')
  // A gap does not run into the name.
  expect(text('{{list repairs of="finished" sum="cost"}}')).toBe('LED灯18W【待补：费用合计】')
})

it('a block about a wrong part of a value is reported once', () => {
  expect(told('{{#term.strat x=1}}甲{{/term.strat}}乙')).toEqual([
    '乙',
    'template-unknown-name 1:4 “term.strat”写错了，term（一组内容）没有“strat”',
  ])
})
