/** What Excel takes, in UTF-16 code units; it offers to repair a workbook that holds more. */
export const textLimits = {
  /** A cell, or the note on one. */
  cell: 32_767,
  /** What a rule says of its column. */
  message: 255,
  /** What stands above a page, 255 with the codes before it. */
  heading: 240,
} as const

const rest = '……（太长，下略）'

/** A text cut to a length, with a mark that says so. No pair of surrogates is parted. */
export function fitText(text: string, most: number): string {
  if (text.length <= most) return text
  const kept = text.slice(0, most - rest.length).replace(/[\ud800-\udbff]$/, '')
  return kept + rest
}

export const fitCell = (text: string): string => fitText(text, textLimits.cell)
