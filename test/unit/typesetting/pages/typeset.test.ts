import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../src/document/index.ts'
import { type Line, officialForm, type Page } from '../../../../src/typesetting/index.ts'
import {
  body,
  endOf,
  fonts,
  linesOf,
  lineText,
  margins,
  setBlocks,
  setLying,
  text,
} from '../../../support/set-document.ts'

const pitch = officialForm.pitch * 50
/** Twips that 22 lines leave over; half of them stand above the first. */
const left =
  officialForm.page.height - officialForm.page.top - officialForm.page.bottom - 22 * officialForm.pitch
const top = officialForm.page.top * 50 + (left / 2) * 50
/** Number of the grid line, from 1, that a line of a page stands on. */
const gridLine = (line: Line): number =>
  (line.y - Math.floor((officialForm.pitch * 4) / 5) * 50 - top) / pitch + 1
const lines = (count: number): Block => body('国'.repeat(28 * count - 2))
const heading = (level: 1 | 2, value: string): Block => ({
  type: 'heading',
  level,
  label: level === 1 ? '一、' : '（一）',
  ordinal: 1,
  inlines: text(value),
})
const pageOf = (pages: readonly Page[], wanted: string): number =>
  pages.findIndex((page) => page.lines.some((line) => lineText(line).includes(wanted)))

describe('pages', () => {
  it('hold 22 lines of 28 characters', () => {
    const { pages } = setBlocks(lines(50)).value
    expect(pages.map((page) => page.lines.length)).toEqual([22, 22, 6])
    expect(pages[1]!.lines.map(gridLine)).toEqual(Array.from({ length: 22 }, (_, at) => at + 1))
    expect(pages[1]!.lines.every((line) => lineText(line).length === 28)).toBe(true)
  })

  it('all lie where the document says so', () => {
    const { pages, sections } = setLying({ type: 'title', inlines: text('归档文件目录') }, lines(30)).value
    const { width, height } = officialForm.page
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect([page.width, page.height]).toEqual([height * 50, width * 50])
    expect(sections).toHaveLength(1)
  })

  it('begin anew at a page break and at an annex', () => {
    const annex: Block = { type: 'annex', ordinal: 2, title: text('维修台账') }
    const { pages, outline } = setBlocks(
      body('甲'),
      { type: 'page-break' },
      body('乙'),
      annex,
      body('丙'),
    ).value
    expect(pages.map((page) => page.lines.map(lineText))).toEqual([
      ['甲'],
      ['乙'],
      ['附件2', '维修台账', '丙'],
    ])
    expect(pages[2]!.lines.map(gridLine)).toEqual([1, 3, 5])
    expect(outline).toEqual([{ block: 3, level: 1, text: '附件2 维修台账', page: 2, y: top }])
  })

  it('do not end with a heading', () => {
    for (const before of [19, 20, 21]) {
      const { pages } = setBlocks(lines(before), heading(1, '安全'), heading(2, '消防'), lines(3)).value
      const page = pageOf(pages, '消防')
      expect(pageOf(pages, '安全')).toBe(page)
      expect(lineText(pages[page]!.lines.at(-1)!)).not.toContain('消防')
      expect(page).toBe(before === 19 ? 0 : 1)
    }
  })

  it('are numbered below the text, right on odd pages and left on even ones, one character in', () => {
    const { pages } = setBlocks(lines(30)).value
    const [odd, even] = pages.map((page) => page.furniture[0]!)
    expect([lineText(odd!), lineText(even!)]).toEqual(['— 1 —', '— 2 —'])
    expect(endOf(odd!)).toBe(margins.right - 14_000)
    expect(even!.runs[0]!.x).toBe(margins.left + 14_000)
    expect(odd!.runs[0]!.size).toBe(14_000)
    // 7 mm below the text is the middle of the dash, 0.3 em above the baseline.
    const below = odd!.y - 0.3 * 14_000 - (officialForm.page.height - officialForm.page.bottom) * 50
    expect(below / 1000 / (72 / 25.4)).toBeCloseTo(7, 0)
  })

  it('exist even for an empty document', () => {
    const { pages } = setBlocks().value
    expect(pages).toHaveLength(1)
    expect(pages[0]!.lines).toEqual([])
  })
})

describe('titles', () => {
  const title = (value: string, subtitle?: string): Block => ({
    type: 'title',
    inlines: text(value),
    ...(subtitle !== undefined && { subtitle: text(subtitle) }),
  })

  it('stand centred with a blank line below', () => {
    const { pages, titleBreaks } = setBlocks(title('后勤工作总结'), body('正文')).value
    const [first, second] = pages[0]!.lines
    expect(first!.runs[0]!.x - margins.left).toBe(margins.right - endOf(first!))
    expect(first!.runs[0]!.size).toBe(22_000)
    expect(gridLine(second!)).toBe(3)
    expect(titleBreaks.size).toBe(0)
  })

  it('take their subtitle with them', () => {
    const { pages } = setBlocks(title('后勤工作总结', '（2025年9月—2026年1月）'), body('正文')).value
    expect(pages[0]!.lines.map(gridLine)).toEqual([1, 2, 4])
  })

  it.each([
    '城南小学2025—2026学年第一学期后勤工作总结',
    '城南小学教育集团二〇二五年秋季学期后勤安全保障工作总结及下学期工作计划',
    '2025年秋季学期维修、采购、检查台账汇总及校园安全隐患排查整改情况统计表（含食堂、周边）',
  ])('break between words, in lines that fit: %s', (value) => {
    const { pages, titleBreaks } = setBlocks(title(value)).value
    const set = pages[0]!.lines.map(lineText)
    expect(set.join('')).toBe(value)
    expect(titleBreaks.get(0)).toHaveLength(set.length - 1)
    for (const line of set) {
      expect(line).not.toMatch(/^[的和与及、，。）》—]|[（《]$|^结|^学期/)
      expect(line.length).toBeGreaterThan(2)
    }
    for (const line of pages[0]!.lines) expect(endOf(line)).toBeLessThanOrEqual(margins.right)
  })
})

describe('a signature alone on a page', () => {
  const signature: Block = { type: 'signature', name: text('总务处'), date: text('2026年1月20日') }
  const table: Block = {
    type: 'table',
    columns: [{ heading: text('物品'), align: 'left' }],
    rows: Array.from({ length: 24 }, () => ({ cells: [text('灯管')] })),
  }
  const codes = (...blocks: Block[]): readonly string[] =>
    setBlocks(...blocks).diagnostics.map(({ code }) => code)

  it('is told of behind a table, and does not come about behind text', () => {
    expect(codes(table, signature)).toEqual(['signature-alone'])
    expect(codes(table, body('以上各项已经办结。'), signature)).toEqual([])
    expect(codes(lines(18), lines(3), signature)).toEqual([])
    expect(codes(body('一'), { type: 'page-break' }, signature)).toEqual([])
  })
})

describe('signature', () => {
  const sign = (name: string, date: string): Block => ({
    type: 'signature',
    name: text(name),
    date: text(date),
  })
  const place = (name: string, date: string): readonly [Line, Line] => {
    const [, first, second] = setBlocks(body('正文'), sign(name, date)).value.pages[0]!.lines
    return [first!, second!]
  }
  const indent = 2 * 15_750

  it('ends two characters from the margin, and its date begins two characters to the right', () => {
    const [name, date] = place('城南小学总务处安全保障办公室', '2026年1月20日')
    expect(gridLine(name)).toBe(3)
    expect(margins.right - endOf(name)).toBe(indent)
    expect(Math.abs(date.runs[0]!.x - name.runs[0]!.x - indent)).toBeLessThan(100)
  })

  it('moves to the left for a longer date', () => {
    const [name, date] = place('总务处', '2026年12月20日')
    expect(margins.right - endOf(date)).toBe(indent)
    expect(Math.abs(date.runs[0]!.x - name.runs[0]!.x - indent)).toBeLessThan(100)
  })

  it('never stands alone: the paragraph before it goes with it', () => {
    const { pages } = setBlocks(
      lines(18),
      body(`特此总结${'国'.repeat(40)}`),
      sign('总务处', '2026年1月20日'),
    ).value
    expect([pageOf(pages, '特此总结'), pageOf(pages, '总务处'), pageOf(pages, '1月20日')]).toEqual([1, 1, 1])
  })
})

describe('faces', () => {
  it('are those of the typefaces of each style', () => {
    const { pages, faces } = setBlocks(
      { type: 'title', inlines: text('总结') },
      heading(1, '安全'),
      heading(2, '消防'),
      body('正文'),
    ).value
    const ids = pages[0]!.lines.map((line) => faces[line.runs[0]!.face]!.id)
    const { xiaobiaosong, heiti, kaiti, fangsong } = fonts
    expect(ids).toEqual([xiaobiaosong, heiti, kaiti, fangsong].map(([face]) => face!.id))
  })
})

it('gives the same layout for the same document', () => {
  const blocks = [heading(1, '安全'), lines(30), body('共更换灯管80余次，比上学期多12次。')]
  expect(setBlocks(...blocks).value).toEqual(setBlocks(...blocks).value)
  expect(linesOf(setBlocks(...blocks).value.pages)[0]).toBe('一、安全')
})
