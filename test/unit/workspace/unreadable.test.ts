import { describe, expect, it } from 'vitest'
import { digestFonts } from '../../../src/app/archive/package-fonts.ts'
import { makeWorkspace } from '../../../src/app/init/index.ts'
import { knownWords } from '../../../src/app/known-words/index.ts'
import { type WatchReport, watchWorkspace } from '../../../src/app/watch/index.ts'
import { chooseFonts } from '../../../src/build/fonts/choose-fonts.ts'
import { makeFontMemory } from '../../../src/build/fonts/font-memory.ts'
import { ReadFailure, type ReadReason, type WritableHost } from '../../../src/host/index.ts'
import { openSource, unopened } from '../../../src/package/file-source.ts'
import { makePhotoMemory } from '../../../src/workspace/index.ts'
import { openPhotoFolder } from '../../../src/workspace/photo-folder.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { cameraJpeg, marked } from '../../support/sample-pictures.ts'
import { tinyFontFile } from '../../support/tiny-font.ts'

const failure = (path: string, reason: ReadReason = 'denied'): ReadFailure =>
  new ReadFailure([{ path, reason, detail: '' }])
const failing = (path: string): Promise<never> => Promise.reject(failure(path))

const files = {
  'data/school.yaml': 'name: 城西小学\nterms:\n  2025-autumn: {start: 2025-09-01, end: 2026-01-23}\n',
  'data/2025-autumn/repairs.yaml': '- {id: W1, date: 2025-09-03, item: 灯管, action: 更换}\n',
  'templates/summary.md.hbs': '---\ndocument: 后勤工作总结\n---\n# 总结\n\n更换灯管{{count repairs}}。\n',
}

describe('photos', () => {
  it('that could not be read are read again in the next build', async () => {
    const host = memoryHost({ 'data/photos/a.jpg': await cameraJpeg(marked(60, 40), 6) })
    let reads = 0
    const memory = makePhotoMemory()
    // The digest is made of it; then another program holds it for a moment.
    const flaky: WritableHost = {
      ...host,
      readFile: (path) => (reads++ === 1 ? failing(path) : host.readFile(path)),
    }
    await expect((await openPhotoFolder('data', flaky, memory)).read('a.jpg')).rejects.toBeInstanceOf(
      ReadFailure,
    )
    expect(await (await openPhotoFolder('data', flaky, memory)).read('a.jpg')).toHaveProperty('picture')
  })

  it('that cannot be listed are not none', async () => {
    const locked: WritableHost = { ...memoryHost(files), listTree: failing }
    await expect(openPhotoFolder('data', locked, makePhotoMemory())).rejects.toBeInstanceOf(ReadFailure)
  })

  it('may be linked from elsewhere in the data folder', async () => {
    const asked: unknown[] = []
    const host = memoryHost(files)
    await openPhotoFolder(
      'data',
      { ...host, listTree: (...args) => Promise.resolve(void asked.push(args)) },
      makePhotoMemory(),
    )
    expect(asked).toEqual([['data/photos', expect.arrayContaining(['.jpg', '.heic']), 'data']])
  })
})

describe('fonts', () => {
  const font = (family: string): Uint8Array =>
    tinyFontFile('后勤工作', { family, postScriptName: 'Tiny', rights: 0 })
  const chosen = async (host: WritableHost) =>
    (await chooseFonts({ fonts: 'system', named: undefined, folder: 'data' }, host, makeFontMemory())).value

  it('of the machine that cannot be read are passed over, and said', async () => {
    const host = memoryHost({ 'a/simfang.ttf': font('仿宋'), 'b/x.ttf': font('仿宋') })
    const locked: WritableHost = {
      ...host,
      readPart: (path, start, length) =>
        path.startsWith('a/') ? failing(path) : host.readPart(path, start, length),
    }
    const { fangsong, kaiti } = await chosen(locked)
    expect(fangsong.sources[0]).toMatchObject({ id: 'b/x.ttf' })
    expect(kaiti.refused).toEqual(['a/simfang.ttf，没有权限读它'])
  })

  it('folders that cannot be read are said too', async () => {
    const { fangsong } = await chosen({
      ...memoryHost({}),
      listFonts: () => Promise.resolve({ paths: [], faults: failure('/字体').faults }),
    })
    expect(fangsong.refused).toEqual(['/字体，没有权限读它'])
  })

  it('that the school names are an error, and so is one that went while documents were set in it', async () => {
    const named = { fangsong: { path: 'a.ttf', location: { file: 'school.yaml', line: 1, column: 1 } } }
    const request = { fonts: 'bundled', named, folder: 'data' } as const
    const locked: WritableHost = { ...memoryHost({}), readFile: failing }
    await expect(chooseFonts(request, locked, makeFontMemory())).rejects.toBeInstanceOf(ReadFailure)
    await expect(digestFonts(new Set(['a.ttf']), 'data', memoryHost({}))).rejects.toMatchObject({
      faults: [{ path: 'a.ttf', reason: 'gone' }],
    })
  })
})

describe('a package', () => {
  it('is opened where a file stands, and nowhere else', async () => {
    const host = memoryHost({ 'a/1.zip': 'x' })
    expect(await openSource('a/1.zip', host)).toMatchObject({ size: 1 })
    expect(await openSource('a/2.zip', host)).toBeUndefined()
    expect(await openSource('a', { ...host, sizeOf: failing })).toBeUndefined()
    await expect(openSource('a/1.zip', { ...host, kindOf: failing })).rejects.toBeInstanceOf(ReadFailure)
    const why = async (path: string) => (await unopened({ path, label: path }, host)).message
    expect(await why('a')).toContain('文件夹')
    expect(await why('a/2.zip')).toContain('没有这个文件')
  })
})

describe('a new workspace', () => {
  it('is not made where something stands under the name of its school.yaml, be it a folder', async () => {
    const host = memoryHost({ '我校/school.yaml/a.txt': '' })
    const school = { name: '城西小学', department: '总务处', term: '2026-autumn', canteen: true }
    const request = { folder: '我校', folderLabel: '我校', templates: 'templates', school }
    const { value, diagnostics } = await makeWorkspace(request, host)
    expect([value.files.size, diagnostics.map(({ code }) => code)]).toEqual([0, ['workspace-exists']])
  })
})

describe('words to complete', () => {
  it('of what cannot be read are those that are known without it', async () => {
    const locked: WritableHost = { ...memoryHost(files), listTree: failing, readFile: failing }
    const folders = { data: 'data', templates: 'templates' }
    expect(await knownWords.terms(folders, locked)).toEqual([])
    expect(await knownWords.templates(folders, locked)).toEqual([])
    expect(await knownWords.ledgers(folders, locked)).toContain('维修')
    const broken: WritableHost = { ...locked, listTree: () => Promise.reject(new TypeError('no')) }
    await expect(knownWords.terms(folders, broken)).rejects.toThrow(TypeError)
  })
})

describe('a watch', () => {
  const asked = {
    data: 'data',
    templates: 'templates',
    dataLabel: 'data',
    templatesLabel: 'templates',
    documents: ['summary'],
    formats: ['md'],
    out: 'out',
    shown: (path: string) => path,
    strict: false,
    poll: false,
    signal: new AbortController().signal,
  } as const
  const repairs = (text: string) => ({ 'data/2025-autumn/repairs.yaml': text })

  it('says once that files cannot be read, keeps what it made, and says that they can again', async () => {
    const same = files['data/2025-autumn/repairs.yaml']
    const host = memoryHost(files, [
      repairs(same),
      repairs(same),
      repairs(same),
      repairs(same),
      repairs(same),
    ])
    // What is the matter at each event, the beginning among them.
    const states = [undefined, 'denied', 'denied', 'broken', undefined, undefined] as const
    let event = 0
    const happen = host.watch.bind(host)
    const watched: WritableHost = {
      ...host,
      readTree: (...args) => {
        const reason = states[event]
        return reason === undefined ? host.readTree(...args) : Promise.reject(failure('data', reason))
      },
      async *watch(...args) {
        for await (const told of happen(...args)) {
          event++
          yield told
        }
        return undefined
      },
    }
    const rounds: WatchReport[] = []
    for await (const round of watchWorkspace(asked, watched)) rounds.push(round)
    expect(rounds).toMatchObject([
      { type: 'written', mended: false },
      { type: 'unread', error: { faults: [{ reason: 'denied' }] } },
      { type: 'unread', error: { faults: [{ reason: 'broken' }] } },
      { type: 'written', mended: true, changed: [] },
    ])
    expect([...host.written.keys()].filter((path) => !path.includes('.houqin'))).toHaveLength(1)
  })

  it('begins where nothing can be read yet, and does not call all files new then', async () => {
    const host = memoryHost(files, [repairs('')])
    let locked = true
    const happen = host.watch.bind(host)
    const watched: WritableHost = {
      ...host,
      readTree: (...args) => (locked ? failing('data') : host.readTree(...args)),
      async *watch(...args) {
        locked = false
        yield* happen(...args)
        return undefined
      },
    }
    const rounds: WatchReport[] = []
    for await (const round of watchWorkspace(asked, watched)) rounds.push(round)
    expect(rounds).toMatchObject([{ type: 'unread' }, { changed: [], mended: true }])
  })

  it('goes on where a document cannot be looked at that it would write', async () => {
    const host = memoryHost(files, [
      repairs(
        `${files['data/2025-autumn/repairs.yaml']}- {id: W2, date: 2025-09-04, item: 灯管, action: 更换}\n`,
      ),
    ])
    let reads = 0
    const watched: WritableHost = {
      ...host,
      readFile: (path) => (path.startsWith('out/2') && reads++ === 0 ? failing(path) : host.readFile(path)),
    }
    const rounds: WatchReport[] = []
    for await (const round of watchWorkspace(asked, watched)) rounds.push(round)
    expect(rounds).toMatchObject([{ type: 'unread' }, { type: 'written', mended: true }])
  })
})
