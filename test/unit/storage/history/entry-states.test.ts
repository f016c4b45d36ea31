import { describe, expect, it } from 'vitest'
import { type Entry, findTakenBack, lastStanding } from '../../../../src/storage/history/index.ts'

/** Entries by their numbers, each with the number that it undoes, 0 for none. */
const entries = (undoes: Readonly<Record<number, number>>): readonly Entry[] =>
  Object.entries(undoes).map(([number, undone]) => ({
    number: Number(number),
    time: '',
    command: '',
    summary: '',
    files: [],
    ...(undone > 0 && { undoes: undone }),
  }))

describe('what has been undone', () => {
  it('is what a later entry undid, unless that was undone itself', () => {
    expect([...findTakenBack(entries({ 1: 0, 2: 0, 3: 2 }))]).toEqual([[2, 3]])
    expect([...findTakenBack(entries({ 1: 0, 2: 0, 3: 2, 4: 3 }))]).toEqual([[3, 4]])
    expect(new Map(findTakenBack(entries({ 2: 0, 3: 2, 4: 3, 5: 4 })))).toEqual(
      new Map([
        [4, 5],
        [2, 3],
      ]),
    )
    expect([...findTakenBack(entries({ 2: 0, 3: 2, 4: 3, 5: 2 }))]).toEqual([
      [2, 5],
      [3, 4],
    ])
    expect([...findTakenBack(entries({ 2: 2, 3: 9 }))]).toEqual([])
  })

  it('is never the last standing entry, and neither is an undo', () => {
    expect(lastStanding(entries({ 1: 0, 2: 0, 3: 2 }))?.number).toBe(1)
    expect(lastStanding(entries({ 1: 0, 2: 0, 3: 2, 4: 3 }))?.number).toBe(2)
    expect(lastStanding(entries({ 1: 0, 2: 1 }))).toBeUndefined()
    expect(lastStanding([])).toBeUndefined()
  })
})
