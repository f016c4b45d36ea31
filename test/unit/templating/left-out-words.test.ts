import { describe, expect, it } from 'vitest'
import { tokenOf } from '../../../src/document/index.ts'
import { settleSentences, type TokenMark } from '../../../src/templating/settle-sentences.ts'

const marks = new Map<number, TokenMark>([
  [0, { type: 'nothing', reason: '是 0' }],
  [1, { type: 'nothing', reason: '没有记录' }],
  [3, { type: 'whole', names: 3 }],
  [4, { type: 'cut', names: 3 }],
  [5, { type: 'whole', names: 1 }],
])
const signs = Array.from('∅∄5ⓌⒸⓄ')

/** ∅ and ∄ stand for values with nothing behind them, 5 for a fact, Ⓦ for a whole list, Ⓒ for one that was cut, Ⓞ for one name. */
const settled = (text: string) => {
  const tokens = text.replace(/[∅∄5ⓌⒸⓄ]/gu, (sign) => tokenOf(signs.indexOf(sign)))
  const plain = (words: string): string =>
    words.replace(/\uE000(\d+)\uE001/g, (_, index: string) => signs[Number(index)] ?? '')
  const { markdown, leftOut } = settleSentences(tokens, marks)
  return {
    text: plain(markdown),
    leftOut: leftOut.map(({ words, token }) => `${signs[token]} ${plain(words)}`),
  }
}

describe('the words that are left out', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['查出∅处。', '', ['∅ 查出∅处']],
    ['检查5次，查出∅处。', '检查5次。', ['∅ 查出∅处']],
    ['检查∅次，都签了字。', '', ['∅ 检查∅次', '∅ 都签了字']],
    ['坚持检查，查出∅处。', '', ['∅ 查出∅处', '∅ 坚持检查']],
    ['检查5次；查出∅处；改了∄处。', '检查5次。', ['∅ 查出∅处', '∄ 改了∄处']],
    ['更换灯管5支、门∅扇、窗5扇、锁∄把。', '更换灯管5支、窗5扇。', ['∅ 门∅扇、', '∄ 锁∄把']],
    ['更换灯管5支、门∅扇。', '更换灯管5支。', ['∅ 门∅扇']],
    ['更换灯管∅支、门5扇。', '', ['∅ 更换灯管∅支、门5扇']],
    ['检查5次（大的∅次）。', '检查5次。', ['∅ （大的∅次）']],
    ['检查5次（大的5次）（小的∄次）。', '检查5次（大的5次）。', ['∄ （小的∄次）']],
    ['查出∅处。因此放心。', '', ['∅ 查出∅处', '∅ 因此放心。']],
    ['查出∅处。因此放心。这很好。检查5次。', '检查5次。', ['∅ 查出∅处', '∅ 因此放心。', '∅ 这很好。']],
    ['查出∅处。其中5处已改。', '其中5处已改。', ['∅ 查出∅处']],
    ['检查∄次，其中大的5次，演练5次。', '演练5次。', ['∄ 检查∄次', '∄ 其中大的5次']],
    ['检查∅次，改5处，占5。', '改5处，占5。', ['∅ 检查∅次']],
    ['检查∅次，改∄处，占5。', '', ['∅ 检查∅次', '∄ 改∄处', '∄ 占5']],
    ['检查5次。', '检查5次。', []],
  ])('%s', (text, kept, leftOut) => expect(settled(text)).toEqual({ text: kept, leftOut }))

  it.each([
    '| 检查 | ∅次 |',
    '# 检查∅次',
    '###### 检查∅次',
    '> 检查∅次',
    '```',
    '~~~ ∅',
    '  | ∅ |',
  ])('are none in %j, which is no running text', (line) => {
    expect(settled(`${line}\n检查5次，查出∅处。`)).toEqual({
      text: `${line}\n检查5次。`,
      leftOut: ['∅ 查出∅处'],
    })
  })

  it('take the line of a heading mark without a space with them', () => {
    expect(settled('#检查∅次').text).toBe('')
  })
})

describe('lines', () => {
  it.each([
    ['共5次，\n  查出∅处。', '共5次。'],
    ['1. 共5次。\n   查出∅处。\n2. 好。', '1. 共5次。\n2. 好。'],
    ['1) 查出∅处。\n\n甲', '\n甲'],
    ['+ 维修。查出∅处。\n+ 检查5次。', '+ 检查5次。'],
    // Only the label of an item goes; a paragraph that is as short is a sentence.
    ['维修。查出∅处。', '维修。'],
    ['1. 维修电路和水管做得很好。查出∅处。', ''],
    ['1. 维修电路和水管都做得很好。查出∅处。', '1. 维修电路和水管都做得很好。'],
    ['1. 维修5扇。查出∅处。', '1. 维修5扇。'],
    ['  缩进∅。\n- 甲', '- 甲'],
  ])('%j is %j', (text, expected) => expect(settled(text).text).toBe(expected))
})
