import { describe, expect, it } from 'vitest'
import { parseWorkspace } from '../../../../src/records/index.ts'
import { findSlips } from '../../../../src/records/source/find-slips.ts'
import { findTooMany } from '../../../../src/records/source/guard.ts'
import { filesOf } from '../../../support/workspace-files.ts'

const codesOf = (text: string): ReadonlySet<string> =>
  new Set(parseWorkspace(filesOf({ '2025-autumn/repairs.yaml': text })).diagnostics.map(({ code }) => code))

describe('a ledger of more than the YAML parser is given is refused before it is parsed', () => {
  it.each([
    ['lines', '\n'],
    ['items', '1,'],
    ['closing brackets', ']'],
    ['dashes', '- '],
    ['aliases', '*a '],
    ['full-width marks', '编号：A，'],
  ])('too many %s', (_, unit) => {
    expect(codesOf(`- [${unit.repeat(300_001)}`)).toContain('file-too-large')
  })
})

describe('a ledger within the limits', () => {
  it('may hold fifteen thousand records', () => {
    const record = '- id: WX-2025Q-001\n  date: 2025-09-01\n  item: 灯管\n  action: 更换\n  quantity: 2支\n'
    expect(findTooMany(record.repeat(15_000))).toBeUndefined()
  })

  // This once ended in a RangeError: as many arguments as there were slips.
  it('may be full of slips', () => {
    const slips = findSlips(`- {${'编号：A，'.repeat(100_000)}}`, (word) => word === '编号')
    expect(slips.length).toBeGreaterThan(150_000)
  })
})
