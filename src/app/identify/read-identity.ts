import { readDocxIdentity } from './docx-identity.ts'
import type { Identity } from './identity.ts'
import { readPdfIdentity } from './pdf-identity.ts'

/** Larger files are not read: ours are hundreds of times smaller. */
const mostBytes = 64 << 20

/** Reads what a file says of itself; undefined where it is none that we made, is damaged, or is too large. */
export function readIdentity(bytes: Uint8Array): Identity | undefined {
  if (bytes.length > mostBytes) return undefined
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  if (start === 'PK\u0003\u0004') return readDocxIdentity(bytes)
  return start === '%PDF' ? readPdfIdentity(bytes) : undefined
}
