import { boundFaults, type Diagnostic, diagnose, type Location } from '../../diagnostics/index.ts'
import { findForbidden } from '../../text/index.ts'
import { placeInScalar, type TreeNode, type TreeScalar } from '../source/tree.ts'

/** Reports control and private-use characters in every key and value of a tree; shared nodes are checked once. */
export function checkCharacters(root: TreeNode): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const seen = new Set<TreeNode>()
  const visit = (node: TreeNode): void => {
    if (seen.has(node)) return
    seen.add(node)
    switch (node.type) {
      case 'scalar':
        diagnostics.push(...checkScalar(node))
        break
      case 'list':
        node.items.forEach(visit)
        break
      case 'map':
        for (const { key, value } of node.entries) {
          visit(key)
          visit(value)
        }
    }
  }
  visit(root)
  return boundFaults(diagnostics)
}

/** How many control characters are reported per text. */
const mostPerText = 3

function* checkScalar(node: TreeScalar): Generator<Diagnostic> {
  let reported = 0
  for (const { code, what, offset, length } of findForbidden(node.text)) {
    yield forbiddenCharacter(code, what, placeInScalar(node, offset, length))
    reported += 1
    if (reported === mostPerText) return
  }
}

/** The diagnostic for a character that no document may contain. */
export const forbiddenCharacter = (code: string, what: string, location: Location): Diagnostic =>
  diagnose('forbidden-character', `文字里有${what}（${code}），印不出来，Word 也会打不开`, location, [
    '删掉这个字符，重新输入；从网页或 PDF 复制的文字常带有它。',
  ])
