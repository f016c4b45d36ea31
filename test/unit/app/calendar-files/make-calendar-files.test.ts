import { expect, it } from 'vitest'
import { makeCalendarFiles } from '../../../../src/app/calendar-files/index.ts'
import { memoryHost } from '../../../support/memory-host.ts'

const files = {
  'data/school.yaml':
    'name: 城南小学\nterms:\n  2025-autumn: {start: 2025-09-01, end: 2026-01-23}\n  2026-spring: {start: 2026-03-02, end: 2026-07-03}\n',
  'data/2026-spring/plan.yaml': '- {id: JH-1, section: 月度工作, months: 4, text: 检修吊扇。}\n',
  'templates/plan.md.hbs': '# 计划\n',
  'templates/catalogues/calendar.yaml':
    '- {id: XL-1, name: 防灾减灾日, when: 5-12, text: 组织演练。, kind: 演练}\n',
}
const request = { data: 'data', templates: 'templates', dataLabel: 'data', templatesLabel: 'templates' }

it('makes a calendar of the plan, including items from the catalogues that the school adopted', async () => {
  const adopted = { ...files, 'data/school.yaml': `${files['data/school.yaml']}adopt: [校历]\n` }
  const { value } = await makeCalendarFiles({ ...request, term: '2026-spring' }, memoryHost(adopted))
  expect([...value.files.keys()]).toEqual(['2026-spring/2026年春季学期后勤工作计划.ics'])
  const text = new TextDecoder().decode([...value.files.values()][0])
  expect(text).toContain('DTSTART;VALUE=DATE:20260401')
  expect(text).toContain('DTSTART;VALUE=DATE:20260512')
})

it('makes one per term for a year, and none for an unknown term or ledgers with faults', async () => {
  const year = await makeCalendarFiles({ ...request, term: '2025-2026' }, memoryHost(files))
  expect(year.value.files.size).toBe(2)
  const none = await makeCalendarFiles({ ...request, term: '2031-spring' }, memoryHost(files))
  expect(none.value.files.size).toBe(0)
  expect(none.diagnostics.map(({ code }) => code)).toContain('term-unknown')
  const faulty = {
    ...files,
    'templates/catalogues/calendar.yaml': '- {id: XL-1, name: 甲, when: 13-1, text: 乙}\n',
  }
  const { value, diagnostics } = await makeCalendarFiles(request, memoryHost(faulty))
  expect(value.files.size).toBe(0)
  expect(diagnostics[0]).toMatchObject({
    code: 'calendar-rule',
    location: { file: 'templates/catalogues/calendar.yaml', line: 1 },
  })
})

it('leaves people out if asked to', async () => {
  const named = {
    ...files,
    'data/2026-spring/plan.yaml':
      '- {id: JH-1, section: 月度工作, months: 4, text: 请李镕检修吊扇。, owner: 李镕, steps: [电话13911112222]}\n',
  }
  const { value } = await makeCalendarFiles(
    { ...request, term: '2026-spring', mask: true },
    memoryHost(named),
  )
  expect([...value.files.keys()]).toEqual(['2026-spring/2026年春季学期后勤工作计划（隐名）.ics'])
  const text = new TextDecoder().decode([...value.files.values()][0])
  expect(text).toContain('请某某检修吊扇')
  expect(text).not.toMatch(/李镕|139/)
})
