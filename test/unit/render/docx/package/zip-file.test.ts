import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packOnce, packPart } from '../../../../../src/render/docx/package/packed-part.ts'
import { zipFile } from '../../../../../src/render/docx/package/zip-file.ts'
import { crc32 } from '../../../../../src/text/index.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a zip', () => {
  it('is read back part by part, in order', () => {
    const parts = { 'b.xml': '后勤'.repeat(500), 'a/c.xml': '', 'a/d.xml': '1' }
    const zip = zipFile(Object.entries(parts).map(([path, content]) => [path, packPart(content)]))
    const read = Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, strFromU8(bytes)])
    expect(read).toEqual(Object.entries(parts))
  })

  it('checks its parts with the CRC-32 of the standard', () => {
    expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926)
    const zip = zipFile([['a', packPart('123456789')]])
    expect(new DataView(zip.buffer).getUint32(14, true)).toBe(0xcbf43926)
  })
})

describe('a part that comes again', () => {
  it('is packed as one that does not, however many were packed before', () => {
    const parts = Array.from({ length: 200 }, (_, number) => `<w:p>${number}</w:p>`)
    for (const part of [...parts, ...parts]) expect(packOnce(part)).toEqual(packPart(part))
  })
})
