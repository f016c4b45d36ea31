import { readPartial, renderTemplate, settleTemplate } from '../../src/templating/index.ts'
import { shownText } from './render.ts'
import { smallWorkspace, twoTerms } from './small-workspace.ts'

const workspace = smallWorkspace(
  {
    '2025-autumn/repairs.yaml': `- {id: A, date: 2025-09-03, item: 灯管, action: 更换, quantity: 3支, cost: 30, place: 一班, done: 2025-09-04}
- {id: B, date: 2025-10-12, item: 灯管, action: 更换, quantity: 5支, cost: 20, place: 二班, done: 2025-10-12}
- {id: C, date: 2025-10-30, item: 门, action: 维修, quantity: 2扇, status: 未完成}
`,
    '2025-autumn/purchases.yaml':
      '- {id: P, date: 2025-09-01, cost: 100, people: [王喆, 灯管], items: [{name: 桶, quantity: 2个}, {name: 盆, quantity: 3个}]}\n',
    '2025-autumn/drills.yaml': '- {id: Y, date: 2025-09-10, type: 消防}\n',
    '2025-autumn/events.yaml': 'records: []\n',
    '2025-autumn/buses.yaml': '- {id: X, date: 2025-09-01, 线路: 东线}\n',
  },
  `${twoTerms()}kinds:
  - name: bus
    plural: buses
    label: 校车
    fields:
      - { name: date, label: 日期, type: 日期 }
      - { name: 线路, type: 文字 }
`,
)
const section = (name: string, body: string): string =>
  `---\nsection: ${name}\nabout: 甲\ntitle: ${name}\n---\n${body}`
const partials = new Map(
  Object.entries({
    page: '甲{{> @partial-block}}乙',
    item: '- 一\n\n- 二\n',
    plain: '丙',
    页尾: '丁',
    bus: section(
      '校车',
      '{{#> 校车/趟数}}跑了{{count repairs}}。{{/校车/趟数}}{{#> 校车/线路}}线路{{count repairs}}。{{/校车/线路}}',
    ),
    silent: section('无话', '共{{count repairs}}。'),
  }).map(([name, text]) => [name, readPartial({ file: `${name}.md.hbs`, text }).value]),
)

/** The text of a template for a small school, then each report, with its hints after it. */
export function told(text: string): readonly string[] {
  const { value, diagnostics } = renderTemplate({
    template: settleTemplate({ file: 'test.md.hbs', text }),
    partials,
    workspace,
    period: workspace.school.terms[1]!,
  })
  return [
    shownText(value),
    ...diagnostics.flatMap(({ code, location, message, hints }) => [
      `${code} ${location?.line}:${location?.column}+${location?.length} ${message}`,
      ...hints.map((hint) => `> ${hint}`),
    ]),
  ]
}
