import { describe, expect, it } from 'vitest'
import { commitmentsOf, planTerm } from '../../../src/planning/index.ts'
import { asKnownOn, type Term, type Workspace } from '../../../src/records/index.ts'
import { planned } from '../../support/plan-school.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const problem = '- {id: WT-1, text: 人手少}\n'
const own = '- {id: JH-1, text: 检修吊扇。, section: 月度工作, months: 4}\n'
const idsOf = (files: Readonly<Record<string, string>>, id?: string): readonly string[] =>
  planned(files, id)
    .filter(({ sources }) => sources[0] !== '演练要求')
    .map((item) => item.id)

describe('the plan of a term', () => {
  it('has what the term just before it left open, of whatever year', () => {
    expect(idsOf({ '2025-autumn/problems.yaml': problem, '2026-spring/plan.yaml': own })).toEqual([
      'JH-1',
      'WT-1',
    ])
    expect(idsOf({ '2025-spring/problems.yaml': problem }, '2025-autumn')).toEqual(['WT-1'])
    expect(idsOf({ '2025-autumn/problems.yaml': problem }, '2025-autumn')).toEqual([])
  })

  it('has nothing from before the first term', () => {
    expect(idsOf({ '2025-spring/plan.yaml': own }, '2025-spring')).toEqual(['JH-1'])
  })

  it('has what comes from each source', () => {
    const files = {
      'calendar.yaml': '- {id: XL-1, name: 植树节, when: 3-12, text: 补栽花木。}\n',
      'routines.yaml': '- {id: CG-1, text: 随手关灯。, frequency: 每天}\n',
      '2025-autumn/problems.yaml': problem,
      '2026-spring/plan.yaml': own,
      '2026-spring/budgets.yaml': '- {id: YS-1, item: 图书, quantity: 100册, amount: 3000}\n',
    }
    expect(idsOf(files)).toEqual(['JH-1', 'WT-1', 'CG-1', 'YS-1', 'XL-1'])
  })
})

describe('plan and outcome of a workspace', () => {
  const workspace = smallWorkspace({ '2025-autumn/plan.yaml': own.replace('4', '10') })
  const [autumn, spring] = workspace.school.terms as [Term, Term]
  const outcomeOf = (known: Workspace): readonly string[] =>
    commitmentsOf(known, autumn).map(({ outcome }) => outcome)

  it('are worked out once', () => {
    expect(planTerm(workspace, autumn)).toBe(planTerm(workspace, autumn))
    expect(commitmentsOf(workspace, autumn)).toBe(commitmentsOf(workspace, autumn))
  })

  it('are those of the day on which it is known', () => {
    expect(outcomeOf(workspace)).toEqual(['未完成'])
    expect(outcomeOf(asKnownOn(workspace, '2025-10-01'))).toEqual(['未到期'])
  })

  it('are nothing for a term without a ledger', () => {
    expect(commitmentsOf(workspace, spring)).toEqual([])
  })
})
