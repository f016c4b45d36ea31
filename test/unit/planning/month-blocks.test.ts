import { describe, expect, test } from 'vitest'
import { ledgerSet } from '../../../src/facts/index.ts'
import { type MonthJoint, monthBlocks } from '../../../src/planning/index.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

function blocks(
  termId: string,
  months: readonly string[],
  joint?: MonthJoint,
  groups?: readonly (readonly number[])[],
): readonly string[] {
  const lines = months.map(
    (value, index) => `- { id: I${index}, text: 事${index}, section: 月度工作, months: ${value} }\n`,
  )
  const workspace = smallWorkspace({ [`${termId}/plan.yaml`]: lines.join('') })
  const term = workspace.school.terms.find(({ id }) => id === termId)
  const kind = workspace.kinds.find(({ name }) => name === 'plan')
  if (!term || !kind) throw new Error(termId)
  return monthBlocks(ledgerSet(workspace, kind, [term]), term, joint, groups).map(
    ({ label, items }) => `${label} ${items.entries.map(({ record }) => record.id).join('')}`,
  )
}

describe('monthBlocks', () => {
  test('joins months that items span, in the order of the term', () => {
    expect(blocks('2026-spring', ['5', '[2, 3]', '3', '[6, 7]', '4'])).toEqual([
      '二月份—三月份 I1I2',
      '四月份 I4',
      '五月份 I0',
      '六、七月份 I3',
    ])
  })

  test('puts January last in an autumn term', () => {
    expect(blocks('2025-autumn', ['1', '12', '9'])).toEqual(['九月份 I2', '十二月份 I1', '一月份 I0'])
  })

  test.each<[MonthJoint, string]>([
    ['—', '六月份—七月份 I1'],
    ['、', '六、七月份 I1'],
  ])('writes joined months with %s', (joint, label) => {
    expect(blocks('2026-spring', ['3', '[6, 7]'], joint)[1]).toBe(label)
  })

  test('joins the months that the school puts in one block, if anything is planned in one of them', () => {
    const groups = [
      [2, 3],
      [4, 5],
      [6, 7],
      [9, 10],
    ]
    expect(blocks('2026-spring', ['3', '7', '6', '5'], 'auto', groups)).toEqual([
      '二月份—三月份 I0',
      '四、五月份 I3',
      '六、七月份 I1I2',
    ])
    expect(blocks('2026-spring', ['[3, 4]', '6'], 'auto', groups)).toEqual([
      '二月份—五月份 I0',
      '六、七月份 I1',
    ])
    expect(blocks('2025-autumn', ['9', '1'], 'auto', groups)).toEqual(['九月份—十月份 I0', '一月份 I1'])
  })

  test('joins more than two months if items overlap', () => {
    expect(blocks('2026-spring', ['[4, 5]', '[5, 6]'])).toEqual(['四月份—六月份 I0I1'])
  })
})
