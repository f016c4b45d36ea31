import { DiskFailure, type FileMap, type Machine, ReadFailure, type ReadReason } from '../host/index.ts'
import { findLeftOvers } from './left-overs.ts'
import { inFolder, type StorageContext } from './save.ts'
import { findRecords } from './write-record.ts'

/** How often to reread a folder whose files change while it is being read; after that, the last reading is used. */
const mostTries = 20

/** Waits until no write below a folder is in progress, and finishes or undoes an interrupted one. */
export async function settleWrites(machine: Machine, folder: string, context: StorageContext): Promise<void> {
  let half = false
  try {
    half = (await findRecords(machine, folder)).length > 0
    if (half) await inFolder(machine, folder, context, () => Promise.resolve())
  } catch (error) {
    if (!(error instanceof DiskFailure)) throw error
    const reason = half ? 'half-written' : (unread[error.reason] ?? 'other')
    throw new ReadFailure([{ path: error.path, reason, detail: error.detail }], { cause: error })
  }
}

/** Why it could not be determined whether a write was interrupted. */
const unread: Readonly<Partial<Record<DiskFailure['reason'], ReadReason>>> = {
  broken: 'broken',
  busy: 'busy',
  denied: 'denied',
  'no-folder': 'not-folder',
  'too-long': 'too-long',
}

/** Reads a folder as it was at one moment: never with some files from before a write and others from after it. */
export async function readSteadily(
  machine: Machine,
  folder: string,
  endings: readonly string[],
  within: string | undefined,
  context: StorageContext,
): Promise<FileMap | undefined> {
  await settleWrites(machine, folder, context)
  await refuseLeftOvers(machine, folder, endings)
  const marks = (): Promise<string> => marksOf(machine, folder, endings, within)
  let before = await marks()
  for (let tries = 1; ; tries++) {
    const files = await machine.readTree(folder, endings, within)
    const after = await marks()
    const isHalf = (await findRecords(machine, folder)).length > 0
    if ((before === after && !isHalf) || tries === mostTries) return files
    await settleWrites(machine, folder, context)
    before = isHalf ? await marks() : after
  }
}

/** Rejects if an older version moved a file away without putting it back, because the file must not count as missing. */
async function refuseLeftOvers(machine: Machine, folder: string, endings: readonly string[]): Promise<void> {
  const faults = (await findLeftOvers(machine, folder))
    .filter(({ path, isMissing }) => isMissing && endings.some((ending) => path.endsWith(ending)))
    .map(({ path, kept }) => ({ path: `${folder}/${path}`, reason: 'left-over' as const, detail: kept }))
  if (faults.length > 0) throw new ReadFailure(faults)
}

/** The names and marks of the files with these endings, as one string. */
async function marksOf(
  machine: Machine,
  folder: string,
  endings: readonly string[],
  within: string | undefined,
): Promise<string> {
  const { disk } = machine
  const paths = (await machine.listTree(folder, endings, within)) ?? []
  const marks = await Promise.all(
    paths.map(async (path) => {
      const full = `${folder}/${path}`
      const state = await disk.look(full)
      const real = state?.kind === 'link' ? await disk.realPath(full) : undefined
      const target = real === undefined ? undefined : await disk.look(real)
      return `${path} ${state?.mark ?? ''} ${target?.mark ?? ''}`
    }),
  )
  return marks.join('\n')
}
