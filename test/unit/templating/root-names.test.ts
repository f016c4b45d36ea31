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
canteen: 有
boarding: 无
facts: { 监控天数: 30, 楼名: [东楼, 西楼], 层数: [3, 4] }
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
  [
    '{{school.students}}，{{school.canteen}}，{{#if school.boarding}}寄宿{{else}}走读{{/if}}',
    '800，是，走读',
  ],
  [
    '{{school.监控天数}}，{{school.楼名}}，{{#each school.层数}}{{this}}；{{/each}}',
    '30，东楼、西楼，3；4；',
  ],
  ['{{count latest.repairs}}，{{#each latest.repairs}}{{id}}{{/each}}', '1次，A'],
  ['{{#each previous.repairs}}{{id}}{{/each}}，{{#each all.维修}}{{id}}{{/each}}', 'VW，VWA'],
  ['{{previous.current}}，{{next.months}}', '本学期，3月、4月、5月、6月、7月'],
  ['{{#if others}}有{{else}}没有{{/if}}，{{#if 其他台账}}有{{else}}没有{{/if}}', '没有，没有'],
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

it('names what it is in messages', () => {
  const told = (template: string) => render(template, workspace).reports
  for (const name of ['school', 'term', 'previous', 'next', 'latest', 'all'])
    expect(told(`{{${name}}}`)).toEqual([`template-not-printable 1:1 ${name}（一组内容）不能直接印出来`])
  expect(told('{{@root}}')).toEqual(['template-not-printable 1:1 模板（一组内容）不能直接印出来'])
  expect(told('{{#each terms}}{{this}}{{/each}}')).toEqual([
    'template-not-printable 1:16 terms（一组内容）不能直接印出来',
  ])
})

it('knows of no list in what is no list, and of no ledger in a term that has none', () => {
  const { text, reports } = render('{{school.terms}}，{{count next.repairs}}', workspace)
  expect(text).toBe('【待补：学校情况：terms】，【待补：维修台账】')
  expect(reports).toEqual([
    'facts-missing 1:1 模板要用学校情况里的“terms”，school.yaml 里没有写',
    'facts-missing 1:18 这里要用维修台账，但没有 2026-spring/repairs.yaml 这个文件，没有台账不等于没有发生',
  ])
})

it('is over once its last day is known', () => {
  const over = (knownOn: string) =>
    render('{{#if term.over}}已过{{else}}未过{{/if}}', { ...workspace, knownOn }).text
  expect(['2026-01-22', '2026-01-24'].map(over)).toEqual(['未过', '已过'])
})
