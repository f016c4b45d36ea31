import { describe, expect, it } from 'vitest'
import { findPeriod, type Period, parsePeriodId } from '../../../src/calendar/index.ts'
import {
  frequency,
  latestSet,
  none,
  periodSet,
  type RecordSet,
  wholePeriodSet,
} from '../../../src/facts/index.ts'
import type { Workspace } from '../../../src/records/index.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const repair = (id: string, date: string, more = ''): string =>
  `- id: ${id}\n  date: ${date}\n  item: 门\n  action: 维修\n${more}`
const repairs = {
  '2025-autumn/repairs.yaml': [
    repair('A1', '暑期'),
    repair('A2', '2025-09-30'),
    repair('A3', '2025-10'),
    repair('A4', '十月初'),
    repair('A5', '2026-01-20'),
  ].join(''),
  '2026-spring/repairs.yaml': [
    repair('B1', '寒假'),
    repair('B2', '2026-04-30'),
    repair('B3', '2026-05-01'),
  ].join(''),
}

function period(workspace: Workspace, text: string): Period {
  const id = parsePeriodId(text)
  const found = id && findPeriod(id, workspace.school.terms)
  if (!found) throw new Error(`no period ${text}`)
  return found
}

function setOf(workspace: Workspace, kindName: string, text: string, of = periodSet): RecordSet {
  const kind = workspace.kinds.find(({ name }) => name === kindName)
  if (!kind) throw new Error(`no kind ${kindName}`)
  return of(workspace, kind, period(workspace, text))
}

const ids = ({ entries }: RecordSet): readonly string[] => entries.map(({ record }) => record.id)

describe('the records of a period', () => {
  const workspace = smallWorkspace(repairs)

  it.each([
    ['2025-autumn', ['A1', 'A2', 'A3', 'A4', 'A5']],
    ['2025-2026', ['A1', 'A2', 'A3', 'A4', 'A5', 'B1', 'B2', 'B3']],
    ['2025-07', ['A1']],
    ['2025-09', ['A2']],
    // A date given as a month, or as a part of a month, lies in the month.
    ['2025-10', ['A3', 'A4']],
    // 寒假 before a spring term begins thirty days before it, on 31 January.
    ['2026-01', ['A5', 'B1']],
    ['2026-04', ['B2']],
    ['2026-05', ['B3']],
    ['2026-06', []],
  ])('%s has %j', (text, wanted) => {
    expect(ids(setOf(workspace, 'repair', text))).toEqual(wanted)
  })

  it('of a month include the items of its records', () => {
    const data = smallWorkspace({
      '2026-spring/inspections.yaml': `- id: J1
  date: 2026-04-02
  scope: 消防
  findings:
    - hazard: 灭火器过期
      fixed: 2026-05-06
`,
    })
    expect(setOf(data, 'inspection', '2026-04').entries[0]?.values.findings).toHaveLength(1)
    expect(ids(setOf(data, 'inspection', '2026-05'))).toEqual([])
  })

  it('of a month include the plan items of its own term that name it, or are for every month', () => {
    const item = (id: string, section: string, more: string): string =>
      `- id: ${id}\n  text: 事\n  section: ${section}\n${more}`
    const data = smallWorkspace({
      '2025-autumn/plan.yaml': item('P1', '月度工作', '  months: [10]\n') + item('P2', '每月工作', ''),
      '2026-spring/plan.yaml':
        item('Q1', '月度工作', '  months: [3, 4]\n') +
        item('Q2', '月度工作', '  months: [5]\n') +
        item('Q3', '每月工作', '') +
        item('Q4', '指导思想', '') +
        item('Q5', '月度工作', '  date: 2026-04-12\n'),
    })
    expect(ids(setOf(data, 'plan', '2026-04'))).toEqual(['Q1', 'Q3', 'Q5'])
    expect(ids(setOf(data, 'plan', '2025-10'))).toEqual(['P1', 'P2'])
  })

  it('of a year include a register once, as it was in the last term', () => {
    const asset = (id: string): string => `- {id: ${id}, name: 钢叉, quantity: 4支}\n`
    const data = smallWorkspace({
      '2025-autumn/assets.yaml': asset('Z1'),
      '2026-spring/assets.yaml': asset('Z2'),
    })
    expect(ids(setOf(data, 'asset', '2025-2026'))).toEqual(['Z2'])
  })

  it('a year has the register of the term that took one', () => {
    const data = smallWorkspace({
      '2025-autumn/assets.yaml': '- {id: Z1, name: 钢叉, quantity: 4支}\n',
      '2026-spring/repairs.yaml': 'records: []\n',
    })
    expect(ids(setOf(data, 'asset', '2025-2026'))).toEqual(['Z1'])
  })

  it('what goes on from term to term is in the latest ledger of a year once', () => {
    const problem = (id: string): string => `- {id: ${id}, text: 库房小}\n`
    const autumn = { '2025-autumn/problems.yaml': problem('A') }
    const both = smallWorkspace({ ...autumn, '2026-spring/problems.yaml': problem('B') })
    const told = ['2025-2026', '2025-autumn'].map((text) => ids(setOf(both, 'problem', text, latestSet)))
    expect(told).toEqual([['B'], ['A']])
    expect(ids(setOf(smallWorkspace(autumn), 'problem', '2025-2026', latestSet))).toEqual(['A'])
  })
})

describe('what may be said about a year', () => {
  const nothing = 'complete: true\nrecords: []\n'
  const repaired = repairs['2025-autumn/repairs.yaml']

  it('nothing happened only if both terms say so', () => {
    const both = smallWorkspace({
      '2025-autumn/accidents.yaml': nothing,
      '2026-spring/accidents.yaml': nothing,
    })
    expect(none(setOf(both, 'accident', '2025-2026'))).toMatchObject({ text: '未发生一起事故' })
    const one = smallWorkspace({
      '2025-autumn/accidents.yaml': nothing,
      '2026-spring/accidents.yaml': 'records: []\n',
    })
    expect(none(setOf(one, 'accident', '2025-2026'))).toMatchObject({ type: 'missing' })
    const half = smallWorkspace({ '2025-autumn/accidents.yaml': nothing, '2026-spring/repairs.yaml': '' })
    expect(none(setOf(half, 'accident', '2025-2026'))).toMatchObject({ type: 'missing' })
  })

  it('half a year is not compared with a whole one', () => {
    const half = smallWorkspace({ '2025-autumn/repairs.yaml': repaired, '2026-spring/drills.yaml': '' })
    expect(setOf(half, 'repair', '2025-2026')).toMatchObject({ present: true })
    expect(setOf(half, 'repair', '2025-2026', wholePeriodSet)).toMatchObject({
      present: false,
      entries: [],
      file: '2026-spring/repairs.yaml',
    })
  })
})

describe('how often in a period', () => {
  const meetings = (prefix: string, dates: readonly string[]): string =>
    dates.map((date, at) => `- {id: ${prefix}${at}, date: ${date}, topic: 例会}\n`).join('')
  const monthly = ['2025-09-03', '2025-10-15', '2025-11-05', '2025-12-03', '2026-01-07']
  const spring = ['2026-03-04', '2026-04-08', '2026-05-13', '2026-06-03']
  const said = (autumn: readonly string[], later: readonly string[], text: string): string | undefined => {
    const workspace = smallWorkspace({
      '2025-autumn/meetings.yaml': meetings('A', autumn),
      '2026-spring/meetings.yaml': meetings('B', later),
    })
    const time = { period: period(workspace, text), holidays: workspace.school.holidays }
    const { value } = frequency(setOf(workspace, 'meeting', text), time)
    return 'text' in value ? value.text : undefined
  }

  it('a year needs every school month of both terms, and not the holidays between them', () => {
    expect(said(monthly, spring, '2025-2026')).toBe('每月一次')
    expect(said(monthly, spring.slice(1), '2025-2026')).not.toBe('每月一次')
  })

  it('the terms of a year are counted separately', () => {
    expect(said(['2025-09-03', '2025-09-04'], ['2026-03-04'], '2025-2026')).toBe('全学年三次')
    expect(said(['2025-09-03', '2025-09-04'], ['2026-03-04', '2026-03-05'], '2025-2026')).toBe('每学期两次')
    expect(said(['2025-09-03', '2025-09-04'], [], '2025-2026')).toBe('不定期')
  })

  it('a month knows its own weeks', () => {
    const weekly = ['2025-11-05', '2025-11-12', '2025-11-19', '2025-11-26']
    expect(said(weekly, [], '2025-11')).toBe('每周一次')
    expect(said(weekly.slice(0, 1), [], '2025-11')).toBe('每月一次')
  })
})
