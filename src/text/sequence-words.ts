import { toHan } from './numerals.ts'

/** Styles of enumerating paragraphs or clauses in running text. */
export const sequenceStyles = ['首先', '一是', '第一', '其一'] as const

export type SequenceStyle = (typeof sequenceStyles)[number]

/** 首先 and the words that follow it, by their number; there are none for more than five. */
const turns: readonly (readonly string[])[] = [
  [],
  [],
  ['首先', '其次'],
  ['首先', '其次', '最后'],
  ['首先', '其次', '再次', '最后'],
  ['首先', '其次', '再次', '此外', '最后'],
]

/**
 * The word that introduces the `number`th (from 1) of `many`, with its punctuation: 首先， 一是 第一， 其一，. A single one needs none; more
 * than five in the style 首先 use 第一， instead.
 */
export function sequenceWord(number: number, many: number, style: SequenceStyle): string {
  if (many <= 1) return ''
  const han = toHan(number) ?? String(number)
  switch (style) {
    case '首先':
      return `${turns[many]?.[number - 1] ?? `第${han}`}，`
    case '一是':
      return `${han}是`
    case '第一':
      return `第${han}，`
    case '其一':
      return `其${han}，`
  }
}
