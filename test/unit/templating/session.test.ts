import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/diagnostics/index.ts'
import { limits } from '../../../src/templating/limits.ts'
import {
  checkedWithin,
  dryRun,
  isSpent,
  nothingChecked,
  report,
  type Session,
} from '../../../src/templating/session.ts'

const session = (more: Partial<Session> = {}): Session =>
  ({ diagnostics: new Map(), checked: nothingChecked(), dry: false, ...more }) as Session
const at = { file: 'a.md.hbs', line: 1, column: 2 }
const told = ({ diagnostics }: Session) => [...diagnostics.values()].map(({ message }) => message)

describe('a report', () => {
  it('is made once for a place', () => {
    const here = session()
    const fault = diagnose('template-syntax', '甲', at)
    for (const one of [
      fault,
      { ...fault, hints: ['另一个'] },
      diagnose('template-syntax', '乙', at),
      diagnose('template-limit', '甲', at),
      diagnose('template-syntax', '甲', { ...at, line: 2 }),
      diagnose('template-syntax', '甲', { ...at, column: 3 }),
      diagnose('template-syntax', '甲', { ...at, file: 'b.md.hbs' }),
      { ...fault, location: undefined as never },
      { ...fault, location: undefined as never },
    ])
      report(here, one)
    expect(told(here)).toEqual(['甲', '乙', '甲', '甲', '甲', '甲', '甲'])
    expect([...here.diagnostics.values()][0]).toBe(fault)
  })

  it('of a branch that is not taken is about the template alone', () => {
    const dry = dryRun(session())
    report(dry, diagnose('template-syntax', '模板', at))
    report(dry, { ...diagnose('template-syntax', '提醒', at), severity: 'warning' })
    report(dry, diagnose('facts-missing', '台账', at))
    report(dry, { ...diagnose('facts-missing', '台账', at), severity: 'error' })
    expect(told(dry)).toEqual(['模板'])
  })
})

it('a branch that is not taken leaves nothing behind but reports and what was checked', () => {
  const outer = session({ inserts: [{ kind: 'markdown', text: '甲', file: '' }], depth: 3 })
  const dry = dryRun(outer)
  expect(dry).toMatchObject({
    inserts: [],
    sections: [],
    leftOut: [],
    marks: new Map(),
    origins: new Map(),
    evidence: [],
    depth: 3,
    dry: true,
  })
  expect(dry.diagnostics).toBe(outer.diagnostics)
  expect(dry.checked).toBe(outer.checked)
})

it('what is checked below a node is remembered for this node', () => {
  const [outer, one, other] = [session(), {}, {}]
  const { checked } = checkedWithin(outer, one)
  expect(checked).not.toBe(outer.checked)
  expect(checkedWithin(outer, one).checked).toBe(checked)
  expect(checkedWithin(outer, other).checked).not.toBe(checked)
})

describe('a rendering is over', () => {
  const isOver = (used: Partial<Session['used']>): boolean =>
    isSpent(session({ used: { loops: 0, output: 0, values: 0, ...used } }))

  it.each(['loops', 'values', 'output'] as const)('once it exceeds the limit of %s', (name) => {
    expect(isOver({ [name]: limits[name] })).toBe(false)
    expect(isOver({ [name]: limits[name] + 1 })).toBe(true)
  })
})
