import { describe, expect, it } from 'vitest'
import { limits } from '../../../../src/package/limits.ts'
import { openPackage } from '../../../../src/package/open-package.ts'
import { makeSignature } from '../../../../src/package/signature/signature-file.ts'
import { checkSeal } from '../../../../src/package/verify/check-seal.ts'
import { compareFiles } from '../../../../src/package/verify/compare-files.ts'
import { bytesSource } from '../../../../src/package/zip/byte-source.ts'
import { writeZip } from '../../../../src/package/zip/write-zip.ts'
import { rawZip } from '../../../support/raw-zip.ts'
import { makeSigner, nodeCrypto, packSmall } from '../../../support/small-package.ts'

type Files = Map<string, Uint8Array>

const encoder = new TextEncoder()

async function filesOf(zip: Uint8Array): Promise<Files> {
  const { value } = await openPackage(bytesSource(zip), nodeCrypto.digest)
  return new Map(
    [...(value?.directory ?? [])].map(([name, { start, size }]) => [name, zip.subarray(start, start + size)]),
  )
}

/** What is wrong with a zip's files: `code message`. */
async function compare(zip: Uint8Array): Promise<readonly string[]> {
  const { value } = await openPackage(bytesSource(zip), nodeCrypto.digest)
  if (!value) throw new Error('The package does not open')
  const { changes, broken } = await compareFiles(value, nodeCrypto.digest)
  return [...changes, ...broken].map(({ code, message }) => `${code} ${message}`)
}

async function changed(
  texts: Readonly<Record<string, string>>,
  change: (files: Files) => void,
): Promise<readonly string[]> {
  const files = await filesOf((await packSmall(texts)).bytes)
  change(files)
  return compare(writeZip(files))
}

describe('compareFiles', () => {
  it('finds nothing in a package as it was sealed, signed or not', async () => {
    expect(await changed({ a: 'A', b: 'B' }, () => undefined)).toEqual([])
    expect(await compare((await packSmall({ a: 'A' }, {}, makeSigner())).bytes)).toEqual([])
  })

  it('reports changed files before removed ones, and those before added ones', async () => {
    const faults = await changed({ a: 'A', b: 'B', c: 'C', d: 'D' }, (files) => {
      files.delete('a')
      files.set('b', encoder.encode('X')).set('c', encoder.encode('CC')).set('e', encoder.encode('EE'))
    })
    expect(faults).toEqual([
      'archive-file-changed b（台账）内容变了：SHA-256 与清单里的不同',
      'archive-file-changed c（台账）有 2 字节，清单里是 1 字节',
      'archive-file-removed a（台账）不在包里了',
      'archive-file-added e 是后来加进包里的，清单里没有',
    ])
  })

  it('reports files that cannot be unpacked', async () => {
    const files = await filesOf((await packSmall({ a: 'A' })).bytes)
    const broken = [...files].map(([name, content]) => ({ name, content, method: name === 'a' ? 8 : 0 }))
    expect(await compare(rawZip(broken))).toEqual([
      'archive-file-changed a（台账）解不开，或者大小与记载的不同',
    ])
  })

  it('takes a file with the same bytes for a renamed one, but each only once', async () => {
    const faults = await changed({ a: 'same', b: 'same', c: 'other' }, (files) => {
      files.delete('a')
      files.delete('b')
      files.set('x', encoder.encode('same')).set('y', encoder.encode('SAME'))
    })
    expect(faults).toEqual([
      'archive-file-renamed a 被改名为 x',
      'archive-file-removed b（台账）不在包里了',
      'archive-file-added y 是后来加进包里的，清单里没有',
    ])
  })

  it('reports an empty file that was removed and one that was added', async () => {
    expect(await changed({ a: '' }, (files) => files.delete('a'))).toEqual([
      'archive-file-removed a（台账）不在包里了',
    ])
    expect(await changed({ a: 'A' }, (files) => files.set('b', new Uint8Array()))).toEqual([
      'archive-file-added b 是后来加进包里的，清单里没有',
    ])
  })

  it('shows a long name by its ends', async () => {
    const name = `${'头'.repeat(60)}${'尾'.repeat(61)}`
    const [fault] = await changed({ [name]: 'A' }, (files) => files.delete(name))
    expect(fault).toContain(`${'头'.repeat(60)}…${'尾'.repeat(40)}（台账）`)
  })

  it.each([
    [limits.told, limits.told, undefined],
    [limits.told + 1, limits.told + 1, undefined],
    [limits.told + 2, limits.told + 1, '这样的文件还有 2 个，没有一一列出'],
    [limits.told + 9, limits.told + 1, '这样的文件还有 9 个，没有一一列出'],
  ])('out of %d faults reports %d', async (many, told, last) => {
    const faults = await changed({}, (files) => {
      for (let at = 0; at < many; at++) files.set(`f${String(at).padStart(2, '0')}`, new Uint8Array())
    })
    expect(faults).toHaveLength(told)
    expect(faults.at(-1)).toBe(`archive-file-added ${last ?? `f${many - 1} 是后来加进包里的，清单里没有`}`)
  })
})

describe('checkSeal', () => {
  const signer = makeSigner()

  async function seal(
    zip: Uint8Array,
    key?: Uint8Array,
  ): Promise<{
    readonly signature: string
    readonly faults: readonly string[]
    readonly hints: readonly string[]
  }> {
    const { value } = await openPackage(bytesSource(zip), nodeCrypto.digest)
    if (!value) throw new Error('The package does not open')
    const { signature, diagnostics } = await checkSeal(value, nodeCrypto, key)
    return {
      signature,
      faults: diagnostics.map(({ code, message }) => `${code} ${message}`),
      hints: diagnostics.flatMap(({ hints }) => hints),
    }
  }
  const signed = async (change: (files: Files) => void = () => undefined): Promise<Uint8Array> => {
    const files = await filesOf((await packSmall({ a: 'A' }, {}, signer)).bytes)
    change(files)
    return writeZip(files)
  }

  it('of a package without a signature is in order, unless a key is given', async () => {
    const { bytes } = await packSmall()
    expect(await seal(bytes)).toEqual({ signature: 'none', faults: [], hints: [] })
    expect(await seal(bytes, signer.publicKey)).toEqual({
      signature: 'bad',
      faults: ['archive-signature 这个包没有签名，不能用公钥核对'],
      hints: [],
    })
  })

  it('of a signed package states whether the key was checked', async () => {
    const { manifest } = await packSmall({ a: 'A' }, {}, signer)
    expect(await seal(await signed(), signer.publicKey)).toEqual({
      signature: 'trusted',
      faults: [],
      hints: [],
    })
    expect(await seal(await signed())).toEqual({
      signature: 'valid',
      faults: [
        `archive-signer-unchecked 签名有效，但没有核对是谁的钥匙（指纹 ${manifest.signer?.fingerprint ?? ''}）`,
      ],
      hints: ['用学校交来的公钥再核验一次：--key 公钥.pem。'],
    })
  })

  it('names both keys if another is given', async () => {
    const other = makeSigner()
    const [{ manifest: own }, { manifest: others }] = [
      await packSmall({}, {}, signer),
      await packSmall({}, {}, other),
    ]
    expect(await seal(await signed(), other.publicKey)).toEqual({
      signature: 'bad',
      faults: [
        `archive-signature 签名不是用这把公钥的钥匙签的：公钥的指纹是 ${others.signer?.fingerprint ?? ''}，包里是 ${own.signer?.fingerprint ?? ''}`,
      ],
      hints: ['看看公钥是不是这所学校的。'],
    })
  })

  it('is broken if the signature is gone, damaged, or far too large', async () => {
    const sums = 'archive-sums SHA256SUMS 与清单不符，被改过'
    const gone = await seal(await signed((files) => files.delete('manifest.sig')))
    expect(gone).toMatchObject({
      signature: 'bad',
      faults: [sums, 'archive-signature 清单说有签名，manifest.sig 却不在包里了'],
    })
    for (const content of [new Uint8Array(), new Uint8Array(limits.signature + 1)]) {
      const damaged = await seal(await signed((files) => files.set('manifest.sig', content)))
      expect(damaged).toMatchObject({
        signature: 'bad',
        faults: [sums, 'archive-signature manifest.sig 与清单不符：签名以后，清单或签名被改过'],
      })
    }
  })

  it('is broken if the manifest does not mention the signature, or names another key', async () => {
    const own = await filesOf((await packSmall({ a: 'A' }, {}, signer)).bytes)
    const bare = await filesOf((await packSmall({ a: 'A' })).bytes)
    const signature = own.get('manifest.sig') ?? new Uint8Array()
    const added = await seal(writeZip(bare.set('manifest.sig', signature)))
    expect(added).toMatchObject({ signature: 'bad' })
    expect(added.faults).toContain('archive-signature 清单说没有签名，包里却有 manifest.sig')
    // A complete and valid signature, but by somebody else, of a manifest that names the school's key.
    const other = makeSigner()
    const manifest = own.get('manifest.json') ?? new Uint8Array()
    const forged = await makeSignature(manifest, other, await nodeCrypto.digest(other.publicKey))
    const exchanged = await seal(writeZip(own.set('manifest.sig', forged)))
    expect(exchanged).toMatchObject({ signature: 'bad' })
    expect(exchanged.faults).toContain('archive-signature 签名用的不是清单里写的那把钥匙')
  })

  it('is broken if the sums are gone, or are not those of the manifest', async () => {
    const { bytes } = await packSmall({ a: 'A' })
    const files = await filesOf(bytes)
    const sums = files.get('SHA256SUMS') ?? new Uint8Array()
    files.delete('SHA256SUMS')
    expect((await seal(writeZip(files))).faults).toEqual(['archive-sums SHA256SUMS 不在包里了'])
    for (const content of [sums.subarray(1), Uint8Array.from([...sums, 10]), sums.map((byte) => byte ^ 1)])
      expect((await seal(writeZip(files.set('SHA256SUMS', content)))).faults).toEqual([
        'archive-sums SHA256SUMS 与清单不符，被改过',
      ])
  })
})
