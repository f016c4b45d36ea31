import type { Location } from '../diagnostics/index.ts'
import type { Condition } from '../facts/index.ts'
import type { Frame } from './frame.ts'
import type { Session } from './session.ts'
import type { Value } from './value.ts'

/**
 * What a parameter accepts; any other value is reported with its location in the template. A `quantity` says how many: a whole
 * number from 1, or a computed number.
 */
export type ParameterType = 'records' | 'text' | 'number' | 'quantity' | 'flag' | 'date' | 'any'

/** One parameter of a helper. */
export interface Parameter {
  readonly name: string
  readonly type: ParameterType
  /** Plain Chinese for templates/README.md. */
  readonly help: string
  /** Can be given without its name; positional parameters come first and in order. */
  readonly positional?: boolean
  readonly required?: boolean
  /** Another option that makes this one have no effect. */
  readonly idleWith?: string
  /** The values allowed, each with the other ways to write it. */
  readonly choices?: Readonly<Record<string, readonly string[]>>
}

/** A helper (模板助手) with its documentation, from which templates/README.md is generated. */
export interface Helper {
  readonly name: string
  /** What it is for, in one plain Chinese sentence. */
  readonly summary: string
  readonly parameters: readonly Parameter[]
  /** Takes conditions on the fields of its records: `item="灯管"`. */
  readonly filters?: boolean
  /** Takes the options that all helpers for numbers share (as, style, numerals, unit …). */
  readonly wording?: boolean
  /** Takes any number of further positional values. */
  readonly rest?: boolean
  /** Is called even if an argument is missing or its ledger does not exist. */
  readonly acceptsMissing?: boolean
  readonly example: string
  readonly output: string
  /** The value of `{{name …}}` and `(name …)`. */
  readonly run?: (call: Call) => Value
  /** The text of `{{#name …}}…{{/name}}`. */
  readonly block?: (call: Call, body: Body) => string
  /** The block's body has other names than the place around it, so that the helper has to check a body that it does not print. */
  readonly opensFrame?: boolean
  /** How many names `as |x y|` may have; 0 by default. */
  readonly names?: number
  /** Only selects or tests records: that alone does not mean that the document mentions them. */
  readonly selects?: true
  /** Content after `{{else}}` would never be printed. */
  readonly withoutElse?: boolean
}

/** A helper's example as advice, which is a single line. */
export const exampleHint = ({ example }: Pick<Helper, 'example'>): string =>
  `例：${example.replaceAll('\n', '')}`

/** A call of a helper with checked arguments. */
export interface Call {
  readonly location: Location
  readonly session: Session
  readonly frame: Frame
  readonly values: ReadonlyMap<string, Value>
  /** Parameters whose arguments are literals, not names or calls. */
  readonly literals: ReadonlySet<string>
  readonly rest: readonly Value[]
  /** Whether the document mentions its records. */
  readonly says: boolean
  readonly filters: readonly (Condition & { readonly location: Location })[]
}

/** The two parts of a block. */
export interface Body {
  readonly main: (frame?: Frame) => string
  readonly otherwise: () => string
  /** Checks the main part in a frame without printing it. */
  readonly check: (frame: Frame) => void
  /** The names in `as |x i|`. */
  readonly names: readonly string[]
  /** Whether it is written on several lines, so that paragraphs can replace it. */
  readonly multiline: boolean
}
