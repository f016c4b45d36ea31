import { paragraph } from '../paragraph.ts'
import { spacerId } from '../styles/table-styles.ts'

/** A paragraph of no height, where Word demands one. */
export const writeSpacer = (newPage = false): string => paragraph({ style: spacerId, newPage }, '')
