import { type Inline, type Insert, tokenPattern } from '../document/index.ts'
import { nestQuotes } from '../text/index.ts'

/** A token, brackets that follow it (not consumed), and the punctuation mark that a template has right after it. */
const marked = new RegExp(`${tokenPattern.source}(?=(（[^（）]*）[。；，])?)([。；，、：”])?`, 'gu')
const ownEnd = /[。！？…!?][”’」』）]*$/u
const asks = /[？！!?]$/u
const ownStop = /(?<![\s。，、；：,;])[\s。，、；：,;]+$/u

/**
 * Where a value ends with a stop and the template has a punctuation mark right after it, keeps only one of the two: the
 * value 库房太小。 gives 库房太小。 in `{{text}}。`, 库房太小， in `{{text}}，`, 库房太小” in `{{text}}”`, and 库房太小（甲）。 in
 * `{{text}}（甲）。`;
 * 怎么办？ is followed by neither a stop nor a comma. Quotation marks within “{{text}}” become ‘’.
 */
export function endSentences(
  markdown: string,
  inserts: readonly Insert[],
): { readonly markdown: string; readonly inserts: readonly Insert[] } {
  const ended = [...inserts]
  const text = markdown.replace(marked, (...found: readonly unknown[]) => {
    const [written, index, aside, mark] = found as [string, string, string | undefined, string | undefined]
    const insert = ended[Number(index)]
    const before = markdown[(found[4] as number) - 1]
    if ((mark === undefined && aside === undefined) || insert?.kind !== 'inline') return written
    const inlines = before === '“' && mark === '”' ? insert.inlines.map(withinQuotes) : insert.inlines
    const last = inlines.at(-1)
    if (last?.type !== 'text') return written
    const value = last.value.replace(ownStop, '')
    if (value !== last.value || inlines !== insert.inlines)
      ended[Number(index)] = { ...insert, inlines: withLast(inlines, value) }
    const isEnded = mark === '。' ? ownEnd.test(value) : /[；，]/u.test(mark ?? '') && asks.test(value)
    return isEnded ? written.slice(0, -1) : written
  })
  return { markdown: text, inserts: ended }
}

const withinQuotes = (inline: Inline): Inline =>
  inline.type === 'text' ? { ...inline, value: nestQuotes(inline.value) } : inline

const withLast = (inlines: readonly Inline[], value: string): readonly Inline[] => [
  ...inlines.slice(0, -1),
  ...(value === '' ? [] : [{ type: 'text' as const, value }]),
]
