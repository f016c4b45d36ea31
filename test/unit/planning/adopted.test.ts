import { describe, expect, it } from 'vitest'
import { commitmentsOf, fulfilmentSet, planTerm } from '../../../src/planning/index.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const calendar = '- {id: XL-1, name: 消防日, when: 11-9, text: 组织11.9消防演练。, kind: 演练, drill: 消防}\n'
const routines = '- {id: CG-1, text: 每月检查消防器材。, frequency: 每月, kind: 检查, item: 消防}\n'
const own = '- {id: JH-1, text: 添置书架, section: 月度工作, months: 10}\n'
const days = `- {id: XL-2, name: 国庆, when: 国庆节前, text: 节前检查校舍。, kind: 检查}\n`

interface Case {
  readonly adopt?: string
  readonly plan?: string
  readonly more?: Readonly<Record<string, string>>
}

function workspaceOf({ adopt = '', plan = 'records: []\n', more = {} }: Case) {
  const profile = `name: 城南小学
${adopt}
terms:
  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }
  2026-spring: { start: 2026-03-02, end: 2026-07-03 }
`
  const files = { 'calendar.yaml': calendar + days, 'routines.yaml': routines, '2025-autumn/plan.yaml': plan }
  return smallWorkspace({ ...files, '2026-spring/plan.yaml': 'records: []\n', ...more }, profile)
}
const judgedIn = (given: Case, id = '2025-autumn'): readonly string[] => {
  const workspace = workspaceOf(given)
  const term = workspace.school.terms.find((one) => one.id === id)!
  return commitmentsOf(workspace, term).map(({ item }) => item.id)
}

describe('what a school is responsible for', () => {
  it('is nothing if it wrote no plan and adopted nothing, and nothing is planned for it', () => {
    const workspace = workspaceOf({})
    const [term] = workspace.school.terms
    expect(planTerm(workspace, term!)).toEqual([])
    expect(judgedIn({})).toEqual([])
    expect(fulfilmentSet(workspace, [term!])).toMatchObject({ entries: [], present: false, complete: false })
  })

  it('is still nothing if the previous term left something open', () => {
    const repair = '- {id: WX-1, date: 2025-12-20, item: 屋面, action: 维修, status: 未完成}\n'
    expect(judgedIn({ more: { '2025-autumn/repairs.yaml': repair } }, '2026-spring')).toEqual([])
  })

  it('is its own plan, and nothing of the catalogues', () => {
    expect(judgedIn({ plan: own })).toEqual(['JH-1'])
    const [term] = workspaceOf({ plan: own }).school.terms
    expect(fulfilmentSet(workspaceOf({ plan: own }), [term!])).toMatchObject({
      present: true,
      complete: true,
    })
  })

  it('includes its own item even if a catalogue has the same one, which is no source of it until it is adopted', () => {
    const plan = '- {id: JH-1, text: 组织11.9消防演练, section: 月度工作, months: 11}\n'
    expect(judgedIn({ plan })).toEqual(['JH-1'])
    const sourcesOf = (adopt: string): readonly (readonly string[])[] => {
      const workspace = workspaceOf({ plan, adopt })
      return planTerm(workspace, workspace.school.terms[0]!).map(({ id, sources }) => [id, ...sources])
    }
    expect(sourcesOf('')).toEqual([['JH-1', '自定']])
    expect(sourcesOf('adopt: 校历')).toEqual([
      ['JH-1', '自定', '校历'],
      ['XL-2', '校历'],
    ])
  })

  it.each([
    ['adopt: [校历]', ['XL-2', 'XL-1']],
    ['adopt: 常规', ['CG-1']],
    ['采用: 校历、常规工作', ['CG-1', 'XL-2', 'XL-1']],
    ['adopt: 无', []],
  ])('is what it adopts: %s', (adopt, ids) => expect(judgedIn({ adopt })).toEqual(ids))

  it('is a drill in every school month if it adopts only that rule, even if the calendar proposes one', () => {
    expect(judgedIn({ adopt: 'adopt: [演练要求]' })).toEqual([
      '演练-2025-09',
      '演练-2025-10',
      '演练-2025-11',
      '演练-2025-12',
      '演练-2026-01',
    ])
    expect(judgedIn({ adopt: 'adopt: [演练要求, 校历]' })).not.toContain('演练-2025-11')
  })

  it('is what it adopts from some term on, in later terms too', () => {
    const adopt = 'adopt: {2026-spring: [常规], 2026-autumn: 无}'
    expect(judgedIn({ adopt })).toEqual([])
    expect(judgedIn({ adopt }, '2026-spring')).toEqual(['CG-1'])
  })
})
