import type { Host } from '../../host/index.ts'

/**
 * A line of a file: its text without the line break, the offset of its first byte, and its length in bytes including the line
 * break.
 */
export interface Line {
  /** Undefined if the line is longer than any that we write, and was not kept. */
  readonly text: string | undefined
  readonly start: number
  readonly length: number
}

const step = 1 << 16
const lineBreak = 10

/** The longest line that is kept, in bytes. The result of a package has about ten thousand. */
const longest = 16 << 20

/** Reads the non-empty lines of a UTF-8 file in parts; yields nothing if there is no file. */
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
