import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allHelpers } from '../../../src/templating/helpers/index.ts'
import { arrangementGuide, helperGuide, sectionGuide, settingsGuide } from '../../../src/templating/index.ts'
import { handlebarsCases } from '../../support/handlebars-cases.ts'
import { render } from '../../support/render.ts'
import { shippedPartials } from '../../support/shipped-partials.ts'
import { repairs, smallWorkspace } from '../../support/small-workspace.ts'
import { comparisonGuide } from './handlebars/comparison.ts'

const path = new URL('../../../templates/README.md', import.meta.url)

const section = (readme: string, name: string, text: string): string =>
  readme.replace(
    new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*(<!-- /${name} -->)`),
    (_, open: string, close: string) => `${open}\n${text}\n\n${close}`,
  )

// With --update the sections are generated again from the helpers' descriptions and the comparison with Handlebars.
test('templates/README.md lists every helper, setting and section as they describe themselves', async () => {
  const guides = {
    settings: settingsGuide(),
    sections: sectionGuide(shippedPartials),
    arrangements: arrangementGuide(),
    handlebars: comparisonGuide(handlebarsCases().length),
    helpers: helperGuide(),
  }
  const current = Object.entries(guides).reduce(
    (readme, [name, guide]) => section(readme, name, guide),
    readFileSync(path, 'utf8'),
  )
  await expect(current).toMatchFileSnapshot('../../../templates/README.md')
})

const records = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('')

const workspace = smallWorkspace(
  {
    '2025-spring/repairs.yaml': repairs({ item: '灯管', many: 71, month: '2025-04' }),
    '2025-autumn/repairs.yaml': repairs(
      { item: '灯管', many: 20, month: '2025-09', more: 'status: 已完成' },
      { item: '灯管', many: 23, month: '2025-10', more: 'status: 已完成' },
      { item: '灯泡', many: 2, month: '2025-10', action: '检修', more: 'status: 已完成' },
      { item: '灯管', many: 2, month: '2025-10', more: 'place: 操场' },
      { item: '灯管', many: 18, month: '2025-11', more: 'status: 已完成' },
      { item: '灯管', many: 20, month: '2025-12', more: 'status: 已完成' },
      { item: '阀门水嘴', many: 7, month: '2025-09', quantity: '2只', more: 'status: 已完成' },
      { item: '阀门水嘴', many: 18, month: '2025-10', quantity: '2只', more: 'status: 已完成' },
      { item: '门', action: '维修', many: 3, month: '2025-10' },
      { item: '窗', action: '维修', many: 1, month: '2026-01' },
      { item: '门锁', action: '维修', many: 6, month: '2026-01', more: 'status: 已完成' },
    ),
    '2025-autumn/drills.yaml': `- { id: Y1, date: 2025-09-12, type: 消防 }
- { id: Y2, date: 2025-10-12, type: 地震 }
- { id: Y3, date: 2025-12-24, type: 消防 }
`,
    '2025-autumn/inspections.yaml': records(
      42,
      (index) =>
        `- { id: J${index}, date: 2025-10-${String((index % 28) + 1).padStart(2, '0')}, scope: ${['校舍', '消防', '食堂', '用电', '周边', '门卫'][index % 6] ?? ''}, level: ${index < 4 ? '大排查' : index < 36 ? '常规' : '专项'} }\n`,
    ),
    '2025-autumn/rules.yaml': ['空调使用制度', '课外活动安全预案', '报修办法', '门卫制度', '防汛预案']
      .map((name, index) => `- { id: Z${index}, name: ${name}, type: 制度, status: 新订 }\n`)
      .join(''),
    '2025-autumn/purchases.yaml':
      '- { id: C1, date: 2025-09-01, items: [{ name: 粉笔, quantity: 40盒 }, { name: 拖把, quantity: 30把 }] }\n',
    '2025-autumn/problems.yaml': `- { id: W1, text: 后勤人手少，雨天报修集中时回应不够快, area: 后勤服务 }
- { id: W2, text: 外墙瓷砖待修, area: 校舍安全 }
`,
    '2025-autumn/accidents.yaml': 'complete: true\nrecords: []\n',
    '2025-autumn/trainings.yaml': '- { id: T1, date: 2025-09-08, topic: 防溺水 }\n',
    '2025-autumn/works.yaml': '- { id: G1, project: 操场 }\n',
    '2025-autumn/greenings.yaml': `- { id: L1, date: 2025-09-12, action: 修剪, plant: 绿篱, place: 花坛四周, area: 260 }
- { id: L2, date: 2025-10-12, action: 修剪, plant: 绿篱, place: 花坛四周, area: 240 }
`,
    '2025-autumn/meetings.yaml': ['2025-09', '2025-10', '2025-11', '2025-12', '2026-01']
      .map((month) => `- { id: H${month}, date: ${month}, topic: 后勤例会 }\n`)
      .join(''),
    '2025-autumn/plan.yaml': '- { id: H1, text: 做好开学准备, section: 月度工作, months: [9, 10] }\n',
  },
  `name: 清河县城南小学
shortName: 城南小学
department: 总务处
canteen: 无
current: 2025-autumn
terms:
  2025-spring: { start: 2025-02-24, end: 2025-07-04 }
  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }
`,
)

/** Helpers whose output is described in words, because it consists of whole blocks. */
const described: ReadonlySet<string> = new Set(['table', 'photos', 'chart', 'signature', 'months'])

describe('every example does what it says', () => {
  test.each(allHelpers.map((helper) => [helper.name, helper] as const))('%s', (name, helper) => {
    const { text, reports } = render(helper.example, workspace, {}, '2025-autumn', ['09-0-0/1.jpg'])
    expect(reports.filter((report) => name !== 'missing' || !report.startsWith('facts-missing'))).toEqual([])
    expect(text).not.toBe('')
    if (!described.has(name)) expect(text.trim()).toBe(helper.output)
  })
})

test('no two helpers have the same name', () => {
  const names = allHelpers.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
