import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asKnownOn, type FieldGroup, type FieldValue, type Workspace } from '../../../src/records/index.ts'
import { addDays } from '../../../src/text/index.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const files = {
  '2025-autumn/repairs.yaml': `- {id: WX-1, date: 2025-09-10, item: 门, action: 维修, done: 2025-10-15}
- {id: WX-2, date: 2025-10-20, item: 窗, action: 维修, done: 2025-10-20}
- {id: WX-3, date: 2025-09-12, item: 灯, action: 更换, status: 未完成}
`,
  '2025-autumn/inspections.yaml':
    '- {id: JC-1, date: 2025-09-10, scope: 用电, findings: [{hazard: 线路老化, deadline: 2025-10-30, fixed: 2025-10-15, rechecked: 2025-10-20}]}\n',
  '2025-autumn/works.yaml':
    '- {id: JJ-1, project: 停车棚, start: 2025-09-20, finish: 2025-11-20, expected: 2025-11-30, progress: 已竣工}\n',
  '2025-autumn/problems.yaml': '- {id: WT-1, text: 人手少, status: 已解决, resolved: 2025-11-03}\n',
  '2025-autumn/purchases.yaml':
    '- {id: CG-1, date: 2025-09-18, items: [{name: 书架, quantity: 2个}], accepted: 2025-10-08}\n',
  '2025-autumn/plan.yaml': '- {id: JH-1, text: 演练, section: 月度工作, months: 11, date: 2025-11-09}\n',
  '2026-spring/repairs.yaml': '- {id: WX-9, date: 2026-03-10, item: 门, action: 维修}\n',
}
const whole = smallWorkspace(files)
const on = (day: string): Workspace => asKnownOn(whole, day)
const ids = ({ ledgers }: Workspace): readonly string[] =>
  [...ledgers.values()].flatMap((byKind) =>
    [...byKind.values()].flatMap(({ records }) => records.map(({ id }) => id)),
  )
function fieldOf(workspace: Workspace, kind: string, id: string, field: string): FieldValue | undefined {
  const records = [...workspace.ledgers.values()].flatMap((byKind) => byKind.get(kind)?.records ?? [])
  return records.find((record) => record.id === id)?.values[field]
}

describe('a workspace as it was known on a day', () => {
  it('has no record that says of itself that there is none', () => {
    const own =
      'kinds: [{name: bed, plural: beds, label: 查铺, fields: [{name: said, label: 情况, type: text, required: true}]}]\n'
    const profile = `name: 清河县城南小学
current: 2025-autumn
terms:
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
${own}`
    const files = {
      '2025-autumn/problems.yaml': '- {id: WT-1, text: 没有}\n- {id: WT-2, text: 人手少}\n',
      '2025-autumn/accidents.yaml': '- {id: SG-1, date: 2025-09-10, type: 无}\n',
      '2025-autumn/plan.yaml': '- {id: JH-1, text: 暂无, section: 月度工作}\n',
      '2025-autumn/beds.yaml': '- {id: CP-1, said: 无}\n',
    }
    expect(ids(asKnownOn(smallWorkspace(files, profile), '2026-01-23')).toSorted()).toEqual(['CP-1', 'WT-2'])
  })

  it('has no later records, but has plans for what is to come', () => {
    expect(ids(on('2025-09-30')).toSorted()).toEqual(['CG-1', 'JC-1', 'JH-1', 'JJ-1', 'WT-1', 'WX-1', 'WX-3'])
    expect(on('2025-09-30').knownOn).toBe('2025-09-30')
  })

  it.each([
    ['2025-10-14', '未完成', false],
    ['2025-10-15', '已完成', true],
  ])('on %s a repair is %s', (day, status, isDated) => {
    expect(fieldOf(on(day), 'repair', 'WX-1', 'status')).toBe(status)
    expect(fieldOf(on(day), 'repair', 'WX-1', 'done') !== undefined).toBe(isDated)
    expect(fieldOf(on(day), 'repair', 'WX-3', 'status')).toBe('未完成')
  })

  it('has hazards as they were, with their deadlines', () => {
    const finding = (day: string): readonly string[] => {
      const groups = fieldOf(on(day), 'inspection', 'JC-1', 'findings') as readonly FieldGroup[]
      return groups.flatMap(({ values }) => Object.keys(values))
    }
    expect(finding('2025-10-14')).toEqual(['hazard', 'deadline'])
    expect(finding('2025-10-15')).toEqual(['hazard', 'deadline', 'fixed'])
    expect(finding('2025-10-20')).toEqual(['hazard', 'deadline', 'fixed', 'rechecked'])
  })

  it.each([
    ['2025-09-19', '未开工'],
    ['2025-11-19', '在建'],
    ['2025-11-20', '已竣工'],
  ])('on %s works are %s', (day, progress) => {
    const known = fieldOf(on(day), 'works', 'JJ-1', 'progress')
    expect(known).toBe(day < '2025-09-20' ? undefined : progress)
  })

  it('has problems that were not solved yet and purchases that were not accepted yet', () => {
    expect(fieldOf(on('2025-11-02'), 'problem', 'WT-1', 'status')).toBe('未解决')
    expect(fieldOf(on('2025-11-03'), 'problem', 'WT-1', 'status')).toBe('已解决')
    expect(fieldOf(on('2025-10-07'), 'purchase', 'CG-1', 'accepted')).toBeUndefined()
  })

  it('leaves the workspace alone, and shares the objects that do not change', () => {
    const before = JSON.stringify([...whole.ledgers])
    const view = on('2025-10-14')
    expect(JSON.stringify([...whole.ledgers])).toBe(before)
    const ledgerOf = (workspace: Workspace) => workspace.ledgers.get('2025-autumn')!.get('purchase')
    expect(ledgerOf(view)).toBe(ledgerOf(whole))
    expect(on('2025-10-14')).toBe(view)
  })

  it('knows no more if a later day is asked for next: the earlier of two days counts (property)', () => {
    const day = fc.integer({ min: 0, max: 240 }).map((days) => addDays('2025-08-25', days))
    fc.assert(
      fc.property(day, day, (a, b) => {
        const twice = asKnownOn(on(a), b)
        const once = on(a < b ? a : b)
        expect(
          [...twice.ledgers.values()].map((byKind) => [...byKind.values()].map(({ records }) => records)),
        ).toEqual(
          [...once.ledgers.values()].map((byKind) => [...byKind.values()].map(({ records }) => records)),
        )
        expect(ids(once).every((id) => ids(whole).includes(id))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
