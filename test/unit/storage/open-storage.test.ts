import { describe, expect, it } from 'vitest'
import {
  type Disk,
  DiskFailure,
  type Held,
  type LockHolder,
  type WriteFailure,
} from '../../../src/host/index.ts'
import { openStorage } from '../../../src/storage/index.ts'
import {
  type MemoryDisk,
  memoryDisk,
  memoryMachine,
  newWorld,
  watchedDisk,
} from '../../support/memory-disk.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const storage = (
  disk: Disk,
  world = newWorld(),
  process = 1,
  onWait: (holder: LockHolder) => void = () => undefined,
) =>
  openStorage(memoryMachine(disk, world, process), { command: 'watch', onWait, onRecovery: () => undefined })

/** Refuses one operation on a disk. */
const refusing = (disk: MemoryDisk, refused: keyof Disk): Disk =>
  watchedDisk(disk, (_, operation, path) => {
    if (operation === refused) throw new DiskFailure(path, 'denied', 'EACCES')
  })

/** Turns one operation into a fault of the program. */
const faulty = (disk: MemoryDisk, broken: keyof Disk): Disk =>
  watchedDisk(disk, (_, operation) => {
    if (operation === broken) throw new TypeError('A fault of the program')
  })

const released = async (held: Held | WriteFailure): Promise<void> => {
  if (!('release' in held)) throw new Error(held.reason)
  await held.release()
}

describe('a held name', () => {
  it('excludes others until it is released, however long that takes', async () => {
    const disk = memoryDisk()
    const world = newWorld()
    const held = await storage(disk, world).hold('/校/out', 'watch')
    expect(Object.keys(disk.tree())).toContain('/校/out/.houqin/watch')
    const told: LockHolder[] = []
    let isIn = false
    const second = storage(disk, world, 2, (holder) => told.push(holder))
      .hold('/校/out', 'watch')
      .then((mine) => {
        isIn = true
        return mine
      })
    while (world.now < 200_000) {
      await disk.touch('/校/out/.houqin/watch')
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(isIn).toBe(false)
    expect(told).toEqual([{ process: 1, machine: '', command: 'watch' }])
    await released(held)
    await released(await second)
    expect(Object.keys(disk.tree()).filter((path) => path.includes('.houqin'))).toEqual([])
  })

  it('does not prevent a write below the same folder', async () => {
    const disk = memoryDisk({ '/校/a': '旧' })
    const world = newWorld()
    const held = await storage(disk, world).hold('/校', 'watch')
    const written = await storage(disk, world, 2).save('/校', [
      { path: 'a', before: bytes('旧'), after: bytes('新') },
    ])
    expect(written).toBeUndefined()
    expect(disk.tree()['/校/a']).toBe('新')
    await released(held)
  })

  it('is refused for the reason that the disk gives', async () => {
    expect(await storage(refusing(memoryDisk(), 'makeFolder')).hold('/校', 'watch')).toMatchObject({
      reason: 'denied',
      detail: 'EACCES',
    })
  })
})

describe('probeWrite', () => {
  it('finds out that a folder can be written, and leaves it as it was', async () => {
    const disk = memoryDisk({ '/校/a': '' })
    expect(await storage(disk).probeWrite('/校')).toBeUndefined()
    expect(await storage(disk).probeWrite('/校/out/n')).toBeUndefined()
    expect(disk.tree()).toEqual({ '/校/': '', '/校/a': '' })
  })

  it.each(['create', 'makeFolder', 'remove'] as const)('finds out that it cannot: %s', async (refused) => {
    const disk = memoryDisk({ '/校/a': '' })
    expect(await storage(refusing(disk, refused)).probeWrite('/校/out')).toMatchObject({ reason: 'denied' })
  })

  it('writes under a name that is not in use', async () => {
    const disk = memoryDisk({ '/校/a': '' })
    const names: string[] = []
    const watched = watchedDisk(disk, (_, operation) => {
      if (operation === 'remove')
        names.push(...Object.keys(disk.tree()).filter((path) => path.endsWith('.new')))
    })
    for (let times = 0; times < 2; times++) await storage(watched).probeWrite('/校')
    expect(new Set(names).size).toBe(2)
    for (const name of names) expect(name).toMatch(/^\/校\/\.houqin-[0-9a-f]+-0\.new$/)
  })
})

describe('append', () => {
  it('appends to a file, which it creates with its folder', async () => {
    const disk = memoryDisk()
    const { append } = storage(disk)
    expect(await append('/校/out/log', bytes('一'))).toBeUndefined()
    expect(await append('/校/out/log', bytes('二'))).toBeUndefined()
    expect(disk.tree()['/校/out/log']).toBe('一二')
    expect(await storage(refusing(disk, 'append')).append('/校/out/log', bytes('三'))).toMatchObject({
      reason: 'denied',
    })
  })
})

describe('replace', () => {
  it('replaces a file by another, durably', async () => {
    const disk = memoryDisk({ '/校/a.new': '新', '/校/a': '旧' })
    expect(await storage(disk).replace('/校/a.new', '/校/a')).toBeUndefined()
    expect(disk.afterPowerCut(() => 0).tree()).toEqual({ '/校/': '', '/校/a': '新' })
    expect(await storage(disk).replace('/校/没有', '/校/a')).toMatchObject({ reason: 'missing' })
    expect(disk.tree()['/校/a']).toBe('新')
  })
})

describe('a fault of the program', () => {
  it('does not count as a failure of the disk', async () => {
    const disk = memoryDisk({ '/校/a': '旧' })
    const change = [{ path: 'a', before: bytes('旧'), after: bytes('新') }]
    await expect(storage(faulty(disk, 'move')).replace('/校/a', '/校/b')).rejects.toThrow(TypeError)
    await expect(storage(faulty(disk, 'append')).append('/校/a', bytes(''))).rejects.toThrow(TypeError)
    await expect(storage(faulty(disk, 'create')).probeWrite('/校')).rejects.toThrow(TypeError)
    await expect(storage(faulty(disk, 'create')).hold('/校', 'watch')).rejects.toThrow(TypeError)
    for (const operation of ['names', 'create', 'link', 'move'] as const)
      await expect(storage(faulty(disk, operation)).save('/校', change)).rejects.toThrow(TypeError)
    await expect(storage(faulty(disk, 'names')).readTree('/校', [''])).rejects.toThrow(TypeError)
    expect(disk.tree()['/校/a']).toBe('旧')
  })
})

describe('what older versions left', () => {
  it('is found', async () => {
    const disk = memoryDisk({ '/校/a.yaml.houqin-old': '旧' })
    expect(await storage(disk).leftOvers('/校')).toEqual([
      { path: 'a.yaml', kept: 'a.yaml.houqin-old', isMissing: true },
    ])
  })
})
