import { describe, expect, it } from 'vitest'
import type { Table } from '../../../../src/document/index.ts'
import { type Line, officialForm, type Page } from '../../../../src/typesetting/index.ts'
import { body, endOf, lineText, margins, setBlocks, text } from '../../../support/set-document.ts'

const table = (rows: readonly (readonly string[])[], more: Partial<Table> = {}): Table => ({
  type: 'table',
  columns: [
    { heading: text('序号'), align: 'centre' },
    { heading: text('维修内容'), align: 'left' },
    { heading: text('数量'), align: 'right' },
  ],
  rows: rows.map((cells) => ({ cells: cells.map(text) })),
  ...more,
})
const numbered = (count: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, at) => [`第${at + 1}`, '更换灯管', `${at}`])
const cellsOf = (page: Page, row: number): readonly Line[] =>
  page.lines.filter((line) => line.cell?.row === row)

describe('tables', () => {
  it('fill the measure, with each column as wide as its text asks', () => {
    const { tables, pages } = setBlocks(table([['1', '更换教学楼二楼走廊的灯管并检查线路', '12']])).value
    const { columns, header, rows } = tables.get(0)!
    expect(columns.reduce((sum, width) => sum + width)).toBe(8844)
    expect(columns[1]).toBeGreaterThan(columns[0]! * 2)
    expect([header, rows]).toEqual([480, [480]])
    expect(pages[0]!.lines).toHaveLength(6)
  })

  it('align cells and keep text inside the padding', () => {
    const { pages, tables } = setBlocks(table([['1', '灯管', '12']])).value
    const [, left, right] = cellsOf(pages[0]!, 0)
    const [first] = tables.get(0)!.columns
    expect(left!.runs[0]!.x).toBe(margins.left + (first! + 108) * 50)
    expect(margins.right - endOf(right!)).toBe(108 * 50)
  })

  it('break long cells and make the row as high as the longest', () => {
    const long = '更换教学楼二楼走廊的灯管并检查线路，同时检修配电箱、应急灯和疏散指示标志，做好记录。'
    const { pages, tables } = setBlocks(table([['1', long, '12']])).value
    const content = cellsOf(pages[0]!, 0).filter((line) => line.cell!.column === 1)
    expect(content.map(lineText).join('')).toBe(long)
    expect(tables.get(0)!.rows).toEqual([content.length * 360 + 120])
    for (const line of content) expect(endOf(line)).toBeLessThanOrEqual(margins.right)
  })

  it('keep —— whole in narrow cells, and tell Word where such a line ends', () => {
    const narrow = Array.from({ length: 8 }, () => ({ heading: text('栏目内容'), align: 'left' as const }))
    const cells = Array.from({ length: 8 }, (_, at) => text(`${'国'.repeat(at % 5)}——一切为了孩子的安全`))
    const { pages, tables } = setBlocks({
      ...table([]),
      columns: narrow,
      rows: [{ cells }],
      landscape: false,
    }).value
    const own = cellsOf(pages[0]!, 0).map(lineText)
    expect(own.length).toBeGreaterThan(8)
    expect(own.filter((line) => line.split('—').length === 2)).toEqual([])
    // LibreOffice separates the halves of a dash.
    const told = [...tables.get(0)!.cells.values()].flatMap(({ libreOfficeBreaks }) => libreOfficeBreaks)
    expect(told.length).toBeGreaterThan(0)
  })

  it('divide a long word behind a hyphen, in two lines, where other columns need the room', () => {
    const number = 'Z109-WS·2026-D30-ZWC-0001'
    const title = '关于秋季学期校舍消防食堂用电体育器材及校园周边环境安全隐患排查整治工作情况的总结报告'
    const columns = ['档号', '责任者', '题名'].map((heading) => ({
      heading: text(heading),
      align: 'left' as const,
    }))
    const linesOf = (cells: readonly string[]): readonly string[] => {
      const { pages } = setBlocks({
        ...table([]),
        columns,
        rows: [{ cells: cells.map(text) }],
        landscape: false,
      }).value
      return cellsOf(pages[0]!, 0)
        .filter(({ cell }) => cell!.column === 0)
        .map(lineText)
    }
    expect(linesOf([number, '总务处', '工作总结'])).toEqual([number])
    expect(linesOf([number, '清源县城南实验小学总务处', title.repeat(2)])).toEqual([
      'Z109-WS·2026-',
      'D30-ZWC-0001',
    ])
    // What identifies a record is short enough to stay whole.
    expect(linesOf(['WX-2025-012', '清源县城南实验小学总务处', title.repeat(2)])).toEqual(['WX-2025-012'])
  })

  it('repeat the header on every page and do not split rows', () => {
    const { pages } = setBlocks(table(numbered(60))).value
    expect(pages.length).toBe(3)
    for (const [at, page] of pages.entries()) {
      const header = cellsOf(page, -1)
      expect(header.map(lineText)).toEqual(['序号', '维修内容', '数量'])
      expect(header.every((line) => line.cell!.repeated === at > 0)).toBe(true)
    }
    const rows = pages.flatMap((page) => page.lines.filter((line) => line.cell!.row >= 0).map(lineText))
    expect(rows).toEqual(numbered(60).flat())
  })

  it('keep the caption and the header with the first row', () => {
    const { pages } = setBlocks(
      body('国'.repeat(28 * 20)),
      table(numbered(3), { caption: text('表1') }),
    ).value
    expect(pages[0]!.lines.some((line) => lineText(line) === '表1')).toBe(false)
    expect(lineText(pages[1]!.lines[0]!)).toBe('表1')
  })

  it('set a total in the heavier face', () => {
    const rows = [{ cells: [text('合计'), text(''), text('12')], total: true }]
    const { pages, faces } = setBlocks(table([], { rows })).value
    const [total] = cellsOf(pages[0]!, 0)
    expect(total!.style).toBe('tableTotal')
    expect(faces[total!.runs[0]!.face]!.id).toBe('noto-sans-sc-500')
  })

  it('split a row that is higher than a page, losing nothing', () => {
    const long = '更换灯管并检查线路，'.repeat(200)
    const { pages } = setBlocks(table([['1', long, '1']])).value
    const set = pages.flatMap((page) =>
      page.lines.filter((line) => line.cell?.row === 0 && line.cell.column === 1),
    )
    expect(pages.length).toBeGreaterThan(1)
    expect(set.map(lineText).join('')).toBe(long)
    const bottom = (officialForm.page.height - officialForm.page.bottom) * 50
    for (const page of pages) for (const line of page.lines) expect(line.y).toBeLessThan(bottom)
  })

  it('draw rules around every cell', () => {
    const { pages } = setBlocks(table([['1', '灯管', '12']])).value
    const { rules } = pages[0]!
    expect(rules.filter((rule) => rule.y1 === rule.y2)).toHaveLength(3)
    expect(rules.filter((rule) => rule.x1 === rule.x2)).toHaveLength(8)
    expect(new Set(rules.map((rule) => rule.width))).toEqual(new Set([500]))
  })
})
