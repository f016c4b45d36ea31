import { inflateSync, strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { makeArchive, verifyArchive } from '../../../src/app/archive/index.ts'
import { traceFile } from '../../../src/app/trace/index.ts'
import { type Build, type GenerateRequest, generate } from '../../../src/build/index.ts'
import { type MemoryHost, memoryHost } from '../../support/memory-host.ts'
import { cameraJpeg, marked } from '../../support/sample-pictures.ts'

const names = ['沈祎', '李镕', '欧阳静宜', '于学峰', '邹立群', '陶陶', '13800138000', '410105199003078811']

const files = {
  'data/school.yaml': `name: 城西小学
headmaster: 沈祎
director: 李镕
# 沈祎 2024 年到任
mask: { names: [陶陶], always: 否 }
archive:
  fonds: Z1
  terms:
    - { term: 2025-autumn, drafted: 于学峰, draftedOn: 2026-01-20, reviewed: 李镕, reviewedOn: 2026-01-21, signed: 沈祎, signedOn: 2026-01-22 }
terms:
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
current: 2025-autumn
`,
  'data/2025-autumn/repairs.yaml': `# 邹立群交来的登记本
- { id: W1, date: 2025-09-03, item: 灯管, action: 更换, quantity: 3支, by: 李 镕、欧阳静宜, reporter: 邹立群老师, place: 一班, status: 已完成, done: 2025-09-04, note: 邹立群电话 13800138000, photos: 灯.jpg, faces: 无 }
- { id: W2-邹立群, date: 2025-09-05, item: 门锁, action: 更换, quantity: 1把, by: 李镕, reporter: 邹立群, place: 二班, status: 已完成, done: 2025-09-05, note: 身份证 410105199003078811, faces: 全部 }
`,
  'data/2025-autumn/narrative/summary/opening.md':
    '**邹**立群老师和欧阳\n静宜出了力，陶陶也来帮忙。李主任说好。\n',
  'templates/summary.md.hbs': `---
document: 后勤工作总结
keywords: 沈祎、后勤
---
# {{school.name}}后勤工作总结

{{narrative "summary/opening"}}

维修{{count repairs as="exact"}}，报修的有{{distinct repairs "reporter"}}：{{names repairs "reporter"}}，校长{{school.headmaster}}。

{{signature}}

# 维修台账

{{table repairs columns="date,place,item,by,reporter,note"}}

{{photos repairs}}
`,
  'templates/archive/index.md.hbs': '# 归档文件目录\n\n{{#each archive.items}}\n- {{title}}\n{{/each}}\n',
}

const photo = await cameraJpeg(marked(60, 40), 6)
const hostOf = (more: Readonly<Record<string, string | Uint8Array>> = {}): MemoryHost =>
  memoryHost({
    ...files,
    'data/photos/灯.jpg': photo,
    'data/photos/W2-邹立群/合影.JPG': photo,
    ...more,
  })

const folders = { data: 'data', templates: 'templates', dataLabel: 'data', templatesLabel: 'templates' }

async function build(host: MemoryHost, more: Partial<GenerateRequest> = {}): Promise<Build> {
  const { value, diagnostics } = await generate(
    {
      ...folders,
      documents: ['summary'],
      formats: ['docx', 'pdf', 'md'],
      pdf: 'a3a',
      review: true,
      mask: true,
      ...more,
    },
    host,
  )
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return value
}

/** Every text in a file, however it is packed, with and without tags and white space. */
function textsOf(path: string, bytes: Uint8Array): readonly string[] {
  if (/\.(?:docx|xlsx|zip)$/.test(path))
    return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [name, ...textsOf(name, part)])
  const whole = [new TextDecoder().decode(bytes), new TextDecoder('utf-16be').decode(bytes)]
  const streams = /\.pdf$/.test(path) ? streamsOf(bytes) : []
  return [...whole, ...streams].flatMap((text) => [text, text.replace(/<[^>]*>|\s/g, '')])
}

function streamsOf(bytes: Uint8Array): readonly string[] {
  const raw = strFromU8(bytes, true)
  return Array.from(raw.matchAll(/stream\r?\n/g), ({ 0: head, index }) => {
    const from = index + head.length
    const end = raw.indexOf('endstream', from)
    try {
      return new TextDecoder().decode(inflateSync(bytes.subarray(from + 2, end)))
    } catch {
      return ''
    }
  })
}

/** The names as texts of the PDF have them: UTF-16 in hexadecimal. */
const hexOf = (name: string): string =>
  Array.from(name, (character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')

function leaks(found: ReadonlyMap<string, Uint8Array>): readonly string[] {
  return [...found].flatMap(([path, bytes]) => {
    const all = [path, ...textsOf(path, bytes)]
    return names
      .filter((name) => all.some((text) => text.includes(name) || text.toLowerCase().includes(hexOf(name))))
      .map((name) => `${path}: ${name}`)
  })
}

describe('masked copies', () => {
  it('contain no name and no number of a person in any part of any file', async () => {
    const { files: made } = await build(hostOf())
    expect([...made.keys()].every((path) => path.includes('（隐名）'))).toBe(true)
    expect(made.size).toBe(5)
    expect(leaks(made)).toEqual([])
  })

  it('differ from unmasked ones, which contain the names in each file', async () => {
    const { files: made } = await build(hostOf(), { mask: false })
    const found = leaks(made).map((leak) => leak.slice(leak.indexOf('.') + 1))
    for (const format of ['docx', 'pdf', 'md']) expect(found).toContain(`${format}: 沈祎`)
  })

  it('count people as in the ledgers, and leave out photos with faces', async () => {
    const { files: made } = await build(hostOf())
    const text = new TextDecoder().decode([...made].find(([path]) => path.endsWith('.md'))?.[1])
    expect(text).toContain('维修2次，报修的有')
    expect(text).toContain('某某')
    expect(text).toContain('某主任说好')
    const docx = [...made].find(([path]) => path.endsWith('（隐名）.docx'))?.[1] ?? new Uint8Array()
    expect(Object.keys(unzipSync(docx)).filter((path) => path.startsWith('word/media/'))).toEqual([
      'word/media/photo1.jpg',
    ])
  })

  it.each([
    ['mask: 姓', '欧阳某某'],
    ['mask: 是\ndocuments: { summary: { mask: 姓 } }', '李某某'],
    ['mask: 否\ndocuments: { summary: { mask: 是 } }', '校长某某'],
    ['mask: 是\ndocuments: { summary: { mask: 否 } }', '沈祎'],
  ])('follow the settings unless the command decides: %s', async (mask, said) => {
    const profile = files['data/school.yaml'].replace(/^mask:.*$/m, mask)
    const { value } = await generate(
      { ...folders, documents: ['summary'], formats: ['md'] },
      hostOf({ 'data/school.yaml': profile }),
    )
    expect(new TextDecoder().decode([...value.files.values()][0])).toContain(said)
  })

  it('report photos without a statement about faces', async () => {
    const silent = files['data/2025-autumn/repairs.yaml'].replace(', faces: 无', '')
    const { diagnostics } = await generate(
      { ...folders, documents: ['summary'], formats: [], mask: true },
      hostOf({ 'data/2025-autumn/repairs.yaml': silent }),
    )
    expect(diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['photo-faces-unsaid', 'photo-left-out']),
    )
  })

  it('are traced against the real ledger', async () => {
    const { files: made } = await build(hostOf())
    for (const [path, bytes] of made) {
      if (path.endsWith('.md')) continue
      const { value, diagnostics } = await traceFile(
        { ...folders, file: 'out/a', fileLabel: 'a', number: '2次' },
        hostOf({ 'out/a': bytes }),
      )
      expect(diagnostics).toEqual([])
      expect(value.trace?.current).toBe(true)
      expect(value.trace?.numbers[0]?.records.map(({ id }) => id)).toEqual(['W1', 'W2-邹立群'])
    }
  })
})

describe('a masked package', () => {
  const archive = (host: MemoryHost, mask: boolean) =>
    makeArchive(
      {
        ...folders,
        attachments: true,
        version: '0',
        accept: ['literal-number', 'literal-text', 'template-unsourced'],
        mask,
      },
      host,
    )

  it('contains no names except those responsible for it, and can be rebuilt from itself', async () => {
    const { value, diagnostics } = await archive(hostOf(), true)
    expect(diagnostics.filter(({ severity }) => severity !== 'notice')).toEqual([])
    const made = value.package
    const parts = Object.entries(unzipSync(made?.bytes ?? new Uint8Array()))
    expect(made?.fileName).toContain('（隐名）')
    expect(made?.manifest.masked).toBe(true)
    const signed = new Set(['manifest.json', '说明.txt', '台账/school.yaml'])
    expect(leaks(new Map(parts.filter(([path]) => !signed.has(path))))).toEqual([])
    const written = new Map(parts.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))
    expect(written.get('台账/school.yaml')).toContain('drafted: 于学峰')
    expect(written.get('台账/school.yaml')).toMatch(
      /headmaster: 某某\d+号\ndirector: 某某\d+号\n# 某某\d+号 2024/,
    )
    expect(written.get('说明.txt')).toContain('隐名：')
    const photos = parts.filter(([path]) => path.startsWith('照片/'))
    expect(photos.map(([path]) => path)).toEqual(['照片/灯.jpg'])
    expect(strFromU8(photos[0]?.[1] ?? new Uint8Array(), true)).not.toMatch(/GPS|owner/)
    const verified = await verifyArchive(
      { file: { path: 'a.zip', label: 'a.zip' }, rebuild: true, version: '0' },
      memoryHost({ 'a.zip': made?.bytes ?? new Uint8Array() }),
    )
    expect(verified.diagnostics.map(({ message }) => message)).toEqual([])
    expect(verified.value.rebuilt).toBe('same')
  })

  it('is not masked unless asked for', async () => {
    const { value } = await archive(hostOf(), false)
    expect(value.package?.manifest.masked).toBeUndefined()
    expect(leaks(new Map([['a.zip', value.package?.bytes ?? new Uint8Array()]])).length).toBeGreaterThan(4)
  })
})
