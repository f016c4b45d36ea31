import { type ParagraphProperties, paragraph } from '../paragraph.ts'
import { spacerId } from '../styles/table-styles.ts'

/** A paragraph of no height, where Word demands one. */
export const writeSpacer = (placed: Pick<ParagraphProperties, 'newPage' | 'keepNext'> = {}): string =>
  paragraph({ style: spacerId, ...placed }, '')
