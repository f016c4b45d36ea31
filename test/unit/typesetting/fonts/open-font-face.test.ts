import { describe, expect, it } from 'vitest'
import { nodeHost } from '../../../../src/host/node-host.ts'
import { readTables } from '../../../../src/typesetting/fonts/sfnt.ts'
import { FontError, openFontFace } from '../../../../src/typesetting/index.ts'
import { realFace } from '../../../support/real-fonts.ts'

const serif = await realFace('noto-serif-sc-400')
const file = new Uint8Array(await nodeHost.readFont('noto-serif-sc-400'))
const code = (character: string): number => character.codePointAt(0)!

describe('openFontFace', () => {
  it('reads names and measures', () => {
    expect(serif.postScriptName).toBe('NotoSerifSC-Regular')
    expect([serif.unitsPerEm, serif.ascent, serif.descent]).toEqual([1000, 1151, -286])
  })

  it('gives Han characters the full em and digits their own width', () => {
    expect(serif.advance(serif.glyph(code('修')))).toBe(1000)
    expect(serif.advance(serif.glyph(code('8')))).toBe(558)
  })

  it.each(['—', '…', '“', '”', '℃'])('gives %s the full em, as Chinese text wants it', (character) => {
    expect(serif.advance(serif.glyph(code(character)))).toBe(1000)
  })

  it('keeps the narrower dash for Latin text, and Latin digits for Latin words', () => {
    expect(serif.advance(serif.latinGlyph(code('—'), false))).toBe(890)
    expect(serif.advance(serif.latinGlyph(code('1'), false))).toBe(471)
    expect(serif.advance(serif.latinGlyph(code('1'), true))).toBe(550)
  })

  it('has rare characters of names, and glyph 0 for what it lacks', () => {
    for (const name of '镕喆堃玥珺祎垚') expect(serif.glyph(code(name))).toBeGreaterThan(0)
    expect(serif.glyph(code('𠮷'))).toBe(0)
    expect(serif.glyph(0xe000)).toBe(0)
  })

  it('does not copy the file', () => {
    expect(openFontFace('again', file).tables.get('glyf')?.buffer).toBe(file.buffer)
  })

  it('opens a font of a collection by its index', () => {
    const header = new Uint8Array(16)
    const view = new DataView(header.buffer)
    view.setUint32(0, 0x74746366)
    view.setUint32(8, 1)
    view.setUint32(12, 16)
    // Offsets in a collection count from the start of the file.
    const font = new Uint8Array(file)
    const tables = new DataView(font.buffer)
    for (let i = 0; i < tables.getUint16(4); i++) {
      tables.setUint32(12 + i * 16 + 8, tables.getUint32(12 + i * 16 + 8) + 16)
    }
    const collection = new Uint8Array(16 + font.length)
    collection.set(header)
    collection.set(font, 16)
    const face = openFontFace('collection', collection, 0)
    expect(face.glyph(code('修'))).toBe(serif.glyph(code('修')))
    expect(() => openFontFace('collection', collection, 1)).toThrow('没有第 2 种')
    for (const name of ['NotoSerifSC-Regular', 'Noto Serif SC']) {
      expect(openFontFace('collection', collection, name).postScriptName).toBe('NotoSerifSC-Regular')
    }
    expect(() => openFontFace('collection', collection, '仿宋')).toThrow(
      '没有“仿宋”，只有 NotoSerifSC-Regular',
    )
  })

  it.each([
    [0x0002, '不许嵌入'],
    [0x0108, '不许只嵌入用到的字'],
    [0x0200, '只许嵌入点阵'],
  ])('refuses a font whose rights are %i', (rights, message) => {
    expect(() => openFontFace('restricted', withRights(file, rights))).toThrow(message)
  })

  it.each([0x0000, 0x0004, 0x0008, 0x000a])('opens a font whose rights are %i', (rights) => {
    expect(openFontFace('allowed', withRights(file, rights)).unitsPerEm).toBe(1000)
  })

  it.each([
    ['nothing at all', new Uint8Array(0), '数据越界'],
    ['no font', new TextEncoder().encode('这不是字体文件，只是一段文字'), '不是 TrueType 或 OpenType'],
    ['a file cut off', file.subarray(0, 2_000_000), '末尾被截断'],
    ['a font without cmap', withTag(file, 'cmap', 'xxxx'), '缺少 cmap 表'],
    ['a font without widths', withTag(file, 'hmtx', 'xxxx'), '缺少 hmtx 表'],
  ])('refuses %s in plain words', (_, bytes, message) => {
    expect(() => openFontFace('broken', bytes)).toThrow(FontError)
    expect(() => openFontFace('broken', bytes)).toThrow(message)
  })
})

function withTag(bytes: Uint8Array, tag: string, replacement: string): Uint8Array {
  const changed = new Uint8Array(bytes)
  for (let at = 12; at < 400; at += 16) {
    const found = String.fromCharCode(...changed.slice(at, at + 4))
    if (found === tag) changed.set(new TextEncoder().encode(replacement), at)
  }
  return changed
}

function withRights(bytes: Uint8Array, rights: number): Uint8Array {
  const changed = new Uint8Array(bytes)
  const os2 = readTables(changed).get('OS/2')
  os2?.setUint16(8, rights)
  return changed
}
