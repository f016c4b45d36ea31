import { describe, expect, it } from 'vitest'
import { addToField, type Edited } from '../../../../src/records/editing/index.ts'
import { repair } from '../../../../src/records/kinds/repair.ts'

const textOf = (edited: Edited): string => (edited.type === 'edited' ? edited.text : `拒绝：${edited.reason}`)
const link = (text: string, id = 'WX-1', item = 'JH-2'): string =>
  textOf(addToField(text, repair, id, 'fulfils', item))

describe('addToField', () => {
  it.each([
    [
      'if there is none',
      '- id: WX-1 # a\n  item: 门 # b\n\n- id: WX-2\n',
      '- id: WX-1 # a\n  item: 门 # b\n  fulfils: JH-2\n\n- id: WX-2\n',
    ],
    ['under the Chinese name', '- 编号: WX-1\n  物品: 门\n', '- 编号: WX-1\n  物品: 门\n  落实计划: JH-2\n'],
    [
      'beside one',
      '- id: WX-1\n  fulfils: JH-1 # 计划\n  item: 门\n',
      '- id: WX-1\n  fulfils: [JH-1, JH-2] # 计划\n  item: 门\n',
    ],
    ['beside several', '- id: WX-1\n  fulfils: JH-0、JH-1\n', '- id: WX-1\n  fulfils: [JH-0, JH-1, JH-2]\n'],
    ['in a list', '- id: WX-1\n  fulfils: [JH-1]\n', '- id: WX-1\n  fulfils: [JH-1, JH-2]\n'],
    ['in an empty list', '- id: WX-1\n  fulfils: []\n', '- id: WX-1\n  fulfils: [JH-2]\n'],
    [
      'in a list of lines',
      '- id: WX-1\n  fulfils:\n    - JH-1\n  item: 门\n',
      '- id: WX-1\n  fulfils:\n    - JH-1\n    - JH-2\n  item: 门\n',
    ],
    [
      'after another record',
      '- id: WX-0\n  item: 窗\n- id: WX-1\n  item: 门\n- item: 墙\n',
      '- id: WX-0\n  item: 窗\n- id: WX-1\n  item: 门\n  fulfils: JH-2\n- item: 墙\n',
    ],
    [
      'beside one in a record of one line',
      '- {id: WX-1, fulfils: JH-1, item: 门}\n',
      '- {id: WX-1, fulfils: [JH-1, JH-2], item: 门}\n',
    ],
    [
      'beside one and 没有',
      '- id: WX-1\n  fulfils: JH-1、 没有 、\n',
      '- id: WX-1\n  fulfils: [JH-1, JH-2]\n',
    ],
    [
      'beside a word that contains 无',
      '- id: WX-1\n  fulfils: 无线\n',
      '- id: WX-1\n  fulfils: [无线, JH-2]\n',
    ],
    ['under an id with spaces around it', '- id: " WX-1 "\n', '- id: " WX-1 "\n  fulfils: JH-2\n'],
    [
      'after a mapping',
      '- id: WX-1\n  more: {a: 1}\n- 待补\n',
      '- id: WX-1\n  more: {a: 1}\n  fulfils: JH-2\n- 待补\n',
    ],
    [
      'in a list of lines with a comment',
      '- id: WX-1\n  fulfils:\n    - JH-1 # 一\n      # 二\n',
      '- id: WX-1\n  fulfils:\n    - JH-1 # 一\n      # 二\n    - JH-2\n',
    ],
    [
      'in a list over several lines',
      '- id: WX-1\n  fulfils: [\n    JH-1,\n    JH-3\n  ]\n',
      '- id: WX-1\n  fulfils: [\n    JH-1,\n    JH-3, JH-2\n  ]\n',
    ],
    [
      'below a text of several lines',
      '- id: WX-1\n  note: |\n    一\n    二\n- id: WX-2\n',
      '- id: WX-1\n  note: |\n    一\n    二\n  fulfils: JH-2\n- id: WX-2\n',
    ],
    ['below nothing', '- item:\n  id: WX-1\n  note:\n', '- item:\n  id: WX-1\n  note:\n  fulfils: JH-2\n'],
    [
      'in the Chinese mapping form',
      '完整: 是\n记录:\n- 编号: WX-1\n',
      '完整: 是\n记录:\n- 编号: WX-1\n  落实计划: JH-2\n',
    ],
    ['in place of 无', '- id: WX-1\n  落实计划: 无\n', '- id: WX-1\n  落实计划: JH-2\n'],
    [
      'after an empty value',
      '- id: WX-1\n  fulfils:\n  item: 门\n',
      '- id: WX-1\n  fulfils: JH-2\n  item: 门\n',
    ],
    [
      'in a record of one line',
      '- {id: WX-1, item: 门}\n- {id: WX-2}\n',
      '- {id: WX-1, item: 门, fulfils: JH-2}\n- {id: WX-2}\n',
    ],
    [
      'in the mapping form',
      'complete: 是\nrecords:\n  - id: WX-1\n    item: 门\n',
      'complete: 是\nrecords:\n  - id: WX-1\n    item: 门\n    fulfils: JH-2\n',
    ],
  ])('writes %s', (_what, before, after) => {
    expect(link(before)).toBe(after)
    // A second time changes nothing.
    expect(link(after)).toBe(after)
  })

  it('adds no item that is already there, in a list or among several', () => {
    for (const text of [
      '- id: WX-1\n  fulfils: [JH-1, "JH-2"]\n',
      '- id: WX-1\n  fulfils: JH-2 、JH-1\n',
      '- id: WX-1\n  fulfils:\n    - JH-2\n',
    ])
      expect(link(text)).toBe(text)
  })

  it('keeps Windows line ends and the byte order mark', () => {
    expect(link('\ufeff- id: WX-1\r\n  item: 门\r\n')).toBe(
      '\ufeff- id: WX-1\r\n  item: 门\r\n  fulfils: JH-2\r\n',
    )
  })

  it('adds a line break if the file ends without one', () => {
    expect(link('- id: WX-1')).toBe('- id: WX-1\n  fulfils: JH-2\n')
  })

  it.each([
    ['a broken file', '- id: [\n', '文件有格式错误，先按 houqin check 的提示改好'],
    ['a text', '台账\n', '台账里没有编号“WX-1”'],
    ['an id that is a list', '- id: [WX-1]\n', '台账里没有编号“WX-1”'],
    ['records that are not a list', 'records: 无\n', '台账里没有编号“WX-1”'],
    ['a mapping without records', 'id: WX-1\n', '台账里没有编号“WX-1”'],
    [
      'a list with something that is not a text',
      '- id: WX-1\n  fulfils: [JH-1, [a]]\n',
      '这种写法程序不会改，请手工添上',
    ],
    [
      'a mapping in place of the list',
      '- id: WX-1\n  fulfils: {a: 1}\n',
      '“fulfils”现在写的是几项，请手工改',
    ],
    ['an alias in place of the list', '- id: &a WX-1\n  fulfils: *a\n', '“fulfils”现在写的是几项，请手工改'],
    [
      'an alias that names nothing',
      '- id: WX-1\n  item: *a\n',
      '文件里“*”引用的写法有错，先按 houqin check 的提示改好',
    ],
    [
      'an alias that names itself',
      '- id: WX-1\n  item: &a [*a]\n',
      '文件里“*”引用的写法有错，先按 houqin check 的提示改好',
    ],
    [
      'a field written twice',
      '- id: WX-1\n  fulfils: JH-1\n  落实计划: JH-3\n',
      '编号“WX-1”的记录里“落实计划”写了几次，先只留一个',
    ],
    ['an end of the document', '- id: WX-1\n...\n', '文件里有“...”或“%”开头的行'],
  ])('refuses %s', (_what, text, reason) => {
    expect(link(text)).toBe(`拒绝：${reason}`)
  })

  it('refuses an id that does not occur, or occurs twice', () => {
    expect(link('- id: WX-9\n')).toBe('拒绝：台账里没有编号“WX-1”')
    expect(link('- id: WX-1\n- id: WX-1\n')).toBe('拒绝：台账里有几条编号“WX-1”')
  })
})
