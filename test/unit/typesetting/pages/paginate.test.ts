import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, blank, space } from '../../../../src/typesetting/blocks/box.ts'
import { headRoom, officialForm, pageHeight } from '../../../../src/typesetting/form/index.ts'
import { type FilledPage, paginate } from '../../../../src/typesetting/pages/paginate.ts'

const height = pageHeight(officialForm)
const top = officialForm.page.top * 50 + headRoom(officialForm)

/** A box of one line with its baseline at its foot; the block's number tells it from others. */
const box = (block: number, share: number, more: Partial<Box> = {}): Box => ({
  ...blank(Math.round(height * share), false),
  lines: [{ block, style: 'body', y: Math.round(height * share), runs: [], continued: false }],
  ...more,
})
const keep = { keepWithNext: true }
/** The blocks on each page. */
const blocksOf = (pages: readonly FilledPage[]): number[][] =>
  pages.map(({ lines }) => lines.map(({ block }) => block))
const paginated = (...boxes: readonly Box[]): number[][] => blocksOf(paginate(boxes, officialForm))

describe('filling pages', () => {
  it('begins at the top, and turns before the first box that does not fit', () => {
    expect(paginated(box(1, 0.5), box(2, 0.5), box(3, 0.1))).toEqual([[1, 2], [3]])
    const [page] = paginate([box(1, 0.25), box(2, 0.25)], officialForm)
    expect(page!.lines.map(({ y }) => y - top)).toEqual([height / 4, height / 2].map(Math.round))
    expect(page!.used).toBe(2 * Math.round(height / 4))
  })

  it('gives one empty page for nothing', () => {
    expect(paginate([], officialForm)).toEqual([{ lines: [], rules: [], drawings: [], used: 0 }])
  })

  it('puts what is higher than a page on one of its own', () => {
    expect(paginated(box(1, 0.1), box(2, 1.5), box(3, 0.1))).toEqual([[1], [2], [3]])
  })

  it('needs room for the rule under a row, which the next box may use', () => {
    const tail = 500
    const row = { ...box(2, 0.5), tail }
    expect(paginated(box(1, 0.5), row)).toEqual([[1], [2]])
    expect(paginated({ ...box(1, 0.5), tail }, box(2, 0.5))).toEqual([[1, 2]])
    // Also one that keeps with more than a page holds.
    expect(paginated(box(1, 0.5), { ...row, ...keep }, box(3, 0.7))).toEqual([[1], [2], [3]])
  })

  it('begins a page where a box asks for it, but leaves none empty', () => {
    const newPage = { newPage: true }
    expect(paginated(box(1, 0.1, newPage), box(2, 0.1, newPage))).toEqual([[1], [2]])
  })
})

describe('boxes that keep with the next', () => {
  it('move with it', () => {
    expect(paginated(box(1, 0.8), box(2, 0.1, keep), box(3, 0.2))).toEqual([[1], [2, 3]])
    expect(paginated(box(1, 0.7), box(2, 0.1, keep), box(3, 0.1, keep), box(4, 0.2))).toEqual([
      [1],
      [2, 3, 4],
    ])
  })

  it('are parted where together they are higher than a page', () => {
    expect(paginated(box(1, 0.5), box(2, 0.4, keep), box(3, 0.7))).toEqual([[1, 2], [3]])
  })

  it('are parted where the next begins a page', () => {
    expect(paginated(box(1, 0.5, keep), box(2, 0.1, { newPage: true }))).toEqual([[1], [2]])
  })

  it('count the rule under the last', () => {
    expect(paginated(box(1, 0.7), box(2, 0.1, keep), { ...box(3, 0.2), tail: 500 })).toEqual([[1], [2, 3]])
  })
})

describe('at the top of a page', () => {
  it('room before a paragraph is left out', () => {
    const [, second] = paginate([box(1, 1), space(9000, true), box(2, 0.1)], officialForm)
    expect(second!.lines[0]!.y).toBe(top + Math.round(height * 0.1))
  })

  it('the header of a table comes again, and says so', () => {
    const header = box(0, 0.1, {
      lines: [{ ...box(0, 0.1).lines[0]!, cell: { row: -1, column: 0, repeated: false } }],
      ...keep,
    })
    const row = (block: number): Box => box(block, 0.4, { repeat: header })
    const pages = paginate([header, row(1), row(2), row(3)], officialForm)
    expect(blocksOf(pages)).toEqual([
      [0, 1, 2],
      [0, 3],
    ])
    expect(pages.map(({ lines }) => lines[0]?.cell?.repeated)).toEqual([false, true])
    expect(pages[1]!.lines[1]!.y - top).toBe(Math.round(height * 0.1) + Math.round(height * 0.4))
  })
})

it('moves rules and drawings with their box', () => {
  const figure = box(2, 0.2, {
    rules: [{ x1: 1, y1: 10, x2: 2, y2: 20, width: 5 }],
    drawings: [{ block: 2, part: 0, x: 3, y: 30, width: 4, height: 5 }],
  })
  const [page] = paginate([box(1, 0.25), figure], officialForm)
  const y = top + Math.round(height / 4)
  expect(page!.rules).toEqual([{ x1: 1, y1: y + 10, x2: 2, y2: y + 20, width: 5 }])
  expect(page!.drawings).toEqual([{ block: 2, part: 0, x: 3, y: y + 30, width: 4, height: 5 }])
})

it('sets every box once, in order, and fills no page over its height', () => {
  const boxes = fc.array(
    fc.record({ share: fc.integer({ min: 1, max: 60 }), keepWithNext: fc.boolean(), newPage: fc.boolean() }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(boxes, (written) => {
      const pages = paginate(
        written.map(({ share, ...more }, at) => box(at, share / 100, more)),
        officialForm,
      )
      expect(blocksOf(pages).flat()).toEqual(written.map((_, at) => at))
      for (const { used } of pages) expect(used).toBeLessThanOrEqual(height)
      const turned = new Set(blocksOf(pages).map(([first]) => first))
      const asked = [...written.keys()].filter((at) => written[at]?.newPage)
      expect(asked.filter((at) => !turned.has(at))).toEqual([])
    }),
    { numRuns: 60 },
  )
})
