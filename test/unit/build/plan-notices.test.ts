import { expect, it } from 'vitest'
import { generate } from '../../../src/build/index.ts'
import { memoryHost } from '../../support/memory-host.ts'

const school = (adopt: string): string =>
  `name: 城西小学\n${adopt}terms:\n  2026-spring: {start: 2026-03-02, end: 2026-07-03}\n`
const files = {
  'data/routines.yaml': '- {id: CG-1, text: 核对班级财产，损坏的登记。, frequency: 期末}\n',
  'data/2026-spring/plan.yaml': '- {id: P1, text: 清点各班校产, section: 月度工作, months: 7}\n',
  'templates/plan.md.hbs': '---\ndocument: 计划\n---\n# 计划\n\n{{#each planned}}{{text}}{{/each}}\n',
  'templates/other.md.hbs': '---\ndocument: 总结\n---\n# 总结\n\n后勤工作。\n',
}
const reported = async (
  adopt: string,
  documents: readonly string[],
  more: Readonly<Record<string, string>> = {},
  formats: readonly 'md'[] = ['md'],
) => {
  const request = { data: 'data', templates: 'templates', dataLabel: 'data', templatesLabel: 'templates' }
  const { diagnostics } = await generate(
    { ...request, documents, term: '2026-spring', formats },
    memoryHost({ ...files, ...more, 'data/school.yaml': school(adopt) }),
  )
  return diagnostics
    .filter(({ code }) => code.startsWith('plan-'))
    .map(({ code, severity, message, hints }) => [code, severity, message, ...hints])
}

it('tells what of an adopted catalogue the plan already says, with both wordings', async () => {
  expect(await reported('adopt: [常规]\n', ['plan'])).toEqual([
    [
      'plan-covered',
      'notice',
      '2026年春季学期计划：采用的校历、常规里有1处，本校的计划已经写了，没有另列',
      '常规 CG-1“核对班级财产，损坏的登记”，同 P1“清点各班校产”。',
      '确实是两件事的，把它写进 plan.yaml。',
    ],
  ])
})

it('looks into the sections that the plan is made of', async () => {
  const sections = {
    'templates/plan.md.hbs': '---\ndocument: 计划\n---\n# 计划\n\n{{> items}}\n',
    'templates/sections/items.md.hbs':
      '---\nsection: 条目\nabout: 全部条目\ntitle: 条目\n---\n{{#each planned}}{{text}}{{/each}}\n',
  }
  const codes = (await reported('adopt: [常规]\n', ['plan'], sections)).map(([code]) => code)
  expect(codes).toEqual(['plan-covered'])
})

it('lists a few in a build and all in a check', async () => {
  const ids = [1, 2, 3, 4, 5]
  const many = {
    'data/routines.yaml': ids
      .map((id) => `- {id: CG-${id}, text: 核对班级财产。, frequency: 期末}\n`)
      .join(''),
  }
  const [[, , , ...built] = []] = await reported('adopt: [常规]\n', ['plan'], many)
  expect(built).toHaveLength(5)
  expect(built[3]).toContain('houqin check')
  const [[, , , ...checked] = []] = await reported('adopt: [常规]\n', ['plan'], many, [])
  expect(checked.filter((hint) => hint.startsWith('常规 CG-'))).toHaveLength(5)
})

it('tells a school that has not said whether it adopts the catalogues that they are not in its plan', async () => {
  expect((await reported('', ['plan'])).map(([code]) => code)).toEqual(['plan-not-adopted'])
  expect(await reported('adopt: 无\n', ['plan'])).toEqual([])
})

it('says nothing of a plan for a document that does not print it', async () => {
  expect(await reported('adopt: [常规]\n', ['other'])).toEqual([])
  expect(await reported('', ['other'])).toEqual([])
})
