import type { LeftOver, Machine } from '../host/index.ts'

/** The ending of the names that older versions gave a file while they put another in its place. */
const oldEnding = '.houqin-old'

/** What broken-off writes of older versions left below a folder. */
export async function findLeftOvers(machine: Machine, folder: string): Promise<readonly LeftOver[]> {
  const kept = (await machine.listTree(folder, [oldEnding])) ?? []
  if (kept.length === 0) return []
  const there = new Set((await machine.listTree(folder)) ?? [])
  return kept.map((name) => {
    const path = name.slice(0, -oldEnding.length)
    return { path, kept: name, isMissing: !there.has(path) }
  })
}
