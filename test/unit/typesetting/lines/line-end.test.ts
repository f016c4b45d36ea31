import { describe, expect, it } from 'vitest'
import { makeFaceTable } from '../../../../src/typesetting/fonts/index.ts'
import { type Engine, libreOfficeEngines, wordEngines } from '../../../../src/typesetting/lines/engines.ts'
import { behindLabel, lineEnd } from '../../../../src/typesetting/lines/line-end.ts'
import { shape } from '../../../../src/typesetting/lines/shape.ts'
import type { ShapedText } from '../../../../src/typesetting/lines/shaped-text.ts'
import { fontsOf, measuredFace } from '../../../support/measured-face.ts'
import { text } from '../../../support/set-document.ts'

const han = Object.fromEntries(Array.from('甲乙丙丁，。（）“”·', (character) => [character, 1000]))
const latin = Object.fromEntries(Array.from('ABC0123456789-', (character) => [character, 600]))
const faces = makeFaceTable(fontsOf(measuredFace('plain', { ...han, ...latin, ' ': 300 })))

/** At 10 pt, so that an em is 10 000. */
const shaped = (value: string, tracking = 0): ShapedText =>
  shape(text(value), { font: 'fangsong', size: 20, tracked: true }, faces, tracking)

const named = (name: string): Engine =>
  [...wordEngines, ...libreOfficeEngines].find((engine) => engine.name === name) as Engine

/** The first line of a text in an engine, `ems` wide. */
const lineIn = (name: string, value: string, ems: number): string =>
  value.slice(0, lineEnd(named(name), shaped(value), 0, ems * 10_000))

describe('a line in Word', () => {
  it('is filled without gaps between scripts', () => {
    expect(lineIn('Word, other fonts', '甲12乙丙', 3.2)).toBe('甲12乙')
    expect(lineIn('LibreOffice', '甲12乙丙', 3.2)).toBe('甲12')
  })

  it('has ASCII half an em wide where the official fonts are installed', () => {
    expect(lineIn('Word', '甲12乙丙', 3)).toBe('甲12乙')
    expect(lineIn('Word, other fonts', '甲12乙丙', 3)).toBe('甲12')
  })

  it('may have one mark in the margin, in WPS it has none', () => {
    expect(lineIn('Word', '甲乙丙，丁', 3)).toBe('甲乙丙，')
    expect(lineIn('WPS', '甲乙丙，丁', 3)).toBe('甲乙')
    // Another mark would follow at the start of the next line.
    expect(lineIn('Word', '甲乙丙”。丁', 3)).toBe('甲乙')
    // Opening marks never hang.
    expect(lineIn('Word', '甲乙丙（丁', 3)).toBe('甲乙丙')
  })

  it('does not end within a word, but after a hyphen', () => {
    expect(lineIn('Word', '甲ABC乙', 2)).toBe('甲')
    expect(lineIn('Word', '甲AB-C乙', 2.6)).toBe('甲AB-')
    expect(lineIn('Word', '甲AB C', 2.2)).toBe('甲AB ')
  })

  it('ends between marks that belong to no word, whatever they follow', () => {
    expect(lineIn('Word', '“12”“乙”', 3)).toBe('“12”')
    expect(lineIn('WPS', '甲5·12', 2.6)).toBe('甲5·')
  })

  it('cuts a word that is longer than the line', () => {
    expect(lineIn('Word', 'ABCABCABC', 2)).toBe('ABCA')
  })
})

describe('additional tracking', () => {
  it('moves the end of a line; of Latin characters only if it is meant for them', () => {
    const value = '甲乙12丙丁'
    const engine = named('Word, other fonts')
    const end = (extra: number, latin: boolean): string =>
      value.slice(0, lineEnd(engine, shaped(value), 0, 43_000, { from: 0, to: 5, extra, latin }))
    expect(end(0, false)).toBe('甲乙12丙')
    expect(end(400, false)).toBe('甲乙12丙')
    expect(end(400, true)).toBe('甲乙12')
    expect(end(700, false)).toBe('甲乙12')
  })

  it('is left out in LibreOffice behind a stretch of one script if it is negative', () => {
    const ems = (engine: Engine): number => {
      for (let width = 20_000; ; width += 50)
        if (lineEnd(engine, shaped('甲12乙', -500), 0, width) === 4) return width
    }
    // Three characters that are drawn together in Word; in LibreOffice only the 1, and there are two gaps.
    expect(ems(named('Word, other fonts'))).toBeCloseTo(32_000 - 3 * 500, -2)
    expect(ems(named('LibreOffice'))).toBeCloseTo(32_000 + 2 * 2000 - 500, -2)
  })

  it('may also be a scale of the glyphs', () => {
    const value = '甲乙丙丁'
    const scaled = { from: 0, to: 4, extra: 0, latin: true, scale: 80 }
    expect(lineEnd(named('LibreOffice'), shaped(value), 0, 32_000)).toBe(3)
    expect(lineEnd(named('LibreOffice'), shaped(value), 0, 32_000, scaled)).toBe(4)
  })
})

describe('a number before a line', () => {
  it('leaves more of it where its digits are narrower, and less where its tracking is left out', () => {
    const [half, , own] = behindLabel(wordEngines, shaped('12'))
    expect([half?.widened, own?.widened]).toEqual([2000, undefined])
    const [office] = behindLabel(libreOfficeEngines, shaped('（1）', -250))
    expect(office?.widened).toBe(-750)
  })
})
