import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { officialForm } from '../../../../src/typesetting/index.ts'

// What conformance measures on rendered pages.
const standard = JSON.parse(
  readFileSync(new URL('../../../support/gb-9704.json', import.meta.url), 'utf8'),
) as {
  readonly page: Readonly<Record<'width' | 'height' | 'top' | 'bottom' | 'left' | 'right', number>>
  readonly text: { readonly width: number; readonly height: number }
} & Readonly<
  Record<
    | 'lines'
    | 'characters'
    | 'bodyPoints'
    | 'titlePoints'
    | 'numberPoints'
    | 'headDrop'
    | 'imprintThick'
    | 'imprintThin',
    number
  >
>
const millimetres = (twips: number): number => (twips * 25.4) / 1440

describe('the official form', () => {
  const { page, pitch, styles, head, imprint } = officialForm

  it.each(['width', 'height', 'top', 'bottom', 'left', 'right'] as const)('has the page’s %s', (side) => {
    expect(Math.abs(millimetres(page[side]) - standard.page[side])).toBeLessThan(0.02)
  })

  it('has the sizes of the standard', () => {
    const { body, title, pageNumber } = styles
    expect([body, title, pageNumber].map(({ size }) => size / 2)).toEqual([
      standard.bodyPoints,
      standard.titlePoints,
      standard.numberPoints,
    ])
  })

  it('has lines that fill the text area as nearly as whole twips do', () => {
    const over = standard.text.height - millimetres(standard.lines * pitch)
    expect(over).toBeGreaterThanOrEqual(0)
    expect(over).toBeLessThan(millimetres(standard.lines))
    const character = millimetres(styles.body.size * 10 + officialForm.tracking)
    expect(Math.floor(standard.text.width / character)).toBe(standard.characters)
  })

  it('has the measures of head and imprint', () => {
    expect(millimetres(head.drop)).toBeCloseTo(standard.headDrop, 1)
    expect(millimetres(imprint.thick)).toBeCloseTo(standard.imprintThick, 2)
    expect(millimetres(imprint.thin)).toBeCloseTo(standard.imprintThin, 1)
  })
})
