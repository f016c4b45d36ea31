import type { Definition, Root } from 'mdast'
import { nodesOf } from './nodes.ts'

/** The addresses that a text defines apart (`[b]: http://…`), and which of them its links and pictures name. */
export interface References {
  /** By identifier; the first where one is defined twice. */
  readonly definitions: ReadonlyMap<string, Definition>
  readonly used: ReadonlySet<Definition>
}

/** Finds what the references of a text lead to. */
export function collectReferences(tree: Root): References {
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
