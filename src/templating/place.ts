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
}

/** A call as it stands in a template: `{{name …}}`, `(name …)` or `{{#name …}}`. */
export interface CallNode extends hbs.AST.Node {
  readonly path: hbs.AST.Expression
  readonly params: hbs.AST.Expression[]
  readonly hash?: hbs.AST.Hash
}
