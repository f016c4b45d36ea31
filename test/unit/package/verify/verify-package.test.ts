import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bytesSource, type Manifest, verifyPackage } from '../../../../src/package/index.ts'
import { writeManifest } from '../../../../src/package/manifest/write-manifest.ts'
import { readDirectory } from '../../../../src/package/zip/read-directory.ts'
import { readEntry } from '../../../../src/package/zip/read-entry.ts'
import { writeZip } from '../../../../src/package/zip/write-zip.ts'
import { makeSigner, nodeCrypto, packSmall, smallFiles } from '../../../support/small-package.ts'
import { packSchool } from '../../../support/synthetic-package.ts'
import { makeDeeds } from '../../../support/synthetic-school.ts'

const encoder = new TextEncoder()

/** The files of a zip. */
async function unpack(zip: Uint8Array): Promise<Map<string, Uint8Array>> {
  const { value } = await readDirectory(bytesSource(zip))
  const files = new Map<string, Uint8Array>()
  for (const [name, entry] of value ?? [])
    files.set(name, (await readEntry(entry, bytesSource(zip))) ?? new Uint8Array())
  return files
}

/** A package unpacked, changed, and packed again as this program packs. */
async function altered(
  change: (files: Map<string, Uint8Array>) => void,
  zip?: Uint8Array,
): Promise<Uint8Array> {
  const files = await unpack(zip ?? (await packSmall()).bytes)
  change(files)
  return writeZip(files)
}

const reportOf = async (
  zip: Uint8Array,
  options: Parameters<typeof verifyPackage>[2] = {},
): Promise<readonly string[]> =>
  (await verifyPackage(bytesSource(zip), nodeCrypto, options)).diagnostics.map(
    ({ code, message }) => `${code} ${message}`,
  )

const ledger = '台账/2025-autumn/repairs.yaml'

describe('which file is wrong', () => {
  it('changed', async () => {
    const zip = await altered((files) => files.set(ledger, encoder.encode('- id: W2\n')))
    expect(await reportOf(zip)).toEqual([
      `archive-file-changed ${ledger}（台账）内容变了：SHA-256 与清单里的不同`,
    ])
  })

  it('of another size', async () => {
    const zip = await altered((files) => files.set(ledger, encoder.encode('- id: W10\n')))
    expect(await reportOf(zip)).toEqual([`archive-file-changed ${ledger}（台账）有 10 字节，清单里是 9 字节`])
  })

  it('removed, added, renamed', async () => {
    expect(await reportOf(await altered((files) => files.delete(ledger)))).toEqual([
      `archive-file-removed ${ledger}（台账）不在包里了`,
    ])
    expect(await reportOf(await altered((files) => files.set('公文/多.txt', encoder.encode('多'))))).toEqual([
      'archive-file-added 公文/多.txt 是后来加进包里的，清单里没有',
    ])
    const renamed = await altered((files) => {
      files.set('台账/改名.yaml', files.get(ledger) ?? new Uint8Array())
      files.delete(ledger)
    })
    expect(await reportOf(renamed)).toEqual([`archive-file-renamed ${ledger} 被改名为 台账/改名.yaml`])
  })

  it('the check sums', async () => {
    const zip = await altered((files) => files.set('SHA256SUMS', encoder.encode('')))
    expect(await reportOf(zip)).toEqual(['archive-sums SHA256SUMS 与清单不符，被改过'])
    expect(await reportOf(await altered((files) => files.delete('SHA256SUMS')))).toEqual([
      'archive-sums SHA256SUMS 不在包里了',
    ])
  })

  it('none, but only the zip around them: packed again by another program', async () => {
    const files = await unpack((await packSmall()).bytes)
    const zip = zipSync(Object.fromEntries(files))
    const { value, diagnostics } = await verifyPackage(bytesSource(zip), nodeCrypto)
    expect(value).toMatchObject({ sound: false, content: 'intact' })
    expect(diagnostics.map(({ code }) => code)).toEqual(['archive-wrapping'])
  })
})

describe('the manifest', () => {
  const withManifest = async (text: string): Promise<readonly string[]> =>
    reportOf(await altered((files) => files.set('manifest.json', encoder.encode(text))))
  const manifestText = async (change: (manifest: Record<string, unknown>) => void): Promise<string> => {
    const { manifest } = await packSmall()
    const changed = { ...manifest } as Record<string, unknown>
    change(changed)
    return new TextDecoder().decode(writeManifest(changed as unknown as Manifest))
  }

  it('must be there', async () => {
    expect(await reportOf(await altered((files) => files.delete('manifest.json')))).toEqual([
      expect.stringContaining('没有清单'),
    ])
  })

  it.each([
    ['not JSON', '{', '不是 JSON'],
    ['not UTF-8', '\uD800', '整个文件'],
    ['a list', '[]', '应当是一组'],
    ['nothing', 'null', '应当是一组'],
    ['very deep', '['.repeat(200_000), '不是 JSON'],
    ['deep and closed', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, '不是 JSON'],
    ['a prototype', '{"__proto__": {"schema": "houqin-package/1"}}', '缺少 schema'],
    ['of a later program', '{"schema": "houqin-package/2"}', 'archive-newer'],
  ])('forged: %s', async (_, text, why) => {
    const report = await withManifest(text === '\uD800' ? '"\uD800"' : text)
    expect(report.join('\n')).toContain(why)
  })

  it('may have no unknown key, none twice, and no other white space', async () => {
    const text = await manifestText(() => undefined)
    const doubled = text.replace('"tool": {', '"schema": "houqin-package/1",\n  "tool": {')
    for (const forged of [doubled, `${text} `, text.replace('"accepted": []', '"more": 1, "accepted": []')])
      expect((await withManifest(forged)).join()).toContain('不是程序写出的样子')
  })

  it.each([
    ['a number for a name', 'school', { name: 7, fonds: 'Z1' }, 'school.name 应当是文字'],
    ['a text for files', 'files', 'x', 'files 应当是列表'],
    ['a forged term', 'term', { id: '../x', label: '', start: '', end: '' }, 'term.id 写法不对'],
    ['a forged sum', 'previous', { term: '2025-spring', digest: 'x' }, 'previous.digest 写法不对'],
    [
      'its own name',
      'files',
      [{ name: 'SHA256SUMS', role: 'note', title: '', type: '', size: 0, sha256: '0'.repeat(64) }],
      '把自己也列成了文件',
    ],
    [
      'a negative size',
      'files',
      [{ name: 'a', role: 'note', title: '', type: '', size: -1, sha256: '0'.repeat(64) }],
      'files[0].size',
    ],
  ])('%s', async (_, key, value, why) => {
    const text = await manifestText((manifest) => {
      manifest[key] = value
    }).catch(() => '')
    const { manifest } = await packSmall()
    const forged = text === '' ? JSON.stringify({ ...manifest, [key]: value }) : text
    expect((await withManifest(forged)).join('\n')).toContain(why)
  })
})

describe('a manifest that contradicts itself', () => {
  const listed = { role: 'note', title: '', type: 'text/plain', size: 0, sha256: '0'.repeat(64) } as const
  const item = { number: 'Z1-1', author: '', title: '', date: '2026-01-20', retention: 'Y', files: [] }
  it.each<readonly [string, Partial<Manifest>, string]>([
    ['an item without its file', { items: [{ ...item, files: ['../x'] }] }, '第 1 件的文件 “../x” 没有列出'],
    ['two items with one number', { items: [item, item] }, '同一个档号'],
    ['a day that does not exist', { items: [{ ...item, date: '2026-02-31' }] }, '没有的日期 2026-02-31'],
    [
      'a term that ends before it begins',
      { term: { id: '2025-autumn', label: '', start: '2026-01-02', end: '2026-01-01' } },
      '在最后一天 2026-01-01 以后',
    ],
    [
      'a package that follows a later one',
      { previous: { term: '2025-autumn', digest: '0'.repeat(64) } },
      '不早于 2025-autumn',
    ],
    ['unsorted files', { files: [listed, listed].map((file) => ({ ...file, name: 'a' })) }, '有重复'],
    [
      'control sequences of terminals',
      { school: { name: '\u001b[2J学校', fonds: 'Z1' } },
      'school.name 里有不许有的字符',
    ],
    ['a change of the text’s direction', { school: { name: '学\u202e校', fonds: 'Z1' } }, '改变文字方向'],
    ['half a character', { school: { name: '学\ud800校', fonds: 'Z1' } }, '不许有的字符'],
  ])('%s', async (_, change, why) => {
    const { manifest } = await packSmall()
    const text = writeManifest({ ...manifest, ...change })
    const zip = await altered((files) => files.set('manifest.json', text))
    expect((await reportOf(zip)).join('\n')).toContain(why)
  })

  it('may also be of another school or term than its school.yaml', async () => {
    const { bytes } = await packSchool(makeDeeds(1))
    expect(await reportOf(bytes)).toEqual([])
    const relabel = async (from: string, to: string): Promise<string> => {
      const text = new TextDecoder().decode((await unpack(bytes)).get('manifest.json'))
      expect(text).toContain(from)
      const zip = await altered(
        (files) => files.set('manifest.json', encoder.encode(text.replace(from, to))),
        bytes,
      )
      return (await reportOf(zip)).join('\n')
    }
    const { name } = makeDeeds(1)
    expect(await relabel(`"name": "${name}"`, '"name": "别的小学"')).toContain(
      `清单里的学校是“别的小学”，台账里是“${name}”`,
    )
    expect(await relabel('"id": "2025-autumn"', '"id": "2031-spring"')).toContain('没有这个学期')
  })

  it('is distinguished from one that was packed again with its folder', async () => {
    const files = await unpack((await packSmall()).bytes)
    const below = new Map([...files].map(([name, bytes]) => [`档案/${name}`, bytes]))
    expect((await reportOf(writeZip(below))).join()).toContain('在文件夹 “档案” 里')
  })
})

describe('the signature', () => {
  const signer = makeSigner()
  const key = signer.publicKey

  it('is trusted with the key of the school, and merely valid without', async () => {
    const { bytes } = await packSmall(undefined, {}, signer)
    expect((await verifyPackage(bytesSource(bytes), nodeCrypto, { key })).value).toMatchObject({
      sound: true,
      signature: 'trusted',
    })
    const { value, diagnostics } = await verifyPackage(bytesSource(bytes), nodeCrypto)
    expect(value).toMatchObject({ sound: true, signature: 'valid' })
    expect(diagnostics.map(({ code }) => code)).toEqual(['archive-signer-unchecked'])
  })

  it('of somebody else is not the school’s', async () => {
    const { bytes } = await packSmall(undefined, {}, makeSigner())
    expect((await reportOf(bytes, { key })).join()).toContain('不是用这把公钥的钥匙签的')
  })

  it('cannot be removed, and is missed in a package that has none', async () => {
    const { bytes } = await packSmall(undefined, {}, signer)
    const stripped = await altered((files) => files.delete('manifest.sig'), bytes)
    expect((await reportOf(stripped)).join()).toContain('manifest.sig 却不在包里了')
    expect((await reportOf((await packSmall()).bytes, { key })).join()).toContain('没有签名')
  })

  it('cannot be used for another manifest', async () => {
    const signed = await unpack((await packSmall(undefined, {}, signer)).bytes)
    const other = await unpack((await packSmall({ ...smallFiles, 'b.txt': 'b' }, {}, signer)).bytes)
    other.set('manifest.sig', signed.get('manifest.sig') ?? new Uint8Array())
    expect((await reportOf(writeZip(other))).join()).toContain('manifest.sig 与清单不符')
  })

  it('cannot be added to a package that says it has none', async () => {
    const signed = await unpack((await packSmall(undefined, {}, signer)).bytes)
    const zip = await altered((files) =>
      files.set('manifest.sig', signed.get('manifest.sig') ?? new Uint8Array()),
    )
    expect((await reportOf(zip)).join()).toContain('清单说没有签名')
  })
})

describe('the chain', () => {
  const earlierTerm = { id: '2025-spring', label: '2025年春季学期', start: '2025-02-17', end: '2025-07-04' }

  it('is unbroken if a package names the digest of the one before it', async () => {
    const first = await packSmall(undefined, { term: earlierTerm })
    const second = await packSmall(undefined, { previous: { term: '2025-spring', digest: first.digest } })
    expect(await reportOf(second.bytes, { previous: bytesSource(first.bytes) })).toEqual([])
    expect((await reportOf(second.bytes)).join()).toContain('archive-chain-unchecked')
  })

  it('is broken if the one before was exchanged, is missing, damaged, later, or another school’s', async () => {
    const first = await packSmall(undefined, { term: earlierTerm })
    const second = await packSmall(undefined, { previous: { term: '2025-spring', digest: first.digest } })
    const previousOf = async (zip: Uint8Array): Promise<string> =>
      (await reportOf(second.bytes, { previous: bytesSource(zip) })).join()
    expect(await previousOf((await packSmall({ 'a.txt': 'a' }, { term: earlierTerm })).bytes)).toContain(
      '接不上',
    )
    expect(await previousOf(first.bytes.subarray(0, 100))).toContain('上一个档案包打不开')
    expect(await previousOf(await altered((files) => files.delete('SHA256SUMS'), first.bytes))).toContain(
      '本身不完好',
    )
    expect(await previousOf(second.bytes)).toContain('不早于')
    const other = await packSmall(undefined, { term: earlierTerm, school: { name: '城北小学', fonds: 'Z2' } })
    expect(await previousOf(other.bytes)).toContain('城北小学的，不是城南小学的')
    const unchained = (await packSmall()).bytes
    expect((await reportOf(unchained, { previous: bytesSource(first.bytes) })).join()).toContain(
      '没有记上一个包',
    )
  })

  it('of signed packages must continue signed, with the same key or one that the verifier has', async () => {
    const [signer, other] = [makeSigner(), makeSigner()]
    const first = await packSmall(undefined, { term: earlierTerm }, signer)
    const previous = { term: '2025-spring', digest: first.digest }
    const check = async (by: typeof signer | undefined, key?: Uint8Array): Promise<string> => {
      const { bytes } = await packSmall(undefined, { previous }, by)
      const options = { previous: bytesSource(first.bytes), ...(key && { key }) }
      const { diagnostics } = await verifyPackage(bytesSource(bytes), nodeCrypto, options)
      return diagnostics.flatMap(({ severity, message }) => (severity === 'error' ? [message] : [])).join()
    }
    expect(await check(signer)).toBe('')
    expect(await check(undefined)).toContain('这个包没有签名')
    expect(await check(other)).toContain('签名换了钥匙')
    expect(await check(other, other.publicKey)).toBe('')
  })

  it('gives no number twice', async () => {
    const item = { number: 'Z1-1', author: '', title: '', date: '2026-01-20', retention: 'Y', files: [] }
    const first = await packSmall(undefined, { term: earlierTerm, items: [item] })
    const previous = { term: '2025-spring', digest: first.digest }
    const second = await packSmall(undefined, { previous, items: [item] })
    expect((await reportOf(second.bytes, { previous: bytesSource(first.bytes) })).join()).toContain(
      '档号 Z1-1 在上一个档案包里用过了',
    )
  })
})

describe('the result of verifying a package', () => {
  const check = async (zip: Uint8Array, previous?: Uint8Array) => {
    const { value, diagnostics } = await verifyPackage(
      bytesSource(zip),
      nodeCrypto,
      previous && { previous: bytesSource(previous) },
    )
    return { value, codes: diagnostics.map(({ code }) => code), diagnostics }
  }

  it('is unknown if it cannot be read', async () => {
    const { value, codes } = await check(new Uint8Array())
    expect(value).toEqual({ sound: false, content: 'unknown', signature: 'none' })
    expect(codes).toEqual(['archive-not-zip'])
  })

  it('is sound and intact as it was made', async () => {
    const { bytes, digest } = await packSmall()
    const { value, codes } = await check(bytes)
    expect(value).toMatchObject({ sound: true, content: 'intact', signature: 'none', package: { digest } })
    expect(codes).toEqual([])
  })

  it('is changed if a file is changed, and intact if only the seal is', async () => {
    const changed = await check(await altered((files) => files.set(ledger, encoder.encode('- id: W2\n'))))
    expect(changed.value).toMatchObject({ sound: false, content: 'changed' })
    const resummed = await check(await altered((files) => files.delete('SHA256SUMS')))
    expect(resummed.value).toMatchObject({ sound: false, content: 'intact' })
    expect(resummed.codes).toEqual(['archive-sums'])
  })

  it('does not mention the wrapping if a file was changed', async () => {
    const files = await unpack((await packSmall()).bytes)
    files.set(ledger, encoder.encode('- id: W2\n'))
    expect((await check(zipSync(Object.fromEntries(files)))).codes).toEqual(['archive-file-changed'])
    const unsummed = await unpack((await packSmall()).bytes)
    unsummed.set('SHA256SUMS', new Uint8Array())
    expect((await check(zipSync(Object.fromEntries(unsummed)))).codes).toEqual(['archive-sums'])
  })

  it('names the file or the directory at which the wrapping was changed', async () => {
    const { bytes } = await packSmall()
    const files = await unpack(bytes)
    const [first] = (await check(zipSync(Object.fromEntries(files)))).diagnostics
    expect(first?.message).toBe(
      '包装被改动，内容完好：SHA256SUMS 在压缩包里的文件头与原包不同，各文件都与清单相符',
    )
    expect(first?.hints).toEqual(['多半是解开以后又打了包；请学校交来 houqin archive 写出的原包。'])
    const commented = Uint8Array.from([...bytes, 0x21])
    commented[bytes.length - 2] = 1
    expect((await check(commented)).diagnostics.map(({ message }) => message)).toEqual([
      '包装被改动，内容完好：压缩包的目录与原包不同，各文件都与清单相符',
    ])
  })

  it('says why the earlier package does not open, and nothing else about it', async () => {
    const { bytes } = await packSmall(undefined, {
      previous: { term: '2025-spring', digest: '0'.repeat(64) },
    })
    const { value, diagnostics } = await check(bytes, new Uint8Array())
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '上一个档案包打不开：文件太短，不是档案包，或者没有传完',
    ])
    expect(value).toMatchObject({ sound: false, content: 'intact' })
    const forged = writeZip(new Map([['manifest.json', encoder.encode('{"schema": "houqin-package/1"}')]]))
    const [fault] = (await check(bytes, forged)).diagnostics
    expect(fault?.message).toContain('manifest.json 里 缺少 tool；manifest.json 里 缺少 school；')
  })

  it('says nothing about a package without a profile, or with an unreadable one', async () => {
    expect((await check((await packSmall({ 'a.txt': 'a' })).bytes)).codes).toEqual([])
    const deeds = makeDeeds(1)
    expect((await check((await packSchool(deeds, { 'school.yaml': undefined })).bytes)).codes).toEqual([])
    expect((await check((await packSchool(deeds, { 'school.yaml': '[' })).bytes)).codes).toEqual([])
  })

  it('accepts a profile that has more terms than its own', async () => {
    const deeds = makeDeeds(1)
    const profile = `学校名称: ${deeds.name}\n学期:\n  2020-spring: {开始: 2020-02-24, 结束: 2020-07-03}\n  ${deeds.term}: {开始: 2025-09-01, 结束: 2026-01-23}\n`
    expect((await check((await packSchool(deeds, { 'school.yaml': profile })).bytes)).codes).toEqual([])
  })

  it('reports both a school and a term that differ from its profile', async () => {
    const deeds = makeDeeds(1)
    const profile = '学校名称: 别的小学\n学期:\n  2020-spring: {开始: 2020-02-24, 结束: 2020-07-03}\n'
    const { bytes } = await packSchool(deeds, { 'school.yaml': profile })
    expect((await check(bytes)).diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      `archive-manifest 清单里的学校是“${deeds.name}”，台账里是“别的小学”`,
      `archive-manifest 清单里的学期是 ${deeds.term}，包里的 school.yaml 没有这个学期`,
    ])
  })
})
