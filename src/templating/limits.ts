/** Limits of one rendering; a template that exceeds them is a mistake or an attack. */
export const limits = {
  /** Characters of a template file; the largest that comes with the program has 6,000. */
  templateLength: 50_000,
  /** The depth of blocks inside blocks. */
  nesting: 60,
  /** The depth of partials inside partials. */
  partials: 20,
  /** The depth of brackets inside brackets. */
  expressions: 40,
  /** Rounds of all blocks and uses of partials, together. */
  loops: 100_000,
  /** Values that are put into the text. */
  values: 300_000,
  /** Characters of the rendered Markdown. */
  output: 5_000_000,
  /** Faults after which evaluation stops. */
  faults: 1_000,
} as const
