import { describe, expect, it } from 'vitest'
import { parseCondition, where } from '../../../src/facts/index.ts'
import type { LedgerDate } from '../../../src/records/index.ts'
import { ledgerOf } from '../../support/ledger-of.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/rules.yaml': `- { id: A, date: 2025-09-03, name: 甲, type: 制度, status: 新订 }
- { id: B, date: 2025-10-12, name: 乙, type: 制度, status: 新订 }
- { id: C, date: 2026-01-05, name: 丙, type: 制度, status: 新订 }
- { id: D, name: 丁, type: 制度, status: 新订 }
`,
})
const rules = ledgerOf(workspace, 'rules')
const [term] = workspace.school.terms
const asked = (key: string, operand: string | number | LedgerDate) =>
  where(rules, [parseCondition(key, operand)], term!)
const october: LedgerDate = {
  type: 'date',
  text: '十月',
  precision: 'month',
  start: '2025-10-01',
  end: '2025-10-31',
}

describe('a condition on time', () => {
  it.each([
    ['month', 9, 'A', '在9月'],
    ['月', '九月份', 'A', '在9月'],
    ['month', '2025年10月', 'B', '在2025年10月'],
    ['month', '2026-01、9', 'AC', '在2026年1月、9月'],
    ['month', '2025-1', '', '在2025年1月'],
    ['month', '十二', '', '在12月'],
    ['not-month', '9、10', 'CD', '不在9月、10月'],
    ['since', '2025-10-12', 'BC', '自2025-10-12起'],
    ['起', '10-13', 'C', '自10-13起'],
    ['since', october, 'BC', '自十月起'],
    ['until', '2025-10-12', 'AB', '到2025-10-12止'],
    ['止', '2025-10-11', 'A', '到2025-10-11止'],
    ['until', october, 'AB', '到十月止'],
    ['term', '2025-autumn、2025-spring', 'ABCD', '在学期 2025-autumn、2025-spring'],
    ['学期', '2025-spring', '', '在学期 2025-spring'],
    ['not-term', '2025-autumn', '', '不在学期 2025-autumn'],
    ['not-term', '2025-spring', 'ABCD', '不在学期 2025-spring'],
  ] as const)('%s=%s', (key, operand, ids, told) => {
    const { value, diagnostics } = asked(key, operand)
    expect(diagnostics).toEqual([])
    expect(value.entries.map(({ record }) => record.id).join('')).toBe(ids)
    expect(value.query).toBe(`制度记录，${told}`)
  })

  it.each([
    ['month', '13', 'month 要写月份，如 10、"9、10" 或 2025-10，这里是“13”'],
    ['month', '9、0', 'month 要写月份，如 10、"9、10" 或 2025-10，这里是“9、0”'],
    ['month', '九号', 'month 要写月份，如 10、"9、10" 或 2025-10，这里是“九号”'],
    ['month', 'x9', 'month 要写月份，如 10、"9、10" 或 2025-10，这里是“x9”'],
    ['month', '2025/9', 'month 要写月份，如 10、"9、10" 或 2025-10，这里是“2025/9”'],
  ])('%s=%s is none, and leaves the set as it is', (key, operand, message) => {
    const { value, diagnostics } = asked(key, operand)
    expect(value).toBe(rules)
    expect(diagnostics).toMatchObject([{ code: 'template-bad-argument', message }])
  })

  it.each(['since', 'until'])('%s needs a date', (key) => {
    const { value, diagnostics } = asked(key, '很久以前')
    expect(value).toBe(rules)
    expect(diagnostics).toMatchObject([
      { code: 'template-bad-argument', message: expect.stringMatching(/^“很久以前”不是日期：./) as string },
    ])
  })
})
