import type { FontFace, SystemTypeface } from '../../typesetting/index.ts'

/** The result of searching the machine's fonts: the font to use, and those that cannot be used, each with the reason. */
export interface FoundFont {
  readonly face: FontFace | undefined
  readonly refused: readonly string[]
}

/** Fonts are large and do not change while a program runs: each is found, read and parsed once per memory. */
export interface FontMemory {
  /** Open bundled faces, by id. */
  readonly faces: Map<string, FontFace>
  readonly searches: Map<SystemTypeface, Promise<FoundFont>>
  /** How many documents have been set, so that tests can check that none is set needlessly. */
  documentsSet: number
}

export const makeFontMemory = (): FontMemory => ({
  faces: new Map(),
  searches: new Map(),
  documentsSet: 0,
})
