import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { limits } from '../../../../src/package/limits.ts'
import { type ByteSource, bytesSource } from '../../../../src/package/zip/byte-source.ts'
import { readDirectory } from '../../../../src/package/zip/read-directory.ts'
import { readEntry } from '../../../../src/package/zip/read-entry.ts'
import type { ZipEntry } from '../../../../src/package/zip/zip-entry.ts'
import { type RawEnd, type RawFile, rawZip } from '../../../support/raw-zip.ts'

const encoder = new TextEncoder()

/** Names that were read, or what is wrong, as `code message`. */
async function read(zip: Uint8Array | ByteSource): Promise<readonly string[]> {
  const source = zip instanceof Uint8Array ? bytesSource(zip) : zip
  const { value, diagnostics } = await readDirectory(source)
  expect(value === undefined).toBe(diagnostics.length > 0)
  return value ? [...value.keys()] : diagnostics.map(({ code, message }) => `${code} ${message}`)
}

/** The same zip with one, two or four bytes of its end, its directory or a header set to another value. */
function patched(zip: Uint8Array, at: number, width: 1 | 2 | 4, value: number): Uint8Array {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  if (width === 1) view.setUint8(at, value)
  else if (width === 2) view.setUint16(at, value, true)
  else view.setUint32(at, value, true)
  return bytes
}

const file: RawFile = { name: 'a.txt', content: 'hello' }
const zip = rawZip([file])
const end = zip.length - 22
const directory = 30 + 5 + 5

describe('the end of a zip', () => {
  it.each([
    ['nothing', new Uint8Array(), 'archive-not-zip 文件太短，不是档案包，或者没有传完'],
    ['less than an end', new Uint8Array(21), 'archive-not-zip 文件太短，不是档案包，或者没有传完'],
    [
      'no end',
      new Uint8Array(22),
      'archive-not-zip 文件末尾没有压缩包的结束标记：不是档案包，或者没有传完、末尾被截去',
    ],
    ['one byte after it', Uint8Array.from([...zip, 0]), 'archive-structure 压缩包结束以后还多出 1 个字节'],
    ['less of a comment than it says', patched(zip, end + 20, 2, 1), 'archive-structure 压缩包末尾缺了字节'],
    ['another disk', patched(zip, end + 4, 2, 1), 'archive-structure 压缩包是分卷的，档案包只能是一个文件'],
    [
      'another first disk',
      patched(zip, end + 6, 2, 1),
      'archive-structure 压缩包是分卷的，档案包只能是一个文件',
    ],
    [
      'other entries on this disk',
      patched(zip, end + 8, 2, 2),
      'archive-structure 压缩包是分卷的，档案包只能是一个文件',
    ],
    [
      'a directory beyond the limit',
      patched(zip, end + 12, 4, limits.directory + 1),
      `archive-too-large 压缩包的目录有 ${limits.directory + 1} 字节，超过上限 ${limits.directory} 字节`,
    ],
    [
      'a directory elsewhere',
      patched(zip, end + 16, 4, directory - 1),
      `archive-structure 压缩包的目录按记载在第 ${directory - 1} 字节起、长 51 字节，实际到第 ${end} 字节为止：前面或中间加了、少了内容`,
    ],
    [
      'too many entries',
      rawZip([file], { entries: limits.entries + 1 }),
      `archive-too-large 包里有 ${limits.entries + 1} 个文件，超过上限 ${limits.entries} 个`,
    ],
    [
      'as many entries as allowed',
      rawZip([file], { entries: limits.entries }),
      'archive-structure 压缩包目录的第 2 项已损坏',
    ],
    [
      'a directory as large as allowed',
      patched(zip, end + 12, 4, limits.directory),
      `archive-structure 压缩包的目录按记载在第 ${directory} 字节起、长 ${limits.directory} 字节，实际到第 ${end} 字节为止：前面或中间加了、少了内容`,
    ],
  ])('%s', async (_what, bytes, fault) => {
    expect(await read(bytes)).toEqual([fault])
  })

  it('is found if nothing is before it', async () => {
    expect(await read(rawZip([]))).toEqual([])
  })

  it('is found before a comment of any length, even one that looks like an end', async () => {
    expect(await read(rawZip([file], { comment: 'x'.repeat(0xffff) }))).toEqual(['a.txt'])
    expect(await read(rawZip([file], { comment: `PK\u0005\u0006${'\0'.repeat(18)}` }))).toEqual([
      expect.stringContaining('archive-structure'),
    ])
  })

  it('is not searched for further back than a comment can reach', async () => {
    const [fault] = await read(Uint8Array.from([...zip, ...new Uint8Array(0x10000)]))
    expect(fault).toContain('没有压缩包的结束标记')
  })

  it('is refused if it is of ZIP64', async () => {
    const locator = patched(new Uint8Array(20), 0, 4, 0x07064b50)
    const [head, tail] = [zip.subarray(0, end), zip.subarray(end)]
    expect(await read(Uint8Array.from([...head, ...locator, ...tail]))).toEqual([
      'archive-structure 压缩包用了 ZIP64 格式，档案包不用这种格式',
    ])
    const alone = Uint8Array.from([...locator, ...rawZip([])])
    expect(await read(alone)).toEqual(['archive-structure 压缩包用了 ZIP64 格式，档案包不用这种格式'])
  })

  it('is reported if the file becomes unreadable', async () => {
    const source = bytesSource(zip)
    let reads = 0
    const vanishing = (after: number): ByteSource => ({
      size: source.size,
      read: (start, length) => (reads++ < after ? source.read(start, length) : Promise.resolve(undefined)),
    })
    expect(await read(vanishing(0))).toEqual([expect.stringContaining('文件太短')])
    reads = 0
    expect(await read(vanishing(1))).toEqual(['archive-not-zip 文件读不出来，或者正在变动'])
  })
})

describe('the directory of a zip', () => {
  const at = directory
  it.each([
    ['another signature', patched(zip, at, 4, 0x02014b51), 'archive-structure 压缩包目录的第 1 项已损坏'],
    [
      'a name beyond the directory',
      patched(zip, at + 28, 2, 6),
      'archive-structure 压缩包目录的第 1 项超出了目录',
    ],
    [
      'an extra field beyond it',
      patched(zip, at + 30, 2, 1),
      'archive-structure 压缩包目录的第 1 项超出了目录',
    ],
    ['a comment beyond it', patched(zip, at + 32, 2, 1), 'archive-structure 压缩包目录的第 1 项超出了目录'],
    [
      'an encrypted directory',
      patched(zip, at + 8, 2, 0x2800),
      'archive-structure a.txt 加了密，档案包不加密',
    ],
    ['an unknown method', patched(zip, at + 10, 2, 12), 'archive-structure a.txt 用了不认识的压缩方法（12）'],
    ['another disk', patched(zip, at + 34, 2, 2), 'archive-structure a.txt 在另一个分卷里'],
    [
      'a pipe',
      patched(zip, at + 38, 4, 0o010644 * 0x10000),
      'archive-structure a.txt 是链接或特殊文件，不是普通文件',
    ],
    [
      'a packed size of ZIP64',
      patched(zip, at + 20, 4, 0xffffffff),
      'archive-structure a.txt 用了 ZIP64 格式',
    ],
    ['a size of ZIP64', patched(zip, at + 24, 4, 0xffffffff), 'archive-structure a.txt 用了 ZIP64 格式'],
    [
      'two sizes',
      patched(zip, at + 24, 4, 4),
      'archive-structure a.txt 没有压缩，记载的两个大小却不同（5 和 4 字节）',
    ],
  ])('with %s', async (_what, bytes, fault) => {
    expect(await read(bytes)).toContain(fault)
  })

  it('is refused if it contains more than its entries', async () => {
    const two = rawZip([file, { name: 'b' }], { entries: 1 })
    expect(await read(two)).toContain('archive-structure 压缩包目录里多出 47 个字节')
  })

  it('may contain extra fields and comments of other programs', async () => {
    const extra = Uint8Array.from([...zip.subarray(0, end), 1, 2, 3, 4, ...zip.subarray(end)])
    const sized = patched(patched(extra, at + 30, 2, 3), at + 32, 2, 1)
    expect(await read(patched(sized, end + 4 + 12, 4, 51 + 4))).toEqual(['a.txt'])
  })

  it.each([
    0,
    0o100755 * 0x10000,
    0x20,
  ])('accepts files whatever their permissions (%d)', async (attributes) => {
    expect(await read(rawZip([{ ...file, attributes }]))).toEqual(['a.txt'])
  })

  it('skips folders, which contain nothing', async () => {
    const folders = [{ name: '公文/', content: '', attributes: 0o040755 * 0x10000 }, { name: '公文/a.txt' }]
    expect(await read(rawZip(folders))).toEqual(['公文/a.txt'])
    expect(await read(rawZip([{ name: '公文/', content: 'x' }]))).toEqual([
      'archive-name 文件 “公文/” 路径里有空的一节',
    ])
  })

  it('keeps its order, wherever the files lie', async () => {
    const two = rawZip([{ name: 'b' }, { name: 'a', offset: 0 }])
    const turned = patched(two, 2 * 32 + 42, 4, 32)
    expect(await read(patched(turned, 30, 1, 0x61))).toEqual([expect.stringContaining('名字与目录里的不同')])
    const [first, second] = [rawZip([{ name: 'b' }]).subarray(0, 32), rawZip([{ name: 'a' }]).subarray(0, 32)]
    const body = Uint8Array.from([...second, ...first, ...two.subarray(64)])
    expect(await read(patched(patched(body, 64 + 42, 4, 32), 64 + 47 + 42, 4, 0))).toEqual(['b', 'a'])
  })

  it('reports every file whose name fits no encoding', async () => {
    const name = Uint8Array.from([0xff, 0xff])
    expect(await read(rawZip([file, { name, flags: 0 }, { name }]))).toEqual([
      'archive-structure 第 2 个文件的名字认不出是什么编码，多半是解开以后用别的软件重新打的包',
      'archive-structure 第 3 个文件的名字认不出是什么编码，多半是解开以后用别的软件重新打的包',
    ])
  })

  it('keeps a byte order mark as part of a name, which is refused', async () => {
    const [fault] = await read(rawZip([{ name: '\ufeffa.txt' }]))
    expect(fault).toContain('看不见的控制字符')
  })

  it('reads names without a flag as UTF-8 if possible, otherwise as GB 18030', async () => {
    expect(await read(rawZip([{ name: '公文.txt', flags: 0 }]))).toEqual(['公文.txt'])
  })
})

describe('the sizes that a zip promises', () => {
  const packed = (size: number, of: number): RawFile => ({ name: 'a', deflate: true, size, packed: of })
  const faultOf = async (...files: readonly RawFile[]): Promise<string> =>
    (await read(rawZip(files))).join('\n')

  it('may be as large as the limit', async () => {
    expect(await faultOf(packed(limits.entry, limits.entry))).not.toContain('archive-too-large')
    expect(await faultOf(packed(limits.entry + 1, limits.entry))).toBe(
      `archive-too-large a 解开有 ${limits.entry + 1} 字节，超过上限 ${limits.entry} 字节`,
    )
  })

  it('may grow as much as the limit, and small files more', async () => {
    const size = limits.growth * 10_000
    expect(await faultOf(packed(size, 10_000))).not.toContain('archive-too-large')
    expect(await faultOf(packed(size + 1, 10_000))).toBe(
      `archive-too-large a 只占 10000 字节，解开有 ${size + 1} 字节，像是压缩炸弹`,
    )
    expect(await faultOf(packed(limits.smallEntry, 1))).not.toContain('archive-too-large')
    expect(await faultOf(packed(limits.smallEntry + 1, 1))).toContain('压缩炸弹')
  })

  it('may add up to the limit', async () => {
    const many = (last: number): readonly RawFile[] =>
      Array.from({ length: 8 }, (_, at) => ({
        ...packed(at < 7 ? limits.entry : last, limits.entry),
        name: `${at}`,
      }))
    expect(await faultOf(...many(limits.entry))).not.toContain('archive-too-large')
    const over = [...many(limits.entry), { name: '8', content: 'x' }]
    expect(await faultOf(...over)).toBe(
      `archive-too-large 全部解开有 ${limits.total + 1} 字节，超过上限 ${limits.total} 字节`,
    )
  })
})

describe('the header before a file', () => {
  it.each([
    ['another signature', 0, 4, 0x04034b51, 'a.txt 的文件头不在目录记载的位置'],
    ['another name', 30, 1, 0x62, 'a.txt 的文件头里的名字与目录里的不同'],
    ['a shorter name', 26, 2, 4, 'a.txt 的文件头里的名字与目录里的不同'],
    ['another method', 8, 2, 8, 'a.txt 的文件头里的压缩方法与目录里的不同'],
    ['another checksum', 14, 4, 1, 'a.txt 的文件头里的大小或校验码与目录里的不同'],
    ['another packed size', 18, 4, 4, 'a.txt 的文件头里的大小或校验码与目录里的不同'],
    ['another size', 22, 4, 4, 'a.txt 的文件头里的大小或校验码与目录里的不同'],
    ['a long extra field', 28, 2, 1, 'a.txt 的内容超出了压缩包，或与目录重叠'],
  ] as const)('with %s', async (_what, at, width, value, fault) => {
    expect(await read(patched(zip, at, width, value))).toEqual([`archive-structure ${fault}`])
  })

  it('may leave sizes and checksum to the data descriptor after the bytes, if it says so', async () => {
    let later = zip
    for (const at of [14, 18, 22]) later = patched(later, at, 4, 0)
    expect(await read(later)).toEqual([expect.stringContaining('大小或校验码')])
    const flagged = patched(later, 6, 2, 0x0808)
    expect(await read(flagged)).toEqual(['a.txt'])
    expect(await read(patched(flagged, 22, 4, 5))).toEqual([expect.stringContaining('大小或校验码')])
  })

  it('may have an extra field, which comes before the bytes', async () => {
    const longer = Uint8Array.from([...zip.subarray(0, 35), 9, 9, ...zip.subarray(35)])
    const sized = patched(patched(longer, 28, 2, 2), longer.length - 6, 4, directory + 2)
    const { value } = await readDirectory(bytesSource(sized))
    const entry = value?.get('a.txt')
    expect(entry).toMatchObject({ offset: 0, start: 37, size: 5, packed: 5, method: 'stored' })
    expect(entry && (await readEntry(entry, bytesSource(sized)))).toEqual(encoder.encode('hello'))
  })

  it.each<readonly [string, readonly RawFile[], RawEnd]>([
    ['within another file', [file, { name: 'b', offset: 36 }], {}],
    ['where the directory begins', [file, { name: 'b', offset: 72 }], {}],
    ['after the end', [{ ...file, offset: 5000 }], {}],
  ])('%s is refused', async (_what, files, at) => {
    expect((await read(rawZip(files, at))).join()).toMatch(
      /的内容与别的文件重叠，或落在压缩包之外|不在目录记载的位置/,
    )
  })

  it('is reported for each file, or for the first of very many', async () => {
    const files = Array.from({ length: limits.told + 5 }, (_, at) => ({ name: `f${at}`, localName: 'x' }))
    expect(await read(rawZip(files))).toHaveLength(limits.told)
  })
})

describe('the bytes of a file', () => {
  const entryOf = (changes: Partial<ZipEntry>): ZipEntry => ({
    name: 'a',
    size: 0,
    packed: 0,
    crc: 0,
    method: 'deflated',
    offset: 0,
    start: 0,
    ...changes,
  })
  const noise = Uint8Array.from(
    { length: 100_000 },
    (_, at) => (Math.imul(at, 2654435761) >>> 13) ^ (Math.imul(at >> 3, 40503) >>> 5),
  )
  const deflated = new Uint8Array(deflateRawSync(noise))
  const unpack = (size: number, bytes: Uint8Array): Promise<Uint8Array | undefined> =>
    readEntry(entryOf({ size, packed: bytes.length }), bytesSource(bytes))

  it('are unpacked piece by piece, to just the size that was promised', async () => {
    expect(deflated.length).toBeGreaterThan(3 << 14)
    expect(await unpack(noise.length, deflated)).toEqual(noise)
    expect(await unpack(noise.length + 1, deflated)).toBeUndefined()
    expect(await unpack(noise.length - 1, deflated)).toBeUndefined()
  })

  it('may be empty', async () => {
    expect(await unpack(0, new Uint8Array(deflateRawSync(new Uint8Array())))).toEqual(new Uint8Array())
  })

  it('are undefined if they do not end, or are not deflated data', async () => {
    expect(await unpack(noise.length, deflated.subarray(0, -10))).toBeUndefined()
    expect(await unpack(5, encoder.encode('hello'))).toBeUndefined()
  })

  it('are given as they are if they are stored and complete', async () => {
    const bytes = encoder.encode('hello')
    expect(await readEntry(entryOf({ method: 'stored', start: 1, packed: 3 }), bytesSource(bytes))).toEqual(
      encoder.encode('ell'),
    )
    expect(await readEntry(entryOf({ method: 'stored', packed: 6 }), bytesSource(bytes))).toBeUndefined()
    expect(await readEntry(entryOf({ packed: 6 }), bytesSource(bytes))).toBeUndefined()
  })

  it('are not unpacked further once they are too many', async () => {
    const bomb = new Uint8Array(deflateRawSync(new Uint8Array(64 << 20)))
    expect(await unpack(100, bomb)).toBeUndefined()
  })
})
