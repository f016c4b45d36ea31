import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appendRecords, type NewFields, type NewValue, nextRecordIds } from '../../../../src/records/index.ts'
import { purchase } from '../../../../src/records/kinds/purchase.ts'
import { repair } from '../../../../src/records/kinds/repair.ts'
import { parseSound } from '../../../support/workspace-files.ts'

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
  it('writes as the others are written and touches nothing else', () => {
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
      '记录:\n  - 编号: WX-2\n    报修日期: 2026-03-02\n    物品: 门\n    数量: 2扇\n完整: 是\n',
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
    expect(append(text, door)).toBe(expected)
  })

  it('keeps what stands behind the list', () => {
    const before =
      'records:\n  - id: W-1\n    date: 2026-03-02\n    item: 门\n    action: 维修\ncomplete: true\n'
    const after = append(before)
    expect(after).toContain('\n  - id: W-2\n    date: 2026-04-03\n')
    const ledger = parseSound({ '2026-spring/repairs.yaml': after }).ledgers.get('2026-spring')?.get('repair')
    expect([ledger?.complete, ledger?.records.length]).toEqual([true, 2])
  })

  it('keeps to one line where the records stand in one', () => {
    const after = append('records: [{id: W-1, date: 2026-03-02, item: 门, action: 维修}] # 一条\n')
    expect(after).toBe(
      'records: [{id: W-1, date: 2026-03-02, item: 门, action: 维修}, {id: W-2, date: 2026-04-03, item: 灯管, action: 更换, quantity: 3盏}] # 一条\n',
    )
  })

  it('adds several records at once, apart as the others are', () => {
    const edited = appendRecords('- {id: W-0}\n- {id: W-1}\n', repair, [
      fields({ id: 'W-2' }),
      fields({ id: 'W-3' }),
    ])
    expect(edited).toEqual({ type: 'edited', text: '- {id: W-0}\n- {id: W-1}\n- {id: W-2}\n- {id: W-3}\n' })
    expect(appendRecords('', repair, [fields({ id: 'W-2' }), fields({ id: 'W-3', item: '门' })])).toEqual({
      type: 'edited',
      text: '- id: W-2\n\n- id: W-3\n  item: 门\n',
    })
  })

  it('writes lines below one another, and on one line where the records stand so', () => {
    const told = fields({ id: 'W-2', note: '第一行\n第二行' })
    expect(append('', told)).toBe('- id: W-2\n  note: |-\n    第一行\n    第二行\n')
    expect(append('- {id: W-1}\n', told)).toBe('- {id: W-1}\n- {id: W-2, note: "第一行\\n第二行"}\n')
  })

  it('speaks the language of a ledger that has no record yet', () => {
    expect(append('完整: 是\n记录: []\n', door)).toContain('  - 编号: WX-2\n    报修日期: 2026-03-02\n')
  })

  it.each([
    ['a broken file', '- id: A\n b: c\n'],
    ['a text', '台账\n'],
    ['a record that is no list', 'records: 看纸质台账\n'],
    ['several documents', '- id: A\n---\n- id: B\n'],
  ])('refuses %s', (_what, text) => {
    expect(appendRecords(text, repair, [lamp]).type).toBe('refused')
  })

  it('keeps Windows line ends and the byte order mark', () => {
    const after = append('\ufeff- id: W-1\r\n  date: 2026-03-02\r\n  item: 门\r\n  action: 维修\r\n')
    expect(after.startsWith('\ufeff- id: W-1\r\n')).toBe(true)
    expect(after.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it('begins a file with its schema and what it is', () => {
    expect(append(undefined)).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.schema\/repairs/)
  })

  it('writes groups and lists', () => {
    const bought = fields({
      id: 'C-1',
      date: '2026-04-03',
      items: [fields({ name: '扫帚', quantity: '78把' }), fields({ name: 'A4: 纸', quantity: '5' })],
      people: ['王喆', '李镕'],
    })
    const record = parseSound({ '2026-spring/purchases.yaml': append(undefined, bought, purchase) })
      .ledgers.get('2026-spring')
      ?.get('purchase')?.records[0]
    expect(record?.values.people).toEqual(['王喆', '李镕'])
    expect(JSON.stringify(record?.values.items)).toContain('A4: 纸')
  })

  it('writes any text so that it reads back as it is', () => {
    const text = fc
      .string({
        unit: fc.constantFrom(...'灯管 #:：-—[]{}"\'“”‘’&*!|>%@`,，、。~?3.0n\\'.split('')),
        minLength: 1,
      })
      .map((value) => `x${value}x`)
    fc.assert(
      fc.property(fc.oneof(text, fc.constantFrom('null', '~', 'true', '- a', '“引号”', '0x1F')), (note) => {
        const after = append(undefined, new Map([...lamp, ['note', note]]))
        const record = parseSound({ '2026-spring/repairs.yaml': after })
          .ledgers.get('2026-spring')
          ?.get('repair')
        expect(record?.records[0]?.values.note).toBe(note)
      }),
      { numRuns: 200 },
    )
  })
})

describe('nextRecordIds', () => {
  const ledger = (...ids: readonly string[]): string =>
    ids.map((id) => `- {id: ${id}, date: 2026-03-02, item: 门${id}, action: 维修}\n`).join('')

  it('continues the pattern that most ids have', () => {
    const workspace = parseSound({ '2026-spring/repairs.yaml': ledger('WX-099', 'WX-098', '旧-3') })
    const next = nextRecordIds(workspace, '2026-spring', repair, ['WX-101'])
    expect([next(), next()]).toEqual(['WX-100', 'WX-102'])
  })

  it('takes over another term’s pattern, or has one of its own', () => {
    const autumn = ledger('BX-2025Q-07').replace('2026-03-02', '2025-10-09')
    const workspace = parseSound({ '2025-autumn/repairs.yaml': autumn, '2026-spring/meetings.yaml': '' })
    expect(nextRecordIds(workspace, '2026-spring', repair)()).toBe('BX-2026C-01')
    expect(nextRecordIds(workspace, '2026-spring', purchase)()).toBe('CG-2026C-001')
  })
})
