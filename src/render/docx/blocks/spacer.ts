import { type ParagraphProperties, paragraph } from '../paragraph.ts'
import { spacerId } from '../styles/table-styles.ts'

/** A paragraph without height, where Word requires one. */
export const writeSpacer = (placed: Pick<ParagraphProperties, 'newPage' | 'keepNext'> = {}): string =>
  paragraph({ style: spacerId, ...placed }, '')
