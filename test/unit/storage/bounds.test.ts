import { describe, expect, it } from 'vitest'
import type { Disk } from '../../../src/host/index.ts'
import { takeLock } from '../../../src/storage/lock.ts'
import { findRecords } from '../../../src/storage/write-record.ts'
import { memoryDisk, memoryMachine, newWorld } from '../../support/memory-disk.ts'

/** A disk on which one file is so large that reading it fails, unless the file has been replaced. */
function diskWith(path: string): Disk {
  const disk = memoryDisk({ [path]: 'x' })
  const there = disk.look(path)
  const isLarge = async (asked: string): Promise<boolean> =>
    asked === path && (await disk.look(path))?.mark === (await there)?.mark
  return {
    ...disk,
    look: async (asked) => {
      const state = await disk.look(asked)
      return state && (await isLarge(asked)) ? { ...state, size: 2 ** 31 } : state
    },
    read: async (asked) => {
      if (await isLarge(asked)) throw new Error(`${asked} was read`)
      return disk.read(asked)
    },
  }
}

describe('whatever is in the place of our own small files is checked before it is read', () => {
  it('as a lock, it counts as torn and is broken after a while', async () => {
    const disk = diskWith('/校/.houqin/lock')
    const waiting = { command: 'add', onWait: () => undefined, patience: 60_000 }
    const lock = await takeLock(memoryMachine(disk, newWorld()), '/校', 'lock', waiting)
    expect(await lock.isHeld()).toBe(true)
  })

  it('as a record of a write, it counts as unreadable', async () => {
    const disk = diskWith('/校/.houqin/write-0a.commit')
    expect(await findRecords(memoryMachine(disk, newWorld()), '/校')).toEqual([
      { id: '0a', stage: 'commit', record: undefined },
    ])
  })
})
