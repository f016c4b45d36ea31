import type { Frame } from './frame.ts'
import type { Place } from './place.ts'

/** `{{> name …}}`, or `{{#> name …}}…{{/name}}`, which has a program. */
export interface PartialCall extends hbs.AST.PartialStatement {
  readonly program?: hbs.AST.Program
}

/** How bodies are evaluated; passed in, because bodies contain partials and an import would be a cycle. */
export interface Bodies {
  readonly evaluate: (program: hbs.AST.Program, place: Place) => string
  /** Evaluates a body that is not printed, for its faults only, unless it was evaluated before. */
  readonly check: (program: hbs.AST.Program, place: Place, frame: Frame) => void
  /** Whether one more body may be evaluated; if not, this is reported once. */
  readonly countRound: (node: hbs.AST.Node, place: Place, message: string, hint: string) => boolean
}
