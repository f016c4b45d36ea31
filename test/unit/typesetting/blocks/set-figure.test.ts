import { describe, expect, it } from 'vitest'
import {
  type Block,
  type Chart,
  type DocumentModel,
  type Figure,
  numberingSchemes,
  type Picture,
} from '../../../../src/document/index.ts'
import { type Layout, officialForm, typeset } from '../../../../src/typesetting/index.ts'
import { body, fonts, lineText, margins, text } from '../../../support/set-document.ts'

const picture = (width: number, height: number): Picture => ({ width, height, jpeg: new Uint8Array() })
const pictures = new Map([
  ['wide.jpg', picture(1280, 960)],
  ['high.jpg', picture(960, 1280)],
  ['tiny.jpg', picture(20, 10)],
])

const set = (...blocks: readonly Block[]): Layout => {
  const document: DocumentModel = {
    metadata: { title: '', author: '', subject: '', keywords: [], date: '2026-01-20' },
    numbering: numberingSchemes.official,
    blocks,
    evidence: [],
    pictures,
  }
  return typeset(document, fonts, officialForm).value
}

const figure = (across: 1 | 2, ...sources: readonly string[]): Figure => ({
  type: 'figure',
  across,
  pictures: sources.map((source) => ({
    source,
    alt: source,
    caption: text(`图注${source}`),
    record: { kind: 'repair', id: '1', file: '', line: 1, column: 1 },
  })),
})

const drawings = ({ pages }: Layout) =>
  pages.flatMap((page, number) => (page.drawings ?? []).map((drawing) => ({ ...drawing, page: number })))

describe('photos', () => {
  it('stand within the margins in their own proportions, each centred above its caption', () => {
    const layout = set(figure(2, 'wide.jpg', 'high.jpg'))
    const [wide, high] = drawings(layout)
    expect((wide?.width ?? 0) / (wide?.height ?? 1)).toBeCloseTo(4 / 3, 2)
    expect((high?.width ?? 0) / (high?.height ?? 1)).toBeCloseTo(3 / 4, 2)
    expect(wide?.x).toBeGreaterThanOrEqual(margins.left)
    expect((high?.x ?? 0) + (high?.width ?? 0)).toBeLessThanOrEqual(margins.right)
    expect((wide?.x ?? 0) + (wide?.width ?? 0)).toBeLessThan(high?.x ?? 0)
    const lines = layout.pages[0]?.lines ?? []
    expect(lines.map(lineText)).toEqual(['图注wide.jpg', '图注high.jpg'])
    expect(lines[0]?.y).toBeGreaterThan((wide?.y ?? 0) + (wide?.height ?? 0))
  })

  it('go two rows on a page, never three, and never part from their captions', () => {
    const layout = set(...Array.from({ length: 5 }, () => figure(1, 'wide.jpg')))
    expect(drawings(layout).map(({ page }) => page)).toEqual([0, 0, 1, 1, 2])
    expect(layout.pages.map(({ lines }) => lines.length)).toEqual([2, 2, 1])
  })

  it('take whole lines of the grid, so that the text after them stays on it', () => {
    const layout = set(body('前'), figure(1, 'high.jpg'), body('后'))
    const lines = layout.pages[0]?.lines ?? []
    const step = ((lines.at(-1)?.y ?? 0) - (lines[0]?.y ?? 0)) / (officialForm.pitch * 50)
    expect(step).toBe(Math.round(step))
  })

  it('are not blown up beyond what their pixels hold', () => {
    expect(drawings(set(figure(1, 'tiny.jpg')))[0]).toMatchObject({ width: 20_000, height: 10_000 })
  })

  it('keep a last one alone as small as the others', () => {
    const [first, , last] = drawings(set(figure(2, 'wide.jpg', 'wide.jpg'), figure(2, 'wide.jpg')))
    expect(last?.width).toBe(first?.width)
  })
})

const chart = (shape: Chart['shape'], values: readonly number[]): Chart => ({
  type: 'chart',
  shape,
  label: '图1',
  caption: text('各月维修次数'),
  unit: '次',
  points: values.map((value, at) => ({ label: `${at + 1}月`, value, evidence: at })),
})

describe('a chart', () => {
  it.each([
    'column',
    'bar',
    'pie',
  ] as const)('%s: says every name and value, and its title below', (shape) => {
    const layout = set(chart(shape, [3, 0, 12]))
    const lines = (layout.pages[0]?.lines ?? []).map(lineText)
    expect(lines.at(-1)).toBe('图1　各月维修次数（单位：次）')
    const said = lines.slice(0, -1).join(' ')
    for (const label of ['1月', '2月', '3月', '3', '0', '12']) expect(said).toContain(label)
  })

  it.each(['column', 'bar', 'pie'] as const)('%s: stays within its room', (shape) => {
    const layout = set(chart(shape, [1, 2, 3, 400, 5, 6, 70, 8]))
    const [drawing] = drawings(layout)
    if (!drawing) throw new Error('nothing is drawn')
    for (const { points } of drawing.shapes ?? []) {
      for (const [x, y] of points) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(drawing.width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(drawing.height)
      }
    }
    for (const line of layout.pages[0]?.lines ?? []) {
      expect(line.runs[0]?.x).toBeGreaterThanOrEqual(margins.left)
      expect(line.y).toBeLessThanOrEqual(drawing.y + drawing.height + 20_000)
    }
  })

  it('draws columns as high as their values', () => {
    const [drawing] = drawings(set(chart('column', [4, 8, 2])))
    const heights = (drawing?.shapes ?? [])
      .filter(({ fill }) => fill !== undefined)
      .map(({ points }) => Math.max(...points.map(([, y]) => y)) - Math.min(...points.map(([, y]) => y)))
    expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(0.5, 3)
    expect((heights[2] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(0.25, 3)
  })

  it('grows with the number of its bars, but not beyond a page', () => {
    const heightOf = (many: number): number =>
      drawings(
        set(
          chart(
            'bar',
            Array.from({ length: many }, (_, at) => at + 1),
          ),
        ),
      )[0]?.height ?? 0
    expect(heightOf(18)).toBeGreaterThan(heightOf(4))
    expect(
      set(
        chart(
          'bar',
          Array.from({ length: 60 }, () => 1),
        ),
      ).pages,
    ).toHaveLength(1)
  })
})
