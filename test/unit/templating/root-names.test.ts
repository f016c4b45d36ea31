import { expect, it } from 'vitest'
import { render } from '../../support/render.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace(
  {
    '2025-autumn/repairs.yaml': '- {id: A, date: 2025-09-03, item: 灯管, action: 更换}\n',
    '2025-spring/repairs.yaml':
      '- {id: V, date: 2025-03-03, item: 门, action: 维修}\n- {id: W, date: 2025-03-04, item: 窗, action: 维修}\n',
  },
  `name: 清河县城南小学
shortName: 城南小学
department: 总务处
students: 800
current: 2025-autumn
terms:
  2025-spring: { start: 2025-02-24, end: 2025-07-04 }
  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }
  2026-spring: { start: 2026-03-02, end: 2026-07-03 }
`,
)

it.each([
  [
    '{{school.name}}，{{school.shortName}}，{{school.department}}，{{school.signature}}',
    '清河县城南小学，城南小学，总务处，城南小学总务处',
  ],
  [
    '{{term.id}}，{{term.label}}，{{term.yearLabel}}，{{term.season}}',
    '2025-autumn，2025年秋季学期，2025—2026学年第一学期，autumn',
  ],
  [
    '{{term.current}}，{{term.whole}}，{{term.close}}，{{term.before}}，{{term.after}}',
    '本学期，全学期，学期末，上学期，下学期',
  ],
  ['{{term.start}}—{{term.end}}，{{term.months}}', '2025年9月1日—2026年1月23日，9月、10月、11月、12月、1月'],
  [
    '{{count repairs}}，{{count 维修}}，{{count previous.repairs}}，{{count all.repairs}}，{{count latest.repairs}}',
    '1次，1次，2次，3次，1次',
  ],
  ['{{previous.label}}，{{next.label}}，{{next.start}}', '2025年春季学期，2026年春季学期，2026年3月2日'],
  ['{{#each terms}}{{label}}{{count repairs}}{{/each}}', '2025年秋季学期1次'],
  ['{{#if term.over}}已过{{else}}未过{{/if}}', '已过'],
])('%s', (template, text) => {
  const found = render(template, workspace)
  expect(found.reports).toEqual([])
  expect(found.text).toBe(text)
})

it('says in its evidence of which time a number is', () => {
  const queries = (template: string): readonly string[] =>
    render(template, workspace).evidence.map(({ query }) => query)
  expect(queries('{{count previous.repairs}}{{count all.repairs}}')).toEqual([
    '上学期维修记录，计次数',
    '各学期维修记录，计次数',
  ])
})

it('marks what the school does not say about itself', () => {
  const { text, reports, hints } = render(
    '有学生{{school.students}}人，教师{{school.teachers}}人。',
    workspace,
  )
  expect(text).toContain('【待补：学校情况：teachers】')
  expect(reports).toEqual(['facts-missing 1:27 模板要用学校情况里的“teachers”，school.yaml 里没有写'])
  expect(hints).toMatch(
    /^在 school\.yaml 里加一行 teachers: …；已经写了的有：.*name、shortName、department、signature。$/,
  )
})
