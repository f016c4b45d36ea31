import { makeUsualTerm } from '../../calendar/index.ts'
import { makeFaultList, type Outcome } from '../../diagnostics/index.ts'
import { checkCharacters } from '../reading/check-characters.ts'
import { readTree } from '../source/read-tree.ts'
import { makeSourceFile } from '../source/source-file.ts'
import { isEmpty } from '../source/tree.ts'
import type { Outline } from './outline.ts'
import { outlineKeys, outlineWords, readOutline } from './read-outline.ts'

/**
 * Reads the outline that a template has among its settings: YAML of which `outline:` (提纲) is the only key. The text is that of the
 * whole file with everything else blank, so that locations are right. Undefined if it is empty or no list.
 */
export function parseOutline(file: string, text: string): Outcome<Outline | undefined> {
  const faults = makeFaultList()
  const tree = readTree(makeSourceFile(file, text), (word) => outlineWords.has(word))
  tree.diagnostics.forEach(faults.report)
  if (tree.value) checkCharacters(tree.value).forEach(faults.report)
  const entries = tree.value?.type === 'map' ? tree.value.entries : []
  const node = entries.find(({ key }) => outlineKeys.has(key.text.trim()))?.value
  // An outline contains no dates, so that any term will do.
  const context = { term: makeUsualTerm('2000-autumn'), ...faults }
  const value = node === undefined || isEmpty(node) ? undefined : readOutline(node, context)
  return { value, diagnostics: faults.all() }
}
