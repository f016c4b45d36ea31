/** One way for an input to be large. */
export interface Family {
  readonly name: string
  /** An input of about so many bytes. */
  readonly make: (bytes: number) => Uint8Array | string
  /** Reads it as the product does; gives the codes of what is said of it. */
  readonly read: (input: Uint8Array) => Promise<readonly string[]>
}

/** A text repeated to a length, between a beginning and an end. */
export const repeated = (unit: string, bytes: number, begin = '', end = ''): string =>
  begin +
  unit.repeat(Math.max(1, Math.floor((bytes - begin.length - end.length) / Buffer.byteLength(unit)))) +
  end

/** The same, each unit made anew. */
export function numbered(unit: (at: number) => string, bytes: number, begin = '', end = ''): string {
  const parts = [begin]
  for (let [length, at] = [begin.length + end.length, 0]; length < bytes; at += 1) {
    const text = unit(at)
    parts.push(text)
    length += Buffer.byteLength(text)
  }
  return [...parts, end].join('')
}
