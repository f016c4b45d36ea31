import { describe, expect, it } from 'vitest'
import type { Block, DocumentModel } from '../../../../src/document/index.ts'
import { type Line, officialForm, type Page, typeset } from '../../../../src/typesetting/index.ts'
import { documentOf } from '../../../support/sample-document.ts'
import {
  body,
  endOf,
  fonts,
  lineText,
  margins,
  setBlocks,
  setWhole,
  text,
} from '../../../support/set-document.ts'

const { page, pitch } = officialForm
/** A length of the layout in millimetres. */
const inMillimetres = (length: number): number => length / ((1000 * 72) / 25.4)
const signature: Block = { type: 'signature', name: text('城南小学总务处'), date: text('2026年1月20日') }
const annex = (ordinal: number, name: string): Block => ({ type: 'annex', ordinal, title: text(name) })
const lines = (count: number): Block => body('国'.repeat(28 * count - 2))
const imprint: Block = { type: 'imprint', issuer: text('办公室'), date: text('2026年1月20日') }
const texts = ({ lines: own }: Page): readonly string[] => own.map(lineText)
const leftOf = (line: Line | undefined): number => line?.runs[0]?.x ?? Number.NaN

describe('附件说明', () => {
  const long = '各年级教室门窗桌椅灯具维修更换情况和维修费用支出情况一览表'

  it('stands a blank line below the body, numbers below each other, turnover below the name', () => {
    const note: Block = {
      type: 'annex-note',
      annexes: [
        { ordinal: 1, title: text(long) },
        { ordinal: 2, title: text('隐患整改台账') },
      ],
    }
    const [first] = setBlocks(body('正文。'), note, signature).value.pages
    const [, one, turnover, two] = first!.lines
    expect([one, turnover, two].map((line) => lineText(line!))).toEqual([
      `附件：1.${long.slice(0, 21)}`,
      long.slice(21),
      '2.隐患整改台账',
    ])
    const name = one!.runs.at(-1)!.x
    expect(leftOf(one)).toBe(margins.left + 2 * 315 * 50)
    expect(leftOf(turnover)).toBe(name)
    expect(two!.runs.at(-1)!.x).toBe(name)
    expect(leftOf(two)).toBe(one!.runs[1]!.x)
    expect(one!.y - first!.lines[0]!.y).toBe(2 * pitch * 50)
  })

  it('has no number where there is one annex', () => {
    const note: Block = { type: 'annex-note', annexes: [{ ordinal: 0, title: text('维修台账') }] }
    const [first] = setBlocks(body('正文。'), note, signature).value.pages
    expect(texts(first!)[1]).toBe('附件：维修台账')
  })

  it('does not part from the text before it nor from the signature', () => {
    const note: Block = { type: 'annex-note', annexes: [{ ordinal: 0, title: text('维修台账') }] }
    const { pages } = setBlocks(lines(17), body('结尾。'), note, signature).value
    expect(texts(pages[1]!)).toEqual(['结尾。', '附件：维修台账', '城南小学总务处', '2026年1月20日'])
  })
})

describe('a signature', () => {
  const rows = (many: number): Block => ({
    type: 'table',
    columns: [{ heading: text('内容'), align: 'left' }],
    rows: Array.from({ length: many }, (_, at) => ({ cells: [text(`第${at}行`)] })),
  })

  it('does not take a whole table along to the next page', () => {
    const { pages } = setBlocks(lines(12), rows(20), signature).value
    expect(texts(pages[0]!)).toContain('第0行')
    expect(texts(pages.at(-1)!)).toContain('城南小学总务处')
  })
})

describe('landscape pages', () => {
  const cells = ['二〇二五年第一学期', '北教学楼三楼走廊', '走廊栏杆立杆松动', '已经加固完毕']
  const table = (columns: number, landscape?: boolean): Block => ({
    type: 'table',
    columns: Array.from({ length: columns }, (_, at) => ({ heading: text(`第${at}栏`), align: 'left' })),
    rows: [{ cells: Array.from({ length: columns }, (_, at) => text(cells[at % cells.length]!)) }],
    ...(landscape !== undefined && { landscape }),
  })
  const lying = (pages: readonly Page[]): readonly boolean[] =>
    pages.map(({ width, height }) => width > height)

  it('are those of an annex whose table is too wide', () => {
    const { pages, sections } = setBlocks(
      body('文'),
      annex(1, '甲'),
      table(8),
      annex(2, '乙'),
      table(3),
    ).value
    expect(lying(pages)).toEqual([false, true, false])
    expect(texts(pages[1]!).slice(0, 2)).toEqual(['附件1', '甲'])
    expect(sections).toEqual([
      { first: 0, landscape: false, numbered: true, blankFirst: false },
      { first: 1, landscape: true, numbered: true, blankFirst: false },
      { first: 3, landscape: false, numbered: true, blankFirst: false },
    ])
  })

  it('are those of a table that says so, and not of one that says otherwise', () => {
    expect(lying(setBlocks(body('甲'), table(3, true), body('乙')).value.pages)).toEqual([false, true, false])
    expect(lying(setBlocks(annex(0, '甲'), table(8, false)).value.pages)).toEqual([false])
  })

  it('are all those of a document that a wide table turns as a whole, title and all', () => {
    const title: Block = { type: 'title', inlines: text('维修台账') }
    const { pages, sections } = setWhole(title, body('填报单位'), table(8), body('合计')).value
    expect(lying(pages)).toEqual([true])
    expect(texts(pages[0]!).slice(0, 2)).toEqual(['维修台账', '填报单位'])
    expect(sections).toHaveLength(1)
    expect(lying(setWhole(title, table(3)).value.pages)).toEqual([false])
    // An annex still has pages of its own.
    expect(lying(setWhole(title, table(8), annex(0, '甲'), table(3)).value.pages)).toEqual([true, false])
  })

  it('take no further page for a page break beside them', () => {
    const broken: Block = { type: 'page-break' }
    const { pages } = setBlocks(
      body('甲'),
      broken,
      table(3, true),
      broken,
      table(3, true),
      broken,
      body('乙'),
    ).value
    expect(lying(pages)).toEqual([false, true, true, false])
  })

  it('have margins turned with the sheet', () => {
    const { pages } = setBlocks(table(3, true)).value
    const [above] = pages[0]!.rules
    // What 15 lines leave over stands half above them.
    const over = page.width - page.left - page.right - 15 * pitch
    expect([above!.x1, above!.y1]).toEqual([page.bottom * 50, (page.left + over / 2) * 50])
    expect(above!.x2).toBe((page.height - page.top) * 50)
  })

  it('bear their number where standing pages have it, read from the side of the table’s foot', () => {
    const { pages } = setBlocks(
      body('一'),
      { type: 'page-break' },
      body('二'),
      table(3, true),
      table(3, true),
    ).value
    const [one, two, three] = pages.map(({ furniture }) => furniture[0]!)
    expect(three!.turned).toBe(true)
    expect(three!.y).toBe(page.height * 50 - one!.y)
    expect(endOf(three!)).toBe(endOf(one!))
    expect([one, two, three].map((line) => lineText(line!))).toEqual(['— 1 —', '— 2 —', '— 3 —'])
  })
})

describe('目录', () => {
  const heading = (level: 1 | 2, label: string, value: string): Block => ({
    type: 'heading',
    level,
    label,
    ordinal: 1,
    inlines: text(value),
  })
  const document: readonly Block[] = [
    { type: 'contents' },
    { type: 'page-break' },
    { type: 'title', inlines: text('总结') },
    heading(1, '一、', '维修'),
    lines(25),
    heading(2, '（一）', '灯'.repeat(30)),
    body('文'),
  ]

  it('gives every entry the page on which its heading begins, at the margin behind dots', () => {
    const { pages, contents } = setBlocks(...document).value
    const [title, one, first, rest] = pages[0]!.lines
    expect(lineText(title!)).toBe('目录')
    expect(lineText(one!)).toMatch(/^一、维修\.{50,}2$/)
    expect(lineText(first!)).toBe(`（一）${'灯'.repeat(19)}`)
    expect(lineText(rest!)).toMatch(/^灯{11}\.{20,}3$/)
    for (const line of [one, rest]) expect(Math.abs(endOf(line!) - margins.right)).toBeLessThan(100)
    expect(contents).toEqual([
      { block: 3, level: 1, text: '一、维修', page: '2', breaks: [] },
      { block: 5, level: 2, text: `（一）${'灯'.repeat(30)}`, page: '3', breaks: [22] },
    ])
    expect(texts(pages[1]!)[0]).toBe('总结')
  })

  it('has dots below each other', () => {
    const [first] = setBlocks(...document).value.pages
    const ends = first!.lines.flatMap(({ runs }) =>
      runs.filter(({ kind }) => kind === 'leader').map((run) => endOf({ ...first!.lines[0]!, runs: [run] })),
    )
    expect(ends).toHaveLength(2)
    expect(new Set(ends).size).toBe(1)
  })

  it('counts its own pages where it is longer than one', () => {
    const many = Array.from({ length: 30 }, (_, at) => heading(1, `${at}、`, '题'))
    const { pages, contents } = setBlocks(
      { type: 'contents' },
      { type: 'page-break' },
      ...many,
      body('文'),
    ).value
    expect(contents[0]!.page).toBe('3')
    expect(texts(pages[2]!)[0]).toBe('0、题')
  })
})

describe('版头', () => {
  it('has the issuer’s name in red 35 mm below the text’s top, and the rule 4 mm below the number', () => {
    const head: Block = {
      type: 'red-head',
      issuer: text('城南小学文件'),
      number: text('南小〔2026〕2号'),
    }
    const [first] = setBlocks(head, { type: 'title', inlines: text('报告') }).value.pages
    const [name, number, title] = first!.lines
    const [rule] = first!.rules
    expect(name!.runs[0]).toMatchObject({ colour: 'red', size: 52_000 })
    // Ink reaches about 0.86 of the size above the baseline and 0.12 of it below.
    expect(inMillimetres(name!.y - 0.86 * 52_000 - page.top * 50)).toBeCloseTo(35, 0)
    expect(inMillimetres(rule!.y1 - (number!.y + 0.12 * 16_000))).toBeCloseTo(4, 0)
    expect(rule).toMatchObject({ x1: margins.left, x2: margins.right, colour: 'red' })
    const blankLines = (title!.y - rule!.y1) / (pitch * 50)
    expect(blankLines).toBeGreaterThan(2)
    expect(blankLines).toBeLessThan(4)
  })

  it('makes a long name smaller, so that it fits one line', () => {
    const { pages, heads } = setBlocks({
      type: 'red-head',
      issuer: text('清源县城南中心小学校总务处文件'),
    }).value
    expect(pages[0]!.lines.filter(({ style }) => style === 'redHead')).toHaveLength(1)
    expect(heads.get(0)!.size).toBe(58)
  })
})

describe('computed values with notes', () => {
  it('stand in runs of their own, and are set like any others', () => {
    const paragraph: Block = {
      type: 'paragraph',
      style: 'body',
      inlines: [...text('更换灯管'), { type: 'fact', value: '八十余支', evidence: 3 }, ...text('，效果好。')],
    }
    const end = (notes: DocumentModel['notes']): number => {
      const document = { ...documentOf([paragraph]), ...(notes && { notes }) }
      return endOf(typeset(document, fonts, officialForm).value.pages[0]!.lines[0]!)
    }
    const note = { evidence: 3, anchor: 'number_1', row: 'source_1', lines: [] }
    expect(end([note])).toBe(end(undefined))
    expect(end([{ ...note, evidence: 2 }])).toBe(end(undefined))
  })
})

describe('words that the layout writes', () => {
  it('are in the language of the document', () => {
    const written = (language?: 'zh-TW'): string =>
      typeset(
        {
          ...documentOf(
            [{ type: 'contents' }, { type: 'page-break' }, lines(30), imprint],
            language ? { language } : {},
          ),
        },
        fonts,
        officialForm,
      )
        .value.pages.flatMap(texts)
        .join('')
    expect(written()).toMatch(/^目录.*印发$/s)
    expect(written('zh-TW')).toMatch(/^目錄.*印發$/s)
  })
})

describe('版记', () => {
  const numbers = (pages: readonly Page[]): readonly string[] =>
    pages.map(({ furniture }) => furniture.map(lineText).join(''))

  it('stands at the foot of an even last page', () => {
    const { pages, sections } = setBlocks(lines(30), imprint).value
    expect(pages).toHaveLength(2)
    expect(lineText(pages[1]!.lines.at(-1)!)).toBe('办公室2026年1月20日印发')
    // The lower edge of the last rule is that of the text area.
    const last = pages[1]!.rules.at(-1)!
    expect(last.y1 + last.width / 2).toBe((page.height - page.bottom) * 50)
    expect(sections).toHaveLength(1)
  })

  it('takes the next page where the last is odd', () => {
    const { pages } = setBlocks(lines(3), imprint).value
    expect(numbers(pages)).toEqual(['— 1 —', '— 2 —'])
    expect(pages[1]!.lines).toHaveLength(1)
  })

  it('leaves a page blank where the last is even and full, and numbers neither', () => {
    const { pages, sections } = setBlocks(lines(44), imprint).value
    expect(numbers(pages)).toEqual(['— 1 —', '— 2 —', '', ''])
    expect(pages.map((own) => own.lines.length)).toEqual([22, 22, 0, 1])
    expect(sections.at(-1)).toEqual({ first: 1, landscape: false, numbered: false, blankFirst: true })
  })

  it('names whom copies go to, aligned with the first, between a thick and a thin rule', () => {
    const copies = text('县财政局，县应急管理局，县消防救援大队，县市场监督管理局，县卫生健康局')
    const { pages } = setBlocks(lines(30), { ...imprint, copies }).value
    const own = pages[1]!.lines.filter(({ style }) => style === 'imprint')
    expect(lineText(own[0]!)).toMatch(/^抄送：县财政局/)
    expect(lineText(own[1]!)).toMatch(/。$/)
    expect(leftOf(own[1])).toBe(own[0]!.runs.at(-1)!.x)
    expect(pages[1]!.rules.map(({ width }) => width)).toEqual([1000, 750, 1000])
  })
})

describe('cells', () => {
  it('note for Word where a number is kept with its unit', () => {
    const cell = '南教学楼西侧楼梯间应急灯不亮共4盏已换'
    const table: Block = {
      type: 'table',
      columns: Array.from({ length: 6 }, () => ({ heading: text('栏'), align: 'left' as const })),
      rows: [{ cells: Array.from({ length: 6 }, (_, at) => text(cell.slice(at))) }],
    }
    const { pages, tables } = setBlocks(table).value
    const own = pages[0]!.lines.filter((line) => line.cell?.row === 0)
    for (const line of own) expect(lineText(line)).not.toMatch(/\d$/)
    const told = [...tables.get(0)!.cells].filter(([, { breaks }]) => breaks.length > 0)
    expect(told.length).toBeGreaterThan(0)
    for (const [key, { breaks }] of told) {
      expect(key).toBeGreaterThanOrEqual(6)
      for (const offset of breaks) expect(cell.slice(key - 6)[offset]).toMatch(/\d/)
    }
  })
})
