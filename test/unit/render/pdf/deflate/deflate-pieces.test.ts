import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlineCode, textCode } from '../../../../../src/render/pdf/deflate/codes.ts'
import { deflatePieces, encode } from '../../../../../src/render/pdf/deflate/deflate-pieces.ts'
import type { FixedCode } from '../../../../../src/render/pdf/deflate/fixed-code.ts'
import { byEffort } from '../../../../support/effort.ts'
import { realFace } from '../../../../support/real-fonts.ts'
import { expectSameBytes } from '../../../../support/same-bytes.ts'

const inflated = (bytes: Uint8Array, code: FixedCode, cuts: readonly number[] = []): Uint8Array => {
  const edges = [...new Set(cuts.map((cut) => Math.min(cut, bytes.length)))].sort((a, b) => a - b)
  const pieces = edges.flatMap((start, index) => {
    const end = edges[index + 1] ?? start
    // Every other stretch is known, the others are encoded on the way.
    return index % 2 === 0 && end > start ? [{ start, end, ...encode(bytes.subarray(start, end), code) }] : []
  })
  // Node’s own checks the sum at the end of the stream.
  return new Uint8Array(inflateSync(deflatePieces(bytes, code, pieces)))
}

describe.each([
  ['outlines', outlineCode],
  ['text', textCode],
])('deflatePieces for %s', (_sort, code) => {
  it('gives back any bytes, however they are cut', () => {
    const repetitive = fc.array(fc.nat(3), { maxLength: 2000 }).map((values) => Uint8Array.from(values))
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 2000 }), repetitive)
    fc.assert(
      fc.property(bytes, fc.array(fc.nat(2000), { maxLength: 9 }), (content, cuts) => {
        expect(inflated(content, code, cuts)).toEqual(content)
      }),
      { numRuns: byEffort(40, 200) },
    )
  })

  it.each([
    ['a run longer than any match', new Uint8Array(70_000)],
    ['matches of every distance', Uint8Array.from({ length: 70_000 }, (_, at) => (at * at) >> 9)],
    ['a sum that overflows', new Uint8Array(200_000).fill(255)],
  ])('gives back %s', (_what, bytes) => {
    expectSameBytes(inflated(bytes, code), bytes)
    expectSameBytes(inflated(bytes, code, [5, 40_000]), bytes)
  })
})

describe('the code', () => {
  it('makes outlines a seventh smaller', async () => {
    const glyf = (await realFace('noto-serif-sc-400')).tables.get('glyf')
    const bytes = new Uint8Array(
      glyf?.buffer ?? new ArrayBuffer(),
      (glyf?.byteOffset ?? 0) + 4_000_000,
      100_000,
    )
    expect(deflatePieces(bytes, outlineCode).length).toBeLessThan(100_000 * (6 / 7))
  })

  it('of text makes the contents of a page less than half as long', () => {
    const lines = Array.from({ length: 22 }, (_, line) => {
      // Every other character is new, as on a document's first pages.
      const codes = Array.from({ length: 28 }, (_, at) => (at % 2 ? line * 14 + at : (at * at) % 97))
      const hex = codes.map((code) => code.toString(16).padStart(4, '0').toUpperCase()).join('')
      return `1 0 0 -1 79.4 ${100 + line * 28.95} Tm\n<${hex}>Tj\n`
    })
    const bytes = new TextEncoder().encode(lines.join(''))
    expect(deflatePieces(bytes, textCode).length).toBeLessThan(bytes.length / 2)
  })
})
