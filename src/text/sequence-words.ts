import { toHan } from './numerals.ts'

/** Ways of telling paragraphs or clauses apart in running text. */
export const sequenceStyles = ['首先', '一是', '第一', '其一'] as const

export type SequenceStyle = (typeof sequenceStyles)[number]

/** 首先 and its company by how many there are; more than five have no such words. */
const turns: readonly (readonly string[])[] = [
  [],
  [],
  ['首先', '其次'],
  ['首先', '其次', '最后'],
  ['首先', '其次', '再次', '最后'],
  ['首先', '其次', '再次', '此外', '最后'],
]

/**
 * The word that the `number`th (from 1) of `many` begins with, with the mark that belongs to it: 首先， 一是 第一， 其一，.
 * One alone needs none; more than five in the style 首先 go on as 第一，.
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
