import fc from 'fast-check'
import { unzlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { deflatePieces } from '../../../../../src/render/pdf/deflate/deflate-pieces.ts'
import { encodePiece } from '../../../../../src/render/pdf/deflate/encode-piece.ts'
import { realFace } from '../../../../support/real-fonts.ts'

const inflated = (bytes: Uint8Array, cuts: readonly number[] = []): Uint8Array => {
  const edges = [...new Set(cuts.map((cut) => Math.min(cut, bytes.length)))].sort((a, b) => a - b)
  const pieces = edges.flatMap((start, index) => {
    const end = edges[index + 1] ?? start
    // Every other stretch is known, the others are encoded on the way.
    return index % 2 === 0 && end > start
      ? [{ start, end, bits: encodePiece(bytes.subarray(start, end)) }]
      : []
  })
  return unzlibSync(deflatePieces(bytes, pieces))
}

describe('deflatePieces', () => {
  it('gives back any bytes, however they are cut', () => {
    const repetitive = fc.array(fc.nat(3), { maxLength: 2000 }).map((values) => Uint8Array.from(values))
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 2000 }), repetitive)
    fc.assert(
      fc.property(bytes, fc.array(fc.nat(2000), { maxLength: 9 }), (content, cuts) => {
        expect(inflated(content, cuts)).toEqual(content)
      }),
    )
  })

  it.each([
    ['a run longer than any match', new Uint8Array(70_000)],
    ['matches of every distance', Uint8Array.from({ length: 70_000 }, (_, at) => (at * at) >> 9)],
    ['a sum that overflows', new Uint8Array(200_000).fill(255)],
  ])('gives back %s', (_what, bytes) => {
    expect(inflated(bytes)).toEqual(bytes)
    expect(inflated(bytes, [5, 40_000])).toEqual(bytes)
  })

  it('makes outlines a seventh smaller', async () => {
    const glyf = (await realFace('noto-serif-sc-400')).tables.get('glyf')
    const bytes = new Uint8Array(
      glyf?.buffer ?? new ArrayBuffer(),
      (glyf?.byteOffset ?? 0) + 4_000_000,
      100_000,
    )
    expect(deflatePieces(bytes, []).length).toBeLessThan(100_000 * (6 / 7))
  })
})
