import { describe, expect, it } from 'vitest'
import { addToField, type Edited, setField } from '../../../../src/records/editing/index.ts'
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

describe('setField', () => {
  it('replaces a value in place, and adds one that is not there', () => {
    const text = '- id: WX-1\n  报修日期: 2026-03-02 # 早上\n  status: 处理中   # 等料\n'
    expect(textOf(setField(text, repair, 'WX-1', 'status', '已完成'))).toBe(
      '- id: WX-1\n  报修日期: 2026-03-02 # 早上\n  status: 已完成   # 等料\n',
    )
    expect(textOf(setField(text, repair, 'WX-1', 'date', '2026-03-03'))).toContain(
      '报修日期: 2026-03-03 # 早上',
    )
    expect(textOf(setField(text, repair, 'WX-1', 'cost', 120))).toBe(`${text}  cost: 120\n`)
  })

  const set = (text: string, field: string, value: string | number | boolean): string =>
    textOf(setField(text, repair, 'WX-1', field, value))

  it.each<readonly [string, string | number | boolean, string]>([
    ['a number', 120.5, '120.5'],
    ['a flag', true, 'true'],
    ['a text', '已完成', '已完成'],
    ['a text with a comma', '门，窗', '门，窗'],
    ['a text that looks like a list', '[a, b]', "'[a, b]'"],
    ['a text with an ASCII comma', 'a, b', "'a, b'"],
    ['a text in Chinese quotes', '“门”', "'“门”'"],
    ['a text with Chinese quotes in it', '门“南”', '门“南”'],
    ['a text that looks like a number', '12', "'12'"],
    ['nothing', '', "''"],
  ])('writes %s', (_what, value, written) => {
    for (const [before, after] of [
      [
        '- id: WX-1\n  status: 处理中 # 急\n  item: 门\n',
        `- id: WX-1\n  status: ${written} # 急\n  item: 门\n`,
      ],
      ['- {id: WX-1, status: 处理中}\n', `- {id: WX-1, status: ${written}}\n`],
      ['- id: WX-1\n  status:\n  item: 门\n', `- id: WX-1\n  status: ${written}\n  item: 门\n`],
      ['- {id: WX-1, item: 门}\n', `- {id: WX-1, item: 门, status: ${written}}\n`],
    ] as const)
      expect(set(before, 'status', value)).toBe(after)
  })

  it('writes a new field as ledgers are written by hand', () => {
    expect(set('- id: WX-1\n', 'note', '“门”坏了')).toBe("- id: WX-1\n  note: '“门”坏了'\n")
    expect(set('- id: WX-1\n', 'note', '一\n二')).toBe('- id: WX-1\n  note: |-\n    一\n    二\n')
    expect(set('- {id: WX-1}\n', 'note', '一\n二')).toBe('- {id: WX-1, note: "一\\n二"}\n')
    const long = '很长的一句话 '.repeat(30).trim()
    expect(set('- id: WX-1\n', 'note', long)).toBe(`- id: WX-1\n  note: ${long}\n`)
    expect(set('- {id: WX-1}\n', 'note', long)).toBe(`- {id: WX-1, note: ${long}}\n`)
  })

  it('replaces a text of several lines', () => {
    expect(set('- id: WX-1\n  note: "一\n    二" # 记\n  item: 门\n', 'note', '三')).toBe(
      '- id: WX-1\n  note: 三 # 记\n  item: 门\n',
    )
  })

  it('names a field as the record does, otherwise by its label in a Chinese record and by its name in others', () => {
    expect(set('- 编号: WX-1\n  备注: 甲\n', 'note', '乙')).toBe('- 编号: WX-1\n  备注: 乙\n')
    expect(set('- 编号: WX-1\n', 'note', '乙')).toBe('- 编号: WX-1\n  备注: 乙\n')
    expect(set('- 编号: WX-1\n', '自定', '乙')).toBe('- 编号: WX-1\n  自定: 乙\n')
    expect(set('- id: WX-1\n  物品: 门\n', 'note', '乙')).toBe('- id: WX-1\n  物品: 门\n  note: 乙\n')
    expect(set('- id: WX-1\n  物品: 门\n', 'item', '窗')).toBe('- id: WX-1\n  物品: 窗\n')
  })

  it('changes the record with that id and no other', () => {
    const text = '- id: WX-0\n  item: 门\n- id: WX-1\n  item: 门\n- id: WX-2\n  item: 门\n'
    expect(set(text, 'item', '窗')).toBe(text.replace('WX-1\n  item: 门', 'WX-1\n  item: 窗'))
  })

  it('refuses a broken file, and an id that is not there', () => {
    expect(set('- id: [\n', 'item', '门')).toBe('拒绝：文件有格式错误，先按 houqin check 的提示改好')
    expect(set('- id: WX-2\n', 'item', '门')).toBe('拒绝：台账里没有编号“WX-1”')
  })

  it('refuses what it cannot change safely', () => {
    // Another record refers to what would be removed.
    expect(set('- id: WX-1\n  item: &a 门\n- id: WX-2\n  item: *a\n', 'item', '窗')).toBe(
      '拒绝：这种写法程序不会改，请手工添上',
    )
  })

  it('changes a record beside one that has a field twice', () => {
    const text = '- id: WX-1\n- id: WX-2\n  item: 门\n  item: 窗\n'
    expect(set(text, 'note', '急')).toBe(text.replace('WX-1\n', 'WX-1\n  note: 急\n'))
  })

  it('changes a ledger in which an alias is used hundreds of times', () => {
    const text = `- id: WX-1\n  item: &门 门\n${Array.from({ length: 300 }, (_, at) => `- {id: A${at}, item: *门}\n`).join('')}`
    expect(set(text, 'note', '急')).toBe(text.replace('\n- {id: A0', '\n  note: 急\n- {id: A0'))
  })

  it('refuses to replace a list', () => {
    expect(textOf(setField('- id: WX-1\n  fulfils: [A]\n', repair, 'WX-1', 'fulfils', 'B'))).toBe(
      '拒绝：“fulfils”现在写的是几项，请手工改',
    )
  })
})
