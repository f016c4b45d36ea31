import { DiskFailure, type Machine, type WritableHost, type WriteFailure } from '../host/index.ts'
import { makeFolders, parentOf } from './folders.ts'
import { findLeftOvers } from './left-overs.ts'
import { takeLock } from './lock.ts'
import { probeWrite } from './probe-write.ts'
import { readSteadily, settleWrites } from './read-steadily.ts'
import { type StorageContext, save } from './save.ts'

/** The only way to read and write files: folders are read as they were at one moment, and written all or nothing. */
export const openStorage = (machine: Machine, context: StorageContext): WritableHost => ({
  ...machine,
  readTree: (folder, endings, within) => readSteadily(machine, folder, endings, within, context),
  listTree: async (folder, endings, within) => {
    await settleWrites(machine, folder, context)
    return machine.listTree(folder, endings, within)
  },
  leftOvers: (folder) => findLeftOvers(machine, folder),
  save: (folder, changes, options = {}) => save(machine, folder, changes, options, context),
  hold: (folder, name) =>
    attempt(async () => {
      await makeFolders(machine.disk, folder)
      return takeLock(machine, folder, name, { ...context, patience: Infinity })
    }),
  probeWrite: (folder) =>
    attempt(async () => {
      await probeWrite(machine, folder, context)
      return undefined
    }),
  append: (path, bytes) =>
    attempt(async () => {
      await makeFolders(machine.disk, parentOf(path))
      await machine.disk.append(path, bytes)
      return undefined
    }),
  replace: (from, to) =>
    attempt(async () => {
      await machine.disk.move(from, to)
      await machine.disk.settle(parentOf(to))
      return undefined
    }),
})

/** Runs a file operation, returning a failure of the disk as a value. */
async function attempt<T>(work: () => Promise<T>): Promise<T | WriteFailure> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DiskFailure) return error
    throw error
  }
}
