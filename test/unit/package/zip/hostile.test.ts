import { describe, expect, it } from 'vitest'
import { bytesSource, limits, verifyPackage } from '../../../../src/package/index.ts'
import { readDirectory } from '../../../../src/package/zip/read-directory.ts'
import { readEntry } from '../../../../src/package/zip/read-entry.ts'
import { type RawEnd, type RawFile, rawZip } from '../../../support/raw-zip.ts'
import { nodeCrypto } from '../../../support/small-package.ts'

/** Codes and messages about a zip. */
async function faultsOf(zip: Uint8Array): Promise<string> {
  const { value, diagnostics } = await readDirectory(bytesSource(zip))
  expect(value).toBeUndefined()
  return diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n')
}

describe('names that lead astray', () => {
  it.each([
    ['../外面.txt', '文件夹外面'],
    ['公文/../../外面.txt', '文件夹外面'],
    ['/etc/passwd', '绝对路径'],
    ['C:\\Windows\\system.ini', '反斜杠'],
    ['C:/Windows/system.ini', '盘符'],
    ['公文\\总结.pdf', '反斜杠'],
    ['公文/总\u0000结.pdf', '控制字符'],
    ['公文/总\n结.pdf', '控制字符'],
    ['公文/总结\u202Efdp.exe', '控制字符'],
    ['公文/总\u3164结.pdf', '控制字符'],
    ['公文/总结\uFE0F.pdf', '控制字符'],
    ['公文/总结\u180E.pdf', '控制字符'],
    ['公文/总\u{E0041}结.pdf', '控制字符'],
    ['公文/\u2800', '控制字符'],
    ['公文/总结.pdf\u3000', '点或空格'],
    ['公文//总结.pdf', '空的一节'],
    ['./总结.pdf', '空的一节'],
    ['公文/', '空的一节'],
    ['', '没有名字'],
    ['NUL', '设备'],
    ['公文/con.txt', '设备'],
    ['公文/COM¹.pdf', '设备'],
    ['公文/总结.', '点或空格'],
    ['公文 /总结.pdf', '点或空格'],
    ['公文/总结?.pdf', 'Windows 不许用'],
    ['公文/a.txt:隐藏', 'Windows 不许用'],
    ['e\u0301.txt', 'NFC'],
    ['长'.repeat(200), '超过'],
  ])('%j', async (name, why) => {
    const faults = await faultsOf(rawZip([{ name }]))
    expect(faults).toContain('archive-name')
    expect(faults).toContain(why)
  })

  it.each([
    [['台账/a.yaml', '台账/A.YAML'], '只差大小写'],
    [['ß.txt', 'SS.txt'], '只差大小写'],
    [['总结.pdf', '总结.pdf'], '有两个'],
    [['公文', '公文/总结.pdf'], '既是文件'],
  ])('%j beside each other', async (names, why) => {
    expect(await faultsOf(rawZip(names.map((name) => ({ name }))))).toContain(why)
  })

  it.each([
    [['../../外面/'], '文件夹外面'],
    [['/etc/'], '绝对路径'],
    [['公文', '公文/'], '又是文件夹'],
  ])('of folders: %j', async (names, why) => {
    const files = names.map((name) => ({ name, content: name.endsWith('/') ? '' : 'x' }))
    expect(await faultsOf(rawZip(files))).toContain(why)
  })

  it('that go through thousands of folders are too long, and not checked folder by folder', async () => {
    const deep = `${'a/'.repeat(30_000)}b`
    const faults = await faultsOf(rawZip([{ name: deep }, { name: `${deep}/c` }]))
    expect(faults.split('\n')).toEqual([1, 2].map(() => expect.stringContaining('超过') as string))
  })

  it('that are flagged as UTF-8 and are not', async () => {
    expect(await faultsOf(rawZip([{ name: Uint8Array.from([0xb9, 0xab, 0xce, 0xc4]) }]))).toContain('认不出')
    expect(await faultsOf(rawZip([{ name: Uint8Array.from([0xff, 0xff]), flags: 0 }]))).toContain('认不出')
  })

  it('that are in GB 18030, as Windows packs them, can be read, but are still refused', async () => {
    const name = Uint8Array.from([0xb9, 0xab, 0xce, 0xc4])
    const { value } = await readDirectory(bytesSource(rawZip([{ name, flags: 0 }])))
    expect([...(value?.keys() ?? [])]).toEqual(['公文'])
    const astray = Uint8Array.from([...new TextEncoder().encode('../'), ...name])
    expect(await faultsOf(rawZip([{ name: astray, flags: 0 }]))).toContain('文件夹外面')
  })
})

describe('zip files that an honest program does not write', () => {
  const file: RawFile = { name: 'a.txt', content: 'hello' }
  const cases: readonly (readonly [string, readonly RawFile[], RawEnd, string])[] = [
    ['a link', [{ ...file, attributes: 0o120777 * 0x10000 }], {}, '链接'],
    ['a device', [{ ...file, attributes: 0o060644 * 0x10000 }], {}, '特殊文件'],
    ['an encrypted file', [{ ...file, flags: 0x0801 }], {}, '加了密'],
    ['strong encryption', [{ ...file, flags: 0x0840 }], {}, '加了密'],
    ['an unknown method', [{ ...file, method: 99 }], {}, '压缩方法'],
    ['another disk', [{ ...file, disk: 1 }], {}, '分卷'],
    ['many disks', [file], { disk: 1 }, '分卷'],
    ['ZIP64 sizes', [{ ...file, size: 0xffffffff, packed: 0xffffffff }], {}, 'ZIP64'],
    ['a stored file of two sizes', [{ ...file, size: 4 }], {}, '大小却不同'],
    ['a local header of another name', [{ ...file, localName: 'b.txt' }], {}, '名字与目录里的不同'],
    ['a local header of another size', [{ ...file, localSize: 3 }], {}, '大小或校验码'],
    ['no local header', [{ ...file, offset: 3 }], {}, '不在目录记载的位置'],
    ['a file behind the directory', [{ ...file, offset: 4000 }], {}, '压缩包之外'],
    ['a file larger than the zip', [{ ...file, size: 9999, packed: 9999 }], {}, '超出了压缩包'],
    ['two names for the same bytes', [file, { ...file, name: 'b.txt', offset: 0 }], {}, '重叠'],
    ['more entries than there are', [file], { entries: 3 }, '已损坏'],
    ['fewer entries than there are', [file, { ...file, name: 'b' }], { entries: 1 }, '多出'],
    ['a million entries', [file], { entries: 0xffff }, '超过上限'],
    ['something behind', [file], { suffix: new Uint8Array(5) }, '多出 5 个字节'],
  ]
  it.each(cases)('%s', async (_, files, end, why) => {
    expect(await faultsOf(rawZip(files, end))).toContain(why)
  })

  it.each([
    ['something before', { prefix: new Uint8Array(9) }],
    ['a gap', { gap: new Uint8Array(9) }],
    ['a comment', { comment: '注释' }],
  ])('%s is not a package of ours, although it can be read', async (_, end) => {
    const { value } = await verifyPackage(bytesSource(rawZip([file], end)), nodeCrypto)
    expect(value.sound).toBe(false)
  })

  it('a directory that is not where the end says', async () => {
    const zip = rawZip([file])
    const shifted = Uint8Array.from([...zip.subarray(0, 10), 0, ...zip.subarray(10)])
    expect(await faultsOf(shifted)).toContain('前面或中间')
  })

  it('an end without anything before it, and an empty file', async () => {
    expect(await faultsOf(new Uint8Array())).toContain('archive-not-zip')
    expect(await faultsOf(new TextEncoder().encode('PK 不是压缩包'.repeat(9)))).toContain('archive-not-zip')
  })
})

describe('bombs', () => {
  const million = new Uint8Array(5 << 20)

  it('are refused for what they promise', async () => {
    expect(await faultsOf(rawZip([{ name: 'a', content: million, deflate: true }]))).toContain('压缩炸弹')
    const size = limits.entry + 1
    expect(await faultsOf(rawZip([{ name: 'a', size, packed: size }]))).toContain('超过上限')
    const many = Array.from({ length: 20 }, (_, at) => ({
      name: `${at}`,
      deflate: true,
      size: limits.entry,
      packed: limits.entry / 2,
    }))
    expect(await faultsOf(rawZip(many))).toContain('全部解开')
  })

  it('are cut off at what they promise if they contain more', async () => {
    const zip = rawZip([{ name: 'a', content: million, deflate: true, size: 100, localSize: 100 }])
    const { value } = await readDirectory(bytesSource(zip))
    const entry = value?.get('a')
    expect(entry?.size).toBe(100)
    expect(entry && (await readEntry(entry, bytesSource(zip)))).toBeUndefined()
  })

  it('and anything that is not deflated data cannot be unpacked', async () => {
    const zip = rawZip([{ name: 'a', content: 'hello', method: 8 }])
    const { value } = await readDirectory(bytesSource(zip))
    const entry = value?.get('a')
    expect(entry && (await readEntry(entry, bytesSource(zip)))).toBeUndefined()
  })

  it('and other packages with very many faults give only the first faults', async () => {
    const names = Array.from({ length: 500 }, (_, at) => ({ name: `../${at}` }))
    const { diagnostics } = await readDirectory(bytesSource(rawZip(names)))
    expect(diagnostics).toHaveLength(limits.told)
  })
})
