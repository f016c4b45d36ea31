import { describe, expect, it } from 'vitest'
import { tokenOf } from '../../../src/document/index.ts'
import { settleSentences, type TokenMark } from '../../../src/templating/settle-sentences.ts'

const marks = new Map<number, TokenMark>([
  [0, { type: 'nothing', reason: '是 0' }],
  [2, { type: 'whole', names: 3 }],
  [3, { type: 'cut', names: 3 }],
  [4, { type: 'whole', names: 1 }],
])
const signs = Array.from('∅5全部一').map((sign, index) => [sign, index] as const)

/** ∅ stands for a value with nothing behind it, 5 for a fact, 全 for a whole list, 部 for one that was cut, 一 for a list of one name. */
const settled = (text: string): string => {
  const tokens = text.replace(/[∅5全部一]/g, (sign) => tokenOf(signs.find(([one]) => one === sign)?.[1] ?? 0))
  const { markdown } = settleSentences(tokens, marks)
  return markdown.replace(/\uE000(\d+)\uE001/g, (_, index: string) => signs[Number(index)]?.[0] ?? '')
}

describe('a clause with nothing behind it', () => {
  it.each([
    ['is left out, and the rest of the sentence is kept', '共检查5次，查出∅处。', '共检查5次。'],
    ['is left out with the words that depend on it', '共检查∅次，都签了字。', ''],
    [
      'is left out with what follows from it',
      '维修电路∅，各班照明正常；换龙头5只，用水方便。',
      '换龙头5只，用水方便。',
    ],
    ['leaves no conjunction behind', '坚持检查，查出∅处，并整改5处。', '坚持检查，整改5处。'],
    ['is left out with a share of it', '检查∅次，其中大检查5次，演练5次。', '演练5次。'],
    ['is left out of a list by itself', '更换灯管5支、门∅扇、窗5扇。', '更换灯管5支、窗5扇。'],
    ['is left out with the list if it has the verb', '更换灯管∅支、门5扇，疏通5次。', '疏通5次。'],
    ['is left out with only its brackets', '检查5次（其中大检查∅次）。', '检查5次。'],
    ['is left out with a sentence that follows from it', '发现隐患∅处。因此师生放心。检查5次。', '检查5次。'],
    ['is left out with the label of its item', '1. 维修。受理∅次。\n2. 检查5次。', '2. 检查5次。'],
    ['leaves bold words intact', '**维修。**受理∅次。检查5次。', '**维修。**检查5次。'],
    ['is left out with a bold label', '1. **做好维修。**受理∅次。\n2. 检查5次。', '2. 检查5次。'],
    ['is left out without other sentences of its paragraph', '绿化是门面。栽树∅棵。', '绿化是门面。'],
    ['can span lines', '前面5次。\n共∅次，\n人人满意。\n后面5次。', '前面5次。\n后面5次。'],
    ['leaves the final stop of its sentence', '修门5扇；修窗∅扇。', '修门5扇。'],
    ['is left out with its quotation', '他说“共5次，坏∅次。”后来好了。', '后来好了。'],
    ['is left out whatever the stop', '检查5次！查出∅处！真好？', '检查5次！真好？'],
    [
      'is left out with a sentence that refers to it, but not if that has a value',
      '隐患∅处。其中大的5处。',
      '其中大的5处。',
    ],
    [
      'is left out without a sentence that refers to another',
      '隐患∅处。检查5次。这很好。',
      '检查5次。这很好。',
    ],
    ['is left out in lines, without empty ones', '  共∅次，\n  都好。\n', ''],
    [
      'is left out of each item by itself',
      '- 修门5扇。\n- 修窗∅扇。\n* 修灯5盏。',
      '- 修门5扇。\n* 修灯5盏。',
    ],
    [
      'leaves a list item with more than a label',
      '1. 维修工作做得认真，人人尽力又尽责。受理∅次。',
      '1. 维修工作做得认真，人人尽力又尽责。',
    ],
    ['leaves a short sentence further in that is no item', '  维修。受理∅次。', '  维修。'],
    ['leaves no space before what follows', '窗∅扇。 门5扇。', '门5扇。'],
    ['leaves a short sentence that is no item', '维修。受理∅次。', '维修。'],
    [
      'in brackets does not split the sentence',
      '检查5次（其中，大的5次），查出∅处。',
      '检查5次（其中，大的5次）。',
    ],
    ['in bold is left out with it', '**检查∅次，**演练5次。', '演练5次。'],
    [
      'leaves a conjunction where a value comes before',
      '检查5次，查出∅处，并整改5处。',
      '检查5次，并整改5处。',
    ],
    ['first in a list takes the list', '有门∅扇、窗5扇，灯5盏。', '灯5盏。'],
    ['last in a list leaves no mark', '更换灯管5支、门∅扇。', '更换灯管5支。'],
    ['with a list without values is left out', '更换灯管、门∅扇。', ''],
    ['is left out with a share of it on the next line', '检查∅次，\n其中大检查5次，演练5次。', '演练5次。'],
    [
      'leaves a conjunction where a value comes before, if not at once',
      '坚持检查，演练5次，查出∅处，并整改5处。',
      '坚持检查，演练5次，并整改5处。',
    ],
    [
      'is left out whole if it has brackets in brackets',
      '查5处《办法（试行），共∅条》，检查5次。',
      '检查5次。',
    ],
    ['is left out whole after a bracket that opens nowhere', '见5）《办法，共∅条》，检查5次。', '检查5次。'],
    ['is left out with a list whose first item has a value too', '查5处门∅扇、窗5扇，灯5盏。', '灯5盏。'],
    [
      'is left out of a list with other marks',
      '10) 门5扇，窗∅扇。\n+ 灯5盏，灯∅盏。',
      '10) 门5扇。\n+ 灯5盏。',
    ],
    ['is left out of items further in', '  - 门5扇，窗∅扇。\n  - 灯∅盏。', '  - 门5扇。'],
    ['keeps what closes after the stop', '他说“门5扇。”窗∅扇。', '他说“门5扇。”'],
    ['is not left out of another paragraph', '门5扇。\n\n窗∅扇。\n\n灯5盏。', '门5扇。\n\n\n灯5盏。'],
    ['leaves a figure at a list item that is no label', '1. 5。窗∅扇。', '1. 5。'],
    [
      'leaves a label that is not short',
      '- 甲乙丙丁戊己庚辛壬癸子丑。窗∅扇。',
      '- 甲乙丙丁戊己庚辛壬癸子丑。',
    ],
    ['is left out with the longest label', '- 甲乙丙丁戊己庚辛壬癸子。窗∅扇。', ''],
    ['takes every sentence along that leans on it', '窗∅扇。因此放心。这很好。灯5盏。', '灯5盏。'],
  ])('%s', (_, text, expected) => expect(settled(text)).toBe(expected))

  it.each([
    '| 门 | ∅ |',
    '  | 门 | ∅ |',
    '# 检查∅次',
    '###### 检查∅次',
    '> 共∅次',
    '```∅',
    '~~~ ∅',
    '共5次。',
  ])('is not left out of %s', (text) => expect(settled(text)).toBe(text))
})

describe('what a clause is', () => {
  it.each(
    ['（）', '《》', '“”', '「」', '『』'].map(([open = '', close = '']) => [open, close]),
  )('ends at no comma within %s%s', (open, close) => {
    expect(settled(`见${open}甲，乙${close}∅处，查5次。`)).toBe('查5次。')
    expect(settled(`说${open}甲。乙${close}∅处。查5次。`)).toBe('查5次。')
    expect(settled(`说∅次${open}甲${close}。查5次。`)).toBe('查5次。')
  })

  it.each([
    ['ends with what closes after its mark', '**查∅次。**又查5次。', '又查5次。'],
    ['may be bold within', '查**∅**次，练**5**次。', '练**5**次。'],
    ['ends at a comma of either width', '查5次,坏∅处。', '查5次。'],
    ['ends with a semicolon', '查5次；坏∅处；修5处。', '查5次；修5处。'],
    ['ends with the line if nothing else', '查5次，坏∅处', '查5次'],
    ['may be the whole', '坏∅处', ''],
    ['keeps the end of its line', '门5扇，窗∅扇。  \n  灯5盏。', '门5扇。\n灯5盏。'],
    ['keeps its question mark', '查5次，坏∅处？', '查5次？'],
    ['keeps its exclamation mark', '查5次，坏∅处！', '查5次！'],
    ['goes with its quotation', '“查5次，坏∅处。”', ''],
  ])('%s', (_, text, expected) => expect(settled(text)).toBe(expected))

  it.each([
    '因此',
    '所以',
    '因而',
    '从而',
    '为此',
    '由此',
    '对此',
    '据此',
    '这',
    '此',
    '上述',
    '以上',
    '其中',
  ])('leans back with %s', (word) => {
    expect(settled(`坏∅处。${word}放心。查5次。`)).toBe('查5次。')
    expect(settled(`坏∅处。 ${word}放心。查5次。`)).toBe('查5次。')
    expect(settled(`查5次。${word}放心。坏∅处。`)).toBe(`查5次。${word}放心。`)
    expect(settled(`坏∅处。大家${word}放心。查5次。`)).toBe(`大家${word}放心。查5次。`)
  })

  it.each([
    '并且',
    '并',
    '而且',
    '而',
    '且',
    '但是',
    '但',
    '同时',
    '还',
    '也',
    '又',
    '再',
    '另',
  ])('loses %s at its beginning where nothing is before it', (word) => {
    expect(settled(`坏∅处，${word}修5处。`)).toBe('修5处。')
    expect(settled(`坏∅处，查5次，${word}修5处。`)).toBe(`查5次，${word}修5处。`)
  })
})

describe('marks between which a block wrote nothing', () => {
  it.each([
    ['are one', '清查5次，，为添置作准备。', '清查5次，为添置作准备。'],
    ['end the sentence', '清查5次，。', '清查5次。'],
    ['do not begin one', '先说一句。，清查5次：、门5扇。', '先说一句。清查5次：门5扇。'],
    ['are one without any value', '人手不够，；事情不少。', '人手不够；事情不少。'],
  ])('%s', (_, text, expected) => expect(settled(text)).toBe(expected))

  it('stay in what is no sentence', () => expect(settled('| 门，，窗 | 5 |')).toBe('| 门，，窗 | 5 |'))
})

describe('等', () => {
  it.each([
    ['is removed after a whole list', '开展全等宣传5次。', '开展全宣传5次。'],
    ['is kept between a whole list and its number', '签订全等5项。', '签订全等5项。'],
    ['is removed after a single name', '开展一等5次。', '开展一5次。'],
    ['is added after a list that was cut', '涉及部，都在办。', '涉及部等，都在办。'],
    ['is not written twice', '涉及部等，都在办。', '涉及部等，都在办。'],
    ['is kept if it is part of a word', '参加全等级考试5次。', '参加全等级考试5次。'],
    ['is kept after what is no list', '共5等。', '共5等。'],
    ['is removed before words', '涉及全等，都在办。', '涉及全，都在办。'],
    ['is kept before a figure', '签订全等3项。', '签订全等3项。'],
    ['is removed before a figure after one name', '签订一等3项。', '签订一3项。'],
  ])('%s', (_, text, expected) => expect(settled(text)).toBe(expected))
})

describe('what is left out', () => {
  const tokensOf = (text: string): string =>
    text.replace(/[∅5全部一]/g, (sign) => tokenOf(signs.find(([one]) => one === sign)?.[1] ?? 0))
  const leftOut = (text: string): readonly string[] =>
    settleSentences(tokensOf(text), marks).leftOut.map(
      ({ words, token }) =>
        `${words.replace(/\uE000(\d+)\uE001/g, (_, index: string) => signs[Number(index)]?.[0] ?? '')} @${token}`,
    )

  it.each<readonly [string, string, readonly string[]]>([
    ['a clause', '检查5次，查出∅处。', ['查出∅处 @0']],
    ['clauses that depend on it', '共检查∅次，都签了字。', ['共检查∅次 @0', '都签了字 @0']],
    ['what is kept only for its sake', '坚持检查，查出∅处。', ['查出∅处 @0', '坚持检查 @0']],
    ['brackets', '检查5次（其中大检查∅次）。', ['（其中大检查∅次） @0']],
    ['an item of a list', '更换灯管5支、门∅扇、窗5扇。', ['门∅扇、 @0']],
    ['each empty item of a list', '更换灯管5支、门∅扇、窗∅扇。', ['门∅扇、 @0', '窗∅扇 @0']],
    ['a list once if its first item is empty', '查5处门∅扇、窗∅扇，灯5盏。', ['查5处门∅扇、窗∅扇 @0']],
    ['a sentence that refers back', '隐患∅处。因此放心。', ['隐患∅处 @0', '因此放心。 @0']],
    ['nothing', '检查5次，都好。', []],
    ['nothing of a table', '| ∅ |', []],
  ])('is told: %s', (_, text, words) => expect(leftOut(text)).toEqual(words))

  it('is told with the value that is the reason, the nearest before', () => {
    const [seven, nine] = [tokenOf(7), tokenOf(9)]
    const two = new Map<number, TokenMark>([
      [7, { type: 'nothing', reason: '七' }],
      [9, { type: 'nothing', reason: '九' }],
    ])
    const reasons = (text: string) =>
      settleSentences(text, two).leftOut.map(({ words, token }) => [words, token])
    expect(reasons(`门${seven}扇，都好，窗${nine}扇，都好。因此放心。`)).toEqual([
      [`门${seven}扇`, 7],
      ['都好', 7],
      [`窗${nine}扇`, 9],
      ['都好', 9],
      ['因此放心。', 9],
    ])
    expect(reasons(`很好，窗${nine}扇。`)).toEqual([
      [`窗${nine}扇`, 9],
      ['很好', 9],
    ])
  })
})
