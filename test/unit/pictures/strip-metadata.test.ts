import { describe, expect, it } from 'vitest'
import { stripMetadata } from '../../../src/pictures/index.ts'
import { readJpegHeader } from '../../../src/pictures/read-jpeg-header.ts'
import { cameraJpeg, codec, marked, pngOf } from '../../support/sample-pictures.ts'

const strip = (bytes: Uint8Array): Uint8Array => stripMetadata(bytes) ?? new Uint8Array()
const text = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

describe('stripMetadata', () => {
  it.each([1, 6, 8])('takes all out of a JPEG but its picture and orientation %i', async (orientation) => {
    const file = await cameraJpeg(marked(60, 40), orientation)
    const film = Uint8Array.from([...file, ...Array.from('film GPS', (one) => one.charCodeAt(0))])
    const bare = strip(film)
    expect(text(bare)).not.toMatch(/GPS|owner|film/)
    expect(readJpegHeader(bare)).toMatchObject({ orientation, complete: true, width: 60 })
    expect(await codec.decode(bare)).toEqual(await codec.decode(file))
    expect(strip(bare)).toEqual(bare)
  })

  it('takes texts out of a PNG', () => {
    const file = pngOf(marked(20, 10))
    const chunk = [0, 0, 0, 7, ...Array.from('tEXtGPS\0abc', (one) => one.charCodeAt(0)), 0, 0, 0, 0]
    const told = Uint8Array.from([...file.subarray(0, 33), ...chunk, ...file.subarray(33)])
    expect(strip(told)).toEqual(strip(file))
    expect(text(strip(told))).not.toContain('GPS')
  })

  it('takes out thumbnails in segments that usually say how colours are coded', async () => {
    const file = await codec.encode(marked(20, 10), 80)
    const segment = [0xff, 0xe0, 0, 13, ...Array.from('JFXX\0thumb', (one) => one.charCodeAt(0)), 0]
    const told = Uint8Array.from([...file.subarray(0, 2), ...segment, ...file.subarray(2)])
    expect(strip(told)).toEqual(file)
  })

  it('leaves what has none as it is', async () => {
    const file = await codec.encode(marked(20, 10), 80)
    expect(strip(file)).toEqual(file)
    expect(strip(pngOf(marked(20, 10)))).toEqual(pngOf(marked(20, 10)))
  })

  it('gives nothing of what it does not know or what broke off', async () => {
    const jpeg = await cameraJpeg(marked(60, 40), 6)
    const png = pngOf(marked(60, 40))
    for (const bytes of [
      Uint8Array.of(1, 2, 3),
      new Uint8Array(),
      jpeg.subarray(0, -40),
      png.subarray(0, -20),
    ])
      expect(stripMetadata(bytes)).toBeUndefined()
  })
})
