import { findSimilar } from '../../text/index.ts'
import { accept, type ReadText, refuse } from './reading.ts'

/** The text as written. */
export const readText: ReadText = (text) => accept(text)

/** One of the field's choices. */
export const readChoice: ReadText = (text, field) => {
  const choices = field.choices ?? []
  if (choices.includes(text)) return accept(text)
  const similar = findSimilar(text, choices)
  return refuse(
    'wrong-choice',
    `只能是：${choices.join('、')}`,
    similar ? `是不是“${similar}”？` : '从上面几项里选一项',
  )
}

/** Words for 是, in lower case. */
export const yes: ReadonlySet<string> = new Set(['true', 'yes', 'y', '是', '有', '已', '√', '对', '1'])
/** Words for 否, in lower case. */
export const no: ReadonlySet<string> = new Set([
  'false',
  'no',
  'n',
  '否',
  '无',
  '没有',
  '未',
  '×',
  '不是',
  '0',
])

export const readFlag: ReadText = (text) => {
  const word = text.toLowerCase()
  if (yes.has(word)) return accept(true)
  return no.has(word)
    ? accept(false)
    : refuse('wrong-type', '要写 是 或 否（有 或 无 也可以）', '改成“是”或“否”')
}
