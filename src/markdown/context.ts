import type { Definition, Root } from 'mdast'
import { type Diagnostic, type DiagnosticCode, diagnose, type Location } from '../diagnostics/index.ts'
import type { Block, Insert, OutlineLevel, WrittenPlace } from '../document/index.ts'
import type { Stretch } from './find-unprinted.ts'
import { nodesOf } from './nodes.ts'

/** The addresses that a text defines separately (`[b]: http://…`), and which of them its links and pictures use. */
export interface References {
  /** By identifier; the first one if it is defined twice. */
  readonly definitions: ReadonlyMap<string, Definition>
  readonly used: ReadonlySet<Definition>
}

/** Collects the definitions and references of a text. */
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

/** The state of the conversion: the inserts that tokens stand for, the origin of the text, and what was found. */
export interface Context {
  readonly inserts: readonly Insert[]
  /** The file's name in messages. */
  readonly file: string
  /** Whether lines and columns of the text are those of the file (a narrative), rather than of a rendered template. */
  readonly positioned: boolean
  /** Finds where words of the text are in the template's file or one of its partials. */
  readonly locate: (words: string) => Location | undefined
  /** The Markdown itself. */
  readonly typed: string
  readonly references: References
  /** The ranges of the Markdown that diagnostics are about. */
  readonly reported: Stretch[]
  /** Blocks that were not typed here: from a template's values, and from texts that are converted separately. */
  readonly inserted: Set<Block>
  /** The level at which lists begin under a heading above this level; below a deeper one, they begin right under it. */
  readonly firstItemLevel: OutlineLevel
  /** The level at which lists written `1)` begin: （1）. */
  readonly bracketItemLevel: OutlineLevel
  /** The outline level of the heading above the next block; 0 before the first. */
  headingLevel: number
  /** Whether the document's title has been seen. */
  titled: boolean
  annexes: number
  /** The nesting depth of narratives. */
  readonly depth: number
  readonly report: (diagnostic: Diagnostic) => void
}

/** The part of the context that belongs to a single text. */
export const beginText = (
  tree: Root,
  typed: string,
): Pick<Context, 'typed' | 'references' | 'reported' | 'inserted'> => ({
  typed,
  references: collectReferences(tree),
  reported: [],
  inserted: new Set(),
})

/** The start and end of a node's text. */
interface Offset {
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined }
        readonly end: { readonly offset?: number | undefined }
      }
    | undefined
}

/** A node's position, as far as it is known. */
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

/** The place of a paragraph in a director's own file; undefined for a template's. */
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

/** The location in the director's own file, or in the template that contains the words. */
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
