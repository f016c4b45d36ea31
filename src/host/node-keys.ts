import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { SigningKey } from './host.ts'

/** A new Ed25519 key pair as PEM: PKCS #8, encrypted if there is a passphrase (PBES2 of RFC 8018, with AES-256-CBC), and SPKI. */
export function newKeyPair(
  passphrase?: string,
): Promise<{ readonly privateKey: string; readonly publicKey: string }> {
  const locked = passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase }
  return Promise.resolve(
    generateKeyPairSync('ed25519', {
      privateKeyEncoding: { format: 'pem', type: 'pkcs8', ...locked },
      publicKeyEncoding: { format: 'pem', type: 'spki' },
    }),
  )
}

/** Opens a private key file (PEM); undefined if it holds no Ed25519 private key or needs another passphrase. */
export function openSigningKey(pem: Uint8Array, passphrase?: string): Promise<SigningKey | undefined> {
  try {
    const key = createPrivateKey({
      key: Buffer.from(pem),
      format: 'pem',
      ...(passphrase !== undefined && { passphrase }),
    })
    if (key.asymmetricKeyType !== 'ed25519') return Promise.resolve(undefined)
    const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' })
    return Promise.resolve({
      publicKey: new Uint8Array(publicKey),
      sign: (bytes) => Promise.resolve(new Uint8Array(sign(null, bytes, key))),
    })
  } catch {
    // Node throws both for something that is not a key and for a wrong passphrase, with messages that differ between versions.
    return Promise.resolve(undefined)
  }
}

/** Verifies an Ed25519 signature of `bytes`. The key is DER (SPKI); false if it is not a valid key. */
export function verifySignature(
  publicKey: Uint8Array,
  bytes: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' })
    return Promise.resolve(key.asymmetricKeyType === 'ed25519' && verify(null, bytes, key, signature))
  } catch {
    // A package may claim anything as its key.
    return Promise.resolve(false)
  }
}
