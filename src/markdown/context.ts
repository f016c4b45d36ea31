import type { Definition, Root } from 'mdast'
import { type Diagnostic, type DiagnosticCode, diagnose, type Location } from '../diagnostics/index.ts'
import type { Block, Insert, OutlineLevel, WrittenPlace } from '../document/index.ts'
import type { Stretch } from './find-unprinted.ts'
import { nodesOf } from './nodes.ts'

/** The addresses that a text defines apart (`[b]: http://…`), and which of them its links and pictures name. */
export interface References {
  /** By identifier; the first where one is defined twice. */
  readonly definitions: ReadonlyMap<string, Definition>
  readonly used: ReadonlySet<Definition>
}

/** Finds what the references of a text lead to. */
function collectReferences(tree: Root): References {
  const definitions = new Map<string, Definition>()
  const named = new Set<string>()
  for (const node of nodesOf(tree)) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
    if (node.type === 'linkReference' || node.type === 'imageReference') named.add(node.identifier)
  }
  const used = new Set([...definitions].flatMap(([name, node]) => (named.has(name) ? [node] : [])))
  return { definitions, used }
}

/** What the conversion carries along: the inserts that tokens stand for, where the text is from, and what was found. */
export interface Context {
  readonly inserts: readonly Insert[]
  /** The file to name in messages. */
  readonly file: string
  /** Whether line and column of the text are the file's own (a narrative), not those of a rendered template. */
  readonly positioned: boolean
  /** Where a template's file, or one of its partials, has words that its text has. */
  readonly locate: (words: string) => Location | undefined
  /** The Markdown itself. */
  readonly typed: string
  readonly references: References
  /** What of the Markdown a diagnostic is about. */
  readonly reported: Stretch[]
  /** Blocks that nobody typed here: of a template's values, and of texts that are read by themselves. */
  readonly inserted: Set<Block>
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

/** What of the context belongs to one text. */
export const beginText = (
  tree: Root,
  typed: string,
): Pick<Context, 'typed' | 'references' | 'reported' | 'inserted'> => ({
  typed,
  references: collectReferences(tree),
  reported: [],
  inserted: new Set(),
})

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
  readonly position?:
    | {
        readonly start: {
          readonly line: number
          readonly column: number
          readonly offset?: number | undefined
        }
        readonly end: { readonly offset?: number | undefined }
      }
    | undefined
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
  const [from, to] = [node.position?.start.offset, node.position?.end.offset]
  if (from !== undefined && to !== undefined) context.reported.push({ from, to })
  const location = placeOf(node, context)
  context.report(diagnose(code, location ? message : `${message}（模板 ${context.file}）`, location, hints))
}

/** The place in the director's own file, or that of the template whose words these are. */
function placeOf({ position }: Positioned, context: Context): Location | undefined {
  if (!position) return undefined
  const { start, end } = position
  if (context.positioned) return { file: context.file, line: start.line, column: start.column }
  const words = context.typed
    .slice(start.offset, end.offset)
    .split(/\uE000\d+\uE001|\n/)
    .map((part) => part.trim())
  const longest = words.reduce((best, part) => (part.length > best.length ? part : best), '')
  return longest === '' ? undefined : context.locate(longest)
}
