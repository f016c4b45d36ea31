import type { Host } from '../../host/index.ts'

/** A line of a file: its text without the line break, its first byte, and its bytes with the line break. */
export interface Line {
  /** Undefined where the line is longer than any that is written: it was not kept. */
  readonly text: string | undefined
  readonly start: number
  readonly length: number
}

const step = 1 << 16
const lineBreak = 10

/** Bytes of a line that are kept. The result of a package has some ten thousand. */
const longest = 16 << 20

/** The lines of a UTF-8 file, empty ones left out, read part by part; none of a file that is not there. */
export async function* readLines(path: string, host: Host): AsyncGenerator<Line> {
  const decoder = new TextDecoder()
  let parts: Uint8Array[] = []
  let [start, length] = [0, 0]
  const keep = (part: Uint8Array): void => {
    length += part.length
    if (length > longest) parts = []
    else parts.push(part)
  }
  const take = (): Line => {
    const text = parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode()
    const line = { text: length > longest ? undefined : text.trimEnd(), start, length }
    parts = []
    start += length
    length = 0
    return line
  }
  for (let at = 0; ; ) {
    const read = await host.readPart(path, at, step)
    if (!read || read.length === 0) break
    at += read.length
    let from = 0
    for (let next = read.indexOf(lineBreak); next >= 0; next = read.indexOf(lineBreak, from)) {
      keep(read.subarray(from, next + 1))
      from = next + 1
      const line = take()
      if (line.text !== '') yield line
    }
    if (from < read.length) keep(read.subarray(from))
  }
  const last = take()
  if (last.text !== '') yield last
}
