import type { Frame } from './frame.ts'
import type { Helper } from './helper.ts'
import type { ParsedTemplate } from './parse-template.ts'
import type { PartialBody } from './section-file.ts'
import type { Session } from './session.ts'

/** Where an expression or statement is evaluated. */
export interface Place {
  readonly template: ParsedTemplate
  readonly frame: Frame
  readonly session: Session
  readonly helpers: ReadonlyMap<string, Helper>
  /** Partials that templates define for this place: `{{#*inline "name"}}`. */
  readonly inlines: ReadonlyMap<string, PartialBody>
  /** Inside a partial, the content of `{{#> partial}}…{{/partial}}`: `@partial-block`. */
  readonly block?: PartialBlock | undefined
}

/** The block that a partial was called with, and what `@partial-block` refers to inside that block. */
export interface PartialBlock extends PartialBody {
  readonly outer?: PartialBlock | undefined
}

/** A call as it is written in a template: `{{name …}}`, `(name …)` or `{{#name …}}`. */
export interface CallNode extends hbs.AST.Node {
  readonly path: hbs.AST.Expression
  readonly params: hbs.AST.Expression[]
  readonly hash?: hbs.AST.Hash
}
