import { expect, it } from 'vitest'
import { archiveNumber, highestOrdinal, numberPrefix } from '../../../src/package/archive-number.ts'

const parts = { fonds: 'Z109', category: 'WS', year: '2011', retention: 'Y', unit: 'BGS' }

it('a number follows DA/T 22-2015', () => {
  expect(archiveNumber(parts, 1)).toBe('Z109-WS·2011-Y-BGS-0001')
  expect(archiveNumber({ fonds: 'Z109', category: 'WS', year: '2011', retention: 'D30' }, 12)).toBe(
    'Z109-WS·2011-D30-0012',
  )
})

it('numbers continue after the highest with the same prefix', () => {
  const prefix = numberPrefix(parts)
  expect(
    highestOrdinal(prefix, [`${prefix}0003`, `${prefix}0010`, 'Z109-WS·2011-D30-BGS-0099', `${prefix}x`]),
  ).toBe(10)
  expect(highestOrdinal(prefix, [])).toBe(0)
})

it('numbers may outgrow their four digits, and anything that is not a number does not count', () => {
  const prefix = numberPrefix(parts)
  expect(archiveNumber(parts, 12345)).toBe('Z109-WS·2011-Y-BGS-12345')
  expect(highestOrdinal(prefix, [`${prefix}12345`, `${prefix}0002`])).toBe(12345)
  expect(
    highestOrdinal(prefix, [`${prefix}7x`, `${prefix}x7`, `${prefix}1234567890`, `x${prefix}0009`, '0008']),
  ).toBe(0)
  expect(highestOrdinal(prefix, [`${prefix}123456789`])).toBe(123456789)
})
