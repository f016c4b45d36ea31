import type { FontFace, FontRole } from '../../typesetting/index.ts'

/** What a search of the machine's fonts came to: a font, and those that cannot be used, with the reason. */
export interface FoundFont {
  readonly face: FontFace | undefined
  readonly refused: readonly string[]
}

/** Fonts are large and do not change while a program runs: each is looked for, read and parsed once a memory. */
export interface FontMemory {
  /** Bundled faces that are open, by id. */
  readonly faces: Map<string, FontFace>
  readonly searches: Map<FontRole, Promise<FoundFont>>
  /** How many documents were set with them: tests see that none is set without need. */
  documentsSet: number
}

export const makeFontMemory = (): FontMemory => ({
  faces: new Map(),
  searches: new Map(),
  documentsSet: 0,
})
