import { isAsWritten } from '../../render/docx/index.ts'
import { readIdentity, unzipParts } from '../identify/index.ts'

/**
 * Whether a Word file or PDF is one that we wrote and nobody has saved since. The file itself tells, so that it holds
 * wherever the file was moved to; a file without such a proof counts as somebody's own.
 */
export function isOurs(bytes: Uint8Array): boolean {
  const identity = readIdentity(bytes)
  if (identity === undefined) return false
  if (identity.format === 'pdf') return isWholePdf(bytes)
  const parts = unzipParts(bytes, 'all')
  return parts !== undefined && isAsWritten(parts)
}

/** A program that signs or annotates a PDF appends to it; one that saves it anew gives it another second identifier. */
function isWholePdf(bytes: Uint8Array): boolean {
  const file = new TextDecoder('latin1').decode(bytes)
  const trailer = file.slice(file.lastIndexOf('/ID'))
  const [, first, second] = /^\/ID\s*\[\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/.exec(trailer) ?? []
  const ends = file.split('%%EOF').length - 1
  return first !== undefined && first === second && ends === 1 && /%%EOF\s*$/.test(file)
}
