import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appendRecords, type NewFields, type NewValue, nextRecordIds } from '../../../../src/records/index.ts'
import { purchase } from '../../../../src/records/kinds/purchase.ts'
import { repair } from '../../../../src/records/kinds/repair.ts'
import { parseSound } from '../../../support/workspace-files.ts'

const encoder = new TextEncoder()
const fields = (values: Readonly<Record<string, NewValue>>): NewFields => new Map(Object.entries(values))
const lamp = fields({ id: 'W-2', date: '2026-04-03', item: '灯管', action: '更换', quantity: '3盏' })

const append = (text: string | undefined, record: NewFields = lamp, kind = repair): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    appendRecords(text === undefined ? undefined : encoder.encode(text), kind, [record]),
  )

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

  it('keeps records close together where they are', () => {
    const one = (id: string): string => `- {id: ${id}, date: 2026-03-02, item: 门, action: 维修}\n`
    expect(append(one('W-0') + one('W-1'))).toContain('维修}\n- id: W-2\n  date: 2026-04-03\n')
  })

  it('adds a line end where the last line has none', () => {
    expect(append('- id: W-1\n  date: 2026-03-02\n  item: 门\n  action: 维修')).toContain(
      '维修\n\n- id: W-2\n',
    )
  })

  it.each([
    ['complete: true\nrecords: []\n', 'complete: true\nrecords:\n- id: W-2\n'],
    ['complete: true\n记录: 无\n', 'complete: true\n记录:\n- id: W-2\n'],
    ['records:\n', 'records:\n- id: W-2\n'],
    ['records: [] # 还没有\ncomplete: true\n', 'records:\n- id: W-2\n'],
    ['# 还没有\n', '# 还没有\n\n- id: W-2\n'],
    ['', '- id: W-2\n'],
  ])('opens an empty ledger: %j', (before, begins) => {
    const after = append(before)
    expect(after).toContain(begins)
    const { ledgers } = parseSound({ '2026-spring/repairs.yaml': after })
    expect(
      ledgers
        .get('2026-spring')
        ?.get('repair')
        ?.records.map(({ id }) => id),
    ).toEqual(['W-2'])
  })

  it('keeps what stands behind the list', () => {
    const before =
      'records:\n  - id: W-1\n    date: 2026-03-02\n    item: 门\n    action: 维修\ncomplete: true\n'
    const after = append(before)
    expect(after).toContain('\n  - id: W-2\n    date: 2026-04-03\n')
    const ledger = parseSound({ '2026-spring/repairs.yaml': after }).ledgers.get('2026-spring')?.get('repair')
    expect([ledger?.complete, ledger?.records.length]).toEqual([true, 2])
  })

  it('unfolds a list written in one line', () => {
    const after = append('records: [{id: W-1, date: 2026-03-02, item: 门, action: 维修}] # 一条\n')
    const { ledgers } = parseSound({ '2026-spring/repairs.yaml': after })
    expect(ledgers.get('2026-spring')?.get('repair')?.records.length).toBe(2)
    expect(after).toContain('# 一条')
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
