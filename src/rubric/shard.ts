/** One part of a review shared among several machines: the `index`th (from 1) of `of`. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/** Whether a school belongs to a part, consistently on every machine: all packages of a school stay together. */
export const isInShard = (school: string, { index, of }: Shard): boolean => hash(school) % of === index - 1

/** FNV-1a with the final step of MurmurHash3, without which similar names would share their low bits. */
function hash(text: string): number {
  let bits = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) bits = Math.imul(bits ^ byte, 0x01000193)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
