import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject } from 'vitest'

/** Checks that a folder contains exactly the files that were made, by name. `npm run test:update` updates the folder. */
export async function expectFiles(made: ReadonlyMap<string, string>, folder: string): Promise<void> {
  for (const [file, text] of made) await expect(text).toMatchFileSnapshot(join(folder, file))
  settleOrphans(folder, [...made.keys()], inject('updates'))
}

/** Expected files that are no longer made fail the test, or are removed if expected files are updated; otherwise they would stay forever. */
export function settleOrphans(folder: string, made: readonly string[], updates: boolean): void {
  const orphans = readdirSync(folder).filter((file) => !made.includes(file))
  if (updates) for (const file of orphans) rmSync(join(folder, file))
  else expect(orphans, `expected in ${folder} and not made`).toEqual([])
}
