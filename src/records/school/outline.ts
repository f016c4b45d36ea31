import type { Location } from '../../diagnostics/index.ts'

/** Words of an outline, and where they are written. */
export interface OutlineWords {
  readonly text: string
  readonly location: Location
}

/** A setting of a section or chapter: its name as written, and its value. */
export interface OutlineSetting {
  readonly key: string
  readonly value: string
  readonly location: Location
}

/**
 * An entry of a document's outline (提纲): a section of the library, a chapter (a heading with entries below it), or the school's
 * own words. What the names of sections and settings mean is left to the template stage.
 */
export type OutlineEntry =
  | {
      readonly type: 'section'
      readonly name: OutlineWords
      readonly settings: readonly OutlineSetting[]
      /** Conditions on the records that the section is about (只写). */
      readonly only: readonly OutlineSetting[]
    }
  | {
      readonly type: 'chapter'
      readonly heading: OutlineWords
      readonly settings: readonly OutlineSetting[]
      readonly entries: readonly OutlineEntry[]
    }
  | { readonly type: 'text'; readonly words: OutlineWords }
  /** A place for a narrative, e.g. `summary/safety`. */
  | { readonly type: 'narrative'; readonly slot: OutlineWords }

/** The outline of a document, and where it is written. */
export interface Outline {
  readonly entries: readonly OutlineEntry[]
  readonly location: Location
}
