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
