import type { Location } from '../../diagnostics/index.ts'
import type { formElements } from './form-fields.ts'

/** An element of a document whose looks a form may name. */
export type FormElementName = keyof typeof formElements

/** 版式 as school.yaml has it: lengths in millimetres, sizes and pitch in points. The typesetting stage knows what it makes of a page. */
export interface FormSettings {
  readonly top?: number
  readonly bottom?: number
  readonly left?: number
  readonly right?: number
  readonly pitch?: number
  readonly lines?: number
  readonly characters?: number
  readonly indent?: number
  readonly numbering?: 'official' | 'house' | 'compact'
  readonly position?: 'outer' | 'centre'
  readonly number?: 'dashes' | 'plain'
  readonly elements: Readonly<Partial<Record<FormElementName, ElementSettings>>>
  /** Where each value stands: `top`, `body.size`. */
  readonly locations: ReadonlyMap<string, Location>
}

/** What a form says of an element. */
export interface ElementSettings {
  readonly font?: string
  readonly size?: number
  readonly before?: number
  readonly after?: number
}
