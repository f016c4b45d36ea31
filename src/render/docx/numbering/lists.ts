import type { LevelFormat } from '../../../document/index.ts'

/** `w:numId` of the document's outline, which heading styles carry. */
export const outlineNum = 1

/** `w:numId` of unordered lists. */
export const bulletNum = 2

/** A list that continues the outline's levels at another number. */
export interface Restart {
  readonly num: number
  /** From 0, as `w:ilvl`. */
  readonly level: number
  readonly start: number
}

/**
 * Word's format for the numbers of a level, and the highest number that Word, WPS and LibreOffice all print like us; beyond it, labels
 * are plain text. Word has no format for ㈠, and the programs disagree about that of ⑴, so that these are always plain text.
 */
export const wordCounts: Readonly<
  Record<LevelFormat['format'], { readonly format: string; readonly highest: number }>
> = {
  han: { format: 'chineseCountingThousand', highest: 99 },
  decimal: { format: 'decimal', highest: 9999 },
  circled: { format: 'decimalEnclosedCircle', highest: 20 },
  'han-bracketed': { format: 'none', highest: 0 },
  'decimal-bracketed': { format: 'none', highest: 0 },
  none: { format: 'none', highest: 0 },
}

/** Whether Word counts on a level. */
export const isCounted = ({ format }: LevelFormat): boolean => wordCounts[format].highest > 0
