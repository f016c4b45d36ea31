import { compareTermIds, parseTermId } from '../../calendar/index.ts'
import { diagnose } from '../../diagnostics/index.ts'
import { findSimilar } from '../../text/index.ts'
import type { ReadContext } from '../reading/context.ts'
import { quoteValue } from '../reading/quote-value.ts'
import type { Adoption, PlanCatalogue } from '../record.ts'
import type { TreeNode } from '../source/tree.ts'
import { adoptionWords, knownAdoptionWords, readAdoptionWords } from './adoption-words.ts'

const example = `如“采用: [${adoptionWords.join(', ')}]”，或“采用: {2026-spring: [校历, 常规]}”（从那个学期起）。`

/** Reads `adopt:`, a list for all terms, or lists by the term from which each holds. In order of time. */
export function readAdoption(node: TreeNode, context: ReadContext): readonly Adoption[] {
  if (node.type !== 'map') return [{ catalogues: cataloguesOf(node, context) }]
  const read = node.entries.flatMap(({ key, value }): readonly (Adoption & { from: string })[] => {
    if (parseTermId(key.text)) return [{ from: key.text, catalogues: cataloguesOf(value, context) }]
    const message = `“采用”（adopt）里的学期编号${quoteValue(key.text)}写法不对`
    context.report(diagnose('term-id', message, key.location, [example]))
    return []
  })
  return read.toSorted((a, b) => compareTermIds(a.from, b.from))
}

function cataloguesOf(node: TreeNode, context: ReadContext): ReadonlySet<PlanCatalogue> {
  const report = (message: string, at: TreeNode): void =>
    context.report(diagnose('wrong-type', message, at.location, [example]))
  if (node.type === 'map') {
    report('“采用”（adopt）里只能列出采用哪些', node)
    return new Set()
  }
  const items = node.type === 'list' ? node.items : [node]
  const read = items.flatMap((item): readonly PlanCatalogue[] => {
    if (item.type !== 'scalar') {
      report('“采用”（adopt）的每一项只写一个词', item)
      return []
    }
    return readAdoptionWords(item.text).flatMap((word) => {
      if (typeof word === 'string') return [word]
      const similar = findSimilar(word.unknown, knownAdoptionWords)
      const message = `“采用”写的是${quoteValue(word.unknown)}，只能是：${adoptionWords.join('、')}`
      const hint = similar === undefined ? '从上面几项里选，都不采用就不写这一行。' : `是不是“${similar}”？`
      context.report(diagnose('wrong-choice', message, item.location, [hint]))
      return []
    })
  })
  return new Set(read)
}
