import { deflateSync, strToU8 } from 'fflate'
import { crc32 } from '../../../text/index.ts'

/** A part as a zip holds it. */
export interface PackedPart {
  readonly deflated: Uint8Array
  readonly crc: number
  /** Length before it was deflated. */
  readonly length: number
}

/** Deflates a part. */
export function packPart(content: string | Uint8Array): PackedPart {
  const bytes = typeof content === 'string' ? strToU8(content) : content
  return { deflated: deflateSync(bytes, { level: 1 }), crc: crc32(bytes), length: bytes.length }
}

/** More than all the forms, languages and numberings of one school. */
const most = 64
const packed = new Map<string, PackedPart>()

/** The same for parts that are alike in most files (styles, settings, footers ...): each is deflated once a process. */
export function packOnce(content: string): PackedPart {
  const known = packed.get(content) ?? packPart(content)
  if (packed.size >= most) packed.clear()
  packed.set(content, known)
  return known
}
