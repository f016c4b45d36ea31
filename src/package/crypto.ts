/** SHA-256 in lower-case hexadecimal. */
export type Digest = (bytes: Uint8Array) => Promise<string>

/** What verifying a package needs from the host. */
export interface Crypto {
  readonly digest: Digest
  /** Verifies an Ed25519 signature of `bytes`. The key is DER (SPKI); false if it is not a valid key. */
  readonly verifySignature: (
    publicKey: Uint8Array,
    bytes: Uint8Array,
    signature: Uint8Array,
  ) => Promise<boolean>
}

/** An opened private key: its signing function, and the public key as DER (SPKI). */
export interface Signer {
  readonly publicKey: Uint8Array
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>
}
