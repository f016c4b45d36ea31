import type { FileMap, Machine } from '../host/index.ts'
import { inFolder, type Told } from './save.ts'
import { findRecords } from './write-record.ts'

/** So often a folder is read again in which files change while it is read; then what was read last is taken. */
const mostTries = 20

/** Waits until nobody is in the middle of a write below a folder; what a death left half done is finished or undone. */
export async function settleWrites(machine: Machine, folder: string, told: Told): Promise<void> {
  if ((await findRecords(machine, folder)).length > 0)
    await inFolder(machine, folder, told, () => Promise.resolve())
}

/** Reads a folder as it was at one moment: never some files before a write and others behind it. */
export async function readSteadily(
  machine: Machine,
  folder: string,
  endings: readonly string[],
  told: Told,
): Promise<FileMap | undefined> {
  await settleWrites(machine, folder, told)
  let before = await marksOf(machine, folder, endings)
  for (let tries = 1; ; tries++) {
    const files = await machine.readTree(folder, endings)
    const after = await marksOf(machine, folder, endings)
    const isHalf = (await findRecords(machine, folder)).length > 0
    if ((before === after && !isHalf) || tries === mostTries) return files
    await settleWrites(machine, folder, told)
    before = isHalf ? await marksOf(machine, folder, endings) : after
  }
}

/** Names and marks of the files with these endings, as one text. */
async function marksOf(
  { listTree, disk }: Machine,
  folder: string,
  endings: readonly string[],
): Promise<string> {
  const paths = ((await listTree(folder)) ?? []).filter((path) =>
    endings.some((ending) => path.endsWith(ending)),
  )
  const marks = await Promise.all(
    paths.map(async (path) => {
      const full = `${folder}/${path}`
      const state = await disk.look(full)
      const real = state?.kind === 'link' ? await disk.realPath(full) : undefined
      return `${path} ${state?.mark ?? ''} ${(real !== undefined && (await disk.look(real))?.mark) || ''}`
    }),
  )
  return marks.join('\n')
}
