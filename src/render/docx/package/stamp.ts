import { strToU8 } from 'fflate'
import { crc32 } from '../../../text/index.ts'

/** The part that contains the stamp, and which the stamp therefore excludes. */
export const stampedPart = 'docProps/custom.xml'

/** The custom property that contains the stamp. */
export const stampProperty = '写入摘要'

/** The placeholder of the stamp until all other parts are known. */
export const stampPlace = '{stamp}'

/** A part's entry in a zip file. */
interface PartSum {
  readonly length: number
  readonly crc: number
}

/**
 * A checksum of the contents of a package, as 8 hexadecimal digits. It holds until somebody saves the file, because every word
 * processor writes parts its own way. It guards against accidental loss, not against forgery.
 */
export function stampOf(parts: ReadonlyMap<string, PartSum>): string {
  const lines = [...parts]
    .filter(([path]) => path !== stampedPart && !path.endsWith('/'))
    .map(([path, { length, crc }]) => `${path} ${length} ${crc}\n`)
  return crc32(strToU8(lines.sort().join('')))
    .toString(16)
    .padStart(8, '0')
}

/** Whether nobody has changed a Word file since we wrote it, judged by its parts by path. */
export function isAsWritten(parts: ReadonlyMap<string, Uint8Array>): boolean {
  const properties = new TextDecoder().decode(parts.get(stampedPart))
  const stamp = new RegExp(`name="${stampProperty}"[^>]*>\\s*<[^>]*>([0-9a-f]{8})<`).exec(properties)?.[1]
  const sums = [...parts].map(([path, bytes]) => [path, { length: bytes.length, crc: crc32(bytes) }] as const)
  return stamp !== undefined && stamp === stampOf(new Map(sums))
}
