import { type Block, type DocumentModel, type Inline, plainText } from '../../src/document/index.ts'
import type { FontFace, Layout, Line, OutlineEntry, Run, StyleName } from '../../src/typesetting/index.ts'
import { bareLayout } from './bare-layout.ts'

const [left, top, pitch, size, width, height] = [80_000, 120_000, 28_950, 16_000, 595_300, 841_900]
export const charactersInLine = 28
export const linesInPage = 22
const cellWidth = 120_000

/**
 * A layout for tests of writers: lines with a fixed number of characters, without typesetting rules; a table's cells are side by
 * side.
 */
export function layOutPlainly({ blocks }: DocumentModel, faces: readonly FontFace[]): Layout {
  const lines: Line[] = []
  const outline: OutlineEntry[] = []
  let row = 0
  const place = (line: Omit<Line, 'y' | 'runs'>, runs: readonly Run[]): void => {
    lines.push({ ...line, y: top + (row % linesInPage) * pitch + size, runs })
  }
  const pageOfLine: number[] = []
  const next = (): void => {
    while (pageOfLine.length < lines.length) pageOfLine.push(Math.floor(row / linesInPage))
    row++
  }
  blocks.forEach((block, index) => {
    if (block.type === 'table') {
      const cells = (inlines: readonly (readonly Inline[])[], number: number): void => {
        inlines.forEach((cell, column) => {
          const style = number < 0 ? 'tableHead' : 'tableCell'
          const runs = runsOf(cell, faces, left + column * cellWidth)
          if (runs.length > 0) {
            place(
              { block: index, style, cell: { row: number, column, repeated: false }, continued: false },
              runs,
            )
          }
        })
        next()
      }
      if (block.caption) {
        place({ block: index, style: 'caption', continued: false }, runsOf(block.caption, faces, left))
        next()
      }
      cells(
        block.columns.map((column) => column.heading),
        -1,
      )
      block.rows.forEach((tableRow, number) => {
        cells(tableRow.cells, number)
      })
      return
    }
    for (const { style, inlines, label } of partsOf(block)) {
      if (block.type === 'heading') {
        const page = Math.floor(row / linesInPage)
        const y = top + (row % linesInPage) * pitch
        outline.push({ block: index, level: block.level, text: label + plainText(inlines), page, y })
      }
      const runs = runsOf(inlines, faces, left, label)
      const pieces = splitRuns(runs)
      pieces.forEach((piece, i) => {
        place({ block: index, style, continued: i < pieces.length - 1 }, piece)
        next()
      })
    }
  })
  const pages = Array.from({ length: (pageOfLine.at(-1) ?? 0) + 1 }, (_, page) => ({
    width,
    height,
    lines: lines.filter((_line, i) => pageOfLine[i] === page),
    rules: [{ x1: left, y1: 110_000, x2: width - left, y2: 110_000, width: 500 }],
    furniture: [
      {
        block: -1,
        style: 'pageNumber' as const,
        y: 780_000,
        runs: runsOf([{ type: 'text', value: `— ${page + 1} —` }], faces, left),
        continued: false,
      },
    ],
  }))
  return { ...bareLayout, pages, faces, outline }
}

interface Part {
  readonly style: StyleName
  readonly inlines: readonly Inline[]
  readonly label: string
}

function partsOf(block: Block): Part[] {
  const part = (style: StyleName, inlines: readonly Inline[], label = ''): Part => ({ style, inlines, label })
  switch (block.type) {
    case 'title':
      return [part('title', block.inlines), ...(block.subtitle ? [part('subtitle', block.subtitle)] : [])]
    case 'heading':
      return [part(`heading${block.level}`, block.inlines, block.label)]
    case 'paragraph':
      return [part(block.style, block.inlines)]
    case 'item':
      return [part('body', block.inlines, block.label)]
    case 'signature':
      return [part('signature', block.name), part('signature', block.date)]
    case 'annex':
      return [part('annexLabel', [{ type: 'text', value: '附件' }]), part('annexTitle', block.title)]
    default:
      return []
  }
}

function runsOf(inlines: readonly Inline[], faces: readonly FontFace[], start: number, label = ''): Run[] {
  const runs: Run[] = []
  let x = start
  const add = (text: string, kind: Run['kind'], looks: Pick<Run, 'href' | 'evidence'> = {}): void => {
    if (text === '') return
    const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0)
    const face = Math.max(
      0,
      faces.findIndex((one) => codePoints.every((codePoint) => one.glyph(codePoint) !== 0)),
    )
    const font = faces[face]
    if (!font) throw new Error('no faces')
    const glyphs = codePoints.map((codePoint) => font.glyph(codePoint))
    const advances = glyphs.map((glyph) => Math.round((font.advance(glyph) * size) / font.unitsPerEm) - 250)
    runs.push({ face, size, x, text, glyphs, advances, kind, ...looks })
    x += advances.reduce((sum, advance) => sum + advance, 0)
  }
  const visit = (inline: Inline, looks: Pick<Run, 'href' | 'evidence'> = {}): void => {
    if ('children' in inline) {
      const inner = inline.type === 'link' ? { href: inline.href } : looks
      for (const child of inline.children) visit(child, inner)
    } else if (inline.type === 'missing') add(inline.value, 'missing', looks)
    else if (inline.type === 'fact') add(inline.value, 'text', { ...looks, evidence: inline.evidence })
    else if (inline.type !== 'break') add(inline.value, 'text', looks)
  }
  add(label, 'label')
  for (const inline of inlines) visit(inline)
  return runs
}

/** Splits runs into lines with a fixed number of characters, each starting at the margin. */
function splitRuns(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  let [room, x] = [charactersInLine, left]
  for (const run of runs) {
    const characters = Array.from(run.text)
    for (let from = 0; from < characters.length; ) {
      if (room === 0) {
        lines.push([])
        room = charactersInLine
        x = left
      }
      const to = Math.min(characters.length, from + room)
      const advances = run.advances.slice(from, to)
      lines.at(-1)?.push({
        ...run,
        x,
        text: characters.slice(from, to).join(''),
        glyphs: run.glyphs.slice(from, to),
        advances,
      })
      x += advances.reduce((sum, advance) => sum + advance, 0)
      room -= to - from
      from = to
    }
  }
  return lines
}
