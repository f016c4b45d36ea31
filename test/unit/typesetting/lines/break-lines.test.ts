import { describe, expect, it } from 'vitest'
import { body, linesOf, setBlocks } from '../../../support/set-document.ts'

// 26 characters fit the first line, which is indented by two, and 28 the others.
const filler = '后勤人员坚持服务育人全面落实各项制度认真做好保障工作学期以来'
const upTo = (count: number): string => filler.slice(0, count)
const firstLine = (paragraph: string): string => linesOf(setBlocks(body(paragraph + filler)).value.pages)[0]!

describe('line breaking', () => {
  it('sets 26 characters after the indent and 28 on a full line', () => {
    const lines = linesOf(setBlocks(body('国'.repeat(80))).value.pages)
    expect(lines.map((line) => line.length)).toEqual([26, 28, 26])
  })

  it.each([
    ['before a full stop', `${upTo(26)}。`, 25],
    ['before closing marks in a row', `${upTo(25)}”。`, 24],
    ['after an opening bracket', `${upTo(25)}（`, 25],
    ['before a per cent sign', `${upTo(25)}九％`, 25],
  ])('does not break %s', (_, paragraph, count) => {
    expect(firstLine(paragraph)).toBe(upTo(count))
  })

  it.each(['——', '……'])('never parts %s', (mark) => {
    for (let count = 22; count <= 27; count++) {
      const lines = linesOf(setBlocks(body(upTo(count) + mark + filler)).value.pages)
      expect(lines.some((line) => line.includes(mark))).toBe(true)
      expect(lines.some((line) => /^[—…]/.test(line))).toBe(false)
    }
  })

  it.each([
    '80余次',
    '2026年',
    '98.5%',
    '12:30',
    '5·12',
    '第3批',
    'GB/T 9704—2012',
    '2025—2026学年',
    'LED',
    '35㎡',
  ])('keeps %s on one line wherever it falls', (unit) => {
    for (let count = 18; count <= 27; count++) {
      const lines = linesOf(setBlocks(body(upTo(count) + unit + filler)).value.pages)
      expect(lines.filter((line) => line.includes(unit))).toHaveLength(1)
    }
  })

  it('lets blanks hang at the end of a line', () => {
    const lines = linesOf(setBlocks(body(`${upTo(26)}   ${filler}`)).value.pages)
    expect(lines[1]!.startsWith('后勤')).toBe(true)
    expect(lines.join('')).toBe(`${upTo(26)}   ${filler}`)
  })

  it('cuts a word that is longer than a line', () => {
    const lines = linesOf(setBlocks(body('a'.repeat(200))).value.pages)
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.join('')).toBe('a'.repeat(200))
  })

  it('begins a new line at a forced break', () => {
    const { value } = setBlocks({
      type: 'paragraph',
      style: 'body',
      inlines: [{ type: 'text', value: '第一行' }, { type: 'break' }, { type: 'text', value: '第二行' }],
    })
    expect(linesOf(value.pages)).toEqual(['第一行', '第二行'])
  })
})

describe('spacing hints for Word', () => {
  it('spaces the Han characters of a line that ends early', () => {
    const paragraph = `${upTo(24)}80余次${filler}`
    const { pages, spacing } = setBlocks(body(paragraph)).value
    expect(linesOf(pages)[0]).toBe(upTo(24))
    const [first] = spacing.get(0)!
    expect(first).toEqual({ from: 0, to: 24, extra: expect.any(Number) as number })
    // 24 characters and 23 gaps fill the measure to less than the width of two digits and a unit.
    const left = 8844 - 630 - 24 * 315 - 5 - 23 * first!.extra
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(2 * 160)
  })

  it('gives none where lines end by themselves', () => {
    expect(setBlocks(body(filler.repeat(8))).value.spacing.size).toBe(0)
  })
})
