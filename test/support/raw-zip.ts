import { deflateRawSync } from 'node:zlib'
import { crc32 } from '../../src/text/index.ts'

/** A file as an attacker would write it: anything not given is as in an honest zip file. */
export interface RawFile {
  readonly name: string | Uint8Array
  readonly content?: Uint8Array | string
  readonly deflate?: boolean
  /** Fields of the directory record. */
  readonly size?: number
  readonly packed?: number
  readonly crc?: number
  readonly flags?: number
  readonly method?: number
  readonly attributes?: number
  readonly offset?: number
  readonly disk?: number
  /** The name in the local header, where it differs. */
  readonly localName?: string
  /** The size in the local header, where it differs. */
  readonly localSize?: number
}

/** Fields of the end record that are false. */
export interface RawEnd {
  readonly entries?: number
  readonly disk?: number
  readonly comment?: string
  readonly prefix?: Uint8Array
  readonly suffix?: Uint8Array
  readonly gap?: Uint8Array
}

const bytesOf = (value: string | Uint8Array): Uint8Array =>
  typeof value === 'string' ? new TextEncoder().encode(value) : value

const fields = (length: number, values: readonly (readonly [number, 2 | 4, number])[]): Uint8Array => {
  const view = new DataView(new ArrayBuffer(length))
  for (const [at, width, value] of values) {
    if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value >>> 0, true)
  }
  return new Uint8Array(view.buffer)
}

const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

/** Writes a zip file of such files by hand. */
export function rawZip(files: readonly RawFile[], end: RawEnd = {}): Uint8Array {
  let body: Uint8Array = end.prefix ?? new Uint8Array()
  let directory: Uint8Array = new Uint8Array()
  for (const file of files) {
    const name = bytesOf(file.name)
    const content = bytesOf(file.content ?? 'x')
    const data = file.deflate ? new Uint8Array(deflateRawSync(content)) : content
    const method = file.method ?? (file.deflate ? 8 : 0)
    const flags = file.flags ?? 0x0800
    const [crc, packed, size] = [
      file.crc ?? crc32(content),
      file.packed ?? data.length,
      file.size ?? content.length,
    ]
    const localName = file.localName === undefined ? name : bytesOf(file.localName)
    const local = fields(30, [
      [0, 4, 0x04034b50],
      [4, 2, 20],
      [6, 2, flags],
      [8, 2, method],
      [12, 2, 0x21],
      [14, 4, crc],
      [18, 4, packed],
      [22, 4, file.localSize ?? size],
      [26, 2, localName.length],
    ])
    const central = fields(46, [
      [0, 4, 0x02014b50],
      [4, 2, 0x0314],
      [6, 2, 20],
      [8, 2, flags],
      [10, 2, method],
      [14, 2, 0x21],
      [16, 4, crc],
      [20, 4, packed],
      [24, 4, size],
      [28, 2, name.length],
      [34, 2, file.disk ?? 0],
      [38, 4, file.attributes ?? 0o100644 * 0x10000],
      [42, 4, file.offset ?? body.length],
    ])
    body = join(body, local, localName, data)
    directory = join(directory, central, name)
  }
  body = join(body, end.gap ?? new Uint8Array())
  const comment = bytesOf(end.comment ?? '')
  const record = fields(22, [
    [0, 4, 0x06054b50],
    [4, 2, end.disk ?? 0],
    [8, 2, end.entries ?? files.length],
    [10, 2, end.entries ?? files.length],
    [12, 4, directory.length],
    [16, 4, body.length],
    [20, 2, comment.length],
  ])
  return join(body, directory, record, comment, end.suffix ?? new Uint8Array())
}
