import { describe, expect, it } from 'vitest'
import { tokenPattern } from '../../../src/document/index.ts'
import { render } from '../../support/render.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': `- {id: A, date: 2025-09-03, item: 灯管, action: 更换}
- {id: B, date: 2025-10-12, item: 门, action: 维修}
`,
  '2025-autumn/drills.yaml': '- {id: Y, date: 2025-09-10, type: 消防}\n',
  '2025-autumn/events.yaml': 'records: []\n',
})
const section = (name: string, needs: string, body: string): string =>
  `---\nsection: ${name}\nabout: 甲\ntitle: ${name}\nneeds: ${needs}\n---\n${body}`
const partials = {
  repairs: section(
    '维修',
    'repairs',
    '{{#> 维修/受理}}受理{{count repairs}}。{{/维修/受理}}{{#> 维修/结语}}大家满意。{{/维修/结语}}',
  ),
  drills: section('演练', 'drills', '演练{{count drills}}。'),
  events: section('活动', 'events', '办{{count events}}。'),
  both: '前{{> repairs}}\n{{> drills}}',
}

const used = (template: string) => render(template, workspace, partials)
/** The sections that a template uses: name, place, whether they say anything, their numbers and their words. */
const told = (template: string): readonly string[] =>
  used(template).sections.map(
    ({ head, location, isFilled, evidence, text }) =>
      `${head.name} ${location.file}:${location.line}:${location.column} ${isFilled ? '有' : '无'} ${evidence.map((one) => one.text).join()} ${text.replace(tokenPattern, '…')}`,
  )

describe('the sections that a document uses', () => {
  it('are told in order, each with what it says', () => {
    expect(told('{{> drills}}\n\n{{> events}}\n\n{{> repairs}}')).toEqual([
      '演练 test.md.hbs:1:5 有 1次 演练…。',
      '活动 test.md.hbs:3:5 无 0次 ',
      '维修 test.md.hbs:5:5 有 2次 受理…。大家满意。',
    ])
  })

  it('are those in partials, at their place there', () => {
    expect(told('{{> both}}')).toEqual([
      '维修 partials/both.md.hbs:1:6 有 2次 受理…。大家满意。',
      '演练 partials/both.md.hbs:2:5 有 1次 演练…。',
    ])
  })

  it('are not those of branches that are not taken', () => {
    expect(told('{{#if events}}{{> drills}}{{/if}}{{#each events}}{{> repairs}}{{/each}}')).toEqual([])
  })

  it('may be used twice', () => {
    expect(told('{{> drills}}{{> drills}}')).toHaveLength(2)
  })

  it('may leave out sentences of their own only', () => {
    expect(used('{{> repairs 不写="结语"}}').text).toBe('### 维修\n\n受理2次。')
    expect(used('{{> repairs 不写=" 受理 , 结语"}}').text).toBe('')
    expect(used('{{> repairs without="受理"}}{{> repairs}}').text.match(/受理/g)).toHaveLength(1)
    expect(used('{{> repairs 不写=""}}')).toMatchObject({
      text: '### 维修\n\n受理2次。大家满意。',
      reports: [],
    })
  })

  it('report a sentence that they do not have at the place of the call', () => {
    const { reports, hints } = used('甲\n\n{{> repairs 不写="结语、开头、结尾"}}')
    expect(reports).toEqual([
      'template-bad-argument 3:5 片段“维修”里没有“开头”这一句',
      'template-bad-argument 3:5 片段“维修”里没有“结尾”这一句',
    ])
    expect(hints).toBe('可以不写的有：受理、结语。\n可以不写的有：受理、结语。')
  })

  it('have their sentences replaced by those that a template defines', () => {
    expect(used('{{#*inline "维修/结语"}}还要努力{{count drills}}。{{/inline}}{{> repairs}}').text).toBe(
      '### 维修\n\n受理2次。还要努力1次。',
    )
  })
})
