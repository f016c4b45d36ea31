import fc from 'fast-check'
import nzh from 'nzh'
import { describe, expect, it } from 'vitest'
import { parseHanInteger, toHan } from '../../src/text/index.ts'

const { cn } = nzh

describe('Chinese numerals', () => {
  it('are the same as in an independent library', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(1000), fc.nat(999_999), fc.nat(9_999_999_999)), (value) => {
        // For 十 after 零 the library says 一十 only in the last group (一万零一十, but 三亿零十万); we always do.
        expect(toHan(value)).toBe(cn.encodeS(value).replaceAll('零十', '零一十'))
      }),
      { numRuns: 2000 },
    )
  })

  it('read back as the number that they say', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), (value) => {
        expect(parseHanInteger(toHan(value) ?? '')).toBe(value)
      }),
    )
  })
})
