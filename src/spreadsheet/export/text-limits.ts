/** Excel's limits in UTF-16 code units; it offers to repair a workbook that exceeds them. */
export const textLimits = {
  /** A cell, or a note on one. */
  cell: 32_767,
  /** The message of a column's rule. */
  message: 255,
  /** The header of a page: 255, less the codes before it. */
  heading: 240,
} as const

const rest = '……（太长，下略）'

/** Truncates a text, with a mark that shows it. Surrogate pairs are not split. */
export function fitText(text: string, most: number): string {
  if (text.length <= most) return text
  const kept = text.slice(0, most - rest.length).replace(/[\ud800-\udbff]$/, '')
  return kept + rest
}

export const fitCell = (text: string): string => fitText(text, textLimits.cell)
