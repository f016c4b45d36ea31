import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { bytesSource, openPackage } from '../../../src/archive/index.ts'
import { makeSigner, nodeCrypto, packSmall, smallFiles } from '../../support/small-package.ts'

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
