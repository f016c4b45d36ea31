/**
 * Words which say that something is true of everything (都, 一律) or of nothing (从未, 杜绝), that it had an effect (有效,
 * 得到提高), or how well it was done (及时, 严格). Each is an assertion that needs records to support it.
 */
const totality =
  '(?<![首成古京旧建])都(?![市城会江柏督]|匀)|全部|(?<![平人年月日户])均(?!匀|衡|价|线|分|等|势)|一律|无一|从未|从无|件件|处处|人人|个个|样样|百分之百|杜绝|零(?:事故|投诉|差错|隐患)'
const effect =
  '有效(?!期)|圆满|顺利|显著|(?:得到|有了?|取得)(?:了)?(?:进一步|明显|较大|很大|有效|切实)?(?:提高|加强|改善|增强|锻炼|遏制|保障|保证|提升|好评|改观|成效)|(?:进一步|明显|不断|大大)(?:提高|加强|改善|增强|提升|改观)|(?:确保|保证)了|有力(?:地)?保(?:障|证)'
const manner = '(?<!没有|没能|未能|不)(?:及时|按时)|严格|随叫随到|随报随修|不留死角|(?<=[执管护养落做])到位'
const words = new RegExp(`${totality}|${effect}|${manner}`, 'gu')
/** 没有办结的有3次 says how many there are, which is no assertion; 没有发现隐患 says that there are none. */
const absence = /没有(?!的|过的)|未发[生现]|无(?:乱|违|重大|安全)/gu

/** An assertion in a text that somebody typed; `offset` is in UTF-16 units. */
interface TypedAssertion {
  readonly offset: number
  readonly text: string
}

/** The character that replaces those of an expression. */
const computed = '\uFFFC'

/**
 * The assertions in a text that somebody typed. 没有 and the like count only in clauses without a computed value.
 * @param which `computed`: only those in sentences that contain a computed value; `every`: those in any sentence
 */
export function findTypedAssertions(text: string, which: 'computed' | 'every'): readonly TypedAssertion[] {
  const found: TypedAssertion[] = []
  for (const sentence of text.matchAll(/([^。！？\n|]+)([。！？]?)/gu)) {
    if (which === 'computed' && !sentence[0].includes(computed)) continue
    const isHeading = sentence[2] === ''
    const take = (part: string, at: number, pattern: RegExp): void => {
      for (const match of part.matchAll(pattern)) {
        // 没有办结的事项 as a heading or in a table says what kind of thing follows, not that it is so.
        const isAttribute = isHeading && part.includes('的', match.index)
        if (!isAttribute) found.push({ offset: at + match.index, text: match[0] })
      }
    }
    take(sentence[0], sentence.index, words)
    for (const clause of sentence[0].matchAll(/[^，；：]+/gu)) {
      if (!clause[0].includes(computed)) take(clause[0], sentence.index + clause.index, absence)
    }
  }
  return found.toSorted((a, b) => a.offset - b.offset)
}
