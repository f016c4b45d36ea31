import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { limits } from '../../../src/package/limits.ts'
import { openPackage, type Package } from '../../../src/package/open-package.ts'
import { bytesSource } from '../../../src/package/zip/byte-source.ts'
import { writeZip } from '../../../src/package/zip/write-zip.ts'
import { type RawFile, rawZip } from '../../support/raw-zip.ts'
import { nodeCrypto, packSmall } from '../../support/small-package.ts'

const encoder = new TextEncoder()
/** So much noise that a file of its size may unpack to more than the limit of a manifest. */
const noise = randomBytes(limits.manifest / limits.growth + 100)

const faultsOf = async (zip: Uint8Array): Promise<readonly string[]> => {
  const { value, diagnostics } = await openPackage(bytesSource(zip), nodeCrypto.digest)
  expect(value).toBeUndefined()
  return diagnostics.map(({ code, message }) => `${code} ${message}`)
}

const open = async (zip: Uint8Array): Promise<Package> => {
  const { value, diagnostics } = await openPackage(bytesSource(zip), nodeCrypto.digest)
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join())
  expect(diagnostics).toEqual([])
  return value
}

describe('a package does not open', () => {
  it('if it is not a zip', async () => {
    expect(await faultsOf(new Uint8Array())).toEqual([expect.stringContaining('archive-not-zip')])
  })

  it.each([
    [
      'without a manifest',
      ['a.txt', 'x/manifest.jsonx'],
      '包里没有清单 manifest.json：不是 houqin 做的档案包，或者清单被抽走了',
    ],
    [
      'with its manifest in a folder',
      ['a.txt', '2025/档案/manifest.json'],
      '清单 manifest.json 不在最外层，在文件夹 “2025/档案” 里：多半是解开以后连文件夹一起又打了包',
    ],
  ])('%s', async (_what, names, message) => {
    const zip = writeZip(new Map(names.map((name) => [name, new Uint8Array()])))
    expect(await faultsOf(zip)).toEqual([`archive-manifest ${message}`])
  })

  it.each<readonly [string, Partial<RawFile>, string]>([
    [
      'that promises too much',
      { size: limits.manifest + 1, content: noise, deflate: true },
      `清单有 ${limits.manifest + 1} 字节，超过上限 ${limits.manifest} 字节`,
    ],
    ['that cannot be unpacked', { method: 8 }, '清单 manifest.json 解不开，或者大小与记载的不同'],
    ['that is not one', {}, 'manifest.json 不是 JSON 文件，或已损坏'],
  ])('with a manifest %s', async (_what, more, message) => {
    const zip = rawZip([{ name: 'manifest.json', content: 'hello', ...more }])
    expect((await faultsOf(zip)).join()).toContain(message)
  })
})

describe('an opened package', () => {
  it('gives the files that it lists, as they were sealed', async () => {
    const { bytes, digest, manifest } = await packSmall({ a: 'A', b: '' })
    const opened = await open(bytes)
    expect([opened.digest, opened.manifest]).toEqual([digest, manifest])
    expect([...opened.directory.keys()]).toEqual(['SHA256SUMS', 'a', 'b', 'manifest.json'])
    expect(await opened.read('a')).toEqual(encoder.encode('A'))
    expect(await opened.read('b')).toEqual(new Uint8Array())
  })

  it('gives nothing that is not listed, is missing or differs', async () => {
    const { bytes } = await packSmall({ a: 'A', b: 'B', c: 'C' })
    const opened = await open(bytes)
    const files = new Map<string, Uint8Array>()
    for (const [name, { start, size }] of opened.directory)
      files.set(name, bytes.subarray(start, start + size))
    files.delete('a')
    files.set('b', encoder.encode('BB')).set('c', encoder.encode('X')).set('d', encoder.encode('D'))
    const changed = await open(writeZip(files))
    for (const name of ['a', 'b', 'c', 'd', 'manifest.json', 'SHA256SUMS'])
      expect(await changed.read(name)).toBeUndefined()
  })
})
