import type { KeyFile } from '../../src/package/index.ts'

/** The fingerprints of three keys. */
export const fingerprints = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string]

/** Files of public keys, each with what its name says about the holder and its fingerprint. */
export const keyFiles = (...stems: readonly (readonly [string, string])[]): readonly KeyFile[] =>
  stems.map(([stem, fingerprint]) => ({ stem, source: `${stem}.pem`, fingerprint }))
