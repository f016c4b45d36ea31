import { zlibSync } from 'fflate'
import { joinBytes } from '../../text/index.ts'
import { textCode } from './deflate/codes.ts'
import { deflatePieces } from './deflate/deflate-pieces.ts'
import type { PdfFile, PdfObject } from './pdf-file.ts'
import type { CompressionLevel } from './pdf-options.ts'

/** Adds a complete stream object with the given bytes and entries. */
export function addStream(
  file: PdfFile,
  bytes: Uint8Array,
  level: CompressionLevel,
  entries: Record<string, unknown> = {},
): PdfObject {
  const object = file.ref(entries)
  object.write(bytes)
  deflateStream(object, level)
  object.end()
  return object
}

/** Adds a complete stream object of bytes that are already deflated. */
export function addDeflated(file: PdfFile, stream: Uint8Array, entries: Record<string, unknown>): PdfObject {
  const object = file.ref({ ...entries, Filter: 'FlateDecode' })
  object.write(stream)
  object.end()
  return object
}

/** Deflates the contents of a stream object. */
export function deflateStream(object: PdfObject, level: CompressionLevel): void {
  if (level === 0 || object.buffer.length === 0) return
  const bytes = joinBytes(object.buffer)
  // For many small streams, computing a code for each takes longer than everything else.
  object.buffer = [level === 1 ? deflatePieces(bytes, textCode) : zlibSync(bytes, { level })]
  object.data.Filter = 'FlateDecode'
}
