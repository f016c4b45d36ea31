import { describe, expect, test } from 'vitest'
import { render } from '../../support/render.ts'
import { repairs, smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': repairs(
    { item: '灯管', many: 83, quantity: '2支' },
    { item: '阀门', many: 25, quantity: '2只', month: '2025-11' },
    { item: '门', action: '维修', many: 12, quantity: '1张', month: '2025-12' },
  ),
  '2025-autumn/purchases.yaml': `- id: P
  date: 2025-09-01
  items: [{ name: "A4纸*10包", quantity: 3箱, price: 100 }, { name: <b>粉笔</b>, quantity: 40盒, price: 2 }]
`,
  '2025-autumn/inspections.yaml': `- { id: J1, date: 2025-09-05, scope: 校舍, findings: [{ hazard: 护栏松动, fixed: 2025-09-08 }, { hazard: 瓷砖脱落 }] }
- { id: J2, date: 2025-10, scope: 用电 }
`,
  '2025-autumn/rules.yaml': `- { id: Z1, name: 空调使用制度, type: 制度, status: 新订 }
- { id: Z2, name: 值班制度, type: 制度, status: 执行 }
- { id: Z3, name: 防汛预案, type: 预案, status: 新订 }
`,
  '2025-autumn/drills.yaml': `- { id: Y1, date: 2025-09-12, type: 消防, participants: 812, duration: 200 }
- { id: Y2, date: 2025-12-24, type: 疏散, participants: 790 }
`,
  '2025-autumn/accidents.yaml': 'complete: true\nrecords: []\n',
  '2025-autumn/problems.yaml': `- { id: W1, text: "2026. 全年\\n---" }
- { id: W2, text: "3~5月、6~8月 | *急*", measure: 添人 }
`,
  '2025-autumn/narrative/summary/opening.md': '开学以来，**一切**顺利。\n',
  '2026-spring/repairs.yaml': repairs({ item: '灯管', many: 95, quantity: '2支', month: '2026-04' }),
  '2026-spring/plan.yaml': `- { id: H1, text: 开学准备, section: 月度工作, months: [3, 4], steps: [分书, 检修] }
- { id: H2, text: 期末核对, section: 月度工作, months: 6 }
`,
})

const text = (template: string, termId?: string): string => {
  const rendered = render(template, workspace, {}, termId)
  expect(rendered.reports).toEqual([])
  return rendered.text
}

describe('numbers', () => {
  test.each([
    ['{{count repairs}}', '120次'],
    ['{{count repairs item="灯管"}}', '83次'],
    ['{{count repairs 物品="灯管" as="约数"}}', '80余次'],
    ['{{count repairs item="灯管" style="近" numerals="han"}}', '八十余次'],
    ['{{count repairs month="11" unit="处"}}', '25处'],
    ['{{sum repairs item="阀门" total=true}}', '共50只'],
    ['{{sum purchases "cost"}}', '380元'],
    ['{{sum purchases "items.quantity" name="<b>粉笔</b>"}}', '40盒'],
    ['{{sum drills "participants" unit="人次" as="approx"}}', '1600余人次'],
    ['{{share (where (items inspections) fixed="*") of=(items inspections)}}', '50%'],
    ['{{share repairs item="阀门" numerals="han"}}', '百分之二十一'],
    ['{{number (count repairs item="门") as="约数" numerals="han"}}', '十余次'],
    ['{{number 2 unit="台" numerals="han"}}', '两台'],
    ['{{money 52300 style="多" numerals="han"}}', '五万多元'],
    ['{{money (sum purchases "cost") capitals=true}}', '人民币叁佰捌拾元整'],
    ['{{percent 7.6 style="不超过"}}', '不超过8%'],
    ['{{count accidents zero="0起"}}', '0起'],
    ['{{none accidents what="安全事故"}}', '未发生一起安全事故'],
    ['{{distinct repairs "item"}}', '灯管、阀门、门'],
    ['{{distinct repairs "item" count=true unit="种"}}', '3种'],
    ['{{count all.repairs item="灯管"}}', '178次'],
    ['{{(count repairs)}}'.replace('(', '').replace(')', ''), '120次'],
  ])('%s is %s', (template, expected) => expect(text(template)).toBe(expected))

  test('are compared with the previous term', () => {
    expect(text('{{change repairs item="灯管"}}', '2026-spring')).toBe('比上学期增加12次')
    expect(
      text('{{change (where repairs item="灯管") (where previous.repairs item="门")}}', '2026-spring'),
    ).toBe('比上学期增加83次')
  })
})

describe('prose', () => {
  test.each([
    [
      '{{list repairs by="item" action="更换" verb="更换" measure="次数" as="约数"}}',
      '更换灯管80余次、阀门20余次',
    ],
    ['{{list repairs by="item" action="更换" verb="更换"}}', '更换灯管166支、阀门50只'],
    ['{{list repairs by="action,item" verbs="每样"}}', '更换灯管166支、更换阀门50只，维修门12张'],
    ['{{list repairs by="item" limit=1 order="largest"}}', '灯管166支等'],
    ['{{list (items purchases) by="name" numbers="前" numerals="han"}}', '三箱A4纸*10包、四十盒<b>粉笔</b>'],
    ['{{names rules quote=true status="新订"}}', '《空调使用制度》《防汛预案》'],
    ['{{names rules limit=2 etc=true}}', '空调使用制度、值班制度等3项'],
    [
      '{{#groups repairs by="item"}}{{label}}{{count}}{{#unless @last}}；{{/unless}}{{/groups}}',
      '灯管83次；阀门25次；门12次',
    ],
    ['{{#per-month drills}}{{label}}{{count.exact}} {{/per-month}}', '9月1 10月0 11月0 12月1 1月0 '],
    ['{{#each (top repairs 2 by="item")}}{{key}}{{/each}}', '灯管阀门'],
    ['{{#with (latest drills)}}{{date date format="月日"}}{{type}}{{/with}}', '12月24日疏散'],
    ['{{#each (first drills 1)}}{{type}}{{duration}}{{participants}}{{/each}}', '消防3分20秒812'],
  ])('%s is %s', (template, expected) => expect(text(template)).toBe(expected))
})

describe('conditions and loops', () => {
  test.each([
    ['{{#if drills}}有{{else}}无{{/if}}', '有'],
    ['{{#if accidents}}有{{else}}无{{/if}}', '无'],
    ['{{#if meetings}}有{{else if events}}二{{else}}无{{/if}}', '无'],
    ['{{#if (count accidents)}}有{{else}}无{{/if}}', '无'],
    ['{{#if contracts}}有{{else}}没有台账{{/if}}', '没有台账'],
    ['{{#unless school.canteen}}我校无食堂{{/unless}}', '我校无食堂'],
    ['{{#if (eq term.season "autumn")}}秋{{/if}}', '秋'],
    ['{{#if (and drills (not accidents) (gt (count repairs) 100))}}是{{/if}}', '是'],
    ['{{#if (or accidents events)}}是{{else}}否{{/if}}', '否'],
    ['{{#if (lt drills 3)}}少{{/if}}', '少'],
    ['{{#exists drills type="消防"}}有{{/exists}}', '有'],
    ['{{#none drills}}无{{else}}{{count drills}}{{/none}}', '2次'],
    ['{{#each drills}}{{@number}}{{type}}{{#if @last}}。{{else}}，{{/if}}{{/each}}', '1消防，2疏散。'],
    ['{{#each drills as |drill index|}}{{index}}{{drill.type}}{{/each}}', '0消防1疏散'],
    ['{{#each drills type="疏散"}}{{type}}{{/each}}', '疏散'],
    ['{{#each events}}{{name}}{{else}}无{{/each}}', '无'],
    ['{{#each problems limit=1}}{{#if measure}}{{measure}}{{else}}未定{{/if}}{{/each}}', '未定'],
    ['{{#each inspections}}{{scope}}{{count findings zero="0项"}}{{/each}}', '校舍2项用电0项'],
    ['{{#each drills}}{{school.shortName}}{{../term.season}}{{/each}}', '城南小学autumn城南小学autumn'],
    ['{{! 说明 }}{{!-- {{x}} --}}完', '完'],
  ])('%s is %s', (template, expected) => expect(text(template)).toBe(expected))
})

describe('dates', () => {
  test.each([
    ['{{date term.end}}', '2026年1月23日'],
    ['{{date "2026-07-03" format="月日"}}', '7月3日'],
    ['{{date "2026-07-03" numerals="han"}}', '二〇二六年七月三日'],
    ['{{period term.start term.end}}', '2025年9月—2026年1月'],
    ['{{period "2025-10-01" "2025-10-08" format="年月日"}}', '2025年10月1日—8日'],
    ['{{#each inspections}}{{date}} {{/each}}', '2025年9月5日 2025年10月 '],
    ['{{#each inspections}}{{date date format="月日"}} {{/each}}', '9月5日 10月 '],
    ['{{term.yearLabel}}', '2025—2026学年第一学期'],
    ['{{next.label}}', '2026年春季学期'],
  ])('%s is %s', (template, expected) => expect(text(template)).toBe(expected))
})

describe('blocks', () => {
  test('a table has a row for each record, a total, and facts', () => {
    const { inserts, evidence, reports } = render(
      '{{table repairs columns="date,item,quantity" item="门" numbered=true total=true caption="维修"}}',
      workspace,
    )
    expect(reports).toEqual([])
    const [insert] = inserts
    const table = insert?.kind === 'blocks' ? insert.blocks[0] : undefined
    if (table?.type !== 'table') throw new Error('no table')
    expect(table.columns.map(({ heading, align }) => [heading, align])).toMatchObject([
      [[{ value: '序号' }], 'centre'],
      [[{ value: '报修日期' }], 'centre'],
      [[{ value: '物品' }], 'left'],
      [[{ value: '数量' }], 'right'],
    ])
    expect(table.rows).toHaveLength(13)
    expect(table.rows.at(-1)).toMatchObject({
      total: true,
      cells: [[{ value: '合计' }], [], [], [{ type: 'fact', value: '12张' }]],
    })
    expect(evidence.at(-1)).toMatchObject({ text: '12张', exact: 12, unit: '张' })
  })

  test('a table adds up only the columns that it is asked to, and can write dates in digits', () => {
    const { inserts } = render(
      '{{table inspections columns="date,scope" dates="digits"}}{{table repairs columns="item,quantity,cost" item="门" sums="cost"}}',
      workspace,
    )
    const [dated, summed] = inserts.map((insert) => (insert.kind === 'blocks' ? insert.blocks[0] : undefined))
    if (dated?.type !== 'table' || summed?.type !== 'table') throw new Error('no table')
    expect(dated.rows.map(({ cells }) => cells[0])).toMatchObject([
      [{ value: '2025-09-05' }],
      [{ value: '2025-10' }],
    ])
    expect(summed.rows.at(-1)).toMatchObject({
      total: true,
      cells: [[{ value: '合计' }], [], [{ type: 'fact' }]],
    })
  })

  test('a grouped table counts and sums', () => {
    const { inserts } = render('{{table repairs by="item" columns="count,quantity" total=true}}', workspace)
    const table = inserts[0]?.kind === 'blocks' ? inserts[0].blocks[0] : undefined
    if (table?.type !== 'table') throw new Error('no table')
    const cells = table.rows.map((row) =>
      row.cells.map((cell) => cell.map((inline) => ('value' in inline ? inline.value : '')).join('')),
    )
    expect(cells).toEqual([
      ['灯管', '83次', '166支'],
      ['阀门', '25次', '50只'],
      ['门', '12次', '12张'],
      ['合计', '120次', ''],
    ])
  })

  test('columns of a group give a row for each item', () => {
    const { inserts } = render('{{table purchases columns="date,items.name,items.quantity"}}', workspace)
    const table = inserts[0]?.kind === 'blocks' ? inserts[0].blocks[0] : undefined
    expect(table?.type === 'table' ? table.rows.length : 0).toBe(2)
  })

  test('a table without rows is not printed', () => expect(text('{{table accidents}}')).toBe(''))

  test('signature', () => {
    const { inserts } = render('{{signature}}', workspace)
    expect(inserts).toMatchObject([
      {
        kind: 'blocks',
        blocks: [
          { type: 'signature', name: [{ value: '城南小学总务处' }], date: [{ value: '2026年1月23日' }] },
        ],
      },
    ])
  })

  test('months of the plan', () => {
    const template = `{{#months plan section="月度工作"}}
### {{label}}

{{#each items}}
1. {{text}}
{{#each steps}}
   1. {{this}}
{{/each}}
{{/each}}
{{/months}}`
    expect(text(template, '2026-spring')).toBe(
      '### 三月份—四月份\n\n1. 开学准备\n   1. 分书\n   1. 检修\n### 六月份\n\n1. 期末核对\n',
    )
  })
})

describe('narratives', () => {
  test('the director’s own paragraphs replace the default', () => {
    const template = '{{#narrative "summary/opening"}}\n缺省。\n{{/narrative}}\n\n后文'
    expect(text(template).trim()).toBe('«开学以来，**一切**顺利。»\n\n\n后文')
    expect(text(template.replace('opening', 'closing'))).toBe('缺省。\n\n后文')
  })
  test('without a default there is nothing', () => expect(text('{{narrative "summary/closing"}}')).toBe(''))
})

describe('partials', () => {
  test('take a context and names, and keep their indent', () => {
    const partials = { item: '- {{label}} {{type}}\n' }
    const { text: output, reports } = render(
      '{{#each drills}}\n  {{> item label="演练"}}\n{{/each}}',
      workspace,
      partials,
    )
    expect(reports).toEqual([])
    expect(output).toBe('  - 演练 消防\n  - 演练 疏散\n')
  })
})

describe('values are never syntax', () => {
  test('they come out as inserts, unchanged, whatever they contain', () => {
    const { markdown, inserts } = render(
      '{{#each problems}}\n- {{text}}\n{{/each}}\n{{#each purchases.items}}{{name}}{{/each}}',
      workspace,
    )
    expect(markdown).not.toMatch(/[*<>|~]|---|2026/)
    expect(inserts).toEqual(
      ['2026. 全年\n---', '3~5月、6~8月 | *急*', 'A4纸*10包', '<b>粉笔</b>'].map((value) => ({
        kind: 'inline',
        inlines: [{ type: 'text', value }],
      })),
    )
  })
})

test('every number keeps its exact value, its query, its records and its place in the template', () => {
  const { evidence, inserts } = render('# 总结\n\n维修{{count repairs item="灯管" as="约数"}}。', workspace)
  expect(inserts).toEqual([{ kind: 'inline', inlines: [{ type: 'fact', value: '80余次', evidence: 0 }] }])
  expect(evidence).toHaveLength(1)
  expect(evidence[0]).toMatchObject({
    text: '80余次',
    exact: 83,
    unit: '次',
    query: '维修记录，物品为“灯管”，计次数',
    template: { file: 'test.md.hbs', line: 3, column: 3 },
  })
  expect(evidence[0]?.records).toHaveLength(83)
  expect(evidence[0]?.records[0]).toEqual({
    kind: 'repair',
    id: '10-0-0',
    file: '2025-autumn/repairs.yaml',
    line: 1,
    column: 3,
  })
})

describe('settings', () => {
  test('are read and rendered', () => {
    const {
      frontMatter,
      text: body,
      reports,
    } = render(
      '---\ndocument: 后勤工作总结\nsubtitle: （{{period term.start term.end}}）\n编号: house\nterm: next\ndate: start\ncounts: approximate\n---\n{{count repairs}}',
      smallWorkspace({ '2025-autumn/repairs.yaml': repairs({ item: '灯管', many: 42 }) }),
    )
    expect(reports).toEqual([])
    expect(frontMatter).toEqual({
      due: 'next',
      landscape: 'table',
      numbering: 'house',
      date: '2025-09-01',
      document: '后勤工作总结',
      subtitle: [
        { type: 'text', value: '（' },
        { type: 'text', value: '2025年9月—2026年1月' },
        { type: 'text', value: '）' },
      ],
      keywords: [],
      parts: { contents: false },
    })
    expect(body).toBe('40余次')
  })

  test('give a contents page, a red head, an addressee and an imprint', () => {
    const front = [
      '目录: 是',
      'head: {{school.shortName}}文件',
      'number: 南小〔2026〕2号',
      'to: 县教育局',
      'copies: 县财政局',
      'issued: {{school.shortName}}办公室 2026年1月9日印发',
    ]
    const { frontMatter, reports } = render(`---\n${front.join('\n')}\n---\n`, workspace)
    expect(reports).toEqual([
      'contents-with-head 2:5 写了 contents: true，又写了 head（红头），这份文件不出目录页',
    ])
    expect(frontMatter.parts).toEqual({
      contents: true,
      head: [
        { type: 'text', value: workspace.school.shortName },
        { type: 'text', value: '文件' },
      ],
      number: [{ type: 'text', value: '南小〔2026〕2号' }],
      to: [{ type: 'text', value: '县教育局' }],
      copies: [{ type: 'text', value: '县财政局' }],
      issued: {
        issuer: [{ type: 'text', value: `${workspace.school.shortName}办公室` }],
        date: [{ type: 'text', value: '2026年1月9日' }],
      },
    })
  })

  test('date an imprint like the document if it has no date of its own', () => {
    const { frontMatter } = render('---\ndate: 2026-01-20\nissued: 总务处\n---\n', workspace)
    expect(frontMatter.parts.issued).toEqual({
      issuer: [{ type: 'text', value: '总务处' }],
      date: [{ type: 'text', value: '2026年1月20日' }],
    })
  })
})

test('the same input gives the same result', () => {
  const once = render('{{list repairs by="item"}}{{table repairs}}', workspace)
  expect(render('{{list repairs by="item"}}{{table repairs}}', workspace)).toEqual(once)
})

test('a value loses its final stop before a stop in the template', () => {
  const stopped = smallWorkspace({
    '2025-autumn/problems.yaml': '- { id: W1, text: 经费不足。, measure: 申请。 }\n',
  })
  const { text: said } = render('{{#each problems}}原因：{{text}}。{{measure}}{{/each}}', stopped, {})
  expect(said).toBe('原因：经费不足。申请。')
})
