import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { generate } from '../../../src/build/index.ts'
import { byEffort } from '../../support/effort.ts'
import { type MemoryHost, memoryHost } from '../../support/memory-host.ts'
import { cameraJpeg, codec, marked, paint, pngOf } from '../../support/sample-pictures.ts'

const files = {
  'data/school.yaml': `name: 城西小学
terms:
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
current: 2025-autumn
`,
  'data/2025-autumn/repairs.yaml': `- id: W1
  date: 2025-09-03
  item: 灯管
  action: 更换
  photos: 灯.jpg
`,
  'templates/album.md.hbs': '---\ndocument: 图册\n---\n# 图册\n\n{{photos repairs}}\n\n完。\n',
}
const photo = await cameraJpeg(marked(60, 40), 6)

const build = (host: MemoryHost) =>
  generate(
    {
      data: 'data',
      templates: 'templates',
      dataLabel: 'data',
      templatesLabel: 'templates',
      documents: ['album'],
      formats: ['docx', 'pdf', 'md'],
    },
    host,
  )
const hostWith = (photos: Readonly<Record<string, Uint8Array>>): MemoryHost =>
  memoryHost({ ...files, ...photos })

describe('photos of a workspace', () => {
  it('come into both files, without what the camera wrote into them', async () => {
    const { value, diagnostics } = await build(hostWith({ 'data/photos/灯.jpg': photo }))
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const [docx, pdf] = [...value.files.values()]
    const stored = unzipSync(docx ?? new Uint8Array())['word/media/photo1.jpg'] ?? new Uint8Array()
    expect(stored.length).toBeGreaterThan(100)
    expect(strFromU8(stored, true)).not.toContain('GPS')
    expect(strFromU8(pdf ?? new Uint8Array(), true)).toContain(strFromU8(stored, true))
  })

  it('are shown even if they are damaged, and reported at their record', async () => {
    const bytes = (
      await codec.encode(
        paint(120, 80, (u, v) => [(u * 7919) % 256, (v * 6007) % 256, 90]),
        80,
      )
    ).slice()
    bytes.fill(0x55, bytes.length / 2, bytes.length / 2 + 200)
    const { value, diagnostics } = await build(hostWith({ 'data/photos/灯.jpg': bytes }))
    expect(diagnostics.filter(({ code }) => code === 'photo-damaged')).toMatchObject([
      {
        message: 'W1 的照片 photos/灯.jpg 里有一段数据坏了，有一部分画面可能是花的',
        location: { line: 5 },
      },
    ])
    expect(value.files.size).toBe(3)
  })

  it('are read only if a document shows them', async () => {
    const host = hostWith({ 'data/photos/灯.jpg': photo, 'data/photos/坏.jpg': new Uint8Array([1]) })
    const read: string[] = []
    await build({
      ...host,
      readFile: (path) => {
        read.push(path)
        return host.readFile(path)
      },
    })
    expect(new Set(read)).toEqual(new Set(['data/photos/灯.jpg']))
  })

  it('are left out where they cannot be read, with the place of the record, and nothing of them remains', async () => {
    const { value, diagnostics } = await build(hostWith({ 'data/photos/灯.jpg': photo.subarray(0, 300) }))
    expect(value.files.size).toBe(3)
    expect(diagnostics.filter(({ severity }) => severity !== 'notice')).toMatchObject([
      {
        severity: 'warning',
        code: 'photo-unreadable',
        message: 'W1 的照片 photos/灯.jpg 不是完好的 JPG 图片，文件里没有放它',
        location: { file: 'data/2025-autumn/repairs.yaml', line: 5, column: 11 },
      },
    ])
    const [bare] = (await build(hostWith({}))).value.documents
    expect(value.documents[0]?.pages).toBe(bare?.pages)
  })

  it('are part of the build id: another photo with the same name is another build', async () => {
    const ids = await Promise.all(
      [photo, pngOf(marked(60, 40))].map(async (bytes) => {
        const { value } = await build(hostWith({ 'data/photos/灯.jpg': bytes }))
        return value.documents[0]?.buildId
      }),
    )
    expect(ids[0]).not.toBe(ids[1])
  })
})

describe('the space that photos take', () => {
  const noise = (width: number, height: number): ReturnType<typeof paint> => {
    let state = 7
    const next = (): number => {
      state = (state * 48271) % 2147483647
      return state % 256
    }
    return paint(width, height, () => [next(), next(), next()])
  }

  it('is at most 300 KB in each file, whatever is on them', async () => {
    const sizesWith = async (photos: Readonly<Record<string, Uint8Array>>): Promise<readonly number[]> => {
      const { value, diagnostics } = await build(hostWith(photos))
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      return [...value.files.values()].map(({ length }) => length)
    }
    const [docx = 0, pdf = 0] = await sizesWith({ 'data/photos/灯.jpg': pngOf(paint(1, 1, () => [0, 0, 0])) })
    // A photo of 12 megapixels, as cameras make them, is tried in test/heavy.
    const [across, down] = byEffort([640, 480], [1280, 960])
    const [largeDocx = 0, largePdf = 0] = await sizesWith({
      'data/photos/灯.jpg': await codec.encode(noise(across, down), 95),
    })
    expect(largeDocx - docx).toBeLessThanOrEqual(300_000)
    expect(largePdf - pdf).toBeLessThanOrEqual(300_000)
    expect(largePdf - pdf).toBeGreaterThan(50_000)
  }, 60_000)

  it('is up to the school: two or four on a page', async () => {
    const folder = Object.fromEntries([1, 2, 3, 4].map((at) => [`data/photos/W1/IMG ${at}.JPG`, photo]))
    const pagesWith = async (more: string): Promise<number | undefined> => {
      const school = `${files['data/school.yaml']}${more}`
      const { value } = await build(
        memoryHost({ ...files, ...folder, 'data/photos/灯.jpg': photo, 'data/school.yaml': school }),
      )
      return value.documents[0]?.pages
    }
    const two = await pagesWith('')
    expect(await pagesWith('documents: {album: {photos: 4}}\n')).toBeLessThan(two ?? 0)
    expect(await pagesWith('documents: {album: {photos: 2}}\n')).toBe(two)
  })

  it('is not taken by files that a system puts into folders of photos', async () => {
    const { value, diagnostics } = await build(
      hostWith({
        'data/photos/灯.jpg': photo,
        'data/photos/W1/Thumbs.db': new Uint8Array([1]),
        'data/photos/W1/desktop.ini': new Uint8Array([1]),
        'data/photos/W1/.DS_Store': new Uint8Array([1]),
        'data/photos/W1/._灯.jpg': new Uint8Array([1]),
      }),
    )
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const media = Object.keys(unzipSync([...value.files.values()][0] ?? new Uint8Array()))
    expect(media.filter((path) => path.startsWith('word/media/'))).toEqual(['word/media/photo1.jpg'])
  })
})
