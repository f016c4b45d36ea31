import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeHost } from '../../../src/host/node-host.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('nodeHost', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), '后勤 测试-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('writes all files, also in new folders, and leaves nothing else behind', async () => {
    await writeFile(join(folder, '旧.txt'), '旧')
    const files = new Map([
      ['旧.txt', bytes('新')],
      ['2025-autumn/总结.docx', bytes('总结')],
    ])
    expect(await nodeHost.writeAll(folder, files)).toBeUndefined()
    expect(await readFile(join(folder, '旧.txt'), 'utf8')).toBe('新')
    expect(await readFile(join(folder, '2025-autumn/总结.docx'), 'utf8')).toBe('总结')
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(
      ['2025-autumn', '2025-autumn/总结.docx', '旧.txt'].sort(),
    )
  })

  it('writes nothing at all when one file cannot be written', async () => {
    await writeFile(join(folder, 'a.txt'), '旧')
    // A folder stands where the second file should go, and it is not empty: renaming onto it fails.
    await writeFile(join(folder, 'b.txt.houqin-old'), '')
    await mkdir(join(folder, 'b.txt'))
    const failure = await nodeHost.writeAll(
      folder,
      new Map([
        ['a.txt', bytes('新')],
        ['b.txt', bytes('新')],
      ]),
    )
    expect(failure?.path).toBe(join(folder, 'b.txt'))
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('旧')
    expect((await readdir(folder)).filter((name) => name.endsWith('tmp'))).toEqual([])
  })

  it('tries whether it can write and leaves nothing behind, not even folders', async () => {
    expect(await nodeHost.probeWrite(folder)).toBeUndefined()
    expect(await nodeHost.probeWrite(join(folder, '新', '文件夹'))).toBeUndefined()
    expect(await readdir(folder)).toEqual([])
    await writeFile(join(folder, '文件'), '')
    expect(await nodeHost.probeWrite(join(folder, '文件'))).toMatchObject({ reason: 'exists' })
  })

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

  it('writes new files only where none stands, secret ones for their owner alone', async () => {
    const [secret, open] = [join(folder, '钥匙/私.pem'), join(folder, '钥匙/公.pem')]
    const files = [
      { path: secret, bytes: bytes('私'), secret: true },
      { path: open, bytes: bytes('公'), secret: false },
    ]
    expect(await nodeHost.writeNew(files)).toBeUndefined()
    if (process.platform !== 'win32') expect((await stat(secret)).mode & 0o777).toBe(0o600)
    await rm(secret)
    expect(await nodeHost.writeNew(files)).toMatchObject({ path: open, reason: 'exists' })
    // All or nothing: what was written is taken away, what stood there stays.
    expect(await readdir(join(folder, '钥匙'))).toEqual(['公.pem'])
    expect(await nodeHost.sizeOf(open)).toBe(3)
    expect(await nodeHost.sizeOf(join(folder, '没有'))).toBeUndefined()
    await expect(nodeHost.sizeOf(folder)).rejects.toMatchObject({ faults: [{ reason: 'folder' }] })
    const kinds = await Promise.all([open, folder, join(folder, '没有')].map((path) => nodeHost.kindOf(path)))
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
