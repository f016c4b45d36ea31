import { expect, it } from 'vitest'
import { equalBytes } from '../../../../src/package/zip/equal-bytes.ts'

it('bytes are equal where they are as many and each is the same', () => {
  const bytes = Uint8Array.from([1, 2, 3])
  expect(equalBytes(bytes, bytes.slice())).toBe(true)
  expect(equalBytes(new Uint8Array(), new Uint8Array())).toBe(true)
  expect(equalBytes(bytes, Uint8Array.from([1, 2, 4]))).toBe(false)
  expect(equalBytes(bytes, Uint8Array.from([1, 2, 3, 4]))).toBe(false)
  expect(equalBytes(Uint8Array.from([1, 2, 3, 4]), bytes)).toBe(false)
  expect(equalBytes(new Uint8Array(), undefined)).toBe(false)
})
