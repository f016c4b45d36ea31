import { describe, expect, test } from 'vitest'
import { findPeriod, parsePeriodId } from '../../../src/calendar/index.ts'
import {
  choosesUnfinished,
  finished,
  flatten,
  isFinished,
  ledgerSet,
  narrow,
  parseCondition,
  periodSet,
  type RecordSet,
  unfinished,
} from '../../../src/facts/index.ts'
import { asKnownOn, builtInKinds } from '../../../src/records/index.ts'
import { ledgerOf } from '../../support/ledger-of.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const repairsOf = (text: string): RecordSet =>
  ledgerOf(smallWorkspace({ '2025-autumn/repairs.yaml': text }), 'repairs')
const idsOf = (set: RecordSet): readonly string[] => set.entries.map(({ location }) => location.id)

const repairs = repairsOf(`- { id: A, date: 2025-09-03, item: 门锁, action: 更换, done: 2025-09-05 }
- { id: B, date: 2025-09-10, item: 门锁, action: 更换, status: 未完成 }
- { id: C, date: 2025-09-11, item: 门锁, action: 更换 }
- { id: D, date: 2025-09-12, item: 门锁, action: 更换, done: 2025-10-08 }
- { id: E, date: 2025-10-12, item: 门锁, action: 更换, status: 已完成 }
`)

describe('finished', () => {
  test('is what has a finished state or a day of completion', () => {
    expect(idsOf(finished(repairs))).toEqual(['A', 'D', 'E'])
    expect(idsOf(unfinished(repairs))).toEqual(['B', 'C'])
  })

  test('is named once in the query, however often it is asked for', () => {
    const asked = finished(repairs)
    expect(asked.query).toContain('已经办完的')
    expect(finished(asked).query).toBe(asked.query)
  })

  test('is not what is finished, or even reported, only later', () => {
    expect(idsOf(finished(repairs, '2025-09-30'))).toEqual(['A'])
    expect(idsOf(unfinished(repairs, '2025-09-30'))).toEqual(['B', 'C', 'D', 'E'])
  })

  test('is all of a ledger of repairs without any state, whatever part of it is selected', () => {
    const silent = repairsOf(`- { id: A, date: 2025-09-03, item: 门锁, action: 更换 }
- { id: B, date: 2025-09-10, item: 灯管, action: 更换 }
`)
    expect(idsOf(finished(silent))).toEqual(['A', 'B'])
    const only = narrow(
      repairs,
      repairs.entries.filter(({ location }) => location.id === 'C'),
      '',
    )
    expect(idsOf(finished(only))).toEqual([])
  })

  test('is decided for the whole ledger of each term', () => {
    const workspace = smallWorkspace({
      '2025-autumn/repairs.yaml': '- { id: A, date: 2026-01-20, item: 门锁, action: 更换 }\n',
      '2026-spring/repairs.yaml': `- { id: B, date: 2026-03-03, item: 门锁, action: 更换, status: 未完成 }
- { id: C, date: 2026-03-04, item: 门锁, action: 更换 }
- { id: D, date: 2026-01-21, item: 门锁, action: 更换 }
`,
    })
    const kind = workspace.kinds.find(({ name }) => name === 'repair')
    const [autumn] = workspace.school.terms
    if (!kind || !autumn) throw new Error('no kind or term')
    const both = ledgerSet(workspace, kind, workspace.school.terms)
    expect(idsOf(finished(both))).toEqual(['A'])
    const id = parsePeriodId('2026-01')
    const january = id && findPeriod(id, workspace.school.terms)
    if (!january) throw new Error('no January')
    expect(idsOf(finished(periodSet(workspace, kind, january)))).toEqual(['A'])
  })

  test('is decided by what the ledger says now, even as of an earlier day', () => {
    const now = smallWorkspace({
      '2025-autumn/repairs.yaml': `- { id: A, date: 2025-09-03, item: 门锁, action: 更换 }
- { id: B, date: 2025-10-12, item: 门锁, action: 更换, status: 未完成 }
`,
    })
    const then = ledgerOf(asKnownOn(now, '2025-09-30'), 'repairs')
    expect(idsOf(then)).toEqual(['A'])
    expect(idsOf(finished(then, '2025-09-30'))).toEqual([])
  })

  test('needs a state if records are not about work that is done', () => {
    const workspace = smallWorkspace({
      '2025-autumn/problems.yaml': '- { id: W, text: 人手少 }\n',
      '2025-autumn/works.yaml': '- { id: G, project: 围墙, start: 2025-09-01 }\n',
      '2025-autumn/inspections.yaml':
        '- { id: J, date: 2025-09-01, scope: 消防, findings: [{ hazard: 通道堵塞 }] }\n',
    })
    const inspections = ledgerOf(workspace, 'inspections')
    const [findings] = inspections.kind.fields.filter(({ type }) => type === 'group')
    if (!findings) throw new Error('no findings')
    const sets = [
      ledgerOf(workspace, 'problems'),
      ledgerOf(workspace, 'works'),
      flatten(inspections, findings),
    ]
    expect(sets.flatMap((set) => finished(set).entries)).toEqual([])
  })

  test('is everything of a kind that cannot be unfinished', () => {
    const meetings = ledgerOf(
      smallWorkspace({ '2025-autumn/meetings.yaml': '- { id: H, date: 2025-09-01, topic: 例会 }\n' }),
      'meetings',
    )
    expect(finished(meetings)).toBe(meetings)
    expect(meetings.entries.every(isFinished(meetings))).toBe(true)
  })
})

describe('a condition that may choose what is unfinished', () => {
  const { kind } = repairs
  test.each([
    ['status', '已完成', false],
    ['状态', '未完成', true],
    ['status', '已完成、处理中', true],
    ['not-status', '已完成', true],
    ['has-status', true, true],
    ['done', '2025-09', false],
    ['not-done', '2025-09', true],
    ['has-done', false, true],
    ['has-done', '否', true],
    ['has-done', true, false],
    ['item', '门锁', false],
    ['nothing', '门锁', false],
  ] as const)('%s=%s', (key, operand, expected) => {
    expect(choosesUnfinished(kind, parseCondition(key, operand))).toBe(expected)
  })

  test('is none in a kind that cannot be unfinished', () => {
    const meeting = builtInKinds.find(({ name }) => name === 'meeting')
    expect(meeting && choosesUnfinished(meeting, parseCondition('not-date', '2025-09'))).toBe(false)
  })
})
