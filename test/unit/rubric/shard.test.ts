import { describe, expect, it } from 'vitest'
import { isInShard } from '../../../src/rubric/index.ts'

const names = Array.from({ length: 600 }, (_, at) => `Z${1000 + at} 清源县第${at}小学`)

describe('parts of a review', () => {
  it.each([1, 2, 3, 7, 16])('%i parts contain every school once, in about equal numbers', (of) => {
    const parts = Array.from({ length: of }, (_, at) =>
      names.filter((name) => isInShard(name, { index: at + 1, of })),
    )
    expect(parts.flat().sort()).toEqual([...names].sort())
    for (const part of parts) {
      expect(part.length).toBeGreaterThan((names.length / of) * 0.5)
      expect(part.length).toBeLessThan((names.length / of) * 1.5)
    }
  })

  it('never change', () => {
    const parts = ['Z1001 城南小学', 'Z1002 城北小学', 'x.zip'].map((name) =>
      [1, 2, 3, 4].find((index) => isInShard(name, { index, of: 4 })),
    )
    expect(parts).toMatchInlineSnapshot(`
      [
        2,
        1,
        3,
      ]
    `)
  })
})
