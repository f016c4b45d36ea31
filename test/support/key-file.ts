import type { Signer } from '../../src/package/index.ts'

/** A public key as PEM. */
export const pemOf = ({ publicKey }: Signer): string =>
  `-----BEGIN PUBLIC KEY-----\n${Buffer.from(publicKey).toString('base64')}\n-----END PUBLIC KEY-----\n`
