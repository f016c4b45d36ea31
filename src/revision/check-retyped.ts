import { type Diagnostic, diagnose, type Location } from '../diagnostics/index.ts'
import { type Evidence, exactText } from '../document/index.ts'
import { findTypedNumbers, parseHanInteger, toHalfWidth } from '../text/index.ts'
import type { Leaf } from './leaf.ts'
import type { Retyped } from './rewrite.ts'

/** Compares numbers that were computed and are now typed with what the records say. */
export function checkRetyped(
  retyped: readonly Retyped[],
  leaves: readonly Leaf[],
  evidence: readonly Evidence[],
  location: Location | undefined,
): readonly Diagnostic[] {
  return retyped.flatMap(({ leaf, was, now }): readonly Diagnostic[] => {
    const source = evidence[leaves[leaf]?.evidence ?? -1]
    const [number] = findTypedNumbers(now)
    if (source === undefined || number === undefined) return []
    const exact = exactText(source)
    const record = source.records[0]
    const related = record ? [{ message: `${source.query}：${exact}`, location: record }] : []
    if (amountOf(number.text) === source.exact) {
      const message = `“${was}”改成了手写的“${now}”，和台账（${exact}）一致，但台账变了它不会跟着变`
      return [diagnose('revision-number-typed', message, location, [], related)]
    }
    const message = `文中改成“${now}”，台账是${exact}（${source.query}，原来写作“${was}”）`
    const hints = ['台账不全的补台账，再把这个数换回 {{…}} 记号；查依据：houqin trace 文件 数。']
    return [diagnose('revision-number-differs', message, location, hints, related)]
  })
}

/** The amount of a number, if it is exact. */
function amountOf(text: string): number | undefined {
  const plain = toHalfWidth(text).replaceAll(',', '')
  if (/[余多来几万亿]/.test(plain)) return undefined
  const digits = /^\d+(?:\.\d+)?/.exec(plain)?.[0]
  if (digits !== undefined) return Number(digits)
  return parseHanInteger(/^[〇零一二两三四五六七八九十百千]+/.exec(plain)?.[0] ?? '')
}
