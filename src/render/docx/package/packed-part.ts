import { deflateSync, strToU8 } from 'fflate'
import { crc32 } from '../../../text/index.ts'

/** A part as stored in a zip file. */
export interface PackedPart {
  readonly deflated: Uint8Array
  readonly crc: number
  /** The uncompressed length in bytes. */
  readonly length: number
}

/** Deflates a part. */
export function packPart(content: string | Uint8Array): PackedPart {
  const bytes = typeof content === 'string' ? strToU8(content) : content
  return { deflated: deflateSync(bytes, { level: 1 }), crc: crc32(bytes), length: bytes.length }
}

/** The most parts kept: more than all forms, languages and numberings of one school. */
const most = 64
const packed = new Map<string, PackedPart>()

/** Deflates a part that is the same in most files (styles, settings, footers ...), once per process. */
export function packOnce(content: string): PackedPart {
  const known = packed.get(content) ?? packPart(content)
  if (packed.size >= most) packed.clear()
  packed.set(content, known)
  return known
}
