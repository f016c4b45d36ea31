/** Encodes bytes in Base64, without line breaks. */
export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/** Decodes Base64; undefined if it is not Base64, or not in canonical form. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return undefined
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  return toBase64(bytes) === text ? bytes : undefined
}

/** The largest key file, in bytes; keys have about a hundred. */
const longestKey = 10_000

/** An Ed25519 public key: SPKI DER is these twelve bytes and the 32 of the key (RFC 8410). */
const spkiHead = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00] as const

/** Reads a public key file (PEM) as DER; undefined if it contains no Ed25519 public key. */
export function readPublicKey(pem: Uint8Array): Uint8Array | undefined {
  if (pem.length > longestKey) return undefined
  const text = new TextDecoder().decode(pem)
  const body = /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----/.exec(text)?.[1]
  const der = fromBase64((body ?? '').replaceAll(/\s/g, ''))
  return der && isPublicKey(der) ? der : undefined
}

/** Whether bytes are an Ed25519 public key as DER. */
export const isPublicKey = (der: Uint8Array): boolean =>
  der.length === spkiHead.length + 32 && spkiHead.every((byte, at) => der[at] === byte)
