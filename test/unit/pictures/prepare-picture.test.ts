import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Picture } from '../../../src/document/index.ts'
import { preparePicture } from '../../../src/pictures/index.ts'
import { isDamaged } from '../../../src/pictures/is-damaged.ts'
import { orient } from '../../../src/pictures/orient.ts'
import { readJpegHeader } from '../../../src/pictures/read-jpeg-header.ts'
import { byEffort } from '../../support/effort.ts'
import { bmpFile, heicFile, tiffFile, webpFile } from '../../support/other-pictures.ts'
import {
  cameraJpeg,
  codec,
  colourAt,
  lyingJpeg,
  marked,
  paint,
  pngChunk,
  pngOf,
  rawPng,
} from '../../support/sample-pictures.ts'

async function prepared(bytes: Uint8Array): Promise<Picture> {
  const outcome = await preparePicture(bytes, codec)
  if ('fault' in outcome) throw new Error(outcome.fault)
  return outcome.picture
}

const faultOf = async (bytes: Uint8Array): Promise<string> => {
  const outcome = await preparePicture(bytes, codec)
  return 'fault' in outcome ? outcome.fault : ''
}

const near = (found: readonly number[], wanted: readonly number[]): boolean =>
  found.every((part, at) => Math.abs(part - (wanted[at] ?? 0)) < 25)

/** How each Exif orientation stores an upright picture: the inverse of the turn that brings it upright. */
const inverse: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 8, 7: 7, 8: 6 }

describe('preparePicture', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('brings a picture of orientation %i upright', async (orientation) => {
    const stored = orient(marked(60, 40), inverse[orientation] ?? 1)
    const { jpeg, width, height } = await prepared(await cameraJpeg(stored, orientation))
    expect([width, height]).toEqual([60, 40])
    const upright = await codec.decode(jpeg)
    expect(near(colourAt(upright, 0.5, 0.2), [220, 30, 30])).toBe(true)
    expect(near(colourAt(upright, 0.2, 0.8), [30, 30, 220])).toBe(true)
    expect(near(colourAt(upright, 0.8, 0.8), [30, 200, 30])).toBe(true)
  })

  it('keeps nothing of what the camera wrote into the file', async () => {
    const { jpeg } = await prepared(await cameraJpeg(marked(60, 40), 6))
    const text = String.fromCharCode(...jpeg)
    for (const trace of ['Exif', 'GPS', 'owner']) expect(text).not.toContain(trace)
  })

  it('makes a large picture of fine grain no larger than 300 KB', async () => {
    let state = 1
    const noise = (): number => {
      state = (state * 48271) % 2147483647
      return state % 256
    }
    const [across, down] = byEffort<readonly [number, number]>([1300, 400], [3000, 2000])
    const large = paint(across, down, () => [noise(), noise(), noise()])
    const { jpeg, width, height } = await prepared(await codec.encode(large, 60))
    expect(jpeg.length).toBeLessThanOrEqual(300_000)
    expect(Math.max(width, height)).toBeLessThanOrEqual(1280)
    expect(width / height).toBeCloseTo(across / down, 2)
  })

  it('lays what is transparent on white', async () => {
    const png = pngOf(paint(40, 40, (u) => [200, 0, 0, u < 0.5 ? 0 : 255]))
    const flat = await codec.decode((await prepared(png)).jpeg)
    expect(near(colourAt(flat, 0.2, 0.5), [255, 255, 255])).toBe(true)
    expect(near(colourAt(flat, 0.8, 0.5), [200, 0, 0])).toBe(true)
  })

  it('gives the same bytes for the same file', async () => {
    const file = await cameraJpeg(marked(300, 200), 3)
    expect((await prepared(file)).jpeg).toEqual((await prepared(file)).jpeg)
  })

  it('tells a picture that broke off, however much of it is there, from a whole one', async () => {
    const file = await cameraJpeg(marked(200, 150), 1)
    expect(readJpegHeader(file)).toMatchObject({ width: 200, height: 150, complete: true })
    const begun = file.subarray(0, file.length - 40)
    expect(await faultOf(begun)).toBe('只有前一部分，后面的缺了')
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: file.length - 2 }), async (length) => {
        expect(await faultOf(file.subarray(0, length))).not.toBe('')
      }),
      { numRuns: 30 },
    )
  })

  it.each([
    ['HEIC', heicFile],
    ['WebP', webpFile],
    ['BMP', bmpFile()],
    ['TIFF', tiffFile()],
  ])('converts %s', async (_, file) => {
    const { jpeg, width, height } = await prepared(file)
    expect([width, height]).toEqual([48, 32])
    const converted = await codec.decode(jpeg)
    expect(near(colourAt(converted, 0.5, 0.2), [220, 30, 30])).toBe(true)
    expect(near(colourAt(converted, 0.2, 0.8), [30, 30, 220])).toBe(true)
    expect(near(colourAt(converted, 0.8, 0.8), [30, 200, 30])).toBe(true)
  })

  it.each([
    ['HEIC', heicFile],
    ['WebP', webpFile],
    ['BMP', bmpFile()],
    ['TIFF', tiffFile()],
  ])('says that a %s that breaks off cannot be read', async (format, file) => {
    for (const share of [0.03, 0.3, 0.6]) {
      const fault = await faultOf(file.subarray(0, Math.max(16, Math.floor(file.length * share))))
      expect(fault).toMatch(new RegExp(`是${format}.*，这里读不了`))
    }
  })

  it('looks at the size that a picture states before it is decoded', async () => {
    const large = bmpFile()
    new DataView(large.buffer).setInt32(18, 30_000, true)
    new DataView(large.buffer).setInt32(22, 0, true)
    expect(await faultOf(large)).toBe('是 30000×0 像素，里面没有画面')
    expect(await faultOf(tiffFile({ 256: 30_000, 257: 30_000 }))).toBe('有 30000×30000 像素，太大了')
    expect(await faultOf(tiffFile({ 262: 5 }))).toContain('TIFF')
  })

  it('goes by the content, not the name, and says what a file is that it cannot take', async () => {
    const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
    expect(await faultOf(bytes('\0\0\0\x18ftypheic\0\0\0\0'))).toContain('HEIC')
    expect(await faultOf(bytes('RIFF\0\0\0\0WEBPVP8 '))).toContain('WebP')
    expect(await faultOf(bytes('<html>'))).toContain('认不出的格式')
    expect(await faultOf(bytes('\0\0\0\x18ftypavif\0\0\0\0'))).toContain('AVIF')
    expect(await faultOf(bytes('<svg xmlns'))).toContain('SVG')
    expect(await faultOf(pngOf(marked(20, 20)).subarray(0, 60))).toBe('只有前一部分，后面的缺了')
  })

  it.each<readonly [name: string, file: Uint8Array | Promise<Uint8Array>, fault: string]>([
    ['a PNG of nothing', rawPng({ width: 0, height: 0 }), '是 0×0 像素，里面没有画面'],
    ['a PNG without width', rawPng({ width: 0, height: 5, data: new Uint8Array(5) }), '是 0×5 像素'],
    ['a JPEG of nothing', lyingJpeg({ width: 0, height: 0 }), '是 0×0 像素，里面没有画面'],
    ['a JPEG without height', lyingJpeg({ height: 0 }), '是 60×0 像素'],
    ['a line', rawPng({ width: 1, height: 100_000, data: new Uint8Array(400_000) }), '窄得只剩一条线'],
    ['the largest PNG', rawPng({ width: 0xffffffff, height: 0xffffffff }), '像素，太大了'],
    ['the largest JPEG', lyingJpeg({ width: 65_535, height: 65_535 }), '有 65535×65535 像素，太大了'],
    ['a small JPEG that says it is large', lyingJpeg({ width: 10_000, height: 10_000 }), '已经损坏'],
    [
      'a PNG of sixteen bits that fills the memory',
      rawPng({ width: 9_000, height: 9_000, depth: 16 }),
      '太大了',
    ],
    [
      'more data than the picture has',
      rawPng({ width: 9, height: 9, data: new Uint8Array(9_000_000) }),
      '大得多',
    ],
    ['fewer data', rawPng({ width: 90, height: 90, data: new Uint8Array(90) }), '已经损坏，打不开'],
    ['no palette', rawPng({ width: 9, height: 9, colour: 3, data: new Uint8Array(90) }), '缺调色板'],
    [
      'a palette that is too short',
      rawPng({
        width: 9,
        height: 9,
        colour: 3,
        data: new Uint8Array(90).fill(9).map((byte, at) => (at % 10 === 0 ? 0 : byte)),
        chunks: [pngChunk('PLTE', Uint8Array.of(1, 2, 3))],
      }),
      '已经损坏，打不开',
    ],
    [
      'a wrong check value',
      rawPng({ width: 9, height: 9, chunks: [pngChunk('PLTE', Uint8Array.of(1, 2, 3), 1)] }),
      '已经损坏',
    ],
    [
      'two headers',
      rawPng({ width: 9, height: 9, chunks: [pngChunk('IHDR', new Uint8Array(13))] }),
      '已经损坏',
    ],
    ['a kind of colour that there is not', rawPng({ width: 9, height: 9, colour: 5 }), '已经损坏，打不开'],
    ['inks', lyingJpeg({ components: 4 }), '是印刷用的 CMYK 颜色'],
    ['two colours', lyingJpeg({ components: 2 }), '已经损坏，打不开'],
    ['only the beginning', Uint8Array.of(0xff, 0xd8, 0xff), '不是完好的 JPG 图片'],
  ])('says what is wrong with %s', async (_, file, fault) => {
    const outcome = await preparePicture(await file, codec)
    expect(outcome).toMatchObject({
      fault: expect.stringContaining(fault) as string,
      hint: expect.stringMatching(/。$/) as string,
    })
  })

  it.each<readonly [name: string, file: Uint8Array | Promise<Uint8Array>]>([
    ['sixteen bits', rawPng({ width: 9, height: 9, depth: 16, data: new Uint8Array(9 * 55) })],
    ['one bit', rawPng({ width: 9, height: 9, depth: 1, colour: 0, data: new Uint8Array(27) })],
    ['an orientation that there is not', cameraJpeg(marked(60, 40), 9)],
    [
      'text that is not text',
      rawPng({
        width: 9,
        height: 9,
        data: new Uint8Array(252),
        chunks: [pngChunk('tEXt', new Uint8Array(200).fill(97))],
      }),
    ],
    [
      'a film',
      rawPng({
        width: 9,
        height: 9,
        data: new Uint8Array(252),
        chunks: [pngChunk('acTL', Uint8Array.of(0, 0, 0, 2, 0, 0, 0, 0))],
      }),
    ],
  ])('takes a picture with %s', async (_, file) => {
    expect(await preparePicture(await file, codec)).toHaveProperty('picture')
  })

  it('gives a fault or a picture for whatever a file is changed to', async () => {
    const files = [
      await cameraJpeg(marked(60, 40), 6),
      pngOf(marked(20, 20)),
      rawPng({
        width: 9,
        height: 9,
        colour: 3,
        data: new Uint8Array(90),
        chunks: [pngChunk('PLTE', new Uint8Array(9))],
      }),
    ]
    const change = fc.tuple(fc.nat(2_000), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (file, changes) => {
          const changed = Uint8Array.from(file)
          for (const [at, byte] of changes) changed[at % file.length] = byte
          const outcome = await preparePicture(changed, codec)
          expect('picture' in outcome || outcome.fault !== '').toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('throws an Error with its cause where the coder ends with something else', async () => {
    const nothing = { width: 0, height: 0, data: new Uint8ClampedArray() }
    await expect(codec.encode(nothing, 80)).rejects.toThrow('JPEG of 0×0 cannot be encoded')
    expect(await prepared(await cameraJpeg(marked(60, 40), 1))).toMatchObject({ width: 60, height: 40 })
  })

  it('goes on after a broken picture', async () => {
    const junk = Uint8Array.from(await cameraJpeg(marked(60, 40), 1))
    junk.fill(0x55, 700, junk.length - 2)
    await preparePicture(junk, codec)
    expect(await prepared(await cameraJpeg(marked(60, 40), 1))).toMatchObject({ width: 60, height: 40 })
  })
})

describe('damaged pictures', () => {
  const grain = (u: number, v: number): number => Math.floor(Math.abs(Math.sin(u * 997 + v * 577)) * 255)
  const sound = codec.encode(
    paint(120, 80, (u, v) => [grain(u, v), grain(v, u), grain(u, u)]),
    80,
  )

  it('are shown, and said to be damaged, where a stretch of their data is wrong', async () => {
    const bytes = (await sound).slice()
    expect(await preparePicture(bytes, codec)).not.toHaveProperty('damaged')
    bytes.fill(0x55, bytes.length / 2, bytes.length / 2 + 300)
    expect(await preparePicture(bytes, codec)).toMatchObject({ picture: { width: 120 }, damaged: true })
  })

  it('are not those that a camera filled up, or that have more before a comment', async () => {
    const bytes = await sound
    const filled = [...bytes.subarray(0, -2), ...Array<number>(64).fill(0), 0xff, 0xd9]
    const comment = [0xff, 0xd8, 0, 0, 0, 0xff, 0xfe, 0, 4, 0x61, 0x61, ...bytes.subarray(2)]
    for (const file of [filled, comment]) {
      const { warning } = await codec.decode(Uint8Array.from(file))
      expect(warning).toContain('extraneous')
      expect(isDamaged(Uint8Array.from(file), warning)).toBe(false)
    }
  })

  // The decoder keeps what it had on its stack when it gives a picture up.
  it('do not keep sound ones behind them from being read, however many they are', async () => {
    const bytes = await sound
    const broken = bytes.slice()
    // Bits a colour, of which there are eight or twelve.
    broken[broken.findIndex((byte, at) => byte === 0xff && broken[at + 1] === 0xc0) + 4] = 5
    for (let many = 0; many < 120; many++) expect(await faultOf(broken)).toBe('已经损坏，打不开')
    expect(await preparePicture(bytes, codec)).toHaveProperty('picture')
  })
})
