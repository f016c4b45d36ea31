import { describe, expect, it } from 'vitest'
import { render } from '../../support/render.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': `- {id: A, date: 2025-09-03, item: 展板, action: 更换, quantity: 3块, cost: 30}
- {id: B, date: 2025-09-04, item: 展板, action: 更换, quantity: 2面}
- {id: C, date: 2025-09-05, item: 旗杆, action: 更换, quantity: 1根}
- {id: D, date: 2025-09-06, item: 货架, action: 维修, quantity: 4}
- {id: E, date: 2025-09-07, item: 货架, action: 维修, quantity: 1层}
- {id: F, date: 2025-09-08, item: 路牙, action: 维修}
- {id: G, date: 2025-09-09, item: LED灯18W, action: 更换, quantity: 3支}
- {id: H, date: 2025-09-10, item: 井盖, action: 更换, quantity: 0个}
- {id: I, date: 2025-09-11, item: 84消毒器, action: 更换, quantity: 2台}
- {id: J, date: 2025-09-12, item: 展架, action: 加固, quantity: 0块}
- {id: K, date: 2025-09-13, item: 展架, action: 加固, quantity: 0面}
- {id: L, date: 2025-09-14, item: 隔断, action: 加固, quantity: 2}
- {id: M, date: 2025-09-14, item: 隔断, action: 加固, quantity: 2层}
- {id: N, date: 2025-09-14, item: 隔断, action: 加固, quantity: 1格}
`,
  '2025-autumn/trainings.yaml': '- {id: T, date: 2025-09-01, topic: 防火, form: 班会}\n',
})
const shown = (template: string): readonly [string, readonly string[]] => {
  const { text, reports } = render(template, workspace)
  return [text, reports]
}

describe('a list with amounts', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['{{list repairs item="展板"}}', '展板3块和2面', []],
    ['{{list repairs item="展板" numbers="before"}}', '3块和2面展板', []],
    ['{{list repairs item="展板" measure="count"}}', '展板2次', []],
    ['{{list repairs item="展板" measure="count" unit="项"}}', '展板2项', []],
    [
      '{{list repairs item="展板" unit="次"}}',
      '展板3块和2面',
      [
        'facts-units-differ 1:3 维修记录，物品为“展板”，物品为“展板”的数量用了几种量词（块、面），照台账分开说，没有照 unit="次" 说',
      ],
    ],
    ['{{list repairs item="展板" measure="quantity"}}', '展板3块和2面', []],
    [
      '{{list repairs item="展板" sum="cost"}}',
      '展板30元',
      ['facts-unfilled 1:3 维修记录，物品为“展板”，物品为“展板”中有 1 条没有填费用，没有计入合计'],
    ],
    ['{{list repairs item="货架"}}', '货架2次', []],
    [
      '{{list repairs item="货架" measure="quantity"}}',
      '货架2次',
      [
        'facts-units-differ 1:3 维修记录，物品为“货架”，物品为“货架”的数量用了几种量词（没写量词、层），加不到一起，这里改数条数',
      ],
    ],
    [
      '{{list repairs item="隔断"}}',
      '隔断3次',
      [
        'facts-units-differ 1:3 维修记录，物品为“隔断”，物品为“隔断”的数量用了几种量词（没写量词、层、格），加不到一起，这里改数条数',
      ],
    ],
    ['{{list repairs item="路牙"}}', '路牙1次', []],
    ['{{list repairs item="LED灯18W"}}', 'LED灯18W（3支）', []],
    ['{{list repairs item="LED灯18W" numbers="none"}}', 'LED灯18W', []],
    [
      '{{list repairs item="LED灯18W、旗杆" verb="更换" verbs="each"}}',
      '更换旗杆1根、更换LED灯18W（3支）',
      [],
    ],
    ['{{list repairs item="84消毒器" numbers="before"}}', '2台84消毒器', []],
    [
      '{{list repairs item="旗杆、井盖"}}',
      '旗杆1根',
      ['sentence-left-out 1:3 “井盖0个”没有写：维修记录，物品为“旗杆”或“井盖”，物品为“井盖”，数量合计，是 0'],
    ],
    [
      '{{list repairs item="井盖"}}',
      '',
      ['sentence-left-out 1:3 “井盖0个”没有写：维修记录，物品为“井盖”，物品为“井盖”，数量合计，是 0'],
    ],
    ['{{list repairs item="旗杆、井盖" zero="没有"}}', '旗杆1根、井盖没有', []],
    ['{{list repairs item="旗杆、井盖" numbers="none"}}', '旗杆、井盖', []],
    [
      '{{list repairs item="旗杆、展架"}}',
      '旗杆1根',
      [
        'sentence-left-out 1:3 “展架0块”没有写：维修记录，物品为“旗杆”或“展架”，物品为“展架”，量词为“块”，数量合计，是 0',
      ],
    ],
    ['{{list repairs limit=2 order="largest"}}', '隔断3次、展板3块和2面等', []],
    ['{{list trainings}}', '防火1次', []],
  ])('%s', (template, text, reports) => {
    const [printed, found] = shown(template)
    expect(printed).toBe(text)
    expect(found.filter((report) => reports.length > 0 || !report.includes('facts-units-differ'))).toEqual(
      expect.arrayContaining([...reports]),
    )
  })

  it('reports what has no common measure once for each group, with what to do', () => {
    const { hints } = render('{{list repairs item="隔断"}}', workspace)
    expect(hints).toContain('台账里补上量词；确实要数条数，写 measure="count"。')
    expect(render('{{list repairs item="展板" unit="次"}}', workspace).hints).toContain(
      '去掉 unit="次"；要数条数，写 measure="count"。',
    )
    expect(render('{{list repairs item="旗杆、井盖"}}', workspace).hints).toContain(
      '是 0 也要写的，加上 zero="没有"，写明是 0 的时候怎么说。',
    )
  })
})

describe('a measure word', () => {
  it('is one of the language or of the school’s ledgers', () => {
    expect(shown('{{count repairs unit="件"}}')).toEqual(['14件', []])
    expect(shown('{{count repairs unit="格"}}')).toEqual(['14格', []])
    const { reports, hints } = render('{{count repairs unit="平方"}}', workspace)
    expect(reports).toEqual(['template-unknown-unit 1:3 没有“平方”这个量词'])
    expect(hints).toMatch(
      /^是不是想写 平方米？\n写常用的量词（次、只、张、台、套、平方米…）；学校自己的量词先在台账里用上。/,
    )
  })
})

describe('the parts of a record or a group of values', () => {
  it('are those that are filled in, under their labels, each once', () => {
    const [text] = shown('{{#each (latest repairs 1)}}{{#each this}}{{@key}}：{{this}}；{{/each}}{{/each}}')
    expect(text).toBe('报修日期：2025年9月14日；物品：隔断；做法：加固；数量：1格；')
    expect(shown('{{#each (where repairs item="旗杆")}}{{#each this}}{{@key}} {{/each}}{{/each}}')[0]).toBe(
      '报修日期 物品 做法 数量 ',
    )
    const [school] = shown('{{#each school}}{{@key}} {{/each}}')
    expect(school).toMatch(/\bname\b.*\bshortName\b.*\bdepartment\b.*\bsignature\b/)
  })
})
