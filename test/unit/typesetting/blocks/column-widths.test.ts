import { describe, expect, it } from 'vitest'
import { type ColumnNeed, fitColumns } from '../../../../src/typesetting/blocks/column-widths.ts'

const need = (least: number, most: number, better = least): ColumnNeed => ({ least, better, most })
const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0)

describe('fitColumns', () => {
  it('widens columns in proportion where all text fits', () => {
    expect(fitColumns([need(100, 100), need(100, 300)], 800)).toEqual([200, 600])
  })

  it('gives short columns what they need before long ones', () => {
    const widths = fitColumns([need(300, 300), need(200, 9000), need(300, 400)], 2000)
    expect(widths[0]).toBe(300)
    expect(widths[1]).toBeGreaterThan(1000)
    expect(sum(widths)).toBe(2000)
  })

  it('keeps dates whole, unless running text would get too little room', () => {
    const date = need(500, 1900, 1900)
    expect(fitColumns([date, need(300, 9000)], 4000)[0]).toBe(1900)
    expect(fitColumns([date, date, need(300, 9000)], 5000)[0]).toBeLessThan(1900)
  })

  it('gives every column of running text four characters where there is room', () => {
    // Words that cannot be broken take much of the measure, and titles are long: an author stays legible.
    const widths = fitColumns(
      [need(6000, 6000), need(420, 4000), need(420, 12_600), need(420, 12_600)],
      10_000,
    )
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(1100)
    expect(widths[0]).toBe(6000)
    expect(sum(widths)).toBe(10_000)
  })

  it('gives up legibility before it tears words', () => {
    expect(fitColumns([need(900, 6000), need(900, 6000), need(200, 6000)], 2100)[0]).toBeGreaterThanOrEqual(
      900,
    )
  })

  it('squeezes all where not even the longest words fit', () => {
    expect(fitColumns([need(600, 900), need(600, 900)], 1000)).toEqual([500, 500])
  })

  it('always fills the measure with whole twips', () => {
    const widths = fitColumns([need(1, 333), need(7, 5000), need(13, 777)], 8844)
    expect(widths.every(Number.isInteger)).toBe(true)
    expect(sum(widths)).toBe(8844)
  })
})
