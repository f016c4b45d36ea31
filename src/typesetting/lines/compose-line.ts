import type { Run } from '../layout.ts'
import type { LineRange } from './break-lines.ts'
import { lineFeed } from './characters.ts'
import { latin } from './scripts.ts'
import type { ShapedText } from './shaped-text.ts'
import type { Span } from './spans.ts'

/** The alignment of a line's text within its measure. */
export type Alignment = 'justify' | 'left' | 'centre' | 'right'

const dash = 0x2014
const ellipsis = 0x2026
const space = 0x20

/** The natural width of a line's characters without trailing blanks, 1/1000 pt. */
export function naturalWidth(text: ShapedText, line: LineRange): number {
  if (line.visibleEnd <= line.start) return 0
  let width = 0
  for (let i = line.start; i < line.visibleEnd - 1; i++) width += text.advances[i] ?? 0
  return width + (text.widths[line.visibleEnd - 1] ?? 0)
}

/**
 * The runs of one line. A justified line that continues is stretched to the measure by equal amounts between characters, but
 * never within a Latin word, a number, —— or ……. Lengths in 1/1000 pt.
 */
export function composeLine(
  text: ShapedText,
  line: LineRange,
  place: { readonly x: number; readonly width: number; readonly align: Alignment },
): readonly Run[] {
  const natural = naturalWidth(text, line)
  const slack = place.width - natural
  const stretch = place.align === 'justify' && !line.closed && slack > 0
  const advances = stretch
    ? stretched(text, line, slack)
    : Array.from(text.advances.subarray(line.start, line.end))
  closeEnd(advances, text, line)
  const shift = { justify: 0, left: 0, centre: Math.floor(slack / 2), right: slack }[place.align]
  return toRuns(text, line, advances, place.x + Math.max(0, shift))
}

/** Ends the line with the natural width of its last visible character; trailing blanks take no space. */
function closeEnd(advances: number[], text: ShapedText, line: LineRange): void {
  if (line.visibleEnd > line.start) {
    advances[line.visibleEnd - 1 - line.start] = text.widths[line.visibleEnd - 1] ?? 0
  }
  advances.fill(0, line.visibleEnd - line.start)
}

function stretched(text: ShapedText, line: LineRange, slack: number): number[] {
  const advances = Array.from(text.advances.subarray(line.start, line.end))
  const gaps: number[] = []
  for (let i = line.start; i < line.visibleEnd - 1; i++) if (isElastic(text, i)) gaps.push(i - line.start)
  gaps.forEach((at, index) => {
    const share = Math.floor((slack * (index + 1)) / gaps.length) - Math.floor((slack * index) / gaps.length)
    advances[at] = (advances[at] ?? 0) + share
  })
  return advances
}

/** Whether the space between a character and the next may be stretched. */
function isElastic({ codes, scripts, joined }: ShapedText, i: number): boolean {
  const code = codes[i]
  if (joined[i] || ((code === dash || code === ellipsis) && codes[i + 1] === code)) return false
  return scripts[i] !== latin || scripts[i + 1] !== latin || code === space
}

function toRuns(
  text: ShapedText,
  line: LineRange,
  advances: readonly number[],
  left: number,
): readonly Run[] {
  const runs: Run[] = []
  const visible = text.codes[line.end - 1] === lineFeed ? line.end - 1 : line.end
  let x = left
  for (let from = line.start; from < visible; ) {
    const span = text.spans[text.spanOf[from] ?? 0] as Span
    let to = from + 1
    while (to < visible && text.faces[to] === text.faces[from] && text.spanOf[to] === text.spanOf[from]) to++
    const own = advances.slice(from - line.start, to - line.start)
    runs.push({
      face: text.faces[from] ?? 0,
      size: text.size,
      x,
      text: text.text.slice(text.offsets[from], text.offsets[to]),
      glyphs: Array.from(text.glyphs.subarray(from, to)),
      advances: own,
      kind: span.kind,
      ...(span.evidence !== undefined && { evidence: span.evidence }),
      ...(span.href !== undefined && { href: span.href }),
    })
    for (const advance of own) x += advance
    from = to
  }
  return runs
}

/** The whole text as one line, however long. */
const wholeLine = ({ codes: { length } }: ShapedText): LineRange => ({
  start: 0,
  end: length,
  visibleEnd: length,
  closed: true,
})

/** The width of a text on one line, 1/1000 pt. */
export const wholeWidth = (text: ShapedText): number => naturalWidth(text, wholeLine(text))

/** The runs of a text on one line from `x`, 1/1000 pt. */
export const runsFrom = (text: ShapedText, x: number): readonly Run[] =>
  composeLine(text, wholeLine(text), { x, width: 0, align: 'left' })
