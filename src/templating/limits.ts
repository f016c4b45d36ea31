/** Bounds on what one rendering may use; a template beyond them is a mistake or an attack. */
export const limits = {
  /** Characters of a template file; the largest that comes with the program has 7,000. */
  templateLength: 50_000,
  /** Blocks inside blocks. */
  nesting: 60,
  /** Partials inside partials. */
  partials: 20,
  /** Brackets inside brackets. */
  expressions: 40,
  /** Rounds of all `each`, and uses of partials, together. */
  loops: 100_000,
  /** Values that are put into the text. */
  values: 300_000,
  /** Characters of the rendered Markdown. */
  output: 5_000_000,
  /** Faults after which the rest is not looked at. */
  faults: 1_000,
} as const
