import { describe, expect, it } from 'vitest'
import { showText } from '../../../../src/render/pdf/show-text.ts'

const row = (advances: number[], widths = advances.map(() => 1000)): Parameters<typeof showText>[0] => {
  return { codes: advances.map((_, i) => i + 1), widths, advances, size: 16_000 }
}

describe('showText', () => {
  it('needs one string where all glyphs are spaced alike', () => {
    expect(showText(row([15_750, 15_750, 15_750]))).toEqual({ spacing: -250, operator: '<000100020003>Tj' })
  })

  it('corrects the glyphs that are spaced otherwise, in 1/1000 em against the direction of writing', () => {
    const { spacing, operator } = showText(row([16_000, 16_000, 20_000, 16_000]))
    expect(spacing).toBe(0)
    expect(operator).toBe('[<000100020003>-250<0004>]TJ')
  })

  it('does not care how far the last glyph advances', () => {
    expect(showText(row([16_000, 99_000]))).toEqual({ spacing: 0, operator: '<00010002>Tj' })
  })

  it('never lets a glyph stray by more than 0.02 pt when justification leaves remainders', () => {
    const advances = Array.from({ length: 400 }, (_, i) => 16_100 + (i % 3))
    const { spacing, operator } = showText(row(advances))
    let [drawn, wanted, at] = [0, 0, 0]
    for (const [, hex, correction] of operator.matchAll(/<([0-9A-F]+)>(-?[\d.]+)?/g)) {
      for (let i = 0; i < (hex?.length ?? 0) / 4; i++) {
        expect(Math.abs(drawn - wanted)).toBeLessThanOrEqual(22)
        drawn += 16_000 + spacing
        wanted += advances[at++] ?? 0
      }
      drawn -= Number(correction ?? 0) * 16
    }
    expect(at).toBe(400)
  })

  it('takes widths that are not full into account', () => {
    expect(showText(row([8000, 8000, 16_000], [500, 500, 1000])).operator).toBe('<000100020003>Tj')
  })
})
