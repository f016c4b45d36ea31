import { zlibSync } from 'fflate'
import { joinBytes, type PdfFile, type PdfObject } from './pdf-file.ts'
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
  object.buffer = [zlibSync(joinBytes(object.buffer), { level })]
  object.data.Filter = 'FlateDecode'
}
