import type { Outcome } from '../diagnostics/index.ts'
import { parseWorkspace, type Workspace } from '../records/index.ts'
import type { Package } from './open-package.ts'

/**
 * Reads the ledgers of a package like those of a data folder. Files that differ from the manifest are left out; `verifyPackage`
 * reports them. Only the ledgers are in memory.
 */
export async function readWorkspace({ manifest, read }: Package): Promise<Outcome<Workspace | undefined>> {
  const files = new Map<string, Uint8Array>()
  for (const { name, role, origin } of manifest.files) {
    const bytes = role === 'ledger' && origin !== undefined ? await read(name) : undefined
    if (bytes && origin !== undefined) files.set(origin, bytes)
  }
  return parseWorkspace(files)
}
