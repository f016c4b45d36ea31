import { describe, expect, it } from 'vitest'
import { oneWord } from '../../../src/cli/one-word.ts'
import { Misuse } from '../../../src/cli/option.ts'

describe('oneWord', () => {
  it('gives the word, or undefined if there is none, and reports one too many', () => {
    expect(oneWord([], 'undo 一次撤销一次改动')).toBeUndefined()
    expect(oneWord(['7'], 'undo 一次撤销一次改动')).toBe('7')
    expect(oneWord(['7', '8'], 'undo 一次撤销一次改动')).toEqual(new Misuse('undo 一次撤销一次改动，“8”多了'))
  })
})
