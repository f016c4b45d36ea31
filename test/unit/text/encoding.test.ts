import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../src/text/index.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
/** 编号 and 灯管 in GBK. */
const gbk = new Uint8Array([0xb1, 0xe0, 0xba, 0xc5, 0x3a, 0x20, 0xb5, 0xc6, 0xb9, 0xdc])

const utf16 = (text: string, bigEndian: boolean): Uint8Array =>
  new Uint8Array(
    Array.from(text, (character) => character.charCodeAt(0)).flatMap((code) =>
      bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8],
    ),
  )

describe('decodeText', () => {
  it('reads UTF-8 with or without a byte order mark, and unifies line ends', () => {
    expect(decodeText(utf8('编号: 1\r\n物品: 灯\r'))).toEqual({
      encoding: 'utf-8',
      text: '编号: 1\n物品: 灯\n',
    })
    expect(decodeText(utf8('\ufeff编号: 1'))).toEqual({ encoding: 'utf-8', text: '编号: 1' })
    expect(decodeText(new Uint8Array())).toEqual({ encoding: 'utf-8', text: '' })
  })

  it('recognises GBK and decodes it', () => {
    expect(decodeText(gbk)).toEqual({ encoding: 'gbk', text: '编号: 灯管' })
  })

  it('recognises UTF-16 by its mark or its zero bytes', () => {
    expect(decodeText(utf16('\ufeff编号: 1', false))).toEqual({ encoding: 'utf-16', text: '编号: 1' })
    expect(decodeText(utf16('\ufeff编号: 1', true))).toEqual({ encoding: 'utf-16', text: '编号: 1' })
    expect(decodeText(utf16('id: WX-001', false))).toEqual({ encoding: 'utf-16', text: 'id: WX-001' })
  })

  it.each([
    ['two zero bytes', [0x61, 0, 0x62, 0], 'utf-8'],
    ['three zero bytes at odd places', [0x61, 0, 0x62, 0, 0x63, 0], 'utf-16'],
    ['three zero bytes at even places', [0, 0x61, 0, 0x62, 0, 0x63], 'utf-16'],
    ['zero bytes at both', [0x61, 0, 0x62, 0, 0x63, 0, 0, 0x61], 'utf-8'],
    [
      'zero bytes only beyond the beginning',
      [...Array<number>(256).fill(0x61), 0x61, 0, 0x62, 0, 0x63, 0],
      'utf-8',
    ],
  ])('takes %s for %s', (_, bytes, encoding) => {
    expect(decodeText(Uint8Array.from(bytes)).encoding).toBe(encoding)
  })

  it('does not take half a byte order mark for one', () => {
    for (const bytes of [
      [0xff, 0x61],
      [0xfe, 0x61],
      [0x61, 0xfe],
      [0x61, 0xff],
    ])
      expect(decodeText(Uint8Array.from(bytes)).encoding).not.toBe('utf-16')
  })

  it('reads UTF-16 with the high byte first by its zero bytes', () => {
    expect(decodeText(utf16('id: 1', true))).toEqual({ encoding: 'utf-16', text: 'id: 1' })
  })

  it('unifies line ends in every encoding', () => {
    expect(decodeText(utf16('\ufeffa\r\nb', false)).text).toBe('a\nb')
    expect(decodeText(new Uint8Array([...gbk, 13, 10, 0x61])).text).toBe('编号: 灯管\na')
    expect(decodeText(new Uint8Array([0x61, 13, 10, 0x80, 0x80, 0xff])).text).toMatch(/^a\n/)
  })

  it('says where a text first becomes unreadable', () => {
    expect(decodeText(new Uint8Array([0x61, 0x62, 0x81]))).toEqual({
      encoding: 'unknown',
      text: 'ab\ufffd',
      badOffset: 2,
    })
  })

  it('does not take damaged UTF-8 for GBK', () => {
    const damaged = new Uint8Array([...utf8('走廊里的灯管坏了'), 0xb5, 0xc6])
    expect(decodeText(damaged)).toMatchObject({ encoding: 'unknown', badOffset: 8 })
  })

  it('reads the rare characters that GB18030 adds to GBK', () => {
    const name = new Uint8Array([0xcd, 0xf5, 0x95, 0x32, 0x82, 0x36, 0x2c, ...gbk])
    expect(decodeText(name)).toEqual({ encoding: 'gbk', text: '王𠀀,编号: 灯管' })
  })
})
