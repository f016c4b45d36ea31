import type { Location } from '../../diagnostics/index.ts'

/** The place of a paragraph in the output of the template, before any override. */
export interface PassagePlace {
  /** Headings above it, outermost first, joined by ` / `; empty before the first. */
  readonly section: string
  /** The original paragraph, with its values as `{{1:80余次}}`. */
  readonly base: string
  /** Which of several identical paragraphs in the section, from 1. */
  readonly nth?: number
}

/** The shape of an added paragraph: body text, or a heading or item at a level of the outline. */
export interface PassageShape {
  readonly kind: 'paragraph' | 'heading' | 'item'
  /** From 1 to 5; 0 for body text. */
  readonly level: number
}

/** A change made by the director in Word that every build applies again (改动). */
export type Override = OverrideBody & {
  /** Its location in its file. */
  readonly location: Location
}

/** An override without a location. In its texts, `{{1}}` is a value that continues to be computed. */
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
