import type { WritableHost, WriteFailure } from '../../host/index.ts'
import { readPublicKey } from '../../package/index.ts'

/** File names of a school's keys. */
export const keyNames = { privateKey: 'houqin-private.pem', publicKey: 'houqin-public.pem' } as const

/** The outcome of making a key pair: the public key's fingerprint, or why nothing was written. */
export type MadeKeys = { readonly fingerprint: string } | { readonly failure: WriteFailure }

/**
 * Makes a signing key pair in a folder. Existing keys are kept, in which case nothing is written. A passphrase encrypts the
 * private key.
 */
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

/** Whether a private key file is encrypted with a passphrase. */
export const isLockedKey = (pem: Uint8Array): boolean =>
  new TextDecoder().decode(pem.subarray(0, 10_000)).includes('-----BEGIN ENCRYPTED PRIVATE KEY-----')
