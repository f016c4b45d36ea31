import type { Location } from '../../diagnostics/index.ts'
import type { formElements } from './form-fields.ts'

/** An element of a document whose appearance a form may set. */
export type FormElementName = keyof typeof formElements

/**
 * 版式 as written in school.yaml: lengths in millimetres, sizes and pitch in points. How it becomes a page is left to the
 * typesetting stage.
 */
export interface FormSettings {
  readonly top?: number
  readonly bottom?: number
  readonly left?: number
  readonly right?: number
  readonly pitch?: number
  readonly lines?: number
  readonly characters?: number
  readonly indent?: number
  readonly numbering?: 'official' | 'house' | 'compact' | 'bracketed'
  readonly position?: 'outer' | 'centre'
  readonly number?: 'dashes' | 'plain'
  readonly elements: Readonly<Partial<Record<FormElementName, ElementSettings>>>
  /** The location of each value: `top`, `body.size`. */
  readonly locations: ReadonlyMap<string, Location>
}

/** The settings of an element. */
export interface ElementSettings {
  readonly font?: string
  readonly size?: number
  readonly before?: number
  readonly after?: number
}
