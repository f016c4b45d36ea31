import { describe, expect, it } from 'vitest'
import { recordChange } from '../../../../src/storage/history/record-change.ts'
import { changeOf } from '../../../support/history.ts'

const about = { time: '2026-11-29 14:02', command: 'add', summary: '添了一条' }
const pathOf = (number: number): string => `.houqin/history/${String(number).padStart(6, '0')}.txt`
const kept = (numbers: readonly number[], size = 100): readonly { path: string; size: number }[] =>
  numbers.map((number) => ({ path: pathOf(number), size }))
const record = (
  files: readonly { path: string; size: number }[],
  bounds = { entries: 200, bytes: 10_000 },
): readonly (readonly [string, boolean])[] =>
  recordChange(files, { ...about, changes: [changeOf('a.yaml', 'a\n', 'b\n')] }, bounds).map(
    ({ path, after }) => [path, after !== undefined] as const,
  )

describe('recordChange', () => {
  it('continues the numbers of the entries, in whatever order they come', () => {
    expect(record(kept([3, 7, 5]))).toEqual([[pathOf(8), true]])
    expect(record([])).toEqual([[pathOf(1), true]])
    expect(record(kept([999_999]))).toEqual([['.houqin/history/1000000.txt', true]])
  })

  it('drops the oldest if there are too many', () => {
    expect(record(kept([4, 2, 3]), { entries: 3, bytes: 10_000 })).toEqual([
      [pathOf(5), true],
      [pathOf(2), false],
    ])
  })

  it('drops the oldest if they take too much space, but never the newest', () => {
    expect(record(kept([1, 2, 3], 4000), { entries: 200, bytes: 10_000 })).toEqual([
      [pathOf(4), true],
      [pathOf(1), false],
    ])
    expect(record(kept([1, 2]), { entries: 200, bytes: 10 })).toEqual([
      [pathOf(3), true],
      [pathOf(1), false],
      [pathOf(2), false],
    ])
  })

  it('keeps two hundred entries and ten megabytes', () => {
    const change = { ...about, changes: [changeOf('a.yaml', 'a\n', 'b\n')] }
    const numbers = Array.from({ length: 200 }, (_, index) => index + 1)
    expect(recordChange(kept(numbers), change).map(({ path }) => path)).toEqual([pathOf(201), pathOf(1)])
    expect(recordChange(kept([1, 2], 4_999_000), change).map(({ path }) => path)).toEqual([pathOf(3)])
    expect(recordChange(kept([1, 2], 5_000_000), change).map(({ path }) => path)).toEqual([
      pathOf(3),
      pathOf(1),
    ])
  })

  it('leaves alone files that are not entries', () => {
    const strange = ['说明.txt', '7.txt', '0000000.txt', '000000.txt', '000007.txt.bak', 'old/000009.txt']
    const files = strange.map((name) => ({ path: `.houqin/history/${name}`, size: 1 }))
    expect(record([...files, { path: '000008.txt', size: 1 }], { entries: 1, bytes: 1 })).toEqual([
      [pathOf(1), true],
    ])
  })

  it('keeps neither unchanged files nor itself', () => {
    const changes = [changeOf('a.yaml', 'a\n', 'a\n'), changeOf(pathOf(1), undefined, 'x')]
    expect(recordChange([], { ...about, changes })).toEqual([])
  })
})
