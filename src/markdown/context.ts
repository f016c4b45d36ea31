import { type Diagnostic, type DiagnosticCode, diagnose, type Location } from '../diagnostics/index.ts'
import type { Insert, OutlineLevel, WrittenPlace } from '../document/index.ts'

/** What the conversion carries along: the inserts that tokens stand for, where the text is from, and what was found. */
export interface Context {
  readonly inserts: readonly Insert[]
  /** The file to name in messages. */
  readonly file: string
  /** Whether line and column of the text are the file's own (a narrative), not those of a rendered template. */
  readonly positioned: boolean
  /** Where lists begin under a heading above this level; below a deeper one they begin right under it. */
  readonly firstItemLevel: OutlineLevel
  /** The same for lists written `1)`, which begin at （1）. */
  readonly bracketItemLevel: OutlineLevel
  /** The outline level of the heading that the next block stands under; 0 before the first. */
  headingLevel: number
  /** Whether the document's title has been seen. */
  titled: boolean
  annexes: number
  /** How deep narratives stand in narratives. */
  readonly depth: number
  readonly report: (diagnostic: Diagnostic) => void
}

/** Where a node's text begins and ends. */
interface Offset {
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined }
        readonly end: { readonly offset?: number | undefined }
      }
    | undefined
}

/** Where a node stands, as well as it is known. */
export interface Positioned {
  readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined
}

/** The place of a paragraph in a file of the director's own; nothing where it is a template's. */
export function writtenPlace(
  { depth, file }: Context,
  { position }: Offset,
): { readonly written?: WrittenPlace } {
  const [from, to] = [position?.start.offset, position?.end.offset]
  return depth > 0 && from !== undefined && to !== undefined ? { written: { file, from, to } } : {}
}

/** Reports something about a node. */
export function reportAt(
  context: Context,
  node: Positioned,
  code: DiagnosticCode,
  message: string,
  hints: readonly string[],
): void {
  const start = node.position?.start
  const location: Location | undefined =
    context.positioned && start ? { file: context.file, line: start.line, column: start.column } : undefined
  context.report(diagnose(code, location ? message : `${message}（模板 ${context.file}）`, location, hints))
}
