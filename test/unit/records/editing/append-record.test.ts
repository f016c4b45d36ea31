import { describe, expect, it } from 'vitest'
import { appendRecord, type EditMap } from '../../../../src/records/index.ts'

const record: EditMap = { id: 'WX-2', date: '2026-03-02', item: '门', quantity: '2扇' }
const added = (text: string, what: EditMap = record): string => {
  const edited = appendRecord(text, what)
  if (edited.type === 'refused') throw new Error(edited.reason)
  return edited.text
}
const block = '- id: WX-2\n  date: 2026-03-02\n  item: 门\n  quantity: 2扇\n'

describe('appendRecord', () => {
  it.each([
    ['an empty file', '', block],
    ['comments only', '# 维修台账\n# 一事一条\n', `# 维修台账\n# 一事一条\n\n${block}`],
    ['an empty list', '# 维修\n[]\n', `# 维修\n${block}`],
    [
      'records in blocks, with a blank line between',
      '- id: WX-0\n  item: 灯\n\n- id: WX-1 # 急\n  item: 窗 # 北\n\n# 以下是十月\n',
      `- id: WX-0\n  item: 灯\n\n- id: WX-1 # 急\n  item: 窗 # 北\n\n${block}\n# 以下是十月\n`,
    ],
    [
      'records in blocks without blank lines',
      '- id: WX-0\n  item: 灯\n- id: WX-1\n  item: 窗\n',
      `- id: WX-0\n  item: 灯\n- id: WX-1\n  item: 窗\n${block}`,
    ],
    [
      'records of one line',
      '- {id: WX-1, item: 灯}\n',
      '- {id: WX-1, item: 灯}\n- {id: WX-2, date: 2026-03-02, item: 门, quantity: 2扇}\n',
    ],
    ['no line break at the end', '- id: WX-1\n  item: 窗', `- id: WX-1\n  item: 窗\n\n${block}`],
    [
      'an indented list with a comment of the last record',
      '记录:\n    - id: WX-1\n      item: 窗\n      # 等配件\n完整: 否\n',
      '记录:\n    - id: WX-1\n      item: 窗\n      # 等配件\n\n    - id: WX-2\n      date: 2026-03-02\n      item: 门\n      quantity: 2扇\n完整: 否\n',
    ],
    [
      'a ledger that says it is complete and empty',
      'complete: true\nrecords: [] # 没有\n',
      'complete: true\nrecords: # 没有\n  - id: WX-2\n    date: 2026-03-02\n    item: 门\n    quantity: 2扇\n',
    ],
    [
      '记录: 无',
      '记录: 无\n完整: 是\n',
      '记录:\n  - id: WX-2\n    date: 2026-03-02\n    item: 门\n    quantity: 2扇\n完整: 是\n',
    ],
    [
      'records without anything',
      'complete: 是\nrecords:\n',
      'complete: 是\nrecords:\n  - id: WX-2\n    date: 2026-03-02\n    item: 门\n    quantity: 2扇\n',
    ],
    [
      'complete alone',
      'complete: 是\n',
      'complete: 是\nrecords:\n  - id: WX-2\n    date: 2026-03-02\n    item: 门\n    quantity: 2扇\n',
    ],
    [
      'a last field with several lines',
      '- id: WX-1\n  note: |\n    一\n\n    二\n',
      `- id: WX-1\n  note: |\n    一\n\n    二\n\n${block}`,
    ],
    ['a last field with nothing', '- id: WX-1\n  note:\n# 完\n', `- id: WX-1\n  note:\n\n${block}# 完\n`],
  ])('adds to %s', (_what, text, expected) => {
    expect(added(text)).toBe(expected)
  })

  it('keeps line ends and byte order mark', () => {
    expect(added('\uFEFF- id: WX-1\r\n  item: 窗\r\n', { id: 'WX-2', item: '门' })).toBe(
      '\uFEFF- id: WX-1\r\n  item: 窗\r\n\r\n- id: WX-2\r\n  item: 门\r\n',
    )
  })

  it('writes values so that they are read as they were given', () => {
    const text = added('', {
      id: 'JH-1',
      theme: '11.9',
      text: '“安全第一”',
      note: 'a: b #c',
      months: [2, 3],
      steps: ['先断电，再修', '验收'],
      items: [{ name: '灯', quantity: '2盏' }],
      long: '第一行\n第二行',
    })
    expect(text).toBe(`- id: JH-1
  theme: '11.9'
  text: '“安全第一”'
  note: 'a: b #c'
  months: [2, 3]
  steps:
    - 先断电，再修
    - 验收
  items:
    - name: 灯
      quantity: 2盏
  long: |-
    第一行
    第二行
`)
  })

  it.each([
    ['a broken file', '- id: A\n b: c\n'],
    ['a text', '台账\n'],
    ['a record that is no list', 'records: 看纸质台账\n'],
    ['several documents', '- id: A\n---\n- id: B\n'],
  ])('refuses %s', (_what, text) => {
    expect(appendRecord(text, record).type).toBe('refused')
  })
})
