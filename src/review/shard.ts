/** One part of a review that several machines share: the `index`th (from 1) of `of`. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/** Which part a school belongs to, the same on every machine: all packages of a school stay together (FNV-1a). */
export function isInShard(school: string, { index, of }: Shard): boolean {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(school)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash % of === index - 1
}
