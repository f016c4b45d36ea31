import { describe, expect, it } from 'vitest'
import { chooseFonts, type FontChoice, type FontRequest } from '../../../../src/build/fonts/choose-fonts.ts'
import { makeFontMemory } from '../../../../src/build/fonts/font-memory.ts'
import { standInNotice } from '../../../../src/build/fonts/stand-in-notice.ts'
import { type FontRole, roleFonts } from '../../../../src/typesetting/index.ts'
import { memoryHost } from '../../../support/memory-host.ts'
import { tinyFontFile } from '../../../support/tiny-font.ts'

const font = (family: string, rights = 0): Uint8Array =>
  tinyFontFile('后勤工作', { family, postScriptName: `Tiny-${family.length}`, rights })
const location = { file: 'school.yaml', line: 9, column: 7 }

const choose = (
  files: Readonly<Record<string, Uint8Array>>,
  request: Partial<FontRequest> = {},
): ReturnType<typeof chooseFonts> =>
  chooseFonts(
    { fonts: 'system', named: undefined, folder: 'data', ...request },
    memoryHost(files),
    makeFontMemory(),
  )

/** The first font of a typeface, and the others. */
const sourcesOf = (choice: FontChoice, role: FontRole): readonly string[] =>
  choice[role].sources.map((source) => (typeof source === 'string' ? source : source.id))

describe('chooseFonts', () => {
  it('leaves the machine alone unless asked', async () => {
    const { value, diagnostics } = await choose({ 'fonts/simfang.ttf': font('仿宋') }, { fonts: 'bundled' })
    expect(diagnostics).toEqual([])
    expect(sourcesOf(value, 'fangsong')).toEqual(roleFonts.fangsong.faces)
  })

  it('finds a font by its file, with the bundled ones as fallback', async () => {
    const { value } = await choose({
      'C:/Fonts/SimFang.ttf': font('仿宋'),
      'C:/Fonts/other.ttf': font('Other'),
    })
    expect(sourcesOf(value, 'fangsong')).toEqual(['C:/Fonts/SimFang.ttf', ...roleFonts.fangsong.faces])
    expect(value.fangsong.origin).toBe('system')
    expect(value.kaiti.origin).toBe('bundled')
  })

  it('finds a font by the name of its family, whatever its file is called', async () => {
    const { value } = await choose({ 'a/1.ttf': font('Other'), 'a/2.ttf': font('LXGW WenKai') })
    expect(sourcesOf(value, 'kaiti')[0]).toBe('a/2.ttf')
  })

  it('ignores files that are not what their names say, are damaged or are not fonts', async () => {
    const { value } = await choose({
      'a/simfang.ttf': font('Other'),
      'b/simfang.ttf': new TextEncoder().encode('no font'),
      'c/simfang.ttf': font('FangSong').slice(0, 500),
      'd/x.ttf': font('FandolFang'),
    })
    expect(sourcesOf(value, 'fangsong')[0]).toBe('d/x.ttf')
  })

  it('refuses a font that may not be embedded, and says so', async () => {
    const { value } = await choose({ 'a/simfang.ttf': font('仿宋', 2) })
    expect(value.fangsong.origin).toBe('bundled')
    expect(standInNotice(value).message).toContain('本机的用不了：仿宋，字体的授权不许嵌入文件')
  })

  it('prefers the file that the school names', async () => {
    const files = { 'data/fonts/a.ttf': font('Some'), '/b.ttf': font('Other'), 'c/simfang.ttf': font('仿宋') }
    const named = {
      fangsong: { path: 'fonts/a.ttf', location },
      kaiti: { path: '/b.ttf', face: 'Other', location },
    }
    const { value, diagnostics } = await choose(files, { named })
    expect(diagnostics).toEqual([])
    expect(sourcesOf(value, 'fangsong')).toEqual(['fonts/a.ttf', ...roleFonts.fangsong.faces])
    expect(sourcesOf(value, 'kaiti')[0]).toBe('/b.ttf#Other')
  })

  it.each([
    ['does not exist', {}, '找不到这个文件'],
    [
      'is not a font',
      { 'data/a.ttf': new TextEncoder().encode('text') },
      '不是 TrueType 或 OpenType 字体文件',
    ],
    ['may not be embedded', { 'data/a.ttf': font('仿宋', 2) }, '授权不许嵌入'],
  ])('reports a named file that %s, at the place where it is named', async (_what, files, message) => {
    const { value, diagnostics } = await choose(files, { named: { heiti: { path: 'a.ttf', location } } })
    expect(diagnostics).toMatchObject([{ code: 'font-unusable', location }])
    expect(diagnostics[0]?.message).toContain(message)
    expect(value.heiti.origin).toBe('bundled')
  })
})

describe('standInNotice', () => {
  it('names each font once, with the typefaces that are set in it', async () => {
    const { value } = await choose({}, { fonts: 'bundled' })
    expect(standInNotice(value)).toMatchObject({ code: 'fonts-stand-in', severity: 'notice', hints: [] })
    expect(standInNotice(value).message).toContain('仿宋、宋体用自带的思源宋体')
  })

  it('says that the machine has none if it was searched', async () => {
    const { value } = await choose({ 'a/x.ttf': font('SimHei') })
    const { message } = standInNotice(value)
    expect(message).toContain('黑体用本机的Tiny-6')
    expect(message).toContain('小标宋用自带的思源宋体（特粗）（本机没有）')
  })
})
