import { diagnose } from '../../diagnostics/index.ts'
import type { ReadContext } from '../reading/context.ts'
import { isEmpty, type TreeNode } from '../source/tree.ts'

/** Reads `names:`, the Traditional forms of words: 王丰: 王豐. A word without a form stays unchanged. */
export function readForms(node: TreeNode, context: ReadContext): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  if (node.type !== 'map') {
    const message = '“繁体写法”（names）要写成“名称: 繁体写法”'
    context.report(diagnose('wrong-type', message, node.location, ['如“王丰: 王豐”。']))
    return forms
  }
  for (const { key, value } of node.entries) {
    const word = key.text.trim()
    if (forms.has(word)) {
      context.report(diagnose('duplicate-key', `“${word}”写了两次`, key.location, ['留下一个。']))
    } else if (isEmpty(value)) forms.set(word, word)
    else if (value.type === 'scalar') forms.set(word, value.text.trim())
    else {
      const message = `“${word}”的繁体写法只能是文字`
      context.report(diagnose('wrong-type', message, value.location, ['如“王丰: 王豐”。']))
    }
  }
  forms.delete('')
  return forms
}
