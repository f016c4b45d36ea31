import type { Line } from '../../typesetting/index.ts'
import type { PdfElement } from './pdf-file.ts'

/** The number or bullet of an item, or any other text. */
export type LinePart = 'label' | 'text'

/** Returns the structure element for a part of a line; each placer serves the lines of one block. */
export type Placer = (line: Line, part: LinePart) => PdfElement
