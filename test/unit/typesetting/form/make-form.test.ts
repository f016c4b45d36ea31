import { describe, expect, it } from 'vitest'
import {
  type FormChoice,
  fontKey,
  makeForm,
  officialForm,
  wordName,
} from '../../../../src/typesetting/index.ts'

const form = (choice: Partial<FormChoice>, own: readonly string[] = []) =>
  makeForm({ elements: {}, ...choice }, new Set(own))

describe('makeForm', () => {
  it('is the official form where nothing is chosen, or only what the standard has', () => {
    expect(form({})).toEqual(officialForm)
    const standard = { top: 37, bottom: 35, left: 28, right: 26, lines: 22, characters: 28, indent: 2 }
    const elements = { body: { font: '仿宋_GB2312', size: 16 }, title: { font: '方正小标宋简体', size: 22 } }
    expect(form({ ...standard, elements })).toEqual(officialForm)
  })

  it('gives the literals that make 22 lines of 28 characters', () => {
    const { page, pitch, tracking, styles } = officialForm
    expect(page).toEqual({
      width: 11906,
      height: 16838,
      top: 2098,
      bottom: 1984,
      left: 1588,
      right: 1474,
      footer: 1446,
    })
    expect([pitch, tracking]).toEqual([579, -5])
    expect([styles.tableCell.line, styles.figureCaption.line, styles.pageNumber.line]).toEqual([
      360, 360, 280,
    ])
    expect(officialForm.figure).toMatchObject({ photoLines: [8, 9], chartLines: 10 })
  })

  it('fills the text area with the lines and characters that are asked for, and not one more', () => {
    for (const [lines, characters] of [
      [20, 26],
      [22, 28],
      [24, 30],
      [15, 20],
    ] as const) {
      const { page, pitch, tracking, styles } = form({ lines, characters })
      const [width, height] = [page.width - page.left - page.right, page.height - page.top - page.bottom]
      const size = styles.body.size * 10
      const reach = (count: number): number => count * size + (count - 1) * tracking
      expect(Math.floor(height / pitch)).toBe(lines)
      expect(reach(characters)).toBeLessThanOrEqual(width)
      expect(reach(characters + 1)).toBeGreaterThan(width)
    }
  })

  it('leaves characters as wide as they are where size or margins are the school’s own', () => {
    expect(form({ elements: { body: { size: 12 } } }).tracking).toBe(0)
    expect(form({ left: 25 }).tracking).toBe(0)
    expect(form({ top: 30 }).tracking).toBe(-5)
  })

  it('lets headings, signature and annex go with the body, each as far as it is not written', () => {
    const { styles } = form({
      pitch: 22,
      elements: { body: { font: '宋体', size: 12 }, heading2: { size: 14 }, heading1: { font: '微软雅黑' } },
    })
    expect(styles.heading1).toMatchObject({ font: 'heiti:微软雅黑', size: 24, line: 440 })
    expect(styles.heading2).toMatchObject({ font: 'kaiti', size: 28 })
    for (const name of ['heading3', 'signature', 'annexNote', 'flush', 'contents2'] as const)
      expect(styles[name]).toMatchObject({ font: 'songti', size: 24 })
    expect(styles.contents1.font).toBe('heiti:微软雅黑')
    expect(styles.tableHead).toMatchObject({ font: 'heiti', size: 24 })
    expect(styles.imprint.size).toBe(24)
  })

  it('gives a title that is larger than the pitch whole lines of the grid', () => {
    const { styles, pitch } = form({ pitch: 20, elements: { title: { size: 26 } } })
    expect([styles.title.line, styles.annexTitle.line]).toEqual([2 * pitch, 2 * pitch])
  })

  it('keeps the page number 7 mm below the text area, whatever its size', () => {
    for (const size of [9, 14, 22]) {
      const { page, styles } = form({ bottom: 25, elements: { pageNumber: { size } } })
      const middle = page.bottom - page.footer - styles.pageNumber.line / 2
      expect((middle * 25.4) / 1440).toBeCloseTo(7, 1)
    }
  })
})

describe('fonts of a form', () => {
  it.each([
    ['仿宋_GB2312', 'fangsong'],
    ['仿宋', 'fangsong:仿宋'],
    ['SimSun', 'songti:SimSun'],
    ['隶书', undefined],
    ['constructor', undefined],
  ])('%s', (name, key) => {
    expect(fontKey(name)).toBe(key)
  })

  it('are the school’s own where it has a file, and keep their names in Word', () => {
    expect(fontKey('隶书', new Set(['隶书']))).toBe('own:隶书')
    expect(['own:隶书', 'fangsong:仿宋', 'heiti'].map((key) => wordName(key as never))).toEqual([
      '隶书',
      '仿宋',
      '黑体',
    ])
  })
})
