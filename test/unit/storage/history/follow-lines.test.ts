import { describe, expect, it } from 'vitest'
import type { Edit, FileChange, TextChange } from '../../../../src/storage/history/entry.ts'
import { findChain, followLines } from '../../../../src/storage/history/follow-lines.ts'

/** A change that removes some lines at a line and adds others. */
const change = (
  ...edits: readonly (readonly [from: number, removed: number, added: number])[]
): TextChange => {
  let shift = 0
  return {
    type: 'text',
    path: 'a.yaml',
    before: 1,
    after: 2,
    edits: edits.map(([from, removed, added]): Edit => {
      const to = from + shift
      shift += added - removed
      const lines = (count: number, word: string): readonly string[] =>
        Array.from({ length: count }, (_, at) => `${word}${from}-${at}\n`)
      return {
        from,
        to,
        removed: lines(removed, '旧'),
        added: lines(added, '新'),
        above: [],
        below: [],
        parents: '',
      }
    }),
  }
}

const summed = (before: number | undefined, after: number | undefined): FileChange => ({
  ...change(),
  before,
  after,
})

describe('findChain', () => {
  const chain = [summed(1, 2), summed(2, 3)]

  it('gives the changes since, if each begins with what the one before it left', () => {
    expect(findChain(1, chain, 3)).toEqual(chain)
    expect(findChain(1, [], 1)).toEqual([])
    expect(findChain(1, [summed(1, undefined), summed(undefined, 3)], 3)).toHaveLength(2)
  })

  it('gives none if somebody changed the file in between', () => {
    expect(findChain(1, chain, 4)).toBeUndefined()
    expect(findChain(0, chain, 3)).toBeUndefined()
    expect(findChain(1, [summed(1, 2), summed(9, 3)], 3)).toBeUndefined()
    expect(findChain(1, [], 2)).toBeUndefined()
  })

  it('gives none through a change that is not known line by line', () => {
    expect(findChain(1, [{ type: 'binary', path: 'a.yaml', before: 1, after: 2 }], 2)).toBeUndefined()
  })
})

describe('followLines', () => {
  it.each<readonly [string, number, number, TextChange, number | undefined]>([
    ['more lines before', 5, 2, change([1, 0, 3]), 8],
    ['fewer lines before', 5, 2, change([1, 3, 0]), 2],
    ['a run right before', 5, 2, change([3, 2, 1]), 4],
    ['lines inserted right before', 5, 2, change([5, 0, 2]), 7],
    ['lines inserted right after', 5, 2, change([7, 0, 2]), 5],
    ['a run right after', 5, 2, change([7, 2, 1]), 5],
    ['several runs', 5, 2, change([0, 1, 0], [2, 1, 4], [9, 2, 0]), 7],
    ['lines inserted between them', 5, 2, change([6, 0, 1]), undefined],
    ['their first line changed', 5, 2, change([5, 1, 1]), undefined],
    ['their last line changed', 5, 2, change([6, 1, 1]), undefined],
    ['a run over their start', 5, 2, change([4, 2, 0]), undefined],
    ['a run over all of them', 5, 2, change([3, 9, 1]), undefined],
  ])('finds lines again after %s', (_, start, count, made, at) => {
    expect(followLines(start, count, [made])).toEqual(at === undefined ? undefined : { at, slack: 0 })
  })

  it('applies one change after the other', () => {
    expect(followLines(5, 1, [change([0, 0, 1]), change([0, 2, 0])])).toEqual({ at: 4, slack: 0 })
    expect(followLines(5, 1, [change([5, 1, 0]), change([0, 0, 1])])).toBeUndefined()
    expect(followLines(5, 1, [])).toEqual({ at: 5, slack: 0 })
  })

  it.each<readonly [string, TextChange, { readonly at: number; readonly slack: number } | undefined]>([
    ['more lines before', change([1, 0, 3]), { at: 8, slack: 0 }],
    ['a run that ends there', change([3, 2, 1]), { at: 4, slack: 0 }],
    ['lines inserted there', change([5, 0, 2]), { at: 5, slack: 2 }],
    ['a run that begins there', change([5, 2, 1]), { at: 5, slack: 0 }],
    ['a run after it', change([6, 2, 1]), { at: 5, slack: 0 }],
    ['a run over it', change([4, 2, 1]), undefined],
  ])('finds the place of removed lines after %s', (_, made, place) => {
    expect(followLines(5, 0, [made])).toEqual(place)
  })

  it.each<readonly [string, TextChange, { readonly at: number; readonly slack: number } | undefined]>([
    ['lines inserted in between', change([6, 0, 2]), { at: 5, slack: 5 }],
    ['lines inserted at its end', change([8, 0, 2]), { at: 5, slack: 5 }],
    ['some of them removed', change([6, 1, 0]), { at: 5, slack: 2 }],
    ['all of them removed', change([5, 3, 0]), { at: 5, slack: 0 }],
    ['its start overwritten', change([4, 2, 1]), { at: 5, slack: 2 }],
    ['its end overwritten', change([7, 3, 1]), { at: 5, slack: 2 }],
    ['a change after it', change([8, 3, 1]), { at: 5, slack: 3 }],
    ['all of it overwritten', change([4, 9, 1]), undefined],
  ])('narrows or widens a place of several lines after %s', (_, made, place) => {
    expect(followLines(5, 0, [change([5, 0, 3]), made])).toEqual(place)
  })
})
