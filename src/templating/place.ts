import type { Frame } from './frame.ts'
import type { Helper } from './helper.ts'
import type { ParsedTemplate } from './parse-template.ts'
import type { Session } from './session.ts'

/** Where an expression or statement is evaluated. */
export interface Place {
  readonly template: ParsedTemplate
  readonly frame: Frame
  readonly session: Session
  readonly helpers: ReadonlyMap<string, Helper>
  /** Partials that the template itself defines here: `{{#*inline "name"}}`. */
  readonly inlines: ReadonlyMap<string, PartialBody>
  /** Inside a partial, what `{{#> partial}}…{{/partial}}` put between: `@partial-block`. */
  readonly block?: PartialBlock | undefined
}

/** What a partial's name stands for. */
export interface PartialBody {
  readonly template: ParsedTemplate
  readonly program: hbs.AST.Program
}

/** What a partial was called with, and what `@partial-block` is inside that. */
export interface PartialBlock extends PartialBody {
  readonly outer?: PartialBlock | undefined
}

/** A call as it stands in a template: `{{name …}}`, `(name …)` or `{{#name …}}`. */
export interface CallNode extends hbs.AST.Node {
  readonly path: hbs.AST.Expression
  readonly params: hbs.AST.Expression[]
  readonly hash?: hbs.AST.Hash
}
