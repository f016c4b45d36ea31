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

  it('does not take damaged UTF-8 for GBK', () => {
    const damaged = new Uint8Array([...utf8('走廊里的灯管坏了'), 0xb5, 0xc6])
    expect(decodeText(damaged)).toMatchObject({ encoding: 'unknown', badOffset: 8 })
  })
})
