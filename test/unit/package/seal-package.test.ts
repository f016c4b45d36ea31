import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { openPackage } from '../../../src/package/open-package.ts'
import { sealPackage } from '../../../src/package/seal-package.ts'
import { bytesSource } from '../../../src/package/zip/byte-source.ts'
import { makeSigner, nodeCrypto, packSmall, smallFiles, smallManifest } from '../../support/small-package.ts'

it('the same files give the same bytes, in whatever order they come', async () => {
  const turned = Object.fromEntries(Object.entries(smallFiles).reverse())
  expect((await packSmall(turned)).bytes).toEqual((await packSmall()).bytes)
})

it('the digest is that of manifest.json', async () => {
  const { bytes, digest } = await packSmall()
  const opened = (await openPackage(bytesSource(bytes), nodeCrypto.digest)).value
  expect(opened?.digest).toBe(digest)
  const entry = opened?.directory.get('manifest.json')
  const manifest = bytes.subarray(entry?.start, (entry?.start ?? 0) + (entry?.size ?? 0))
  expect(createHash('sha256').update(manifest).digest('hex')).toBe(digest)
})

it('SHA256SUMS lists every other file as sha256sum does', async () => {
  const { bytes } = await packSmall(undefined, {}, makeSigner())
  const opened = (await openPackage(bytesSource(bytes), nodeCrypto.digest)).value
  const entry = opened?.directory.get('SHA256SUMS')
  const text = new TextDecoder().decode(
    bytes.subarray(entry?.start, (entry?.start ?? 0) + (entry?.size ?? 0)),
  )
  const names = text
    .trimEnd()
    .split('\n')
    .map((line) => /^[0-9a-f]{64} {2}(.+)$/.exec(line)?.[1])
  expect(names).toEqual([
    'manifest.json',
    'manifest.sig',
    '台账/2025-autumn/repairs.yaml',
    '台账/school.yaml',
  ])
})

it('an opened package gives only what its manifest promises', async () => {
  const { bytes } = await packSmall()
  const opened = (await openPackage(bytesSource(bytes), nodeCrypto.digest)).value
  const text = await opened?.read('台账/school.yaml')
  expect(new TextDecoder().decode(text)).toBe(smallFiles['台账/school.yaml'])
  expect(await opened?.read('manifest.json')).toBeUndefined()
  const place = opened?.directory.get('台账/school.yaml')?.start ?? 0
  bytes[place] = (bytes[place] ?? 0) ^ 1
  expect(await opened?.read('台账/school.yaml')).toBeUndefined()
})

it('the manifest lists every file with its size, digest, type and where it came from', async () => {
  const bytes = new TextEncoder().encode('- id: W1\n')
  const files = new Map([
    ['台账/b.yaml', { role: 'ledger', title: '维修台账', bytes, origin: '2025-autumn/b.yaml' }],
    ['公文/a.pdf', { role: 'document', title: '总结', bytes: new Uint8Array() }],
  ] as const)
  const { manifest } = await sealPackage(files, smallManifest, nodeCrypto.digest)
  expect(manifest).toEqual({
    ...smallManifest,
    files: [
      {
        name: '公文/a.pdf',
        role: 'document',
        title: '总结',
        type: 'application/pdf',
        size: 0,
        sha256: createHash('sha256').digest('hex'),
      },
      {
        name: '台账/b.yaml',
        role: 'ledger',
        title: '维修台账',
        type: 'application/yaml',
        size: 9,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        origin: '2025-autumn/b.yaml',
      },
    ],
  })
  expect(Object.keys(manifest.files[0] ?? {})).not.toContain('origin')
})

it('a signed manifest names the key, an unsigned one names none', async () => {
  const signer = makeSigner()
  const { manifest } = await packSmall(undefined, {}, signer)
  const fingerprint = createHash('sha256').update(signer.publicKey).digest('hex')
  expect(manifest.signer).toEqual({ algorithm: 'Ed25519', fingerprint })
  expect(Object.keys((await packSmall()).manifest)).not.toContain('signer')
})

it('SHA256SUMS contains the digests of the other files, sorted by name', async () => {
  const { bytes } = await packSmall({ b: 'B', a: 'A' })
  const opened = (await openPackage(bytesSource(bytes), nodeCrypto.digest)).value
  const { start = 0, size = 0 } = opened?.directory.get('SHA256SUMS') ?? {}
  const sum = (text: string): string => createHash('sha256').update(text).digest('hex')
  expect(new TextDecoder().decode(bytes.subarray(start, start + size))).toBe(
    `${sum('A')}  a\n${sum('B')}  b\n${opened?.digest ?? ''}  manifest.json\n`,
  )
})
