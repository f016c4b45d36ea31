import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { generate } from '../../../src/pipeline/index.ts'
import { type MemoryHost, memoryHost } from '../../support/memory-host.ts'
import { cameraJpeg, marked, pngOf } from '../../support/sample-pictures.ts'

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
      onProgress: () => undefined,
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

  it('are read only where a document shows them', async () => {
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

  it('stop the build where one is broken, at the record that has it', async () => {
    const { value, diagnostics } = await build(hostWith({ 'data/photos/灯.jpg': photo.subarray(0, 300) }))
    expect(value.files.size).toBe(0)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        code: 'photo-unreadable',
        location: { file: 'data/2025-autumn/repairs.yaml', line: 5, column: 11 },
      },
    ])
    expect(diagnostics.at(-1)?.message).toContain('W1')
  })

  it('are part of what a build is: another photo of the same name is another build', async () => {
    const ids = await Promise.all(
      [photo, pngOf(marked(60, 40))].map(async (bytes) => {
        const { value } = await build(hostWith({ 'data/photos/灯.jpg': bytes }))
        return value.documents[0]?.buildId
      }),
    )
    expect(ids[0]).not.toBe(ids[1])
  })
})
