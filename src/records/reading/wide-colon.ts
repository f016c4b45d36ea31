import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import { placeInScalar, type TreeScalar } from '../source/tree.ts'

/** A text that was meant as `key: value` but has a full-width colon: the key, and the message. */
export interface WideColon {
  readonly key: string
  readonly diagnostic: Diagnostic
}

/** Finds a full-width colon after the first word of a text found where a field was expected. */
export function findWideColon(node: TreeScalar): WideColon | undefined {
  const key = /^(\S+?)\s*：/.exec(node.text)?.[1]
  if (key === undefined) return undefined
  const message = `“${key}”后面的冒号是全角“：”，YAML 只认半角“:”，后面还要空一格`
  const location = placeInScalar(node, node.text.indexOf('：'), 1)
  return { key, diagnostic: diagnose('fullwidth-colon', message, location, ['切换到英文输入法，改成“: ”。']) }
}
