import { describe, expect, it } from 'vitest'
import { stripMetadata } from '../../../src/pictures/index.ts'
import { readJpegHeader } from '../../../src/pictures/read-jpeg-header.ts'
import { cameraJpeg, codec, marked, pngOf } from '../../support/sample-pictures.ts'

const text = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

describe('stripMetadata', () => {
  it.each([1, 6, 8])('takes all out of a JPEG but its picture and orientation %i', async (orientation) => {
    const file = await cameraJpeg(marked(60, 40), orientation)
    const film = Uint8Array.from([...file, ...Array.from('film GPS', (one) => one.charCodeAt(0))])
    const bare = stripMetadata(film)
    expect(text(bare)).not.toMatch(/GPS|owner|film/)
    expect(readJpegHeader(bare)).toMatchObject({ orientation, complete: true, width: 60 })
    expect(await codec.decode(bare)).toEqual(await codec.decode(file))
    expect(stripMetadata(bare)).toEqual(bare)
  })

  it('takes texts out of a PNG', () => {
    const file = pngOf(marked(20, 10))
    const chunk = [0, 0, 0, 7, ...Array.from('tEXtGPS\0abc', (one) => one.charCodeAt(0)), 0, 0, 0, 0]
    const told = Uint8Array.from([...file.subarray(0, 33), ...chunk, ...file.subarray(33)])
    expect(stripMetadata(told)).toEqual(stripMetadata(file))
    expect(text(stripMetadata(told))).not.toContain('GPS')
  })

  it('gives nothing of what it does not know', () => {
    expect(stripMetadata(Uint8Array.of(1, 2, 3)).length).toBe(0)
  })
})
