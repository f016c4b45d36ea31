import { describe, expect, test } from 'vitest'
import { ledgerSet } from '../../../src/facts/index.ts'
import { type MonthBlock, type MonthJoint, monthBlocks } from '../../../src/planning/index.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

function blocksOf(
  termId: string,
  months: readonly string[],
  joint?: MonthJoint,
  groups?: readonly (readonly number[])[],
): readonly MonthBlock[] {
  const lines = months.map(
    (value, index) => `- { id: I${index}, text: 事${index}, section: 月度工作, months: ${value} }\n`,
  )
  const workspace = smallWorkspace({ [`${termId}/plan.yaml`]: lines.join('') })
  const term = workspace.school.terms.find(({ id }) => id === termId)
  const kind = workspace.kinds.find(({ name }) => name === 'plan')
  if (!term || !kind) throw new Error(termId)
  return monthBlocks(ledgerSet(workspace, kind, [term]), term, joint, groups)
}
const blocks = (...asked: Parameters<typeof blocksOf>): readonly string[] =>
  blocksOf(...asked).map(
    ({ label, items }) => `${label} ${items.entries.map(({ record }) => record.id).join('')}`,
  )

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

  test('begins the year of an autumn term in August and that of a spring term in February', () => {
    expect(blocks('2025-autumn', ['2', '9', '8'])).toEqual(['八月份 I2', '九月份 I1', '二月份 I0'])
    expect(blocks('2026-spring', ['8', '3', '2'])).toEqual(['二月份 I2', '三月份 I1', '八月份 I0'])
  })

  test('says in which months its items are, and leaves out what has no month', () => {
    const [block, ...others] = blocksOf('2026-spring', ['[]', '[4, 3]'])
    expect(others).toEqual([])
    expect(block).toMatchObject({ label: '三月份—四月份', months: [3, 4] })
    expect(block?.items.query).toBe('计划记录，在三月份—四月份')
  })

  test.each<[MonthJoint, readonly string[]]>([
    ['—', ['二月份—三月份 I0', '四月份—六月份 I1', '七月份—八月份 I2']],
    ['、', ['二、三月份 I0', '四、五、六月份 I1', '七、八月份 I2']],
    ['auto', ['二月份—三月份 I0', '四月份—六月份 I1', '七、八月份 I2']],
  ])('writes joined months with %s', (joint, labels) => {
    expect(blocks('2026-spring', ['[2, 3]', '[4, 5, 6]', '[7, 8]'], joint)).toEqual(labels)
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
