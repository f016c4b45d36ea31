import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type ArchiveRequest,
  type MadeArchive,
  makeArchive,
  verifyArchive,
} from '../../../../src/app/archive/index.ts'
import { makeKeys } from '../../../../src/app/keys/index.ts'
import { generate } from '../../../../src/build/index.ts'
import {
  bytesSource,
  openPackage,
  type Package,
  type PackedFile,
  readWorkspace,
  sealPackage,
} from '../../../../src/package/index.ts'
import { writeZip } from '../../../../src/package/zip/write-zip.ts'
import { memoryHost } from '../../../support/memory-host.ts'
import { expectSameBytes } from '../../../support/same-bytes.ts'
import { cameraJpeg, codec, marked, rawPng } from '../../../support/sample-pictures.ts'
import { nodeCrypto, smallManifest } from '../../../support/small-package.ts'
import { tinyFontFile } from '../../../support/tiny-font.ts'

const settings = `
archive:
  fonds: Z109
  unit: ZWC
  documents:
    - {document: summary, retention: Y, number: 南小总〔2026〕1号}
  terms:
    - {term: 2025-autumn, drafted: 李镕, draftedOn: 2026-01-20, reviewed: 陆文博, reviewedOn: 2026-01-21, signed: 沈祎, signedOn: 2026-01-22}
`

const school = `name: 城西小学
terms:
  2024-autumn: {start: 2024-09-01, end: 2025-01-17}
  2025-spring: {start: 2025-02-17, end: 2025-07-04}
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
current: 2025-autumn
`

const repairs = `- {id: W1, date: 2025-10-08, item: 灯管, action: 更换, place: 一年级一班, quantity: 2支}
- {id: W2, date: 2025-10-09, item: 灯管, action: 更换, place: 一年级二班, quantity: 3支}
`

const index = readFileSync(new URL('../../../../templates/archive/index.md.hbs', import.meta.url), 'utf8')

const photo = await cameraJpeg(marked(60, 40), 6)

const texts: Readonly<Record<string, string>> = {
  'data/school.yaml': school + settings,
  'data/2025-autumn/repairs.yaml': repairs,
  'data/2024-autumn/repairs.yaml': '# 早先的学期\n[]\n',
  'data/photos/别的.jpg': '\0\0\0\x18ftypheic 不属于哪条记录',
  'templates/archive/index.md.hbs': index,
  'templates/summary.md.hbs': `---
document: 后勤工作总结
---
# {{school.name}}后勤工作总结

更换灯管{{sum repairs "quantity" as="exact"}}。

{{signature}}
`,
}

const files: Readonly<Record<string, string | Uint8Array>> = { ...texts, 'data/photos/W1/门.jpg': photo }

const request: ArchiveRequest = {
  data: 'data',
  templates: 'templates',
  dataLabel: 'data',
  templatesLabel: 'templates',
  attachments: false,
  accept: [],
  version: '0.1.0',
}

interface Made {
  readonly made: MadeArchive['package']
  readonly codes: readonly string[]
}

async function archive(
  changes: Readonly<Record<string, string | Uint8Array>> = {},
  asked: Partial<ArchiveRequest> = {},
): Promise<Made> {
  const { value, diagnostics } = await makeArchive(
    { ...request, ...asked },
    memoryHost({ ...files, ...changes }),
  )
  return { made: value.package, codes: diagnostics.map(({ code }) => code) }
}

/** The package of the unchanged files, made once, because no test writes into it. */
let plainOne: Promise<Made> | undefined
const plain = (): Promise<Made> => (plainOne ??= archive())

const open = async (bytes: Uint8Array | undefined): Promise<Package> => {
  const { value } = await openPackage(bytesSource(bytes ?? new Uint8Array()), nodeCrypto.digest)
  if (!value) throw new Error('no package')
  return value
}

describe('a package', () => {
  it.each([
    false,
    true,
  ])('contains nothing of the history of changes, which has names (masked: %s)', async (mask) => {
    const history = { 'data/.houqin/history/000001.txt': '+  reporter: 查无此人\n' }
    const { made } = await archive(history, { mask })
    const without = mask ? await archive({}, { mask }) : await plain()
    expect(made?.bytes.length).toBeGreaterThan(0)
    // The same bytes as without a history, so nothing of it is in the package.
    expect(made?.digest).toBe(without.made?.digest)
  })

  it('contains documents, ledgers, evidence, templates, index and note, but nothing of other terms and no secrets', async () => {
    const { made, codes } = await plain()
    expect(codes.filter((code) => code !== 'fonts-stand-in')).toEqual(['photo-unclaimed'])
    expect(made?.fileName).toBe('城西小学2025年秋季学期后勤档案.zip')
    expect(made?.manifest.files.map(({ name }) => name)).toEqual([
      '依据/2025年秋季学期后勤工作总结.json',
      '依据/2025年秋季学期后勤工作总结（核对稿）.pdf',
      '公文/2025年秋季学期后勤工作总结.docx',
      '公文/2025年秋季学期后勤工作总结.pdf',
      '台账/2025-autumn/repairs.yaml',
      '台账/2025年秋季学期后勤台账.xlsx',
      '台账/school.yaml',
      '归档文件目录.docx',
      '归档文件目录.pdf',
      '模板/archive/index.md.hbs',
      '模板/summary.md.hbs',
      '照片/W1/门.jpg',
      '说明.txt',
    ])
  })

  it('contains no file whose format is not documented', async () => {
    const guide = readFileSync(new URL('../../../../src/package/README.md', import.meta.url), 'utf8')
    const patterns = [...guide.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, cell = '']) =>
      cell.split('、').flatMap((part) => [...part.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)),
    )
    const regular = patterns.map((pattern) => {
      const name = pattern.startsWith('.') ? `归档文件目录${pattern}` : pattern
      const parts = name.split(/(\*\*|\*|<[a-z]+>)/).map((part) => {
        if (part === '**') return '.+'
        return part === '*' || part.startsWith('<') ? '[^/]+' : part.replaceAll(/[.（）]/g, '\\$&')
      })
      return new RegExp(`^${parts.join('')}$`)
    })
    const { made } = await archive(
      {
        'data/calendar.yaml': readFileSync(
          new URL('../../../../templates/catalogues/calendar.yaml', import.meta.url),
        ),
        'data/2025-autumn/narrative/summary/opening.md': '开头。\n',
        'templates/catalogues/routines.yaml': '[]\n',
        'templates/partials/x.md.hbs': '某\n',
      },
      { attachments: true },
    )
    const names = ['manifest.json', 'SHA256SUMS', ...(made?.manifest.files ?? []).map(({ name }) => name)]
    expect(names.length).toBeGreaterThan(15)
    expect(names.filter((name) => !regular.some((pattern) => pattern.test(name)))).toEqual([])
  })

  it('has the ledgers as they are, byte for byte', async () => {
    const odd = '\uFEFF# 注释\r\n- {id: W1, date: 2025-10-08, item: 灯管, action: 更换, quantity: 2支}\r\n'
    const { made } = await archive({ 'data/2025-autumn/repairs.yaml': odd })
    const ledger = await (await open(made?.bytes)).read('台账/2025-autumn/repairs.yaml')
    expect(ledger).toEqual(new TextEncoder().encode(odd))
  })

  it('can be read for a review without being unpacked', async () => {
    const { made } = await plain()
    const { value, diagnostics } = await readWorkspace(await open(made?.bytes))
    expect(diagnostics).toEqual([])
    expect(value?.school.name).toBe('城西小学')
    expect(
      value?.ledgers
        .get('2025-autumn')
        ?.get('repair')
        ?.records.map(({ id }) => id),
    ).toEqual(['W1', 'W2'])
  })

  it('numbers its items by DA/T 22 and says who signed', async () => {
    const { made } = await plain()
    expect(
      made?.manifest.items.map(({ number, title, pages, documentNumber, note }) => [
        number,
        title,
        pages ?? note,
        documentNumber,
      ]),
    ).toEqual([
      ['Z109-WS·2026-Y-ZWC-0001', '城西小学后勤工作总结', 1, '南小总〔2026〕1号'],
      ['Z109-WS·2026-D30-ZWC-0001', '2025年秋季学期维修台账', '2条记录', undefined],
      ['Z109-WS·2026-D30-ZWC-0002', '2025年秋季学期后勤工作照片', '1张', undefined],
    ])
    expect(made?.manifest.signOffs.map(({ role, by }) => `${role} ${by}`)).toEqual([
      'drafted 李镕',
      'reviewed 陆文博',
      'signed 沈祎',
    ])
  })

  it('files its items by year and retention, the longest first', async () => {
    const kept = settings.replace(
      '{document: summary, retention: Y, number: 南小总〔2026〕1号}',
      '{document: summary, retention: D10}\n    - {document: photos, retention: Y}',
    )
    const { made } = await archive({ 'data/school.yaml': school + kept })
    expect(made?.manifest.items.map(({ number }) => number)).toEqual([
      'Z109-WS·2026-Y-ZWC-0001',
      'Z109-WS·2026-D30-ZWC-0001',
      'Z109-WS·2026-D10-ZWC-0001',
    ])
  })

  it('says where each number comes from', async () => {
    const { made } = await plain()
    const bytes = await (await open(made?.bytes)).read('依据/2025年秋季学期后勤工作总结.json')
    const evidence = JSON.parse(new TextDecoder().decode(bytes)) as {
      numbers: { text: string; exact: number; records: { id: string; file: string; line: number }[] }[]
    }
    expect(evidence.numbers).toHaveLength(1)
    expect(evidence.numbers[0]).toMatchObject({ text: '5支', exact: 5 })
    expect(evidence.numbers[0]?.records.map(({ id, file, line }) => `${file}:${line} ${id}`)).toEqual([
      '2025-autumn/repairs.yaml:1 W1',
      '2025-autumn/repairs.yaml:2 W2',
    ])
  })

  it('is the same whenever it is made', async () => {
    expectSameBytes((await archive()).made?.bytes, (await plain()).made?.bytes)
  })

  it('includes another term if its documents need it', async () => {
    const template = `${texts['templates/summary.md.hbs'] ?? ''}\n历年维修{{count all.repairs as="exact"}}。\n`
    const old = '- {id: V1, date: 2024-10-08, item: 门锁, action: 更换, quantity: 1把}\n'
    const { made } = await archive({
      'templates/summary.md.hbs': template,
      'data/2024-autumn/repairs.yaml': old,
    })
    expect(made?.manifest.files.map(({ name }) => name)).toContain('台账/2024-autumn/repairs.yaml')
  })

  it('can have the ledgers attached to PDF/A-3a copies', async () => {
    const { made } = await archive({}, { attachments: true })
    const pdf = await (await open(made?.bytes)).read('公文/2025年秋季学期后勤工作总结（附台账）.pdf')
    const text = new TextDecoder('latin1').decode(pdf)
    expect(text).toContain('/EmbeddedFile')
    expect(text).toContain('<pdfaid:part>3</pdfaid:part>')
  })
})

describe('photos in a package', () => {
  const showing = `${texts['templates/summary.md.hbs'] ?? ''}\n# 照片\n\n{{photos repairs}}\n`
  const bytesOf = async (made: Made['made']): Promise<string> => {
    const bytes = await (await open(made?.bytes)).read('照片/W1/门.jpg')
    return Buffer.from(bytes ?? []).toString('latin1')
  }
  const rebuilt = async (made: Made['made']) =>
    (
      await verifyArchive(
        { file: { path: 'a.zip', label: 'a.zip' }, rebuild: true, version: '0.1.0' },
        memoryHost({ 'a.zip': made?.bytes ?? '' }),
      )
    ).value.rebuilt

  it('do not reveal where they were taken, and give the same documents as the workspace', async () => {
    const changes = { 'templates/summary.md.hbs': showing }
    const { made } = await archive(changes)
    expect(await bytesOf(made)).not.toMatch(/GPS|owner/)
    expect(Buffer.from(made?.bytes ?? []).includes('GPS 31')).toBe(false)
    const packed = await (await open(made?.bytes)).read('照片/W1/门.jpg')
    expect(await codec.decode(packed ?? new Uint8Array())).toEqual(await codec.decode(photo))
    expect(await rebuilt(made)).toBe('same')
    const { value } = await generate(
      { ...request, documents: ['summary'], formats: ['docx'] },
      memoryHost({ ...files, ...changes }),
    )
    const docx = await (await open(made?.bytes)).read('公文/2025年秋季学期后勤工作总结.docx')
    expect([...value.files.values()]).toEqual([docx])
  })

  it('are left as they were taken if school.yaml asks for that', async () => {
    const { made } = await archive({
      'data/school.yaml': school + settings.replace('unit: ZWC', 'unit: ZWC\n  photos: 原样'),
      'templates/summary.md.hbs': showing,
    })
    expect(await bytesOf(made)).toBe(Buffer.from(photo).toString('latin1'))
    expect(await rebuilt(made)).toBe('same')
  })

  it('are reported if their metadata cannot be removed, and packed only if that was accepted', async () => {
    const heic = { 'data/photos/W2/a.heic': '\0\0\0\x18ftypheic GPS' }
    const { value, diagnostics } = await makeArchive(request, memoryHost({ ...files, ...heic }))
    expect(value.package).toBeUndefined()
    expect(diagnostics.find(({ code }) => code === 'archive-photo')?.message).toBe(
      '照片里拍摄的地点、时间去不掉：photos/W2/a.heic 不是完好的 JPG、PNG',
    )
    const { made } = await archive(heic, { accept: ['archive-photo'] })
    expect(made?.manifest.accepted).toEqual([{ code: 'archive-photo', count: 1 }])
    expect(made?.manifest.files.map(({ name }) => name)).toContain('照片/W2/a.heic')
    expect(await rebuilt(made)).toBe('same')
  })

  it('are checked: a package with one that has no picture is neither made nor sound', async () => {
    const nothing = { 'data/photos/W2/空.png': rawPng({ width: 0, height: 0 }) }
    const { made: refused, codes } = await archive(nothing)
    expect(refused).toBeUndefined()
    expect(codes).toContain('archive-photo-broken')
    const { made } = await plain()
    const { bytes } = await sealPackage(
      new Map([['照片/空.png', { role: 'photo', title: '空', bytes: rawPng({ width: 0, height: 0 }) }]]),
      { ...smallManifest, accepted: [] },
      nodeCrypto.digest,
    )
    const verified = async (zip: Uint8Array | undefined) =>
      verifyArchive(
        { file: { path: 'a.zip', label: 'a.zip' }, rebuild: true, version: '0.1.0' },
        memoryHost({ 'a.zip': zip ?? '' }),
      )
    expect((await verified(made?.bytes)).value.sound).toBe(true)
    const { value, diagnostics } = await verified(bytes)
    expect(value).toMatchObject({ sound: false, content: 'intact', rebuilt: 'different' })
    expect(diagnostics.map(({ message }) => message)).toContain('照片 照片/空.png 是 0×0 像素，里面没有画面')
  })

  it('are reported if a masked package leaves them out', async () => {
    const heic = {
      'data/photos/W2/a.heic': '\0\0\0\x18ftypheic GPS',
      'data/photos/W2/断.jpg': photo.slice(0, -50),
    }
    const { value, diagnostics } = await makeArchive(
      { ...request, mask: true },
      memoryHost({ ...files, ...heic }),
    )
    expect(value.package).toBeUndefined()
    expect(diagnostics.find(({ code }) => code === 'archive-photo')?.message).toContain(
      'photos/W2/a.heic、photos/W2/断.jpg ',
    )
    const { made } = await archive(heic, { mask: true, accept: ['archive-photo'] })
    expect(made?.manifest.files.flatMap(({ name, role }) => (role === 'photo' ? [name] : []))).toEqual([
      '照片/W1/门.jpg',
    ])
    expect(await rebuilt(made)).toBe('same')
  })
})

describe('refuses', () => {
  it('anything while there are errors or warnings', async () => {
    const late = repairs.replace('2025-10-09', '2026-05-09')
    const { made, codes } = await archive({ 'data/2025-autumn/repairs.yaml': late })
    expect(made).toBeUndefined()
    expect(codes).toContain('date-outside-term')
  })

  it('anything while the next term’s plan has faults, as check does', async () => {
    const plan = '---\ndocument: 工作计划\nterm: next\narchive: false\n---\n# 计划\n\n{{nonsense}}\n'
    const { made, codes } = await archive({ 'templates/plan.md.hbs': plan })
    expect(made).toBeUndefined()
    expect(codes.some((code) => code.startsWith('template-'))).toBe(true)
  })

  it('nothing because of accepted warnings, which the manifest lists', async () => {
    const late = repairs.replace('2025-10-09', '2026-05-09')
    const { made, codes } = await archive(
      { 'data/2025-autumn/repairs.yaml': late },
      { accept: ['date-outside-term'] },
    )
    expect(codes).toContain('archive-accepted')
    expect(made?.manifest.accepted).toEqual([{ code: 'date-outside-term', count: 1 }])
  })

  it('an empty ledger unless it says that nothing happened', async () => {
    const { made } = await archive({
      'data/2025-autumn/events.yaml': '# 还没有记\n',
      'data/2025-autumn/accidents.yaml': 'complete: true\nrecords: []\n',
    })
    const titles = made?.manifest.items.map(({ title }) => title) ?? []
    expect(titles.filter((title) => title.endsWith('台账'))).toEqual([
      '2025年秋季学期维修台账',
      '2025年秋季学期事故台账',
    ])
  })

  it('missing settings, and missing sign-offs or sign-offs in the wrong order', async () => {
    expect((await archive({ 'data/school.yaml': school })).codes).toContain('archive-settings')
    const unsigned = school + settings.replace(', signed: 沈祎', '')
    expect((await archive({ 'data/school.yaml': unsigned })).codes).toContain('archive-sign-off')
    const example = school + settings.replace('signed: 沈祎', 'signed: 姓名')
    expect((await archive({ 'data/school.yaml': example })).codes).toContain('archive-sign-off')
    const early = school + settings.replace('signedOn: 2026-01-22', 'signedOn: 2026-01-02')
    expect((await archive({ 'data/school.yaml': early })).codes).toContain('archive-sign-off')
  })

  it('a text too long for the manifest, which could not be checked afterwards', async () => {
    const long = school + settings.replace('retention: Y', `retention: Y, note: ${'长'.repeat(4001)}`)
    const told = await makeArchive(request, memoryHost({ ...files, 'data/school.yaml': long }))
    expect(told.value.package).toBeUndefined()
    const fault = told.diagnostics.find(({ code }) => code === 'archive-text')
    expect(fault?.message).toBe(
      '归档文件目录第 1 件《城西小学后勤工作总结》的备注太长：有 4001 个字，最多 4000 个',
    )
  })

  it('a term of which no template is archived', async () => {
    const template = (texts['templates/summary.md.hbs'] ?? '').replace('---\n', '---\narchive: false\n')
    expect((await archive({ 'templates/summary.md.hbs': template })).codes).toContain('archive-empty')
  })

  it('keys and earlier packages that are not what they should be', async () => {
    const key = { path: 'key.pem', label: 'key.pem' }
    expect((await archive({}, { key })).codes).toContain('archive-key')
    expect((await archive({ 'key.pem': '不是钥匙' }, { key })).codes).toContain('archive-key')
    const locked = memoryHost({})
    await makeKeys('keys', locked, '说好的口令')
    const pem = locked.written.get('keys/houqin-private.pem') ?? ''
    for (const [passphrase, why] of [
      [{}, '有口令，没有给出'],
      [{ passphrase: '别的' }, '口令不对'],
    ] as const) {
      const told = await makeArchive(
        { ...request, key, ...passphrase },
        memoryHost({ ...files, 'key.pem': pem }),
      )
      expect(told.diagnostics.map(({ message }) => message).join()).toContain(why)
    }
    const previous = { path: 'old.zip', label: 'old.zip' }
    expect((await archive({}, { previous })).codes).toContain('archive-unreadable')
    expect((await archive({ 'old.zip': '不是包' }, { previous })).codes).toContain('archive-chain')
  })
})

describe('signing, chaining and checking', () => {
  it('a signed package that follows another is trusted and rebuilt', async () => {
    const keys = memoryHost({})
    await makeKeys('keys', keys)
    const [secret, open] = ['keys/houqin-private.pem', 'keys/houqin-public.pem'].map(
      (path) => keys.written.get(path) ?? new Uint8Array(),
    ) as [Uint8Array, Uint8Array]
    const spring = {
      'data/school.yaml': (school + settings)
        .replace('term: 2025-autumn', 'term: 2025-spring')
        .replace('current: 2025-autumn', 'current: 2025-spring'),
      'data/2025-spring/repairs.yaml': repairs.replaceAll('2025-10', '2025-03').replaceAll('id: W', 'id: V'),
    }
    const earlier = await archive(spring, { term: '2025-spring' })
    expect(earlier.made, earlier.codes.join()).toBeDefined()
    const { made } = await archive(
      { 'key.pem': secret, 'old.zip': earlier.made?.bytes ?? '' },
      { key: { path: 'key.pem', label: 'key.pem' }, previous: { path: 'old.zip', label: 'old.zip' } },
    )
    expect(made?.manifest.previous).toEqual({ term: '2025-spring', digest: earlier.made?.digest })
    const host = memoryHost({
      'new.zip': made?.bytes ?? '',
      'old.zip': earlier.made?.bytes ?? '',
      'open.pem': open,
    })
    const named = (path: string) => ({ path, label: path })
    const { value, diagnostics } = await verifyArchive(
      {
        file: named('new.zip'),
        key: named('open.pem'),
        previous: named('old.zip'),
        rebuild: true,
        version: '0.1.0',
      },
      host,
    )
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({ sound: true, signature: 'trusted', rebuilt: 'same' })
    // The private key is nowhere in the package.
    const body = new TextDecoder().decode(secret).split('\n')[1] ?? ''
    expect(Buffer.from(made?.bytes ?? []).includes(body)).toBe(false)
    expect(Buffer.from(made?.bytes ?? []).includes(Buffer.from(body, 'base64').subarray(-32))).toBe(false)
  })

  it('a package whose documents do not follow from its ledgers is found by rebuilding them', async () => {
    const { made } = await plain()
    const whole = await open(made?.bytes)
    // A forger who knows the format: other ledgers, and a manifest that fits them.
    const forged = new Map(
      await Promise.all(
        whole.manifest.files.map(async (file) => {
          const bytes = (await whole.read(file.name)) ?? new Uint8Array()
          const text = new TextDecoder().decode(bytes).replace('quantity: 3支', 'quantity: 9支')
          const changed = file.name.endsWith('repairs.yaml') ? new TextEncoder().encode(text) : bytes
          return [file.name, { ...file, bytes: changed }] as const
        }),
      ),
    )
    const { bytes } = await sealPackage(forged, whole.manifest, nodeCrypto.digest)
    const check = (version: string) =>
      verifyArchive(
        { file: { path: 'a.zip', label: 'a.zip' }, rebuild: true, version },
        memoryHost({ 'a.zip': bytes }),
      )
    const { value, diagnostics } = await check('0.1.0')
    expect(value).toMatchObject({ sound: false, content: 'intact', rebuilt: 'different' })
    const told = diagnostics.map(({ message, hints }) => [message, ...hints].join(' ')).join('\n')
    expect(told).toContain('公文/2025年秋季学期后勤工作总结.docx 与重建的不同')
    expect(told).toContain('不是由包里的台账和模板生成的')
    const other = (await check('0.2.0')).diagnostics.flatMap(({ hints }) => hints)
    expect(other.join()).toContain('程序的版本不同：包是 0.1.0 做的，现在是 0.2.0')
  })

  it('a manifest, an index or a note that contradicts the package’s school.yaml is found by a rebuild', async () => {
    const { made } = await plain()
    const whole = await open(made?.bytes)
    const { files: listed, ...about } = whole.manifest
    const [first, ...rest] = about.items
    if (!first) throw new Error('no items')
    const forgeries: readonly (readonly [string, Partial<typeof about>])[] = [
      ['起草、审核、签发', { signOffs: about.signOffs.map((step) => ({ ...step, by: '别人' })) }],
      ['字体', { fonts: [] }],
      ['学校或全宗号', { school: { ...about.school, fonds: 'Z110' } }],
      ['目录第 1 件', { items: [{ ...first, secrecy: '秘密' }, ...rest] }],
      ['目录里有 2 件', { items: rest }],
      ['接受的警告', { accepted: [{ code: 'date-outside-term', count: 1 }] }],
    ]
    for (const [told, forgery] of forgeries) {
      const sources = new Map<string, PackedFile>()
      for (const file of listed)
        sources.set(file.name, { ...file, bytes: (await whole.read(file.name)) ?? new Uint8Array() })
      const { bytes } = await sealPackage(sources, { ...about, ...forgery }, nodeCrypto.digest)
      const { value, diagnostics } = await verifyArchive(
        { file: { path: 'a.zip', label: 'a.zip' }, rebuild: true, version: '0.1.0' },
        memoryHost({ 'a.zip': bytes }),
      )
      expect(value).toMatchObject({ sound: false, rebuilt: 'different' })
      expect(diagnostics.map(({ message }) => message).join('\n')).toContain(told)
    }
  })

  it('files that no document needs, and false statements about a file, are found by packing again', async () => {
    const { made } = await plain()
    const whole = await open(made?.bytes)
    const text = new TextEncoder().encode('夹带')
    const forgeries: readonly (readonly [string, string, Partial<PackedFile>])[] = [
      ['不是这个学期的公文要用的', '台账/夹带.exe', { role: 'ledger', title: '台账', bytes: text }],
      [
        '不是这个学期的公文要用的',
        '照片/a.jpg',
        { role: 'photo', title: '照片 a.jpg', origin: 'a.jpg', bytes: text },
      ],
      ['不是这个学期的公文要用的', '台账/另.yaml', { role: 'ledger', origin: 'school.yaml' }],
      ['的题名、类型或来历', '公文/2025年秋季学期后勤工作总结.pdf', { title: '另一个题名' }],
      ['的题名、类型或来历', '台账/2025-autumn/repairs.yaml', { title: '另一个题名' }],
    ]
    for (const [told, name, forgery] of forgeries) {
      const sources = new Map<string, PackedFile>()
      for (const file of whole.manifest.files)
        sources.set(file.name, { ...file, bytes: (await whole.read(file.name)) ?? new Uint8Array() })
      const profile = sources.get('台账/school.yaml')?.bytes ?? new Uint8Array()
      const before = sources.get(name) ?? { role: 'ledger', title: '台账', bytes: profile }
      sources.set(name, { ...before, ...forgery })
      const { bytes } = await sealPackage(sources, whole.manifest, nodeCrypto.digest)
      const { value, diagnostics } = await verifyArchive(
        { file: { path: 'a.zip', label: 'a.zip' }, rebuild: true, version: '0.1.0' },
        memoryHost({ 'a.zip': bytes }),
      )
      expect(value).toMatchObject({ sound: false, content: 'intact', rebuilt: 'different' })
      expect(diagnostics.map(({ message }) => message).join('\n')).toMatch(new RegExp(`${name}.*${told}`))
    }
  })

  it('warnings that were not accepted are found by packing again', async () => {
    const late = repairs.replace('2025-10-09', '2026-05-09')
    const { made } = await archive(
      { 'data/2025-autumn/repairs.yaml': late },
      { accept: ['date-outside-term'] },
    )
    const whole = await open(made?.bytes)
    const sources = new Map<string, PackedFile>()
    for (const file of whole.manifest.files)
      sources.set(file.name, { ...file, bytes: (await whole.read(file.name)) ?? new Uint8Array() })
    const check = async (about: Partial<typeof whole.manifest>): Promise<string> => {
      const { bytes } = await sealPackage(sources, { ...whole.manifest, ...about }, nodeCrypto.digest)
      const { diagnostics } = await verifyArchive(
        { file: { path: 'a.zip', label: 'a.zip' }, rebuild: true, version: '0.1.0' },
        memoryHost({ 'a.zip': bytes }),
      )
      return diagnostics.map(({ message }) => message).join('\n')
    }
    expect(await check({})).toBe('')
    expect(await check({ accepted: [] })).toContain('有没有接受的警告')
  })

  it('a package set in the school’s own font can be rebuilt with the same font file', async () => {
    const font = tinyFontFile('后勤工作', { family: '楷体', postScriptName: 'TinyKai' })
    const own = {
      'data/school.yaml': `${school}${settings}fonts: {楷体: fonts/own.ttf}\n`,
      'data/fonts/own.ttf': font,
    }
    const { made, codes } = await archive(own)
    expect(made, codes.join()).toBeDefined()
    const check = (held: Readonly<Record<string, string | Uint8Array>>) =>
      verifyArchive(
        { file: { path: 'a.zip', label: 'a.zip' }, rebuild: true, fonts: 'held', version: '0.1.0' },
        memoryHost({ ...held, 'a.zip': made?.bytes ?? '' }),
      )
    const without = await check({ 'held/other.ttf': '别的字体' })
    expect(without.value.rebuilt).toBe('different')
    expect(without.diagnostics.flatMap(({ hints }) => hints).join()).toMatch(
      /fonts\/own\.ttf（SHA-256 .*--fonts/,
    )
    expect((await check({ 'held/又名.TTF': font })).value).toMatchObject({ sound: true, rebuilt: 'same' })
  })

  it('a package that names files of the machine does not get them', async () => {
    const { made } = await plain()
    const whole = await open(made?.bytes)
    const reads: string[] = []
    const sources = new Map(
      await Promise.all(
        whole.manifest.files.map(async (file) => {
          const bytes = (await whole.read(file.name)) ?? new Uint8Array()
          const text = `${new TextDecoder().decode(bytes)}fonts: {仿宋: /etc/passwd}\n`
          return [
            file.name,
            { ...file, bytes: file.origin === 'school.yaml' ? new TextEncoder().encode(text) : bytes },
          ] as const
        }),
      ),
    )
    const { bytes } = await sealPackage(sources, whole.manifest, nodeCrypto.digest)
    const host = memoryHost({ 'a.zip': bytes, '/etc/passwd': 'x' })
    const readFile: typeof host.readFile = (path) => {
      reads.push(path)
      return host.readFile(path)
    }
    const watched = { ...host, readFile }
    const { value, diagnostics } = await verifyArchive(
      { file: { path: 'a.zip', label: 'a.zip' }, rebuild: true, version: '0.1.0' },
      watched,
    )
    expect(value.rebuilt).toBe('different')
    expect(diagnostics.map(({ message }) => message).join()).toContain('生成不出公文')
    expect(reads).toEqual([])
    expect(host.written.size).toBe(0)
  })

  it('a folder in place of a package is reported as one', async () => {
    const host = memoryHost({ '包/manifest.json': '{}' })
    const { diagnostics } = await verifyArchive(
      { file: { path: '包', label: '包' }, rebuild: false, version: '0.1.0' },
      host,
    )
    expect(diagnostics.map(({ message }) => message)).toEqual(['打不开档案包 包：这是一个文件夹'])
  })

  it('files that do not exist are reported as such', async () => {
    const named = (path: string) => ({ path, label: path })
    const { value, diagnostics } = await verifyArchive(
      {
        file: named('a.zip'),
        key: named('k.pem'),
        previous: named('b.zip'),
        rebuild: false,
        version: '0.1.0',
      },
      memoryHost({}),
    )
    expect(value.sound).toBe(false)
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'archive-unreadable',
      'archive-unreadable',
      'archive-key',
    ])
    const zip = memoryHost({ 'a.zip': writeZip(new Map()), 'k.pem': '不是钥匙' })
    const bad = await verifyArchive(
      { file: named('a.zip'), key: named('k.pem'), rebuild: false, version: '0.1.0' },
      zip,
    )
    expect(bad.diagnostics.map(({ code }) => code)).toEqual(['archive-key'])
  })
})

it('keys are made once', async () => {
  const host = memoryHost({})
  const made = await makeKeys('keys', host)
  expect(made).toHaveProperty('fingerprint', expect.stringMatching(/^[0-9a-f]{64}$/))
  expect(await makeKeys('keys', host)).toMatchObject({ failure: { reason: 'exists' } })
})
