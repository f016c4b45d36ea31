import type { Line } from '../../typesetting/index.ts'
import type { PdfElement } from './pdf-file.ts'

/** An item's number or bullet, or all other text. */
export type LinePart = 'label' | 'text'

/** Gives the structure element of a part of a line; one placer serves the lines of one block. */
export type Placer = (line: Line, part: LinePart) => PdfElement
