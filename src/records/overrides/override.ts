import type { Location } from '../../diagnostics/index.ts'

/** Where a paragraph stands in what the template gives, before any override. */
export interface PassagePlace {
  /** Headings above it, outermost first, joined by ` / `; empty before the first. */
  readonly section: string
  /** The paragraph as it read, values in it as `{{1:80余次}}`. */
  readonly base: string
  /** Which of several that read the same in one section, from 1. */
  readonly nth?: number
}

/** What an added paragraph is: body text, or a heading or item of a level of the outline. */
export interface PassageShape {
  readonly kind: 'paragraph' | 'heading' | 'item'
  /** From 1 to 5; 0 for body text. */
  readonly level: number
}

/** Something that the director changed in Word and that every build repeats (改动). */
export type Override = OverrideBody & {
  /** Where it stands in its file. */
  readonly location: Location
}

/** The same before it stands in a file. In texts `{{1}}` is a value that goes on being computed. */
export type OverrideBody =
  | { readonly action: 'change'; readonly place: PassagePlace; readonly text: string }
  | { readonly action: 'delete'; readonly place: PassagePlace }
  | { readonly action: 'move'; readonly place: PassagePlace; readonly after?: PassagePlace }
  | {
      readonly action: 'add'
      readonly after?: PassagePlace
      readonly shape: PassageShape
      readonly text: string
    }

/** The overrides of one document of one term, in the order of their file. */
export interface OverrideFile {
  readonly file: string
  readonly overrides: readonly Override[]
}
