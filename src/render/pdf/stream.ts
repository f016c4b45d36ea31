import { zlibSync } from 'fflate'
import { joinBytes } from '../../text/index.ts'
import { textCode } from './deflate/codes.ts'
import { deflatePieces } from './deflate/deflate-pieces.ts'
import type { PdfFile, PdfObject } from './pdf-file.ts'
import type { CompressionLevel } from './pdf-options.ts'

/** A new stream object with the given bytes and entries, ended. */
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

/** A new stream object of bytes that are deflated already, ended. */
export function addDeflated(file: PdfFile, stream: Uint8Array, entries: Record<string, unknown>): PdfObject {
  const object = file.ref({ ...entries, Filter: 'FlateDecode' })
  object.write(stream)
  object.end()
  return object
}

/** Deflates what has been written to a stream object. */
export function deflateStream(object: PdfObject, level: CompressionLevel): void {
  if (level === 0 || object.buffer.length === 0) return
  const bytes = joinBytes(object.buffer)
  // To find a code for each of many small streams takes longer than all else in them.
  object.buffer = [level === 1 ? deflatePieces(bytes, textCode) : zlibSync(bytes, { level })]
  object.data.Filter = 'FlateDecode'
}
