import { encode } from 'fast-png'
import { expect, it } from 'vitest'
import { decodePng } from '../../../src/pictures/decode-png.ts'

const first = (bytes: Uint8Array, pixel = 0): readonly number[] => [
  ...decodePng(bytes).data.subarray(pixel * 4, pixel * 4 + 4),
]

it('reads grey, colour and their deeper kinds as bytes', () => {
  const size = { width: 2, height: 1 }
  expect(first(encode({ ...size, data: Uint8Array.from([0, 90]), channels: 1 }), 1)).toEqual([
    90, 90, 90, 255,
  ])
  expect(first(encode({ ...size, data: Uint8Array.from([0, 0, 90, 0]), channels: 2 }), 1)).toEqual([
    255, 255, 255, 255,
  ])
  expect(first(encode({ ...size, data: Uint8Array.from([1, 2, 3, 4, 5, 6]), channels: 3 }), 1)).toEqual([
    4, 5, 6, 255,
  ])
  expect(first(encode({ ...size, data: Uint16Array.from([0, 0x8000]), channels: 1, depth: 16 }), 1)).toEqual([
    128, 128, 128, 255,
  ])
  expect(first(encode({ ...size, data: Uint8Array.from([0x40]), channels: 1, depth: 1 }), 1)).toEqual([
    255, 255, 255, 255,
  ])
})
