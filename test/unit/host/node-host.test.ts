import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeHost } from '../../../src/host/node-host.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('nodeHost', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), '后勤 测试-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('reads a tree by endings, with / in every path, and passes over hidden files and Word’s lock files', async () => {
    await mkdir(join(folder, '2025-autumn/narrative'), { recursive: true })
    for (const path of [
      'school.yaml',
      '2025-autumn/narrative/a.md',
      '.hidden.yaml',
      '~$x.yaml',
      'photo.jpg',
    ]) {
      await writeFile(join(folder, path), path)
    }
    const files = await nodeHost.readTree(folder, ['.yaml', '.md'])
    expect([...(files?.keys() ?? [])]).toEqual(['2025-autumn/narrative/a.md', 'school.yaml'])
  })

  it('knows a folder that is not there', async () => {
    expect(await nodeHost.readTree(join(folder, '没有'), ['.yaml'])).toBeUndefined()
  })

  it('finds the bundled fonts', async () => {
    expect((await nodeHost.readFont('noto-serif-sc-400')).byteLength).toBeGreaterThan(1_000_000)
  })

  it('knows what stands at a path', async () => {
    const file = join(folder, 'a.txt')
    await writeFile(file, 'abc')
    expect(await nodeHost.sizeOf(file)).toBe(3)
    expect(await nodeHost.sizeOf(folder)).toBeUndefined()
    const kinds = await Promise.all([file, folder, join(folder, '没有')].map((path) => nodeHost.kindOf(path)))
    expect(kinds).toEqual(['file', 'folder', 'nothing'])
  })

  it('signs with the keys that it makes, and with no others', async () => {
    const { privateKey, publicKey } = await nodeHost.newKeyPair()
    const key = await nodeHost.openSigningKey(bytes(privateKey))
    const [text, other] = [bytes('清单'), bytes('别的')]
    const signature = (await key?.sign(text)) ?? new Uint8Array()
    const der = key?.publicKey ?? new Uint8Array()
    expect(await nodeHost.verifySignature(der, text, signature)).toBe(true)
    expect(await nodeHost.verifySignature(der, other, signature)).toBe(false)
    expect(await nodeHost.verifySignature(bytes('不是钥匙'), text, signature)).toBe(false)
    expect(await nodeHost.openSigningKey(bytes(publicKey))).toBeUndefined()
    expect(await nodeHost.openSigningKey(bytes('不是钥匙'))).toBeUndefined()
  })

  it('opens a key with a passphrase to who knows it', async () => {
    const { privateKey, publicKey } = await nodeHost.newKeyPair('说好的口令')
    expect(privateKey).toContain('BEGIN ENCRYPTED PRIVATE KEY')
    expect(await nodeHost.openSigningKey(bytes(privateKey))).toBeUndefined()
    expect(await nodeHost.openSigningKey(bytes(privateKey), '别的口令')).toBeUndefined()
    const key = await nodeHost.openSigningKey(bytes(privateKey), '说好的口令')
    const der = Buffer.from(key?.publicKey ?? []).toString('base64')
    expect(publicKey.replaceAll('\n', '')).toContain(der)
  })
})
