import { describe, expect, it } from 'vitest'
import { nextRecordIds } from '../../../../src/records/editing/next-record-id.ts'
import { builtInKinds } from '../../../../src/records/kinds/index.ts'
import { purchase } from '../../../../src/records/kinds/purchase.ts'
import { repair } from '../../../../src/records/kinds/repair.ts'
import { parseSound } from '../../../support/workspace-files.ts'

describe('nextRecordIds', () => {
  const ledger = (...ids: readonly string[]): string =>
    ids.map((id) => `- {id: ${id}, date: 2026-03-02, item: 门${id}, action: 维修}\n`).join('')

  it('continues the pattern that most ids have', () => {
    const workspace = parseSound({ '2026-spring/repairs.yaml': ledger('WX-099', 'WX-098', '旧-3') })
    const next = nextRecordIds(workspace, '2026-spring', repair, ['WX-101'])
    expect([next(), next()]).toEqual(['WX-100', 'WX-102'])
  })

  it('takes over another term’s pattern, or makes one', () => {
    const autumn = ledger('BX-2025Q-07').replace('2026-03-02', '2025-10-09')
    const workspace = parseSound({ '2025-autumn/repairs.yaml': autumn, '2026-spring/meetings.yaml': '' })
    expect(nextRecordIds(workspace, '2026-spring', repair)()).toBe('BX-2026C-01')
    expect(nextRecordIds(workspace, '2026-spring', purchase)()).toBe('CG-2026C-001')
  })

  const ids = (...of: readonly string[]): readonly string[] => {
    const next = nextRecordIds(
      parseSound({ '2026-spring/repairs.yaml': ledger(...of) }),
      '2026-spring',
      repair,
    )
    return [next(), next()]
  }

  it('ignores a pattern that few ids have, even if it comes first', () => {
    expect(ids('旧-3', 'WX-1', 'WX-2')).toEqual(['WX-3', 'WX-4'])
  })

  it('continues after the highest number, not after the last record', () => {
    expect(ids('WX-3', 'WX-9', 'WX-7')).toEqual(['WX-10', 'WX-11'])
    expect(ids('9', '8')).toEqual(['10', '11'])
  })

  it('writes as few digits as the shortest number has', () => {
    expect(ids('WX-01', 'WX-002')).toEqual(['WX-03', 'WX-04'])
  })

  it('ignores ids without a number, or with one too long to be a serial number', () => {
    expect(ids('门', '窗', 'WX-1')).toEqual(['WX-2', 'WX-3'])
    expect(ids('T-1234567890', 'T-1234567891', 'WX-1')).toEqual(['WX-2', 'WX-3'])
    expect(ids('T-123456789', 'T-123456788', 'WX-1')).toEqual(['T-123456790', 'T-123456791'])
  })

  it('takes the pattern of the first record if two are equally frequent', () => {
    expect(ids('甲-1', '乙-5')).toEqual(['甲-2', '甲-3'])
  })

  it('gives no id that another term uses', () => {
    const autumn = ledger('WX-2').replace('2026-03-02', '2025-10-09')
    const workspace = parseSound({
      '2025-autumn/repairs.yaml': autumn,
      '2026-spring/repairs.yaml': ledger('WX-1'),
    })
    expect(nextRecordIds(workspace, '2026-spring', repair)()).toBe('WX-3')
    expect(nextRecordIds(workspace, '2025-autumn', repair)()).toBe('WX-3')
  })

  it('does not take over a pattern that does not name its own term', () => {
    const autumn = ledger('WX-7').replace('2026-03-02', '2025-10-09')
    const workspace = parseSound({ '2025-autumn/repairs.yaml': autumn, '2026-spring/meetings.yaml': '' })
    expect(nextRecordIds(workspace, '2026-spring', repair)()).toBe('WX-2026C-001')
  })

  it('takes the pattern of the latest term that has one, whichever season it is', () => {
    const school = `学校名称: 城南小学
学期:
  2025-spring: {开始: 2025-02-24, 结束: 2025-07-03}
  2025-autumn: {开始: 2025-09-01, 结束: 2026-01-23}
  2026-spring: {开始: 2026-02-24, 结束: 2026-07-03}
`
    const workspace = parseSound({
      'school.yaml': school,
      '2025-spring/repairs.yaml': ledger('甲-2025C-01').replace('2026', '2025'),
      '2025-autumn/repairs.yaml': ledger('乙-2025Q-0001').replace('2026-03-02', '2025-10-09'),
      '2026-spring/meetings.yaml': '',
    })
    expect(nextRecordIds(workspace, '2026-spring', repair)()).toBe('乙-2026C-0001')
    const years = parseSound({
      'school.yaml': school.replace(
        '2025-spring: {开始: 2025-02-24, 结束: 2025-07-03}',
        '2024-autumn: {开始: 2024-09-02, 结束: 2025-01-17}',
      ),
      '2024-autumn/repairs.yaml': ledger('甲-2024Q-01').replace('2026-03-02', '2024-10-09'),
      '2025-autumn/repairs.yaml': ledger('乙-2025Q-0001').replace('2026-03-02', '2025-10-09'),
      '2026-spring/meetings.yaml': '',
    })
    expect(nextRecordIds(years, '2026-spring', repair)()).toBe('乙-2026C-0001')
    const early = parseSound({
      'school.yaml': school,
      '2025-spring/repairs.yaml': ledger('甲-2025C-01').replace('2026', '2025'),
      '2026-spring/meetings.yaml': '',
    })
    expect(nextRecordIds(early, '2025-autumn', repair)()).toBe('甲-2025Q-01')
  })

  it('begins with the initials of a built-in kind, otherwise with its Chinese name', () => {
    const workspace = parseSound({ '2026-spring/meetings.yaml': '' })
    const first = builtInKinds.map((kind) => nextRecordIds(workspace, '2025-autumn', kind)())
    expect(new Set(first).size).toBe(builtInKinds.length)
    for (const id of first) expect(id).toMatch(/^[A-Z]{2}-2025Q-001$/)
    const own = { ...repair, name: 'toString', label: '校车' }
    expect(nextRecordIds(workspace, '2025-autumn', own)()).toBe('校车-2025Q-001')
    expect(nextRecordIds(workspace, '暑期', repair)()).toBe('WX-暑期-001')
  })
})
