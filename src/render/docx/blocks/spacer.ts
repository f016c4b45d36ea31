import { Paragraph } from 'docx'
import { spacerId } from '../styles/table-styles.ts'

/** A paragraph of no height, where Word demands one. */
export const writeSpacer = (newPage = false): Paragraph =>
  new Paragraph({ style: spacerId, ...(newPage && { pageBreakBefore: true }) })
