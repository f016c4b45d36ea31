import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Crypto } from '../../../../src/package/crypto.ts'
import {
  fromBase64,
  isPublicKey,
  readPublicKey,
  toBase64,
} from '../../../../src/package/signature/public-key.ts'
import {
  checkSignature,
  makeSignature,
  type SignatureFile,
} from '../../../../src/package/signature/signature-file.ts'
import { makeSigner, nodeCrypto } from '../../../support/small-package.ts'

const encoder = new TextEncoder()
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

describe('Base64', () => {
  it.each([
    ['', ''],
    ['a', 'YQ=='],
    ['ab', 'YWI='],
    ['abc', 'YWJj'],
    ['abcd', 'YWJjZA=='],
    ['\u00ff\u00fe\u00fb', '//77'],
  ])('of %j is %j', (text, base64) => {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
    expect(toBase64(bytes)).toBe(base64)
    expect(fromBase64(base64)).toEqual(bytes)
  })

  it.each([
    'YQ',
    'YQ=',
    'YQ===',
    'Y',
    'YR==',
    'YWJ=',
    'YWJj\n',
    ' YWJj',
    'YW Jj',
    'YQ==YQ==',
    'YWJj=',
    '====',
    '-_77',
    'YWJjZ',
  ])('does not accept %j, which we would write differently', (text) => {
    expect(fromBase64(text)).toBeUndefined()
  })
})

describe('readPublicKey', () => {
  const { publicKey } = makeSigner()
  const pem = (body: string, label = 'PUBLIC KEY'): Uint8Array =>
    encoder.encode(`-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`)
  const body = toBase64(publicKey)

  it('reads a key, however its lines are broken, with text around it', () => {
    expect(readPublicKey(pem(body))).toEqual(publicKey)
    expect(readPublicKey(pem(body.replace(/.{20}/g, '$&\r\n')))).toEqual(publicKey)
    expect(readPublicKey(encoder.encode(`城南小学\n${decode(pem(body))}完`))).toEqual(publicKey)
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['a private key', pem(body, 'PRIVATE KEY')],
    ['no Base64', pem(`${body}!`)],
    ['half a key', pem(toBase64(publicKey.subarray(0, 43)))],
    ['more than a key', pem(toBase64(Uint8Array.from([...publicKey, 0])))],
    ['a key of another kind', pem(toBase64(publicKey.map((byte, at) => (at === 8 ? byte ^ 1 : byte))))],
    ['an empty one', pem('')],
  ])('does not read %s', (_what, bytes) => {
    expect(readPublicKey(bytes)).toBeUndefined()
  })

  it('does not read a file that is far too large for one', () => {
    const padded = (length: number): Uint8Array => {
      const bytes = new Uint8Array(length).fill(0x20)
      bytes.set(pem(body))
      return bytes
    }
    expect(readPublicKey(padded(10_000))).toEqual(publicKey)
    expect(readPublicKey(padded(10_001))).toBeUndefined()
  })

  it('recognises an Ed25519 key by each byte of its prefix', () => {
    expect(isPublicKey(publicKey)).toBe(true)
    for (let at = 0; at < 12; at++)
      expect(isPublicKey(publicKey.map((byte, index) => (index === at ? byte ^ 0x10 : byte)))).toBe(false)
  })
})

describe('manifest.sig', () => {
  const signer = makeSigner()
  const fingerprint = createHash('sha256').update(signer.publicKey).digest('hex')
  const manifest = encoder.encode('{}\n')
  const made = (): Promise<Uint8Array> => makeSignature(manifest, signer, fingerprint)
  const check = (bytes: Uint8Array, of = manifest, crypto: Crypto = nodeCrypto): Promise<unknown> =>
    checkSignature(bytes, of, crypto)

  it('contains key, fingerprint and signature, in a fixed order', async () => {
    const text = decode(await made())
    const file = JSON.parse(text) as SignatureFile
    expect(Object.keys(file)).toEqual([
      'schema',
      'algorithm',
      'file',
      'fingerprint',
      'publicKey',
      'signature',
    ])
    expect(file).toMatchObject({
      schema: 'houqin-signature/1',
      algorithm: 'Ed25519',
      file: 'manifest.json',
      fingerprint,
      publicKey: toBase64(signer.publicKey),
    })
    expect(fromBase64(file.signature)).toHaveLength(64)
    expect(text).toBe(`${JSON.stringify(file, null, 2)}\n`)
  })

  it('is valid for its manifest and no other', async () => {
    expect(await check(await made())).toEqual({ publicKey: signer.publicKey, fingerprint })
    expect(await check(await made(), encoder.encode('{ }\n'))).toBeUndefined()
  })

  it.each<readonly [string, Partial<Record<keyof SignatureFile | 'more', unknown>>]>([
    ['another version', { schema: 'houqin-signature/2' }],
    ['another algorithm', { algorithm: 'RSA' }],
    ['another file', { file: 'SHA256SUMS' }],
    ['the fingerprint of another key', { fingerprint: '0'.repeat(64) }],
    ['no fingerprint', { fingerprint: 'x' }],
    ['another key', { publicKey: toBase64(makeSigner().publicKey) }],
    ['something that is not a key', { publicKey: toBase64(encoder.encode('abc')) }],
    ['a key that is not Base64', { publicKey: 'YR==' }],
    ['a signature that is not Base64', { signature: 'YR==' }],
    ['an empty signature', { signature: '' }],
    ['a signature of something', { signature: toBase64(new Uint8Array(64)) }],
    ['a number for a signature', { signature: 7 }],
    ['more than the known fields', { more: 1 }],
  ])('is invalid with %s', async (_what, change) => {
    const file = { ...(JSON.parse(decode(await made())) as object), ...change }
    expect(await check(encoder.encode(`${JSON.stringify(file, null, 2)}\n`))).toBeUndefined()
  })

  it('is invalid with anything but an Ed25519 key, even if the machine accepts the key', async () => {
    const publicKey = encoder.encode('abc')
    const digest = createHash('sha256').update(publicKey).digest('hex')
    const bytes = await makeSignature(manifest, { ...signer, publicKey }, digest)
    const trusting: Crypto = { ...nodeCrypto, verifySignature: () => Promise.resolve(true) }
    expect(await check(bytes, manifest, trusting)).toBeUndefined()
    expect(await check(await made(), manifest, trusting)).toBeDefined()
  })

  it('is invalid with the fingerprint of another key, even if everything else fits', async () => {
    const bytes = await makeSignature(manifest, signer, '0'.repeat(64))
    expect(await check(bytes)).toBeUndefined()
  })

  it('is invalid if it is written in any other way', async () => {
    const text = decode(await made())
    for (const other of [text.trimEnd(), ` ${text}`, text.replaceAll('\n', ''), '', 'null', '[]'])
      expect(await check(encoder.encode(other))).toBeUndefined()
  })
})
