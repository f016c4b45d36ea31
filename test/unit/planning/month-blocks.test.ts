import { describe, expect, test } from 'vitest'
import { ledgerSet } from '../../../src/facts/index.ts'
import { monthBlocks, plannedSet, withMonthly } from '../../../src/planning/index.ts'
import type { BlockChoices } from '../../../src/planning/month-blocks.ts'
import { textAt } from '../../../src/planning/read-values.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const planOf = (
  termId: string,
  months: readonly string[],
  textOf = (index: number) => `事${String(index)}`,
) => {
  const lines = months.map(
    (value, index) =>
      `- { id: I${index}, text: ${JSON.stringify(textOf(index))}, section: 月度工作, months: ${value} }\n`,
  )
  const workspace = smallWorkspace({ [`${termId}/plan.yaml`]: lines.join('') })
  const term = workspace.school.terms.find(({ id }) => id === termId)
  const kind = workspace.kinds.find(({ name }) => name === 'plan')
  if (!term || !kind) throw new Error(termId)
  return { workspace, term, set: ledgerSet(workspace, kind, [term]) }
}

/** Each block with its items; where an item has its months after it, with these. */
function blocks(termId: string, months: readonly string[], choices?: BlockChoices): readonly string[] {
  const { set, term } = planOf(termId, months)
  return monthBlocks(set, term, choices).map(
    ({ label, items }) =>
      `${label} ${items.entries.map(({ values }) => textAt(values, 'text').replace('事', 'I')).join('')}`,
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

  test.each<[BlockChoices['joint'] & string, string]>([
    ['—', '六月份—七月份 I1'],
    ['、', '六、七月份 I1'],
  ])('writes joined months with %s', (joint, label) => {
    expect(blocks('2026-spring', ['3', '[6, 7]'], { joint })[1]).toBe(label)
  })

  test('joins the months that the school puts in one block, if anything is planned in one of them', () => {
    const groups = [
      [2, 3],
      [4, 5],
      [6, 7],
      [9, 10],
    ]
    expect(blocks('2026-spring', ['3', '7', '6', '5'], { groups })).toEqual([
      '二月份—三月份 I0',
      '四、五月份 I3',
      '六、七月份 I1I2',
    ])
    expect(blocks('2026-spring', ['[3, 4]', '6', '[4, 5]'], { groups })).toEqual([
      '二月份—三月份 I0（三、四月）',
      '四、五月份 I2',
      '六、七月份 I1',
    ])
    expect(blocks('2025-autumn', ['9', '1'], { groups })).toEqual(['九月份—十月份 I0', '一月份 I1'])
    expect(
      blocks('2026-spring', ['[3, 4]', '6'], {
        groups: [
          [2, 3],
          [3, 4],
        ],
      }),
    ).toEqual(['二月份—四月份 I0', '六月份 I1'])
  })

  test('leaves other months alone if an item spans more than two: it stands where it begins', () => {
    expect(blocks('2026-spring', ['3', '[3, 4, 5, 6]', '5', '[6, 7]'])).toEqual([
      '三月份 I0I1（三月至六月）',
      '五月份 I2',
      '六、七月份 I3',
    ])
    expect(blocks('2025-autumn', ['[11, 12, 1]', '[9, 11]'])).toEqual([
      '九月份 I1（九、十一月）',
      '十一月份 I0（十一月至一月）',
    ])
  })

  test('does not join ever more months if those of two items overlap', () => {
    expect(blocks('2026-spring', ['[4, 5]', '[5, 6]', '[4, 5]'])).toEqual([
      '四月份 I0（四、五月）I2（四、五月）',
      '五月份 I1（五、六月）',
    ])
  })

  test('puts an item that spans several blocks into each of them, if the school says so', () => {
    expect(blocks('2026-spring', ['3', '[3, 4, 5, 6]', '[6, 7]'], { spanning: 'each' })).toEqual([
      '三月份 I0I1',
      '四月份 I1',
      '五月份 I1',
      '六、七月份 I1I2',
    ])
  })

  test('puts the months before the full stop, and not after words that name them', () => {
    const textOf = (text: string): unknown => {
      const { set, term } = planOf('2026-spring', ['[3, 4, 5]'], () => text)
      return monthBlocks(set, term)[0]?.items.entries[0]?.values.text
    }
    expect(textOf('抓好防火。')).toBe('抓好防火（三月至五月）。')
    expect(textOf('三月至五月抓好防火。')).toBe('三月至五月抓好防火。')
    expect(textOf('3—5月抓好防火')).toBe('3—5月抓好防火')
  })
})

test('withMonthly makes monthly work of items that span several blocks, and of no others', () => {
  const { workspace, term } = planOf('2026-spring', ['4', '[3, 4, 5]', '[6, 7]'])
  const { entries } = withMonthly(plannedSet(workspace, [term]), term)
  expect(entries.map(({ values }) => [values.section, values.text])).toEqual([
    ['月度工作', '事0。'],
    ['每月工作', '事1（三月至五月）。'],
    ['月度工作', '事2。'],
  ])
})
