/** SHA-256 in lower-case hexadecimal. */
export type Digest = (bytes: Uint8Array) => Promise<string>

/** What checking a package needs of the host. */
export interface Crypto {
  readonly digest: Digest
  /** Whether an Ed25519 signature of `bytes` is good; false too for what is no key. The key is DER (SPKI). */
  readonly verifySignature: (
    publicKey: Uint8Array,
    bytes: Uint8Array,
    signature: Uint8Array,
  ) => Promise<boolean>
}

/** A private key, opened: what it signs, and its public half as DER (SPKI). */
export interface Signer {
  readonly publicKey: Uint8Array
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>
}
