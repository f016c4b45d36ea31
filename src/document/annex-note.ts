import type { Annex, Block } from './block.ts'
import type { Inline } from './inline.ts'

/**
 * Inserts 附件说明 into a document with annexes: before the signature of the body, or at the end of the body if it has none. The
 * annexes are named by their titles, on one line and without closing punctuation (GB/T 9704-2012, 7.3.4).
 */
export function noteAnnexes(blocks: readonly Block[]): readonly Block[] {
  const annexes = blocks.filter((block): block is Annex => block.type === 'annex')
  if (annexes.length === 0) return blocks
  const at = placeOf(blocks)
  const note: Block = {
    type: 'annex-note',
    annexes: annexes.map(({ ordinal, title }) => ({ ordinal, title: withoutEndMark(onOneLine(title)) })),
  }
  return [...blocks.slice(0, at), note, ...blocks.slice(at)]
}

function placeOf(blocks: readonly Block[]): number {
  const body = blocks.slice(
    0,
    blocks.findIndex((block) => block.type === 'annex'),
  )
  const signature = body.findLastIndex((block) => block.type === 'signature')
  if (signature >= 0) return signature
  return body.findLastIndex((block) => block.type !== 'page-break') + 1
}

const onOneLine = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.filter((inline) => inline.type !== 'break')

function withoutEndMark(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1)
  if (last?.type !== 'text') return inlines
  const value = last.value.replace(/(?<![。；;.，,、\s])[。；;.，,、\s]+$/, '')
  return [...inlines.slice(0, -1), ...(value === '' ? [] : [{ ...last, value }])]
}
