import { describe, expect, it } from 'vitest'
import type { Disk, LockHolder } from '../../../src/host/index.ts'
import { type Lock, takeLock } from '../../../src/storage/lock.ts'
import {
  Died,
  type MemoryDisk,
  memoryDisk,
  memoryMachine,
  newWorld,
  watchedDisk,
} from '../../support/memory-disk.ts'

const waiting = { command: 'add', onWait: () => undefined, patience: 60_000 }

/** Takes the lock of `/校` as a process of a machine. */
const take = (
  disk: Disk,
  world = newWorld(),
  process = 1,
  name = 'a',
  more: Partial<typeof waiting> = {},
): Promise<Lock> =>
  takeLock(memoryMachine(disk, world, process, name), '/校', 'lock', { ...waiting, ...more })

const holder = (disk: MemoryDisk): unknown =>
  (JSON.parse(disk.tree()['/校/.houqin/lock'] ?? '{}') as { readonly process?: number }).process

describe('takeLock', () => {
  it('leaves nothing behind when it is released, not even its folder', async () => {
    const disk = memoryDisk({ '/校/a': '' })
    const lock = await take(disk)
    expect(holder(disk)).toBe(1)
    expect(await lock.isHeld()).toBe(true)
    await lock.release()
    expect(disk.tree()).toEqual({ '/校/': '', '/校/a': '' })
  })

  it.each([true, false])('lets one in after the other (hard links: %s)', async (links) => {
    const disk = memoryDisk({ '/校/a': '' }, links)
    const world = newWorld()
    let inside = 0
    const visits = Array.from({ length: 20 }, async (_, index) => {
      const lock = await take(disk, world, index + 1)
      inside += 1
      expect(inside).toBe(1)
      await disk.look('/校')
      inside -= 1
      await lock.release()
    })
    await Promise.all(visits)
    expect(disk.tree()).toEqual({ '/校/': '', '/校/a': '' })
  })

  it('takes over from a process that was killed, at once', async () => {
    const disk = memoryDisk({ '/校/a': '' })
    const world = newWorld()
    await take(disk, world, 1)
    world.running.delete(1)
    await take(disk, world, 2)
    expect(holder(disk)).toBe(2)
    expect(world.now).toBeLessThan(1000)
  })

  it('takes over from another machine, or an unreadable lock, only when it gives no sign of life', async () => {
    const written = JSON.stringify({
      machine: 'b linux',
      process: 7,
      started: '',
      token: 'x',
      command: 'build',
    })
    for (const text of [written, '', '{"process": "7"}', '[]', 'null']) {
      const disk = memoryDisk({ '/校/.houqin/lock': text })
      const world = newWorld()
      await take(disk, world, 1)
      expect(world.now).toBeGreaterThan(20_000)
      expect(holder(disk)).toBe(1)
    }
  })

  it('waits for a machine that gives signs of life', async () => {
    const world = newWorld()
    const disk = memoryDisk({
      '/校/.houqin/lock': JSON.stringify({
        machine: 'b',
        process: 7,
        started: '',
        token: 'x',
        command: 'build',
      }),
    })
    const pulse = watchedDisk(disk, (_, operation, path) => {
      if (operation === 'read' && path.endsWith('/lock')) void disk.touch(path)
    })
    await expect(take(pulse, world, 1)).rejects.toMatchObject({
      reason: 'locked',
      detail: '电脑 b，进程 7，build',
    })
  })

  it('says once for whom it waits, and gives up after a while', async () => {
    const disk = memoryDisk({ '/校/a': '' })
    const world = newWorld()
    await take(disk, world, 1)
    const told: LockHolder[] = []
    const onWait = (who: LockHolder): void => {
      told.push(who)
    }
    const second = takeLock(memoryMachine(disk, world, 2), '/校', 'lock', {
      command: '',
      onWait,
      patience: 5000,
    })
    await expect(second).rejects.toMatchObject({ reason: 'locked', detail: '进程 1，add' })
    expect(told).toEqual([{ process: 1, machine: '', command: 'add' }])
  })

  it('notices that it was taken for dead, and then takes nobody’s lock away', async () => {
    const disk = memoryDisk({ '/校/a': '' })
    const world = newWorld()
    const slept = await take(disk, world, 1, 'b')
    const other = await take(disk, world, 2, 'a')
    expect(await slept.isHeld()).toBe(false)
    await slept.release()
    expect(await other.isHeld()).toBe(true)
  })

  it('lets one of many in when a killed process left its lock, whoever of them dies at it', async () => {
    for (let death = 1; death < 40; death++) {
      const disk = memoryDisk({ '/校/a': '' })
      const world = newWorld()
      await take(disk, world, 1)
      world.running.delete(1)
      const dying = watchedDisk(disk, (nth) => {
        if (nth >= death) throw new Died()
      })
      await take(dying, world, 2).catch((error: unknown) => {
        expect(error).toBeInstanceOf(Died)
      })
      world.running.delete(2)
      let inside = 0
      await Promise.all(
        [3, 4, 5].map(async (process) => {
          const lock = await take(disk, world, process)
          inside += 1
          expect(inside).toBe(1)
          await disk.look('/校')
          inside -= 1
          await lock.release()
        }),
      )
    }
  })

  it.each([
    ['torn', ''],
    [
      'of another machine',
      JSON.stringify({ machine: 'b', process: 7, started: '', token: 'y', command: '' }),
    ],
  ])('gets past the mark of somebody who died while he broke a lock, even one that is %s', async (_, mark) => {
    const gone = JSON.stringify({ machine: 'a', process: 9, started: '', token: 'abcd1234', command: '' })
    const disk = memoryDisk({ '/校/.houqin/lock': gone, '/校/.houqin/lock-abcd1234-1': mark })
    const world = newWorld()
    let tries = 0
    const counted = watchedDisk(disk, (_, operation) => {
      if (operation === 'create') tries += 1
    })
    const lock = await take(counted, world)
    await lock.release()
    expect(disk.tree()).toEqual({ '/校/': '' })
    expect(world.now).toBeGreaterThan(20_000)
    // A share is not flooded with attempts while nothing can be done but wait.
    expect(tries).toBeLessThan(1000)
  })

  it('takes away what the dead left of their attempts, and nothing of the living', async () => {
    const draft = (machine: string, process: number): string =>
      JSON.stringify({ machine, process, started: '', token: 'y', command: '' })
    const living = { '/校/.houqin/lock-00000000000000a2': draft('a', 2) }
    const others = { '/校/.houqin/import.yaml': '', '/校/.houqin/lock-note.txt': '' }
    const disk = memoryDisk({
      '/校/.houqin/lock-00000000000000a1': draft('a', 9),
      '/校/.houqin/lock-00000000000000a3': '',
      '/校/.houqin/lock-00000000000000a4-1': draft('a', 9),
      ...living,
      ...others,
    })
    const lock = await take(disk, newWorld(2))
    await lock.release()
    expect(disk.tree()).toEqual({ '/校/': '', '/校/.houqin/': '', ...living, ...others })
  })

  it.each(['folder', 'link', 'other'] as const)('says what stands in its place: %s', async (kind) => {
    const disk = memoryDisk({ '/校/.houqin/lock': '' })
    const odd: Disk = {
      ...disk,
      look: async (path) => {
        const found = await disk.look(path)
        return found && path.endsWith('/lock') ? { ...found, kind } : found
      },
    }
    await expect(take(odd)).rejects.toMatchObject({ path: '/校/.houqin/lock', reason: 'not-a-file' })
  })

  it('does not wait for a folder that a broken link stands for', async () => {
    const disk = memoryDisk({ '/校/a': '' })
    const own = '/校/.houqin'
    const broken: Disk = {
      ...disk,
      look: (path) =>
        path === own
          ? Promise.resolve({ kind: 'link', isReadOnly: false, mode: 0o777, mark: '' })
          : disk.look(path),
    }
    await expect(take(broken)).rejects.toMatchObject({ path: own, reason: 'missing' })
  })

  it('breaks a lock whose token is longer than a name may be', async () => {
    const gone = { machine: 'a', process: 9, started: '', token: 'x'.repeat(500), command: '' }
    const disk = memoryDisk({ '/校/.houqin/lock': JSON.stringify(gone) })
    const names: string[] = []
    const watched: Disk = {
      ...disk,
      create: (path, bytes, mode) => {
        names.push(path.slice(path.lastIndexOf('/') + 1))
        return disk.create(path, bytes, mode)
      },
    }
    await take(watched)
    expect(Math.max(...names.map((name) => name.length))).toBeLessThan(100)
  })
})
