import { describe, expect, it } from 'vitest'
import { appendRecords } from '../../../../src/records/editing/index.ts'
import type { NewFields, NewValue } from '../../../../src/records/editing/new-record.ts'
import { purchase } from '../../../../src/records/kinds/purchase.ts'
import { repair } from '../../../../src/records/kinds/repair.ts'

const fields = (values: Readonly<Record<string, NewValue>>): NewFields => new Map(Object.entries(values))
const lamp = fields({ id: 'W-2', date: '2026-04-03', item: '灯管', action: '更换', quantity: '3盏' })

const append = (text: string | undefined, record: NewFields = lamp, kind = repair): string => {
  const edited = appendRecords(text, kind, [record])
  if (edited.type === 'refused') throw new Error(edited.reason)
  return edited.text
}

const door = fields({ id: 'WX-2', date: '2026-03-02', item: '门', quantity: '2扇' })
const block = '- id: WX-2\n  date: 2026-03-02\n  item: 门\n  quantity: 2扇\n'

describe('appendRecords', () => {
  it('writes in the style of the other records and touches nothing else', () => {
    const before =
      '# 维修台账\n\n# ── 三月 ──\n- 编号:   W-1   # 第一条\n  日期: 2026-03-02\n  物品: "门"\n  做法: 维修\n'
    expect(append(before)).toBe(
      `${before}- 编号: W-2\n  日期: 2026-04-03\n  物品: 灯管\n  做法: 更换\n  数量: 3盏\n`.replace(
        '维修\n- 编号: W-2',
        '维修\n\n- 编号: W-2',
      ),
    )
  })

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
      'records on one line',
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
      '记录:\n  - 编号: WX-2\n    报修日期: 2026-03-02\n    物品: 门\n    数量: 2扇\n完整: 是\n',
    ],
    [
      'records without anything',
      'complete: 是\nrecords:\n',
      'complete: 是\nrecords:\n  - id: WX-2\n    date: 2026-03-02\n    item: 门\n    quantity: 2扇\n',
    ],
    [
      'only complete',
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
    expect(append(text, door)).toBe(expected)
  })

  it('keeps what follows the list', () => {
    const before =
      'records:\n  - id: W-1\n    date: 2026-03-02\n    item: 门\n    action: 维修\ncomplete: true\n'
    expect(append(before)).toBe(
      before.replace(
        'complete',
        '\n  - id: W-2\n    date: 2026-04-03\n    item: 灯管\n    action: 更换\n    quantity: 3盏\ncomplete',
      ),
    )
  })

  it('keeps to one line if the records are on one line', () => {
    const after = append('records: [{id: W-1, date: 2026-03-02, item: 门, action: 维修}] # 一条\n')
    expect(after).toBe(
      'records: [{id: W-1, date: 2026-03-02, item: 门, action: 维修}, {id: W-2, date: 2026-04-03, item: 灯管, action: 更换, quantity: 3盏}] # 一条\n',
    )
  })

  it('adds several records at once, separated as the others are', () => {
    const edited = appendRecords('- {id: W-0}\n- {id: W-1}\n', repair, [
      fields({ id: 'W-2' }),
      fields({ id: 'W-3' }),
    ])
    expect(edited).toMatchObject({
      type: 'edited',
      text: '- {id: W-0}\n- {id: W-1}\n- {id: W-2}\n- {id: W-3}\n',
    })
    expect(
      appendRecords('', repair, [fields({ id: 'W-2' }), fields({ id: 'W-3', item: '门' })]),
    ).toMatchObject({
      type: 'edited',
      text: '- id: W-2\n\n- id: W-3\n  item: 门\n',
    })
  })

  it('writes lines below one another, or escaped if the records are on one line', () => {
    const told = fields({ id: 'W-2', note: '第一行\n第二行' })
    expect(append('', told)).toBe('- id: W-2\n  note: |-\n    第一行\n    第二行\n')
    expect(append('- {id: W-1}\n', told)).toBe('- {id: W-1}\n- {id: W-2, note: "第一行\\n第二行"}\n')
  })

  it('uses the language of a ledger that has no records yet', () => {
    expect(append('完整: 是\n记录: []\n', door)).toContain('  - 编号: WX-2\n    报修日期: 2026-03-02\n')
  })

  it.each([
    ['a broken file', '- id: A\n b: c\n', '文件有格式错误，先按 houqin check 的提示改好'],
    ['a text', '台账\n', '台账里不是记录的列表'],
    ['a record that is no list', 'records: 看纸质台账\n', '“记录”（records）不是列表'],
    ['a mapping in place of the list', 'records: {id: A}\n', '“记录”（records）不是列表'],
    ['several documents', '- id: A\n---\n- id: B\n', '文件有格式错误，先按 houqin check 的提示改好'],
    ['an end of the document', '- id: A\n...\n', '文件里有“...”或“%”开头的行'],
    ['a directive', '%YAML 1.2\n---\n- id: A\n', '文件里有“...”或“%”开头的行'],
    ['a mapping on one line without records', '{complete: 否}\n', '这种写法程序不会改，请手工添上'],
    ['an empty mapping', '{}\n', '这种写法程序不会改，请手工添上'],
    [
      'a last text that would grow by an empty line',
      '- id: A\n  note: |+\n    一\n\n',
      '这种写法程序不会改，请手工添上',
    ],
  ])('refuses %s', (_what, text, reason) => {
    expect(appendRecords(text, repair, [lamp])).toEqual({ type: 'refused', reason })
  })

  it('keeps Windows line ends and the byte order mark', () => {
    const after = append('\ufeff- id: W-1\r\n  date: 2026-03-02\r\n  item: 门\r\n  action: 维修\r\n')
    expect(after.startsWith('\ufeff- id: W-1\r\n')).toBe(true)
    expect(after.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it('begins a file with its schema and its purpose', () => {
    const own = { ...repair, help: '第一行\n第二行' }
    expect(append(undefined, fields({ id: 'A' }), own)).toBe(
      '# yaml-language-server: $schema=../.schema/repairs.schema.json\n# 维修台账：第一行 第二行\n\n- id: A\n',
    )
    expect(appendRecords(undefined, repair, [])).toMatchObject({
      text: expect.stringMatching(/^#.*\n#.*\n$/) as unknown,
    })
  })

  it('writes groups and lists', () => {
    const bought = fields({
      id: 'C-1',
      date: '2026-04-03',
      items: [fields({ name: '扫帚', quantity: '78把' }), fields({ name: 'A4: 纸', quantity: '5' })],
      people: ['王喆', '李镕'],
    })
    expect(append('- id: C-0\n', bought, purchase)).toBe(`- id: C-0
- id: C-1
  date: 2026-04-03
  items:
    - name: 扫帚
      quantity: 78把
    - name: "A4: 纸"
      quantity: 5
  people: [王喆, 李镕]
`)
    expect(append('- {id: C-0}\n', bought, purchase)).toBe(
      '- {id: C-0}\n- {id: C-1, date: 2026-04-03, items: [{name: 扫帚, quantity: 78把}, {name: "A4: 纸", quantity: 5}], people: [王喆, 李镕]}\n',
    )
  })

  it('writes groups under the names that the ledger has for their fields', () => {
    const more = fields({ id: 'C-1', items: [fields({ name: '扫帚', quantity: '78把', spec: '竹' })] })
    expect(append('- 编号: C-0\n  物品清单:\n    - {item: 拖把, quantity: 5把}\n', more, purchase)).toContain(
      '\n- 编号: C-1\n  物品清单:\n    - item: 扫帚\n      quantity: 78把\n      spec: 竹\n',
    )
    expect(append('- 编号: C-0\n', more, purchase)).toContain(
      '- 编号: C-1\n  物品清单:\n    - 名称: 扫帚\n      数量: 78把\n      规格: 竹\n',
    )
    expect(append('- id: C-0\n  people: [a]\n', more, purchase)).toContain('- id: C-1\n  items:\n    - name:')
  })

  it('writes under the key that a field last had, and in the language of most keys', () => {
    expect(
      append('- {编号: W-0, 报修时间: 2026-03-01}\n- {编号: W-1, reported: 2026-03-02}\n', door),
    ).toContain('- {编号: WX-2, reported: 2026-03-02, 物品: 门, 数量: 2扇}')
    expect(append('- {id: W-1, item: 门, 备注: 急, 别的: 1}\n', door)).toContain(
      '- {id: WX-2, date: 2026-03-02, item: 门, quantity: 2扇}',
    )
    // An alias in English counts as English, although it is not the field's own name.
    expect(append('- {id: W-1, reported: 2026-03-01, location: 东楼, remark: 急}\n', door)).toContain(
      '- {id: WX-2, reported: 2026-03-02, item: 门, quantity: 2扇}',
    )
    // As many keys in one language as in the other: English.
    expect(append('- {id: W-1, 物品: 门}\n', door)).toContain('- {id: WX-2, date: 2026-03-02, 物品: 门,')
  })

  it('ignores what is not a record when it learns keys', () => {
    expect(append('- 待补\n- {编号: W-1}\n', door)).toBe(
      '- 待补\n- {编号: W-1}\n- {编号: WX-2, 报修日期: 2026-03-02, 物品: 门, 数量: 2扇}\n',
    )
  })

  it.each([
    ['门', '门'],
    ['2026-04-03', '2026-04-03'],
    ['5%', '5%'],
    ['门 窗', '门 窗'],
    ['A4 #2', '"A4 #2"'],
    ['门: 坏', '"门: 坏"'],
    ['门：坏', '"门：坏"'],
    ['- 门', '"- 门"'],
    ['', '""'],
    ['null', '"null"'],
    ['NULL', '"NULL"'],
    ['nullable', 'nullable'],
    ['~', '"~"'],
    ['“门”', '"“门”"'],
    ['门\n', '"门\\n"'],
    ['门 ', '"门 "'],
    ['门\n 窗', '"门\\n 窗"'],
    ['门\n\n窗', '"门\\n\\n窗"'],
    ['门\n窗\n墙', '|-\n    门\n    窗\n    墙'],
    ['第 1 行\n第 2 行', '|-\n    第 1 行\n    第 2 行'],
    ['甲\n乙', '|-\n    甲\n    乙'],
    [`${'长'.repeat(200)}: ${'长'.repeat(200)}`, `"${'长'.repeat(200)}: ${'长'.repeat(200)}"`],
  ])('quotes what would be read as something else: %j', (text, written) => {
    expect(append('', fields({ note: text }))).toBe(`- note: ${written}\n`)
  })

  it('writes a list of texts on one line, quoting those that need it', () => {
    expect(append('', fields({ people: ['王喆', '甲：乙', '一\n二'] }))).toBe(
      '- people: [王喆, "甲：乙", "一\\n二"]\n',
    )
    expect(append('', fields({ people: [] }))).toBe('- people: []\n')
  })

  it.each([
    ['most records apart', '- id: A\n\n- id: B\n- id: C\n', '- id: C\n\n- id: WX-2\n'],
    ['most records together', '- id: A\n\n- id: B\n- id: C\n- id: D\n', '- id: D\n- id: WX-2\n'],
    ['spaces on the empty line', '- id: A\n  \n- id: B\n', '- id: B\n\n- id: WX-2\n'],
    ['one record on one line', '- id: A\n', '- id: A\n- id: WX-2\n'],
    ['one record on several lines', '- id: A\n  item: 门\n', '  item: 门\n\n- id: WX-2\n'],
    ['one text on one line after a comment', '# 维修\n- id: A # 急\n\n', '- id: A # 急\n- id: WX-2\n\n'],
  ])('keeps records apart as they are: %s', (_what, before, part) => {
    expect(append(before, fields({ id: 'WX-2' }))).toContain(part)
  })

  it.each([
    [
      'a comment deeper than the record belongs to it',
      '- id: A\n  # 等配件\n# 以下四月\n',
      '- id: A\n  # 等配件\n- id: WX-2\n# 以下四月\n',
    ],
    [
      'several such comments',
      '- id: A\n  # 一\n    # 二\n\n  # 三\n',
      '- id: A\n  # 一\n    # 二\n- id: WX-2\n\n  # 三\n',
    ],
    [
      'a list within the last record',
      '- id: A\n  people:\n    - 甲\n    - 乙\n# 完\n',
      '- id: A\n  people:\n    - 甲\n    - 乙\n\n- id: WX-2\n# 完\n',
    ],
    [
      'a mapping within the last record',
      '- id: A\n  items:\n    - name: 甲\n      spec:\n# 完\n',
      '- id: A\n  items:\n    - name: 甲\n      spec:\n\n- id: WX-2\n# 完\n',
    ],
    [
      'a comment after the key below the list',
      'records:\n  - id: A\ncomplete: 否   # 全了\n',
      'records:\n  - id: A\n  - id: WX-2\ncomplete: 否   # 全了\n',
    ],
    ['nothing after a dash', '- id: A\n-\n# 完\n', '- id: A\n-\n- id: WX-2\n# 完\n'],
  ])('finds the end of the last record: %s', (_what, before, after) => {
    expect(append(before, fields({ id: 'WX-2' }))).toBe(after)
  })

  it.each([
    ['comments without a line break at the end', '# 维修', '# 维修\n\n- id: WX-2\n'],
    ['comments and an empty line', '# 维修\n\n', '# 维修\n\n- id: WX-2\n'],
    ['comments and a line of spaces', '# 维修\n  \n', '# 维修\n  \n- id: WX-2\n'],
    ['comments with Windows line ends', '# 维修\r\n\r\n', '# 维修\r\n\r\n- id: WX-2\r\n'],
    ['empty lines only', '\n\n', '\n\n- id: WX-2\n'],
    ['an empty list with a comment', '[] # 还没有\n# 完\n', '# 还没有\n- id: WX-2\n# 完\n'],
    ['an empty list at the very end', '[]', '- id: WX-2\n'],
    ['没有 in place of records', 'records: 没有 # 真的\n', 'records: # 真的\n  - id: WX-2\n'],
    ['an empty list on one line', 'records: []', 'records:\n  - id: WX-2\n'],
    [
      'records without anything, in the middle',
      'records: # 空\ncomplete: 否\n',
      'records: # 空\n  - id: WX-2\ncomplete: 否\n',
    ],
    ['a mapping further right', '  complete: 否\n', '  complete: 否\n  records:\n    - id: WX-2\n'],
    [
      'a mapping further right that has the key',
      '  complete: 否\n  records: []\n',
      '  complete: 否\n  records:\n    - id: WX-2\n',
    ],
    [
      'a mapping that ends in several lines',
      'complete: 否\n关于: |\n  一\n  二\n',
      'complete: 否\n关于: |\n  一\n  二\n记录:\n  - 编号: WX-2\n',
    ],
    ['a list far after its key', 'records:   [] # 空\n', 'records: # 空\n  - id: WX-2\n'],
    ['a comment of one word', '#维修', '#维修\n\n- id: WX-2\n'],
    ['comments apart from each other', '# 一\n\n# 二\n', '# 一\n\n# 二\n\n- id: WX-2\n'],
    ['Chinese words', '完整: 否\n', '完整: 否\n记录:\n  - 编号: WX-2\n'],
    [
      'Chinese keys among English ones',
      'complete: 否\n说明: 甲\n',
      'complete: 否\n说明: 甲\n记录:\n  - 编号: WX-2\n',
    ],
    ['a key without a value', 'complete:\n', 'complete:\nrecords:\n  - id: WX-2\n'],
  ])('begins the records in %s', (_what, before, after) => {
    expect(append(before, fields({ id: 'WX-2' }))).toBe(after)
  })

  it('adds to a list on one line, even an empty one after other keys', () => {
    expect(append('{complete: 否, records: [{id: A}]}\n', fields({ id: 'WX-2' }))).toBe(
      '{complete: 否, records: [{id: A}, {id: WX-2}]}\n',
    )
  })

  it('adds several records to a list on one line', () => {
    expect(appendRecords('[{id: A}]\n', repair, [fields({ id: 'B' }), fields({ id: 'C' })])).toMatchObject({
      type: 'edited',
      text: '[{id: A}, {id: B}, {id: C}]\n',
    })
  })

  it('leaves the file alone if there is nothing to add', () => {
    expect(appendRecords('- id: A', repair, [])).toMatchObject({ type: 'edited', text: '- id: A' })
    expect(appendRecords('- [', repair, [])).toMatchObject({ type: 'edited', text: '- [' })
  })
})
