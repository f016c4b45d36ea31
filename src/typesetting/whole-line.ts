import type { LineRange } from './break-lines.ts'
import { composeLine, naturalWidth } from './compose-line.ts'
import type { Run } from './layout.ts'
import type { ShapedText } from './shaped-text.ts'

/** All of a text as one line, however long. */
const wholeLine = ({ codes: { length } }: ShapedText): LineRange => ({
  start: 0,
  end: length,
  visibleEnd: length,
  closed: true,
  pushed: false,
})

/** Width of a text on one line, 1/1000 pt. */
export const wholeWidth = (text: ShapedText): number => naturalWidth(text, wholeLine(text))

/** The runs of a text on one line from `x`, 1/1000 pt. */
export const runsFrom = (text: ShapedText, x: number): readonly Run[] =>
  composeLine(text, wholeLine(text), { x, width: 0, align: 'left' })
