import { describe, expect, it } from 'vitest'
import { addToField, type Edited, setField } from '../../../../src/records/index.ts'
import { repair } from '../../../../src/records/kinds/repair.ts'

const textOf = (edited: Edited): string => (edited.type === 'edited' ? edited.text : `拒绝：${edited.reason}`)
const link = (text: string, id = 'WX-1', item = 'JH-2'): string =>
  textOf(addToField(text, repair, id, 'fulfils', item))

describe('addToField', () => {
  it.each([
    [
      'where there is none',
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
    ['in place of 无', '- id: WX-1\n  落实计划: 无\n', '- id: WX-1\n  落实计划: JH-2\n'],
    ['behind nothing', '- id: WX-1\n  fulfils:\n  item: 门\n', '- id: WX-1\n  fulfils: JH-2\n  item: 门\n'],
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
    // Twice changes nothing more.
    expect(link(after)).toBe(after)
  })

  it('refuses an id that is not there, or there twice', () => {
    expect(link('- id: WX-9\n')).toBe('拒绝：台账里没有编号“WX-1”')
    expect(link('- id: WX-1\n- id: WX-1\n')).toBe('拒绝：台账里有几条编号“WX-1”')
  })
})

describe('setField', () => {
  it('replaces a value where it stands, and adds one that is not there', () => {
    const text = '- id: WX-1\n  报修日期: 2026-03-02 # 早上\n  status: 处理中   # 等料\n'
    expect(textOf(setField(text, repair, 'WX-1', 'status', '已完成'))).toBe(
      '- id: WX-1\n  报修日期: 2026-03-02 # 早上\n  status: 已完成   # 等料\n',
    )
    expect(textOf(setField(text, repair, 'WX-1', 'date', '2026-03-03'))).toContain(
      '报修日期: 2026-03-03 # 早上',
    )
    expect(textOf(setField(text, repair, 'WX-1', 'cost', 120))).toBe(`${text}  cost: 120\n`)
  })

  it('refuses to replace a list', () => {
    expect(textOf(setField('- id: WX-1\n  fulfils: [A]\n', repair, 'WX-1', 'fulfils', 'B'))).toBe(
      '拒绝：“fulfils”现在写的是几项，请手工改',
    )
  })
})
