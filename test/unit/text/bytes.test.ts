import { expect, it } from 'vitest'
import { crc32, joinBytes, sizeText } from '../../../src/text/index.ts'

it.each([
  // The check value of the catalogue of CRC algorithms.
  ['123456789', 0xcbf43926],
  ['', 0],
  ['a', 0xe8b7be43],
  ['后勤', 0x8d2ef9b0],
])('the CRC-32 of %j is %i', (text, sum) => {
  expect(crc32(new TextEncoder().encode(text))).toBe(sum)
})

it('bytes are joined in order', () => {
  const parts = [[1, 2], [], [3], [4, 5, 6]].map((part) => Uint8Array.from(part))
  expect([...joinBytes(parts)]).toEqual([1, 2, 3, 4, 5, 6])
  expect([...joinBytes([])]).toEqual([])
})

it.each([
  [0, '0 字节'],
  [1023, '1023 字节'],
  [1024, '1 KB'],
  [1025, '1.1 KB'],
  [9.95 * 1024, '10 KB'],
  [10 * 1024, '10 KB'],
  [10 * 1024 + 1, '11 KB'],
  [1024 ** 2 - 1, '1024 KB'],
  [20 * 1024 ** 2, '20 MB'],
  [1.5 * 1024 ** 3, '1.5 GB'],
])('%d bytes are %s', (bytes, text) => expect(sizeText(bytes)).toBe(text))
