import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/document/index.ts'
import { forbiddenAtEnd, forbiddenAtStart, type Line, officialForm } from '../../src/typesetting/index.ts'
import { body, endOf, lineText, margins, setBlocks, text } from '../support/set-document.ts'

const han = fc.constantFrom(
  ...Array.from('后勤工作总结维修更换灯管检查安全演练学期教室操场食堂采购发放整改复查台账记录师生'),
)
const mark = fc.constantFrom(...Array.from('，。、；：？！”’）》〉】〕“‘（《〈【〔％℃·～…—'))
const pieces = fc.constantFrom(
  '——',
  '……',
  '80余次',
  '2026年',
  '98.5%',
  '5.12',
  'GB/T 9704—2012',
  'LED',
  'A4',
  '《办法》',
  '“三防”',
  ' ',
)
const chinese = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: han },
      { weight: 2, arbitrary: mark },
      { weight: 1, arbitrary: pieces },
    ),
    { minLength: 1, maxLength: 160 },
  )
  .map((parts) => parts.join(''))
const anything = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 })

const linesOf = (...blocks: readonly Block[]): readonly Line[] =>
  setBlocks(...blocks).value.pages.flatMap((page) => page.lines)

describe('typesetting random text', () => {
  it('loses and reorders nothing', () => {
    fc.assert(
      fc.property(fc.oneof(chinese, anything), (paragraph) => {
        expect(linesOf(body(paragraph)).map(lineText).join('')).toBe(paragraph.replaceAll('\n', ''))
      }),
    )
  })

  it('sets a glyph and an advance for every code point', () => {
    fc.assert(
      fc.property(fc.oneof(chinese, anything), (paragraph) => {
        for (const run of linesOf(body(paragraph)).flatMap((line) => line.runs)) {
          const count = Array.from(run.text).length
          expect([run.glyphs.length, run.advances.length]).toEqual([count, count])
          expect(run.advances.every(Number.isInteger)).toBe(true)
        }
      }),
    )
  })

  it('leaves nothing beyond the margins, and full lines flush', () => {
    fc.assert(
      fc.property(chinese, (paragraph) => {
        for (const line of linesOf(body(paragraph))) {
          expect(line.runs[0]?.x ?? margins.left).toBeGreaterThanOrEqual(margins.left)
          if (line.continued) expect(endOf(line)).toBe(margins.right)
          else expect(endOf(line)).toBeLessThanOrEqual(margins.right + 25)
        }
      }),
    )
  })

  it('neither begins nor ends a line with a forbidden character', () => {
    fc.assert(
      fc.property(chinese, (paragraph) => {
        // A long run of marks leaves no other place to break.
        fc.pre(!/[^一-鿿]{9}/.test(paragraph.replace(/[A-Za-z0-9]/g, '一')))
        const lines = linesOf(body(paragraph)).map(lineText)
        for (const [at, line] of lines.entries()) {
          const shown = line.trimEnd()
          if (at > 0) expect(forbiddenAtStart).not.toContain(line[0])
          if (at < lines.length - 1 && shown === line) expect(forbiddenAtEnd).not.toContain(shown.at(-1))
        }
      }),
    )
  })

  it('puts at most 22 lines of the grid on a page, each within the text area', () => {
    const paragraphs = fc.array(chinese, { minLength: 1, maxLength: 30 })
    const bottom = (officialForm.page.height - officialForm.page.bottom) * 50
    fc.assert(
      fc.property(paragraphs, (all) => {
        for (const page of setBlocks(...all.map(body)).value.pages) {
          expect(page.lines.length).toBeLessThanOrEqual(22)
          for (const line of page.lines) expect(line.y).toBeLessThan(bottom)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('keeps table text inside its cells', () => {
    const rows = fc.array(fc.tuple(chinese, anything, chinese), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(rows, (cells) => {
        const columns = ['甲', '乙', '丙'].map((name) => ({ heading: text(name), align: 'left' as const }))
        const block: Block = { type: 'table', columns, rows: cells.map((row) => ({ cells: row.map(text) })) }
        const { pages, tables } = setBlocks(block).value
        const edges = [margins.left]
        for (const width of tables.get(0)!.columns) edges.push(edges.at(-1)! + width * 50)
        for (const line of pages.flatMap((page) => page.lines)) {
          const { column } = line.cell!
          expect(line.runs[0]?.x ?? edges[column]).toBeGreaterThanOrEqual(edges[column]!)
          expect(endOf(line)).toBeLessThanOrEqual(edges[column + 1]!)
        }
      }),
      { numRuns: 40 },
    )
  })
})
