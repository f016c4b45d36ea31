import { describe, expect, it } from 'vitest'
import {
  type Change,
  type Disk,
  DiskFailure,
  type Recovery,
  type WritableHost,
} from '../../../src/host/index.ts'
import { openStorage } from '../../../src/storage/index.ts'
import {
  Died,
  type MemoryDisk,
  memoryDisk,
  memoryMachine,
  newWorld,
  watchedDisk,
} from '../../support/memory-disk.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const change = (path: string, before: string | undefined, after: string | undefined): Change => ({
  path,
  before: before === undefined ? undefined : bytes(before),
  after: after === undefined ? undefined : bytes(after),
})

const before = {
  '/校/repairs.yaml': '旧',
  '/校/2026/plan.yaml': '旧计划',
  '/校/2025/notes/drop.yaml': '不要',
  '/校/other.yaml': '别的',
}
const changes = [
  change('repairs.yaml', '旧', '新'),
  change('2026/plan.yaml', '旧计划', '新计划'),
  change('2025/notes/drop.yaml', '不要', undefined),
  change('2027/narrative/a.md', undefined, '开头'),
]
const after = {
  '/校/repairs.yaml': '新',
  '/校/2026/plan.yaml': '新计划',
  '/校/2027/narrative/a.md': '开头',
  '/校/other.yaml': '别的',
}

/** Files of a tree without folders. */
const filesOf = (disk: MemoryDisk): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(disk.tree()).filter(([path]) => !path.endsWith('/')))

/** Folders in which nothing stands, but for our own. */
const emptyFolders = (disk: MemoryDisk): readonly string[] => {
  const paths = Object.keys(disk.tree())
  return paths.filter(
    (path) =>
      path.endsWith('/') &&
      !path.endsWith('/.houqin/') &&
      !paths.some((other) => other !== path && other.startsWith(path)),
  )
}

interface Opened {
  readonly host: WritableHost
  readonly recovered: Recovery[]
}

/** Another start of the program, after the first (process 1) is gone. */
function open(disk: Disk, process = 2, world = newWorld(process)): Opened {
  const recovered: Recovery[] = []
  const host = openStorage(memoryMachine(disk, world, process), {
    command: 'import',
    onWait: () => undefined,
    onRecovery: (recovery) => {
      recovered.push(recovery)
    },
  })
  return { host, recovered }
}

/** All is old or all is new, nothing else is left, and what was said of it is true. */
async function expectWhole(
  disk: MemoryDisk,
  mayLeave: 'nothing' | 'folders' = 'nothing',
): Promise<'old' | 'new'> {
  const { host, recovered } = open(disk)
  await host.readTree('/校', ['.yaml', '.md'])
  const left = filesOf(disk)
  const isNew = left['/校/repairs.yaml'] === '新'
  const junk = Object.keys(left).filter((path) => path.includes('.houqin') && !/\/lock(?:-|$)/.test(path))
  expect(junk).toEqual([])
  const files = Object.fromEntries(Object.entries(left).filter(([path]) => !path.includes('.houqin')))
  expect(files).toEqual(isNew ? after : before)
  if (mayLeave === 'nothing') expect(emptyFolders(disk)).toEqual([])
  for (const { outcome } of recovered) expect(outcome).toBe(isNew ? 'finished' : 'undone')
  // The folder can be written again, and no lock is in the way.
  expect(await host.save('/校', [change('other.yaml', '别的', '又一个')])).toBeUndefined()
  return isNew ? 'new' : 'old'
}

/** How many operations a save takes. */
async function countOperations(): Promise<number> {
  let count = 0
  const disk = watchedDisk(memoryDisk(before), (nth) => {
    count = nth
  })
  await open(disk, 1).host.save('/校', changes)
  return count
}

const operations = await countOperations()
const each = Array.from({ length: operations }, (_, index) => index + 1)

describe('save', () => {
  it('writes all files, also in new folders, removes others, and leaves nothing else behind', async () => {
    const disk = memoryDisk(before)
    expect(await open(disk).host.save('/校', changes)).toBeUndefined()
    expect(filesOf(disk)).toEqual(after)
    expect(Object.keys(disk.tree()).some((path) => path.includes('.houqin'))).toBe(false)
  })

  it('removes the folders that it empties, and none in which something stands', async () => {
    const disk = memoryDisk({
      '/校/2027/repairs.yaml': '甲',
      '/校/2027/narrative/a.md': '乙',
      '/校/photos/手机/a.jpg': '丙',
      '/校/photos/b.jpg': '丁',
    })
    const gone = [
      change('2027/repairs.yaml', '甲', undefined),
      change('2027/narrative/a.md', '乙', undefined),
      change('photos/手机/a.jpg', '丙', undefined),
    ]
    expect(await open(disk).host.save('/校', gone)).toBeUndefined()
    expect(disk.tree()).toEqual({ '/校/': '', '/校/photos/': '', '/校/photos/b.jpg': '丁' })
  })

  it('makes the folder that it writes, and writes nothing where nothing changes', async () => {
    const disk = memoryDisk({})
    expect(await open(disk).host.save('/新/文件夹', [change('a', undefined, '甲')])).toBeUndefined()
    expect(disk.tree()).toEqual({ '/新/': '', '/新/文件夹/': '', '/新/文件夹/a': '甲' })
    const idle = watchedDisk(disk, () => {
      throw new Error('Nothing is to be done')
    })
    expect(await open(idle).host.save('/新/文件夹', [change('a', '甲', '甲')])).toBeUndefined()
  })

  it('keeps the permissions of a file, and gives a secret one to its owner alone', async () => {
    const disk = memoryDisk({})
    const { host } = open(disk)
    await host.save('/校', [{ ...change('key.pem', undefined, '私'), secret: true }])
    await host.save('/校', [change('key.pem', '私', '另')])
    expect((await disk.look('/校/key.pem'))?.mode).toBe(0o600)
  })

  it('works on a file system without hard links', async () => {
    const disk = memoryDisk(before, false)
    expect(await open(disk).host.save('/校', changes)).toBeUndefined()
    expect(filesOf(disk)).toEqual(after)
  })

  it.each<readonly [string, Change, string, (disk: MemoryDisk) => void]>([
    ['a file that was changed since', change('repairs.yaml', '更旧', '新'), 'changed', () => undefined],
    ['a file that came since', change('other.yaml', undefined, '新'), 'changed', () => undefined],
    [
      'a file that is gone',
      change('repairs.yaml', '旧', '新'),
      'changed',
      (disk) => {
        disk.drop('/校/repairs.yaml')
      },
    ],
    [
      'a read-only file',
      change('repairs.yaml', '旧', '新'),
      'read-only',
      (disk) => {
        disk.protect('/校/repairs.yaml')
      },
    ],
    ['a folder', change('2026', undefined, '新'), 'not-a-file', () => undefined],
    ['a path that leads out', change('../a', undefined, '新'), 'outside', () => undefined],
    ['an absolute path', change('/a', undefined, '新'), 'outside', () => undefined],
    ['a path below a file', change('repairs.yaml/a', undefined, '新'), 'no-folder', () => undefined],
  ])('refuses %s and changes nothing', async (_, refused, reason, prepare) => {
    const disk = memoryDisk(before)
    prepare(disk)
    const there = disk.tree()
    const failure = await open(disk).host.save(
      '/校',
      [change('other.yaml', '别的', '新'), refused].slice(refused.path === 'other.yaml' ? 1 : 0),
    )
    expect(failure?.reason).toBe(reason)
    expect(disk.tree()).toEqual(there)
  })

  it('gives what a changed file holds now', async () => {
    const failure = await open(memoryDisk(before)).host.save('/校', [change('repairs.yaml', '更旧', '新')])
    expect(new TextDecoder().decode(failure?.now)).toBe('旧')
  })
})

describe('a record that no write of ours left', () => {
  const recorded = (file: Readonly<Record<string, unknown>>): string =>
    JSON.stringify({
      version: 1,
      command: 'add',
      folders: [],
      files: [
        {
          path: 'a/x.yaml',
          before: null,
          after: null,
          fresh: 'a/.houqin-aa-0.new',
          kept: 'a/.houqin-aa-0.old',
          ...file,
        },
      ],
    })

  it.each([
    { fresh: 'a/repairs.yaml' },
    { kept: 'school.yaml' },
    { fresh: 'b/.houqin-aa-0.new' },
    { kept: 'a/.houqin-aa-0.new' },
    { kept: 'a/.houqin-aa-0.old/../../school.yaml' },
    { fresh: '../.houqin-aa-0.new' },
    { fresh: 1 },
  ])('removes no file that a write does not lay: %j', async (file) => {
    for (const stage of ['prepare', 'commit', 'back']) {
      const ledgers = {
        '/校/a/.houqin-aa-0.new': '旧',
        '/校/a/repairs.yaml': '旧',
        '/校/b/.houqin-aa-0.new': '旧',
        '/校/school.yaml': '旧',
      }
      const disk = memoryDisk({ ...ledgers, [`/校/.houqin/write-aa.${stage}`]: recorded(file) })
      const read = open(disk).host.readTree('/校', ['.yaml'])
      // One that was just begun did nothing yet; a later one is not ours to throw away.
      if (stage === 'prepare') await read
      else await expect(read).rejects.toMatchObject({ faults: [{ reason: 'half-written' }] })
      expect(disk.tree()).toMatchObject(ledgers)
    }
  })

  it('is not opened where it is no file', async () => {
    const disk = memoryDisk({ '/校/a.yaml': '旧', '/校/.houqin/write-aa.commit': '' })
    const pipe = '/校/.houqin/write-aa.commit'
    const odd: Disk = {
      ...disk,
      look: async (path) => {
        const found = await disk.look(path)
        return found && path === pipe ? { ...found, kind: 'other' } : found
      },
      read: (path) => (path === pipe ? Promise.reject(new Error('Waits without end')) : disk.read(path)),
    }
    expect((await open(odd).host.readTree('/校', ['.yaml']))?.size).toBe(1)
  })
})

describe('a death of the program at any operation', () => {
  it.each([true, false])('leaves all old or all new (hard links: %s)', async (links) => {
    const outcomes = new Set<string>()
    for (const death of each) {
      const disk = memoryDisk(before, links)
      const dying = watchedDisk(disk, (nth) => {
        if (nth >= death) throw new Died()
      })
      await open(dying, 1)
        .host.save('/校', changes)
        .catch((error: unknown) => {
          expect(error).toBeInstanceOf(Died)
        })
      outcomes.add(await expectWhole(disk))
    }
    expect([...outcomes].sort()).toEqual(['new', 'old'])
  })

  it('leaves all old or all new when whoever mends it dies too', async () => {
    for (const death of each)
      for (const second of [1, 4, 9, 14, 20, 30, 40]) {
        const disk = memoryDisk(before)
        for (const [process, last] of [
          [1, death],
          [2, second],
        ] as const) {
          const dying = watchedDisk(disk, (nth) => {
            if (nth >= last) throw new Died()
          })
          const { host } = open(dying, process)
          await (process === 1 ? host.save('/校', changes) : host.readTree('/校', ['.yaml'])).catch(
            (error: unknown) => {
              expect(error).toBeInstanceOf(Died)
            },
          )
        }
        const { host } = open(disk, 3)
        await host.readTree('/校', ['.yaml', '.md'])
        const left = Object.fromEntries(
          Object.entries(filesOf(disk)).filter(([path]) => !path.includes('.houqin/lock')),
        )
        expect([before, after]).toContainEqual(left)
      }
  })
})

describe('a power cut at any operation', () => {
  it('leaves all old or all new, however much of the names came to the disk', async () => {
    for (const cut of each)
      for (const keep of [
        () => 0,
        (count: number) => count,
        (count: number) => Math.floor(count / 2),
        (count: number) => Math.min(1, count),
      ]) {
        const disk = memoryDisk(before)
        const dying = watchedDisk(disk, (nth) => {
          if (nth >= cut) throw new Died()
        })
        await open(dying, 1)
          .host.save('/校', changes)
          .catch((error: unknown) => {
            expect(error).toBeInstanceOf(Died)
          })
        await expectWhole(disk.afterPowerCut(keep))
      }
  })

  it('keeps what was reported as written', async () => {
    const disk = memoryDisk(before)
    expect(await open(disk, 1).host.save('/校', changes)).toBeUndefined()
    expect(await expectWhole(disk.afterPowerCut(() => 0))).toBe('new')
  })
})

describe('a system that holds open files by all their names', () => {
  it('leaves all as it was where one of them is open, and nothing beside it', async () => {
    const disk = memoryDisk(before)
    const held = new Set(['/校/2026/plan.yaml'])
    const refuse = (path: string): void => {
      if (held.has(path)) throw new DiskFailure(path, 'busy', '')
    }
    const holding: Disk = {
      ...disk,
      link: async (from, to) => {
        await disk.link(from, to)
        if (held.has(from)) held.add(to)
      },
      move: async (from, to) => {
        for (const path of [from, to]) refuse(path)
        await disk.move(from, to)
      },
      remove: async (path) => {
        refuse(path)
        await disk.remove(path)
      },
    }
    const machine = { ...memoryMachine(holding, newWorld(1), 1), pinsOpenFiles: true }
    const told = { command: 'build', onWait: () => undefined, onRecovery: () => undefined }
    const failure = await openStorage(machine, told).save('/校', changes)
    expect(failure).toMatchObject({ reason: 'busy', path: '/校/2026/plan.yaml' })
    expect(failure?.unfinished).toBeUndefined()
    expect(filesOf(disk)).toEqual(before)
  })
})

describe('whether a folder can be written', () => {
  it('is found out without a trace, wherever that ends', async () => {
    for (const folder of ['/校', '/校/out/新的']) {
      let operations = 0
      const counting = watchedDisk(memoryDisk(before), () => {
        operations += 1
      })
      expect(await open(counting, 1).host.probeWrite(folder)).toBeUndefined()
      for (let at = 1; at <= operations; at++) {
        const disk = memoryDisk(before)
        const dying = watchedDisk(disk, (nth) => {
          if (nth >= at) throw new Died()
        })
        await expect(open(dying, 1).host.probeWrite(folder)).rejects.toThrow(Died)
        expect(await expectWhole(disk)).toBe('old')
      }
    }
  })

  it('is no where nothing can be made in it', async () => {
    const full = watchedDisk(memoryDisk(before), (_, operation, path) => {
      if (operation === 'create') throw new DiskFailure(path, 'denied', '')
    })
    expect(await open(full).host.probeWrite('/校')).toMatchObject({ reason: 'denied' })
  })
})

describe('a disk that fails', () => {
  it('at one operation: nothing is changed, and that is said; or all is written', async () => {
    for (const bad of each) {
      const disk = memoryDisk(before)
      const failing = watchedDisk(disk, (nth, _, path) => {
        if (nth === bad) throw new DiskFailure(path, 'full', '')
      })
      const failure = await open(failing, 1).host.save('/校', changes)
      expect(failure?.unfinished).toBeUndefined()
      const files = Object.fromEntries(
        Object.entries(filesOf(disk)).filter(([path]) => !path.includes('.houqin')),
      )
      expect(files).toEqual(failure ? before : after)
      expect(await expectWhole(disk, 'folders')).toBe(failure ? 'old' : 'new')
    }
  })

  it('from one operation on: what was said is what the next start finds or makes', async () => {
    for (const bad of each) {
      const disk = memoryDisk(before)
      const failing = watchedDisk(disk, (nth, _, path) => {
        if (nth >= bad) throw new DiskFailure(path, 'denied', '')
      })
      const failure = await open(failing, 1).host.save('/校', changes)
      const outcome = await expectWhole(disk)
      if (!failure) expect(outcome).toBe('new')
      else if (!failure.unfinished) expect(outcome).toBe('old')
    }
  })

  it('by losing a file between two operations', async () => {
    const wanted = /\.(?:new|old|prepare|commit)$|lock$/
    for (const at of each) {
      const disk = memoryDisk(before)
      const losing = watchedDisk(disk, (nth) => {
        const lost = nth === at ? Object.keys(disk.tree()).find((path) => wanted.test(path)) : undefined
        if (lost !== undefined) disk.drop(lost)
      })
      const failure = await open(losing, 1).host.save('/校', changes)
      expect(await expectWhole(disk)).toBe(failure ? 'old' : 'new')
    }
  })
})

describe('another program that saves a file meanwhile', () => {
  it.each(['into', 'over'] as const)('loses nothing (writing %s it)', async (how) => {
    for (const at of each) {
      const disk = memoryDisk(before)
      const saving = watchedDisk(disk, (nth, operation) => {
        // Between the last look at a file and its replacement there is one operation that nobody can look into.
        if (nth === at && !(how === 'over' && operation === 'move'))
          disk.write('/校/repairs.yaml', '旧，又记了一条', how)
      })
      const failure = await open(saving, 1).host.save('/校', changes)
      const left = filesOf(disk)
      const isTheirs = left['/校/repairs.yaml'] === '旧，又记了一条'
      // Theirs stands; only what they wrote over what we had written already may be on top of ours.
      if (failure) expect(isTheirs).toBe(true)
      else if (!isTheirs) expect(left['/校/repairs.yaml']).toBe('新')
    }
  })
})
