import type { WritableHost, WriteFailure } from '../../host/index.ts'
import { readPublicKey } from '../../package/index.ts'

/** File names of a school's keys. */
export const keyNames = { privateKey: 'houqin-private.pem', publicKey: 'houqin-public.pem' } as const

/** A new pair of keys, written: where its public half's fingerprint is, or why nothing was written. */
export type MadeKeys = { readonly fingerprint: string } | { readonly failure: WriteFailure }

/** Makes a pair of signing keys in a folder; keys that are there already stay, and nothing is written. With a passphrase the private one can be used only by who knows it. */
export async function makeKeys(folder: string, host: WritableHost, passphrase?: string): Promise<MadeKeys> {
  const { privateKey, publicKey } = await host.newKeyPair(passphrase)
  const encoder = new TextEncoder()
  const der = readPublicKey(encoder.encode(publicKey)) ?? new Uint8Array()
  const failure = await host.save(folder, [
    { path: keyNames.privateKey, before: undefined, after: encoder.encode(privateKey), secret: true },
    { path: keyNames.publicKey, before: undefined, after: encoder.encode(publicKey) },
  ])
  if (failure?.reason === 'changed') return { failure: { ...failure, reason: 'exists' } }
  return failure ? { failure } : { fingerprint: await host.digest(der) }
}

/** Whether a private key file is locked with a passphrase. */
export const isLockedKey = (pem: Uint8Array): boolean =>
  new TextDecoder().decode(pem.subarray(0, 10_000)).includes('-----BEGIN ENCRYPTED PRIVATE KEY-----')
