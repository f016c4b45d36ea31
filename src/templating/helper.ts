import type { Location } from '../diagnostics/index.ts'
import type { Condition } from '../facts/index.ts'
import type { Frame } from './frame.ts'
import type { Session } from './session.ts'
import type { Value } from './value.ts'

/** What a parameter takes; a value of another kind is reported with the place in the template. */
export type ParameterType = 'records' | 'text' | 'number' | 'flag' | 'date' | 'any'

/** One parameter of a helper. */
export interface Parameter {
  readonly name: string
  readonly type: ParameterType
  /** Plain Chinese for templates/README.md. */
  readonly help: string
  /** May stand without its name; positional parameters come first and in order. */
  readonly positional?: boolean
  readonly required?: boolean
  /** An option beside which this one does nothing. */
  readonly idleWith?: string
  /** The values allowed, each with what else may be written for it. */
  readonly choices?: Readonly<Record<string, readonly string[]>>
}

/** A helper (模板助手): its documentation is data beside it, and templates/README.md is made of it. */
export interface Helper {
  readonly name: string
  /** What it is for, one plain Chinese sentence. */
  readonly summary: string
  readonly parameters: readonly Parameter[]
  /** Takes conditions on the fields of its records: `item="灯管"`. */
  readonly filters?: boolean
  /** Takes the common options of numbers (as, style, numerals, unit …). */
  readonly wording?: boolean
  /** Takes any number of further positional values. */
  readonly rest?: boolean
  /** Is called even where an argument is missing or its ledger does not exist. */
  readonly acceptsMissing?: boolean
  readonly example: string
  readonly output: string
  /** What `{{name …}}` and `(name …)` give. */
  readonly run?: (call: Call) => Value
  /** What `{{#name …}}…{{/name}}` gives. */
  readonly block?: (call: Call, body: Body) => string
  /** The block's body has other names than the place around it; the helper then checks it itself. */
  readonly opensFrame?: boolean
  /** How many names `as |x y|` may take; none where it does not say. */
  readonly names?: number
  /** Only chooses or asks: nothing is said of its records yet. */
  readonly selects?: true
  /** What stands after `{{else}}` is never shown. */
  readonly withoutElse?: boolean
}

/** A call of a helper, its arguments checked. */
export interface Call {
  readonly location: Location
  readonly session: Session
  readonly frame: Frame
  readonly values: ReadonlyMap<string, Value>
  /** Parameters that the template gives as they are, not by a name or a call. */
  readonly literals: ReadonlySet<string>
  readonly rest: readonly Value[]
  /** Whether something is said of its records. */
  readonly says: boolean
  readonly filters: readonly (Condition & { readonly location: Location })[]
}

/** The two parts of a block. */
export interface Body {
  readonly main: (frame?: Frame) => string
  readonly otherwise: () => string
  /** Checks the main part in a frame without showing it. */
  readonly check: (frame: Frame) => void
  /** Names of `as |x i|`. */
  readonly names: readonly string[]
  /** Its lines stand by themselves, so that whole blocks may take its place. */
  readonly multiline: boolean
}
