import { describe, expect, it } from 'vitest'
import type { Block, Table } from '../../../../src/document/index.ts'
import { text } from '../../../support/sample-document.ts'
import { styleOf, writeWordFile } from '../../../support/word-file.ts'
import { child, find, findAll, textOf, wordValue, type XmlElement } from '../../../support/xml-tree.ts'

const properties = (paragraph: XmlElement | undefined): XmlElement | undefined => child(paragraph, 'w:pPr')
const body = (value: string): Block => ({ type: 'paragraph', style: 'body', inlines: text(value) })

describe('a title', () => {
  it('is broken where the layout says, across its inlines', () => {
    const { paragraphs } = writeWordFile(
      [{ type: 'title', inlines: [...text('关于后勤'), { type: 'strong', children: text('工作的总结') }] }],
      { layout: { titleBreaks: new Map([[0, [2, 6]]]) } },
    )
    expect(paragraphs.map(textOf)).toEqual(['关于\n后勤工作\n的总结'])
  })

  it('leaves the blank line to its subtitle', () => {
    const { paragraphs } = writeWordFile([
      { type: 'title', inlines: text('总结'), subtitle: text('（草稿）') },
    ])
    expect(child(properties(paragraphs[0]), 'w:spacing')?.attributes).toEqual({ 'w:after': '0' })
    expect(child(properties(paragraphs[1]), 'w:spacing')).toBeUndefined()
  })
})

describe('running text', () => {
  it('keeps values together with the text around them and marks what is missing', () => {
    const { paragraphs } = writeWordFile([
      {
        type: 'paragraph',
        style: 'body',
        inlines: [
          ...text('更换'),
          { type: 'fact', value: '80余次', evidence: 0 },
          { type: 'missing', value: '【待补：金额】' },
          { type: 'emphasis', children: text('其中') },
          { type: 'break' },
          ...text('次日'),
        ],
      },
    ])
    const runs = paragraphs
      .flatMap((paragraph) => findAll(paragraph, 'w:r'))
      .map((run) => [textOf(run), wordValue(child(run, 'w:rPr'), 'w:rStyle')])
    expect(runs).toEqual([
      ['更换80余次', undefined],
      ['【待补：金额】', 'Missing'],
      ['其中', 'Emphasis'],
      ['\n', undefined],
      ['次日', undefined],
    ])
  })
})

it('spaces the stretches that the layout names and no others', () => {
  const { paragraphs } = writeWordFile(
    [
      {
        type: 'paragraph',
        style: 'body',
        inlines: [...text('一二三'), { type: 'strong', children: text('四五六') }],
      },
    ],
    { layout: { spacing: new Map([[0, [{ from: 1, to: 4, extra: 11 }]]]) } },
  )
  const runs = paragraphs.flatMap((paragraph) => findAll(paragraph, 'w:r'))
  expect(runs.map((run) => [textOf(run), wordValue(child(run, 'w:rPr'), 'w:spacing')])).toEqual([
    ['一', undefined],
    ['二三', '6'],
    ['四', '6'],
    ['五六', undefined],
  ])
})

describe('a table', () => {
  const table: Table = {
    type: 'table',
    columns: [
      { heading: text('项目'), align: 'left' },
      { heading: text('数量'), align: 'right' },
    ],
    rows: [{ cells: [text('灯管'), text('50')] }, { cells: [text('合计'), text('50')], total: true }],
  }
  const layout = {
    tables: new Map([[0, { columns: [5000, 3844], header: 420, rows: [400, 760], cells: new Map() }]]),
  }

  it('repeats its header row, splits no row and has the measures of the layout', () => {
    const file = writeWordFile([table], { layout })
    const rows = findAll(file.part('word/document.xml'), 'w:tr').map((row) => child(row, 'w:trPr'))
    expect(rows.map((row) => child(row, 'w:tblHeader') !== undefined)).toEqual([true, false, false])
    expect(rows.map((row) => child(row, 'w:cantSplit') !== undefined)).toEqual([true, true, true])
    expect(rows.map((row) => wordValue(row, 'w:trHeight'))).toEqual(['420', '400', '760'])
    const grid = findAll(file.part('word/document.xml'), 'w:gridCol')
    expect(grid.map(({ attributes }) => attributes['w:w'])).toEqual(['5000', '3844'])
    expect(find(file.part('word/document.xml'), 'w:tblLayout')?.attributes['w:type']).toBe('fixed')
  })

  it('aligns cells as their column and centres heads', () => {
    const { paragraphs } = writeWordFile([table], { layout })
    expect(
      paragraphs.map((cell) => [textOf(cell), styleOf(cell), wordValue(properties(cell), 'w:jc')]),
    ).toEqual([
      ['', 'TableSpacer', undefined],
      ['', 'TableSpacer', undefined],
      ['项目', 'TableHead', undefined],
      ['数量', 'TableHead', undefined],
      ['灯管', 'TableCell', undefined],
      ['50', 'TableCell', 'right'],
      ['合计', 'TableTotal', undefined],
      ['50', 'TableTotal', 'right'],
      ['', 'TableSpacer', undefined],
    ])
  })

  it('does not run into a table after it', () => {
    const file = writeWordFile([table, table, body('完')])
    const order = find(file.part('word/document.xml'), 'w:body')?.children.map(({ name }) => name)
    expect(order).toEqual(['w:p', 'w:p', 'w:tbl', 'w:p', 'w:p', 'w:tbl', 'w:p', 'w:sectPr'])
  })

  it('keeps with what stands before it', () => {
    const spacers = writeWordFile([table, body('完')]).paragraphs.filter(
      (paragraph) => styleOf(paragraph) === 'TableSpacer',
    )
    expect(spacers.map((spacer) => child(properties(spacer), 'w:keepNext') !== undefined)).toEqual([
      true,
      true,
    ])
  })
})

describe('a signature', () => {
  it('stands after a blank line, its lines as far in as the layout says', () => {
    const { paragraphs } = writeWordFile(
      [{ type: 'signature', name: text('总务处'), date: text('2026年1月20日') }],
      {
        layout: {
          signatures: new Map([[0, { nameRight: 640, dateRight: 315, nameSpacing: [], dateSpacing: [] }]]),
        },
      },
    )
    const [name, date] = paragraphs.map(properties)
    expect(child(name, 'w:spacing')?.attributes).toEqual({ 'w:before': '579' })
    expect(child(name, 'w:keepNext')?.attributes).toEqual({})
    expect(child(name, 'w:ind')?.attributes).toEqual({ 'w:right': '640' })
    expect(child(date, 'w:ind')?.attributes).toEqual({ 'w:right': '315' })
  })

  it('keeps the whole paragraph before it on its page', () => {
    const { paragraphs } = writeWordFile([
      body('甲'),
      body('乙'),
      { type: 'signature', name: text('总务处'), date: text('2026年1月20日') },
    ])
    const kept = paragraphs.map((one) => ['w:keepNext', 'w:keepLines'].map((name) => find(one, name)?.name))
    expect(kept.slice(0, 2)).toEqual([
      [undefined, undefined],
      ['w:keepNext', 'w:keepLines'],
    ])
  })
})

describe('page breaks', () => {
  it('put the next paragraph on a new page and leave no empty one', () => {
    const { paragraphs } = writeWordFile([
      body('甲'),
      { type: 'page-break' },
      body('乙'),
      { type: 'page-break' },
      { type: 'annex', ordinal: 2, title: text('明细') },
    ])
    expect(paragraphs.map((one) => [textOf(one), child(properties(one), 'w:pageBreakBefore')?.name])).toEqual(
      [
        ['甲', undefined],
        ['乙', 'w:pageBreakBefore'],
        ['附件2', undefined],
        ['明细', undefined],
      ],
    )
  })

  it('are in the style of an annex', () => {
    const styles = findAll(writeWordFile([]).part('word/styles.xml'), 'w:style')
    const breaking = styles.filter((style) => child(child(style, 'w:pPr'), 'w:pageBreakBefore'))
    expect(breaking.map(({ attributes }) => attributes['w:styleId'])).toEqual(['AnnexLabel'])
  })
})
