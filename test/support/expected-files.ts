import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject } from 'vitest'

/** Compares what was made, by file name, with the files of a folder: those and no others. `npm run test:update` makes the folder so. */
export async function expectFiles(made: ReadonlyMap<string, string>, folder: string): Promise<void> {
  for (const [file, text] of made) await expect(text).toMatchFileSnapshot(join(folder, file))
  settleOrphans(folder, [...made.keys()], inject('updates'))
}

/** What is expected and no longer made would otherwise stay for good: it fails, or is removed where expected files are written. */
export function settleOrphans(folder: string, made: readonly string[], updates: boolean): void {
  const orphans = readdirSync(folder).filter((file) => !made.includes(file))
  if (updates) for (const file of orphans) rmSync(join(folder, file))
  else expect(orphans, `expected in ${folder} and not made`).toEqual([])
}
