import { describe, expect, it } from 'vitest'
import type { Change } from '../../../../src/host/index.ts'
import { compareFile } from '../../../../src/storage/history/index.ts'
import { changeOf } from '../../../support/history.ts'

const raw = (before: readonly number[] | undefined, after: readonly number[] | undefined): Change => ({
  path: '照片.jpg',
  before: before && new Uint8Array(before),
  after: after && new Uint8Array(after),
})

describe('compareFile', () => {
  it('finds nothing if nothing changed', () => {
    expect(compareFile(changeOf('a', 'a\n', 'a\n'))).toBeUndefined()
    expect(compareFile(changeOf('a', undefined, undefined))).toBeUndefined()
    expect(compareFile(raw([0xff, 1], [0xff, 1]))).toBeUndefined()
  })

  it('notices that an empty file was created or removed', () => {
    const sums = { before: undefined, after: 0 }
    expect(compareFile(changeOf('a', undefined, ''))).toEqual({ type: 'text', path: 'a', ...sums, edits: [] })
    expect(compareFile(changeOf('a', '', undefined))).toMatchObject({
      type: 'text',
      after: undefined,
      edits: [],
    })
  })

  it('states of anything but texts only that it changed, even if one side is text', () => {
    const text = [0x61]
    for (const [before, after] of [
      [
        [0xff, 1],
        [0xff, 2],
      ],
      [[0xff, 1], text],
      [text, [0xff, 1]],
      [undefined, [0xff, 1]],
      [[0xff, 1], undefined],
    ] as const)
      expect(compareFile(raw(before, after))?.type).toBe('binary')
  })

  it('is not misled by equal checksums', () => {
    // The CRC-32 of both is 0xffffffff; they are neither byte order marks nor UTF-8.
    expect(compareFile(raw([0xff, 0xff, 0xff, 0xff], [0xff, 0xff, 0xff, 0xff, 0xff]))?.type).toBe('binary')
  })

  it('shows up to three lines around a run, and its parents', () => {
    const before = '# 甲\n- id: 1\n  a: 1\n  b: 2\n  c: 3\n- id: 2\n  a: 1\n'
    const change = compareFile(changeOf('a', before, before.replace('  c: 3\n', '  c: 4\n')))
    expect(change).toMatchObject({
      edits: [
        {
          from: 4,
          to: 4,
          removed: ['  c: 3\n'],
          added: ['  c: 4\n'],
          above: ['- id: 1\n', '  a: 1\n', '  b: 2\n'],
          below: ['- id: 2\n', '  a: 1\n'],
          parents: '- id: 1',
        },
      ],
    })
  })
})
