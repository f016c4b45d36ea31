import type { Crypto, Signer } from '../crypto.ts'
import { manifestName } from '../manifest/manifest.ts'
import { sha256Shape } from '../manifest/manifest-shape.ts'
import { parseJson } from '../manifest/read-manifest.ts'
import { canonicalJson, checkShape, key, type Shape } from '../manifest/shape.ts'
import { fromBase64, isPublicKey, toBase64 } from './public-key.ts'

/** `manifest.sig`: a signature of manifest.json's bytes, with the public key for verifying it. */
export interface SignatureFile {
  readonly schema: 'houqin-signature/1'
  readonly algorithm: 'Ed25519'
  readonly file: typeof manifestName
  /** SHA-256 of the key's DER. */
  readonly fingerprint: string
  /** SPKI DER, Base64. */
  readonly publicKey: string
  /** 64 bytes, Base64. */
  readonly signature: string
}

const one = (value: string): Shape => ({ type: 'text', values: [value] })
const base64: Shape = { type: 'text', pattern: '^[A-Za-z0-9+/]+={0,2}$' }

const shape: Shape = {
  type: 'record',
  fields: [
    key('schema', one('houqin-signature/1'), '格式和版本'),
    key('algorithm', one('Ed25519'), '算法'),
    key('file', one(manifestName), '签的是哪个文件'),
    key('fingerprint', sha256Shape, '公钥的 SHA-256'),
    key('publicKey', base64, '公钥'),
    key('signature', base64, '签名'),
  ],
}

/** Signs manifest.json. */
export async function makeSignature(
  manifest: Uint8Array,
  signer: Signer,
  fingerprint: string,
): Promise<Uint8Array> {
  const file: SignatureFile = {
    schema: 'houqin-signature/1',
    algorithm: 'Ed25519',
    file: manifestName,
    fingerprint,
    publicKey: toBase64(signer.publicKey),
    signature: toBase64(await signer.sign(manifest)),
  }
  return new TextEncoder().encode(canonicalJson(file, shape))
}

/** A signature that was verified with the key that came with it. */
export interface CheckedSignature {
  readonly publicKey: Uint8Array
  readonly fingerprint: string
}

/**
 * Verifies manifest.sig; undefined if it is not exactly what this program writes, or the signature is not that of this manifest.
 */
export async function checkSignature(
  bytes: Uint8Array,
  manifest: Uint8Array,
  crypto: Crypto,
): Promise<CheckedSignature | undefined> {
  const parsed = parseJson(bytes)
  if (!parsed || checkShape(parsed.value, shape, 1).length > 0) return undefined
  const file = parsed.value as SignatureFile
  const [publicKey, signature] = [fromBase64(file.publicKey), fromBase64(file.signature)]
  if (canonicalJson(file, shape) !== parsed.text || !publicKey || !signature || !isPublicKey(publicKey))
    return undefined
  const { fingerprint } = file
  if ((await crypto.digest(publicKey)) !== fingerprint) return undefined
  return (await crypto.verifySignature(publicKey, manifest, signature))
    ? { publicKey, fingerprint }
    : undefined
}
