/** How one outline level writes its numbers. */
export interface LevelFormat {
  readonly format: 'han' | 'decimal' | 'circled' | 'none'
  readonly before: string
  readonly after: string
}

/** Formats of the five outline levels. */
export type NumberingScheme = readonly [LevelFormat, LevelFormat, LevelFormat, LevelFormat, LevelFormat]
