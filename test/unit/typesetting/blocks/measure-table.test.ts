import { describe, expect, it } from 'vitest'
import type { Inline, Table } from '../../../../src/document/index.ts'
import { type ColumnNeed, comfortable } from '../../../../src/typesetting/blocks/column-widths.ts'
import { measureTable } from '../../../../src/typesetting/blocks/measure-table.ts'
import { officialForm } from '../../../../src/typesetting/form/index.ts'
import { bareSetting } from '../../../support/bare-setting.ts'
import { text } from '../../../support/set-document.ts'

const { padding, rule } = officialForm.table
const around = 2 * padding + rule
/** A Han character of a cell, in twips. */
const em = officialForm.styles.tableCell.size * 10

const tableOf = (...cells: readonly (string | readonly Inline[])[]): Table => ({
  type: 'table',
  columns: [{ heading: [], align: 'left' }],
  rows: cells.map((cell) => ({ cells: [typeof cell === 'string' ? text(cell) : cell] })),
})

/** What a column of these cells asks for, without padding and rules. */
function needOf(...cells: readonly (string | readonly Inline[])[]): ColumnNeed {
  const { least, better, most } = measureTable(tableOf(...cells), 0, bareSetting()).needs[0]!
  return { least: least - around, better: better - around, most: most - around }
}

describe('what a column asks for', () => {
  it('is nothing but padding and rules where it is empty', () => {
    expect(needOf('', '')).toEqual({ least: 0, better: 0, most: 0 })
  })

  it('is a character at least and the longest cell at most', () => {
    expect(needOf('国', '国国国', '国国')).toEqual({ least: em, better: em, most: 3 * em })
  })

  it('counts the heading', () => {
    const table = { ...tableOf('国'), columns: [{ heading: text('维修内容'), align: 'left' as const }] }
    expect(measureTable(table, 0, bareSetting()).needs[0]!.most).toBeGreaterThanOrEqual(4 * em + around)
  })

  it('keeps punctuation with its characters, and a number with its unit', () => {
    expect(needOf('国国。').least).toBe(2 * em)
    expect(needOf('国“国”国').least).toBe(3 * em)
    const number = needOf('80余次')
    expect(number.least).toBe(number.most)
    expect(needOf('更换80余次').least).toBe(number.least)
  })

  it('had better keep a date on one line, though it may break', () => {
    const { least, better, most } = needOf('2026年3月12日')
    expect(better).toBe(most)
    expect(least).toBeLessThan(most / 2 + em)
    expect(needOf('于2026年3月12日').better).toBeLessThan(needOf('于2026年3月12日').most)
  })

  it('measures the longest line where lines are broken', () => {
    expect(needOf([...text('国国'), { type: 'break' }, ...text('国国国')]).most).toBe(3 * em)
  })

  it('keeps a Latin word whole as long as running text would be no wider', () => {
    const { least, better, most } = needOf('HUAWEI')
    expect([least, better]).toEqual([most, most])
  })

  it('divides a longer one in two where it may break, and cuts no further than is comfortable', () => {
    const number = needOf('QHXX-2025-2026-HQ-WX-0001-0002')
    expect(number.better).toBe(number.most)
    expect(number.least).toBeLessThan(number.most * 0.75)
    expect(number.least).toBeGreaterThanOrEqual(number.most / 2 - 1)
    const solid = needOf('A'.repeat(40))
    expect([solid.least, solid.better]).toEqual([solid.most, solid.most])
    expect(needOf('ABCDEFGHI-ABCDEFGH').least).toBeGreaterThanOrEqual(comfortable - around)
  })
})

describe('a measured table', () => {
  it('has its header, rows and totals in their styles, cell by cell', () => {
    const table: Table = {
      type: 'table',
      columns: [
        { heading: text('序号'), align: 'centre' },
        { heading: text('数量'), align: 'right' },
      ],
      rows: [{ cells: [text('甲'), text('乙')] }, { cells: [text('合计'), text('丙')], total: true }],
    }
    const { header, rows, needs } = measureTable(table, 0, bareSetting())
    expect(
      [header, ...rows].map(({ number, style, cells, aligns }) => [
        number,
        style,
        cells.map((cell) => cell.text),
        aligns,
      ]),
    ).toEqual([
      [-1, 'tableHead', ['序号', '数量'], Array(2).fill(officialForm.styles.tableHead.align)],
      [0, 'tableCell', ['甲', '乙'], ['centre', 'right']],
      [1, 'tableTotal', ['合计', '丙'], ['centre', 'right']],
    ])
    expect(needs).toHaveLength(2)
  })

  it('is measured once for each of a document', () => {
    const setting = bareSetting()
    const first = measureTable(tableOf('甲'), 4, setting)
    expect(measureTable(tableOf('甲'), 4, setting)).toBe(first)
    expect(measureTable(tableOf('甲乙'), 5, setting).needs).not.toEqual(first.needs)
  })
})
