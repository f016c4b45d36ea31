import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWorkspace } from '../../../../src/records/index.ts'
import { findExcessiveNesting } from '../../../../src/records/source/find-nesting.ts'
import { findSlips } from '../../../../src/records/source/find-slips.ts'
import { findTooMany, mostPieces } from '../../../../src/records/source/guard.ts'
import { filesOf } from '../../../support/workspace-files.ts'

const codesOf = (text: string): ReadonlySet<string> =>
  new Set(parseWorkspace(filesOf({ '2025-autumn/repairs.yaml': text })).diagnostics.map(({ code }) => code))

describe('a ledger beyond the limits is refused before it is parsed', () => {
  it.each([
    ['lines', '\n'],
    ['items', '1,'],
    ['closing brackets', ']'],
    ['dashes', '- '],
    ['aliases', '*a '],
    ['full-width marks', '编号：A，'],
  ])('too many %s', (_, unit) => {
    expect(codesOf(`- [${unit.repeat(mostPieces + 1)}`)).toContain('file-too-large')
  })
})

describe('a ledger within the limits', () => {
  it('may have fifteen thousand records', () => {
    const record = '- id: WX-2025Q-001\n  date: 2025-09-01\n  item: 灯管\n  action: 更换\n  quantity: 2支\n'
    expect(findTooMany(record.repeat(15_000))).toBeUndefined()
  })

  // A regression test: spreading that many slips as arguments throws a RangeError.
  it('may be full of slips', () => {
    const slips = findSlips(`- {${'编号：A，'.repeat(100_000)}}`, (word) => word === '编号')
    expect(slips.length).toBeGreaterThan(150_000)
  })
})

describe('nesting', () => {
  it.each([
    ['lists', '- {a: 1, b: ', '['],
    ['maps', '- {a: 1, b: ', '{'],
    ['lists on separate lines', 'a:\n', '  [\n'],
    ['lists in a document that is a list', '', '[\n'],
    ['lists with tags', '- ', '!a [ '],
    ['lists with anchors, close together', '- ', '&a ['],
    ['keys that are lists', '- ? ', '['],
  ])('of %s is found', (_, before, unit) => {
    expect(findExcessiveNesting(before + unit.repeat(101))).toBeDefined()
    expect(findExcessiveNesting(before + unit.repeat(90))).toBeUndefined()
  })

  it.each([
    ['of values', '- id: [1\n  note: {a\n'],
    ['of keys', 'a: [1\nb: 2\n'],
    ['in the middle of words', '- note: 见附件[1、附件{2\n'],
    ['in quotes', '- note: "[1"\n'],
    ['in comments', '# 见[1\n'],
    ['after an unfinished list', '- id: [1,\n  2\n- id: 3\n'],
  ])('does not add up over brackets that somebody forgot to close, %s', (_, unit) => {
    expect(findExcessiveNesting(unit.repeat(300))).toBeUndefined()
  })

  it('is counted across the lines of a list', () => {
    expect(findExcessiveNesting(`- a: ${'[\n    '.repeat(101)}`)).toBeDefined()
  })

  // The parser must survive whatever is let through.
  it('does not break the parser if it is let through', () => {
    const units = [
      '[',
      '{',
      ']',
      '\n',
      '\n  ',
      '- ',
      'a: ',
      '!t ',
      '&b ',
      ', ',
      '? ',
      '"x" ',
      "'[' ",
      '# [\n',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...units), { maxLength: 12 }), (parts) => {
        const text = parts.join('').repeat(400)
        expect(() => parseWorkspace(filesOf({ '2025-autumn/repairs.yaml': text }))).not.toThrow()
      }),
      { numRuns: 60 },
    )
  })
})
