import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { bytesSource } from '../../../../src/package/zip/byte-source.ts'
import { findWrapping } from '../../../../src/package/zip/check-wrapping.ts'
import { readDirectory } from '../../../../src/package/zip/read-directory.ts'
import { readEntry } from '../../../../src/package/zip/read-entry.ts'
import { writeZip } from '../../../../src/package/zip/write-zip.ts'
import { crc32 } from '../../../../src/text/index.ts'
import { type RawFile, rawZip } from '../../../support/raw-zip.ts'

const encoder = new TextEncoder()
const texts: Readonly<Record<string, string>> = { '台账/b.yaml': '- id: W1\n', 'a.txt': 'hello', 空: '' }
const files = new Map(Object.entries(texts).map(([name, text]) => [name, encoder.encode(text)]))
const sorted: readonly RawFile[] = Object.keys(texts)
  .sort()
  .map((name) => ({ name, content: texts[name] ?? '' }))

it('crc32 is that of zip files', () => {
  expect(crc32(encoder.encode('123456789'))).toBe(0xcbf43926)
  expect(crc32(new Uint8Array())).toBe(0)
})

it('a package is written as the format prescribes: sorted, stored, UTF-8, one date, plain files', () => {
  expect(writeZip(files)).toEqual(rawZip(sorted))
  expect(writeZip(new Map())).toEqual(rawZip([]))
})

it('a package is read by other programs and by ours', async () => {
  const zip = writeZip(files)
  const other = unzipSync(zip)
  const { value } = await readDirectory(bytesSource(zip))
  expect([...(value?.keys() ?? [])]).toEqual(sorted.map(({ name }) => name))
  for (const [name, bytes] of files) {
    expect(other[name]).toEqual(bytes)
    const entry = value?.get(name)
    expect(entry && (await readEntry(entry, bytesSource(zip)))).toEqual(bytes)
  }
})

it('bytes in memory are given as far as they exist', async () => {
  const source = bytesSource(Uint8Array.from([1, 2, 3]))
  expect(source.size).toBe(3)
  expect(await source.read(1, 2)).toEqual(Uint8Array.from([2, 3]))
  expect(await source.read(3, 0)).toEqual(new Uint8Array())
  expect(await source.read(1, 3)).toBeUndefined()
  expect(await source.read(-1, 1)).toBeUndefined()
  expect(await source.read(1, -1)).toBeUndefined()
})

const wrappingOf = async (zip: Uint8Array): Promise<string | undefined> => {
  const { value, diagnostics } = await readDirectory(bytesSource(zip))
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join())
  return findWrapping(value, bytesSource(zip))
}

const set = (at: number, value: number, zip = writeZip(files)): Uint8Array => {
  const changed = zip.slice()
  changed[at] = value
  return changed
}

const directoryAt = (zip: Uint8Array): number =>
  new DataView(zip.buffer, zip.byteOffset).getUint32(zip.length - 6, true)

it('a difference around the files is reported with the first file concerned', async () => {
  const zip = writeZip(files)
  expect(await wrappingOf(zip)).toBeUndefined()
  expect(await wrappingOf(rawZip([...sorted].reverse()))).toBe('a.txt')
  expect(await wrappingOf(rawZip(sorted.map((file) => ({ ...file, deflate: file.name !== 'a.txt' }))))).toBe(
    '台账/b.yaml',
  )
  // The time in a local header, and in the directory; the version needed.
  expect(await wrappingOf(set(10, 1))).toBe('a.txt')
  expect(await wrappingOf(set(30 + 5 + 5 + 10, 1))).toBe('台账/b.yaml')
  expect(await wrappingOf(set(directoryAt(zip) + 12, 1))).toBe('')
  expect(await wrappingOf(set(directoryAt(zip) + 6, 21))).toBe('')
  expect(await wrappingOf(rawZip(sorted, { comment: '注' }))).toBe('')
  expect(await wrappingOf(rawZip(sorted, { gap: new Uint8Array(3) }))).toBe('')
  expect(await wrappingOf(rawZip([...sorted, { name: '空夹/', content: '' }]))).toBe('')
})
