import type { LeftOver, Machine } from '../host/index.ts'

/** The ending that older versions gave to the name of a file while replacing it. */
const oldEnding = '.houqin-old'

/** Finds what interrupted writes of older versions left below a folder. */
export async function findLeftOvers(machine: Machine, folder: string): Promise<readonly LeftOver[]> {
  const kept = (await machine.listTree(folder, [oldEnding])) ?? []
  if (kept.length === 0) return []
  const there = new Set((await machine.listTree(folder)) ?? [])
  return kept.map((name) => {
    const path = name.slice(0, -oldEnding.length)
    return { path, kept: name, isMissing: !there.has(path) }
  })
}
