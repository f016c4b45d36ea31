import { crc32 } from 'node:zlib'
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

/** A chunk put before a file's pixels. */
function withChunk(png: Uint8Array, name: string, content: readonly number[]): Uint8Array {
  const at = Buffer.from(png).indexOf('IDAT') - 4
  const body = Buffer.concat([Buffer.from(name, 'latin1'), Uint8Array.from(content)])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(content.length)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return new Uint8Array(Buffer.concat([png.subarray(0, at), chunk, png.subarray(at)]))
}

it('lays on white the one colour that a file calls clear', () => {
  const size = { width: 4, height: 1 }
  const grey = encode({ ...size, data: Uint8Array.from([7, 90, 7, 7]), channels: 1 })
  expect(first(withChunk(grey, 'tRNS', [0, 90]), 0)).toEqual([7, 7, 7, 255])
  expect(first(withChunk(grey, 'tRNS', [0, 90]), 1)).toEqual([255, 255, 255, 255])
  const colour = encode({ ...size, data: Uint8Array.from([1, 2, 3, 4, 5, 6, 0, 0, 0, 0, 0, 0]), channels: 3 })
  expect(first(withChunk(colour, 'tRNS', [0, 4, 0, 5, 0, 6]), 1)).toEqual([255, 255, 255, 255])
  expect(first(withChunk(colour, 'tRNS', [0, 4, 0, 5, 0, 6]), 0)).toEqual([1, 2, 3, 255])
})
