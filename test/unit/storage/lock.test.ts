import { describe, expect, it } from 'vitest'
import { type Disk, DiskFailure, type LockHolder } from '../../../src/host/index.ts'
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

  it.each([true, false])('admits one after the other (hard links: %s)', async (links) => {
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

  it('takes over from another machine, or an unreadable lock, only if there is no sign of life', async () => {
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

  it('says once whom it waits for, and gives up after a while', async () => {
    const disk = memoryDisk({ '/校/a': '' })
    const world = newWorld()
    world.now = 30_000
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
    expect(world.now).toBeGreaterThan(35_000)
    expect(told).toEqual([{ process: 1, machine: '', command: 'add' }])
  })

  it('notices that it was taken for dead, and then removes nobody’s lock', async () => {
    const disk = memoryDisk({ '/校/a': '' })
    const world = newWorld()
    const slept = await take(disk, world, 1, 'b')
    const other = await take(disk, world, 2, 'a')
    expect(await slept.isHeld()).toBe(false)
    await slept.release()
    expect(await other.isHeld()).toBe(true)
  })

  it('admits one of many after a killed process left its lock, whichever of them dies meanwhile', async () => {
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
      const began = world.now
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
      // All of them can tell that the dead ones are dead.
      expect(world.now - began).toBeLessThan(1000)
    }
  })

  it.each([
    ['torn', ''],
    [
      'of another machine',
      JSON.stringify({ machine: 'b', process: 7, started: '', token: 'y', command: '' }),
    ],
  ])('gets past the mark of a process that died while it broke a lock, even a mark that is %s', async (_, mark) => {
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

  it('removes what dead processes left of their attempts, but nothing of the living', async () => {
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

  it.each(['folder', 'link', 'other'] as const)('says what is in its place: %s', async (kind) => {
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

  it('does not wait for a folder in whose place there is a broken link', async () => {
    const disk = memoryDisk({ '/校/a': '' })
    const own = '/校/.houqin'
    const broken: Disk = {
      ...disk,
      look: (path) =>
        path === own
          ? Promise.resolve({ kind: 'link', size: 0, isReadOnly: false, mode: 0o777, mark: '' })
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

describe('a lock that is waited for', () => {
  it('is tried again at once, then less and less often', async () => {
    const disk = memoryDisk({ '/校/a': '' })
    const world = newWorld()
    const first = await take(disk, world, 1)
    const machine = memoryMachine(disk, world, 2)
    const pauses: number[] = []
    const second = takeLock(
      {
        ...machine,
        pause: async (milliseconds) => {
          pauses.push(milliseconds)
          if (pauses.length === 40) await first.release()
          await machine.pause(milliseconds)
        },
      },
      '/校',
      'lock',
      waiting,
    )
    await (await second).release()
    expect(pauses.slice(0, 4)).toEqual([5, 10, 15, 20])
    expect(pauses.slice(19)).toEqual(Array.from({ length: 21 }, () => 100))
  })

  it('may belong to another machine, which is named without its system', async () => {
    const written = { machine: 'b linux 4', process: 7, started: '', token: 'x', command: '' }
    const disk = memoryDisk({ '/校/.houqin/lock': JSON.stringify(written) })
    const told: LockHolder[] = []
    const onWait = (who: LockHolder): void => {
      told.push(who)
    }
    const failure = takeLock(memoryMachine(disk, newWorld(), 1), '/校', 'lock', {
      command: '',
      onWait,
      patience: 3000,
    })
    await expect(failure).rejects.toMatchObject({ path: '/校/.houqin/lock', detail: '电脑 b，进程 7' })
    expect(told).toEqual([{ process: 7, machine: 'b', command: '' }])
  })

  it('is not reported if it takes only a moment', async () => {
    const disk = memoryDisk({ '/校/a': '' })
    const world = newWorld()
    world.now = 30_000
    const first = await take(disk, world, 1)
    const told: LockHolder[] = []
    const onWait = (who: LockHolder): void => {
      told.push(who)
    }
    const second = takeLock(memoryMachine(disk, world, 2), '/校', 'lock', { ...waiting, onWait })
    while (world.now < 30_800) await new Promise((resolve) => setImmediate(resolve))
    await first.release()
    await second
    expect(told).toEqual([])
  })

  it('may have got another owner since: each may be silent for its own time', async () => {
    const disk = memoryDisk({ '/校/.houqin/lock': '' })
    const world = newWorld()
    const lock = (token: string): string =>
      JSON.stringify({ machine: 'b', process: 7, started: '', token, command: '' })
    const mine = take(disk, world, 1)
    let changes = 0
    for (const [at, text] of [
      [15_000, lock('x')],
      [30_000, lock('y')],
    ] as const) {
      while (world.now < at) await new Promise((resolve) => setImmediate(resolve))
      disk.write('/校/.houqin/lock', text)
      changes += 1
    }
    await mine
    expect(changes).toBe(2)
    expect(world.now).toBeGreaterThan(50_000)
  })
})

describe('a lock that is held', () => {
  it('gives a sign of life every second until it is released', async () => {
    const disk = memoryDisk({ '/校/a': '' })
    const pulses: (() => void)[] = []
    const every: number[] = []
    const touched: string[] = []
    const watched = watchedDisk(disk, (_, operation, path) => {
      if (operation === 'touch') touched.push(path)
    })
    const lock = await takeLock(
      {
        ...memoryMachine(watched, newWorld()),
        every: (milliseconds, call) => {
          every.push(milliseconds)
          pulses.push(call)
          return () => pulses.splice(0)
        },
      },
      '/校',
      'lock',
      waiting,
    )
    expect(every).toEqual([1000])
    pulses[0]?.()
    expect(touched).toEqual(['/校/.houqin/lock'])
    // A failed sign of life is not a fault: the lock may still be ours.
    disk.drop('/校/.houqin/lock')
    pulses[0]?.()
    await new Promise((resolve) => setImmediate(resolve))
    await lock.release()
    expect(pulses).toEqual([])
  })

  it('leaves folders that contain something by now', async () => {
    const disk = memoryDisk()
    const lock = await take(disk)
    disk.write('/校/.houqin/import.yaml', '')
    await lock.release()
    expect(disk.tree()).toEqual({ '/校/': '', '/校/.houqin/': '', '/校/.houqin/import.yaml': '' })
    const other = memoryDisk()
    await (await take(other)).release()
    expect(other.tree()).toEqual({})
  })

  it('is left to the next process if it cannot be removed', async () => {
    const disk = memoryDisk({ '/校/a': '' })
    const world = newWorld()
    const denied = watchedDisk(disk, (_, operation, path) => {
      if (operation === 'remove' && path.endsWith('/lock')) throw new DiskFailure(path, 'denied', '')
    })
    await (await take(denied, world, 1)).release()
    expect(holder(disk)).toBe(1)
    const faulty = watchedDisk(memoryDisk({ '/校/a': '' }), (_, operation, path) => {
      if (operation === 'remove' && path.endsWith('/lock')) throw new TypeError('A fault of the program')
    })
    await expect((await take(faulty, world, 2)).release()).rejects.toThrow(TypeError)
  })
})

describe('an obstacle to a lock', () => {
  it.each([
    ['denied', 'create'],
    ['full', 'create'],
    ['denied', 'link'],
  ] as const)('is reported: %s at %s', async (reason, wanted) => {
    const disk = memoryDisk({ '/校/a': '' })
    const refusing = watchedDisk(disk, (_, operation, path) => {
      if (operation === wanted) throw new DiskFailure(path, reason, '')
    })
    await expect(take(refusing)).rejects.toMatchObject({ reason })
    expect(Object.keys(disk.tree()).filter((path) => path.includes('lock'))).toEqual([])
  })

  it('is not its own draft, if that cannot be removed; the next holder removes it', async () => {
    const disk = memoryDisk({ '/校/a': '' })
    const stuck = watchedDisk(disk, (_, operation, path) => {
      if (operation === 'remove' && path.includes('/lock-')) throw new DiskFailure(path, 'other', 'EIO')
    })
    const lock = await take(stuck)
    expect(await lock.isHeld()).toBe(true)
    await lock.release()
    expect(disk.tree()).not.toHaveProperty('/校/.houqin/lock')
    await (await take(disk, newWorld(), 2)).release()
    expect(disk.tree()).toEqual({ '/校/': '', '/校/a': '' })
  })

  it('is not that others remove its folder when they release theirs', async () => {
    const disk = memoryDisk({ '/校/a': '' })
    let left = 3
    const removing = watchedDisk(disk, (_, operation) => {
      if (operation === 'create' && left-- > 0) disk.drop('/校/.houqin')
    })
    await take(removing)
    expect(holder(disk)).toBe(1)
  })

  it('is not what dead processes left, even if it cannot be removed', async () => {
    const gone = JSON.stringify({ machine: 'a', process: 9, started: '', token: 'y', command: '' })
    const draft = '/校/.houqin/lock-00000000000000a1'
    for (const [fault, isPassedOn] of [
      [new DiskFailure(draft, 'denied', ''), false],
      [new TypeError('A fault of the program'), true],
    ] as const) {
      const disk = memoryDisk({ [draft]: gone })
      const refusing = watchedDisk(disk, (_, operation, path) => {
        if (operation === 'remove' && path === draft) throw fault
      })
      const taken = take(refusing)
      await (isPassedOn ? expect(taken).rejects.toThrow(TypeError) : taken)
      expect(disk.tree()).toHaveProperty(draft)
    }
  })

  it('is not a folder with the name of a draft', async () => {
    const disk = memoryDisk({ '/校/.houqin/lock-00000000000000a1/a': '' })
    await (await take(disk)).release()
    expect(disk.tree()).toHaveProperty('/校/.houqin/lock-00000000000000a1/a')
  })

  it('is reported if a dead process’s lock cannot be broken', async () => {
    const gone = JSON.stringify({ machine: 'a', process: 9, started: '', token: 'abcd1234', command: '' })
    const disk = memoryDisk({ '/校/.houqin/lock': gone })
    const refusing = watchedDisk(disk, (_, operation, path) => {
      if (operation === 'create' && path.endsWith('-1')) throw new DiskFailure(path, 'denied', '')
    })
    await expect(take(refusing)).rejects.toMatchObject({ reason: 'denied' })
    expect(disk.tree()['/校/.houqin/lock']).toBe(gone)
  })

  it('is a lock that somebody else got while that of a dead process was broken', async () => {
    const text = (token: string, process: number): string =>
      JSON.stringify({ machine: 'a', process, started: '', token, command: '' })
    const disk = memoryDisk({ '/校/.houqin/lock': text('abcd1234', 9) })
    const world = newWorld(2)
    const raced = watchedDisk(disk, (_, operation, path) => {
      if (operation === 'create' && path.endsWith('lock-abcd1234-1'))
        disk.write('/校/.houqin/lock', text('efgh5678', 2))
    })
    await expect(take(raced, world, 1, 'a', { patience: 3000 })).rejects.toMatchObject({ reason: 'locked' })
    expect(holder(disk)).toBe(2)
    expect(Object.keys(disk.tree())).not.toContain('/校/.houqin/lock-abcd1234-1')
  })

  it.each([
    ['process', '9'],
    ['machine', 1],
    ['started', null],
    ['token', undefined],
    ['command', {}],
  ])('is an unreadable lock, which is treated like one of another machine: %s', async (key, value) => {
    const gone = { machine: 'a', process: 9, started: '', token: 'abcd1234', command: '', [key]: value }
    const disk = memoryDisk({ '/校/.houqin/lock': JSON.stringify(gone) })
    const world = newWorld()
    await take(disk, world)
    expect(world.now).toBeGreaterThan(20_000)
  })
})
