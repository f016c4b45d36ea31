import { describe, expect, it } from 'vitest'
import { type Change, type Disk, DiskFailure } from '../../../src/host/index.ts'
import { openStorage } from '../../../src/storage/index.ts'
import {
  linkedDisk,
  type MemoryDisk,
  memoryDisk,
  memoryMachine,
  newWorld,
  watchedDisk,
} from '../../support/memory-disk.ts'
import { after, before, change, changes, filesOf, open } from '../../support/saved-set.ts'

describe('save', () => {
  it('writes all files, including those in new folders, removes others, and leaves nothing else behind', async () => {
    const disk = memoryDisk(before)
    expect(await open(disk).host.save('/校', changes)).toBeUndefined()
    expect(filesOf(disk)).toEqual(after)
    expect(Object.keys(disk.tree()).some((path) => path.includes('.houqin'))).toBe(false)
  })

  it('removes the folders that it empties, but none that contain something', async () => {
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

  it('makes the folder that it writes to, and writes nothing if nothing changes', async () => {
    const disk = memoryDisk({})
    expect(await open(disk).host.save('/新/文件夹', [change('a', undefined, '甲')])).toBeUndefined()
    expect(disk.tree()).toEqual({ '/新/': '', '/新/文件夹/': '', '/新/文件夹/a': '甲' })
    const idle = watchedDisk(disk, () => {
      throw new Error('Nothing is to be done')
    })
    expect(await open(idle).host.save('/新/文件夹', [change('a', '甲', '甲')])).toBeUndefined()
  })

  it('keeps the permissions of a file, and gives a secret one only to its owner', async () => {
    const disk = memoryDisk({})
    const { host } = open(disk)
    await host.save('/校', [{ ...change('key.pem', undefined, '私'), secret: true }])
    await host.save('/校', [change('key.pem', '私', '另')])
    expect((await disk.look('/校/key.pem'))?.mode).toBe(0o600)
  })

  it('gives a new file the usual permissions', async () => {
    const disk = memoryDisk({})
    await open(disk).host.save('/校', [change('a.yaml', undefined, '新')])
    expect((await disk.look('/校/a.yaml'))?.mode).toBe(0o644)
  })

  it('writes a linked file rather than its link, even in a linked folder', async () => {
    const disk = memoryDisk(before)
    const links = { '/链': '/校', '/校/link.yaml': '/校/2026/plan.yaml' }
    const { host } = open(linkedDisk(disk, links))
    expect(await host.save('/链', [change('link.yaml', '旧计划', '新计划')])).toBeUndefined()
    expect(disk.tree()).toEqual({
      '/校/': '',
      '/校/2025/': '',
      '/校/2025/notes/': '',
      '/校/2026/': '',
      ...before,
      '/校/2026/plan.yaml': '新计划',
    })
  })

  it('works on a file system without hard links', async () => {
    const disk = memoryDisk(before, false)
    expect(await open(disk).host.save('/校', changes)).toBeUndefined()
    expect(filesOf(disk)).toEqual(after)
  })

  it.each<readonly [string, Change, string, (disk: MemoryDisk) => void]>([
    ['a file that has changed since', change('repairs.yaml', '更旧', '新'), 'changed', () => undefined],
    ['a file that has been added since', change('other.yaml', undefined, '新'), 'changed', () => undefined],
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

  it('gives the current contents of a changed file', async () => {
    const failure = await open(memoryDisk(before)).host.save('/校', [change('repairs.yaml', '更旧', '新')])
    expect(new TextDecoder().decode(failure?.now)).toBe('旧')
  })
})

describe('a record that none of our writes left', () => {
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
  ])('removes no file that a write could not have left: %j', async (file) => {
    for (const stage of ['prepare', 'commit', 'back']) {
      const ledgers = {
        '/校/a/.houqin-aa-0.new': '旧',
        '/校/a/repairs.yaml': '旧',
        '/校/b/.houqin-aa-0.new': '旧',
        '/校/school.yaml': '旧',
      }
      const disk = memoryDisk({ ...ledgers, [`/校/.houqin/write-aa.${stage}`]: recorded(file) })
      const read = open(disk).host.readTree('/校', ['.yaml'])
      // At the first stage nothing has been done yet; a record of a later stage is not ours to discard.
      if (stage === 'prepare') await read
      else await expect(read).rejects.toMatchObject({ faults: [{ reason: 'half-written' }] })
      expect(disk.tree()).toMatchObject(ledgers)
    }
  })

  it('is not opened if it is not a file', async () => {
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

describe('a system on which open files are locked under all their names', () => {
  it('leaves everything as it was if one of them is open, and nothing else behind', async () => {
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
