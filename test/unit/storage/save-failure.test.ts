import { EventEmitter, once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { type Disk, DiskFailure } from '../../../src/host/index.ts'
import { memoryDisk, watchedDisk } from '../../support/memory-disk.ts'
import { after, before, change, changes, expectWhole, filesOf, open } from '../../support/saved-set.ts'

type Step = readonly [operation: keyof Disk, path: RegExp]

/** A disk that fails once at a step, or at everything from this step on. */
function failing(disk: Disk, [wanted, at]: Step, more: { readonly andOn?: boolean } = {}): Disk {
  let isBroken = false
  return watchedDisk(disk, (_, operation, path) => {
    const isFirst = !isBroken && operation === wanted && at.test(path)
    if (!isFirst && !(isBroken && more.andOn === true)) return
    isBroken = true
    throw new DiskFailure(path, isFirst ? 'full' : 'other', operation)
  })
}

const placing: Step = ['move', /plan\.yaml$/]

describe('a save that fails', () => {
  it.each<readonly [string, Step]>([
    ['at making a folder', ['makeFolder', /narrative$/]],
    ['at its record', ['create', /\.prepare$/]],
    ['at new bytes', ['create', /-1\.new$/]],
    ['at the second name of old ones', ['link', /-2\.old$/]],
    ['at syncing the prepared files to the disk', ['settle', /narrative$/]],
    ['at committing', ['move', /\.commit$/]],
    ['at a file', placing],
    ['at removing a file', ['remove', /drop\.yaml$/]],
    ['at the last file', ['move', /a\.md$/]],
  ])('%s leaves everything as it was, and says where it failed', async (_, step) => {
    const disk = memoryDisk(before)
    const there = disk.tree()
    const failure = await open(failing(disk, step)).host.save('/校', changes)
    expect(failure).toMatchObject({ reason: 'full', detail: step[0] })
    expect(failure?.unfinished).toBeUndefined()
    expect(disk.tree()).toEqual(there)
  })

  it('and cannot be undone is left to the next start, and that is reported', async () => {
    const disk = memoryDisk(before)
    const failure = await open(failing(disk, placing, { andOn: true })).host.save('/校', changes)
    expect(failure).toMatchObject({ reason: 'full', detail: 'move', unfinished: true })
    await expectWhole(disk)
  })

  it('and cannot be cleaned up before anything was in place has changed nothing', async () => {
    const disk = memoryDisk(before)
    const step: Step = ['create', /-1\.new$/]
    const failure = await open(failing(disk, step, { andOn: true })).host.save('/校', changes)
    expect(failure).toMatchObject({ reason: 'full', detail: 'create' })
    expect(failure?.unfinished).toBeUndefined()
    expect(disk.tree()).toMatchObject(before)
    expect(await expectWhole(disk)).toBe('old')
  })

  it('at cleaning up has written everything, and the next start cleans up', async () => {
    const disk = memoryDisk(before)
    const { host } = open(failing(disk, ['remove', /\.old$/], { andOn: true }))
    expect(await host.save('/校', changes)).toBeUndefined()
    expect(disk.tree()).toMatchObject(after)
    expect(await expectWhole(disk)).toBe('new')
  })

  it('removes the folder that was made for it', async () => {
    const disk = memoryDisk()
    const { host } = open(failing(disk, ['create', /\.new$/]))
    expect(await host.save('/新/文件夹', [change('a', undefined, '甲')])).toMatchObject({ reason: 'full' })
    expect(disk.tree()).toEqual({})
    // But not one into which somebody has put something meanwhile.
    const shared = watchedDisk(disk, (_, operation, path) => {
      if (operation === 'create' && path.endsWith('.new')) {
        disk.write('/新/b', '别的')
        throw new DiskFailure(path, 'full', '')
      }
    })
    await open(shared).host.save('/新/文件夹', [change('a', undefined, '甲')])
    expect(disk.tree()).toEqual({ '/新/': '', '/新/b': '别的' })
  })

  it.each<readonly [string, Step]>([
    ['while it is undone', ['move', /\.back$/]],
    ['while it is cleaned up', ['remove', /\.new$/]],
  ])('passes on a fault of the program %s', async (_, [wanted, at]) => {
    const disk = memoryDisk(before)
    const faulty = watchedDisk(
      failing(disk, wanted === 'move' ? placing : ['link', /-2\.old$/]),
      (_, operation, path) => {
        if (operation === wanted && at.test(path)) throw new TypeError('A fault of the program')
      },
    )
    await expect(open(faulty).host.save('/校', changes)).rejects.toThrow('A fault of the program')
  })

  it('passes on a fault of the program during the final clean-up', async () => {
    const faulty = watchedDisk(memoryDisk(before), (_, operation, path) => {
      if (operation === 'remove' && path.endsWith('.old')) throw new TypeError('A fault of the program')
    })
    await expect(open(faulty).host.save('/校', changes)).rejects.toThrow('A fault of the program')
  })
})

describe('a save', () => {
  it('whose lock was removed meanwhile puts nothing in place', async () => {
    const disk = memoryDisk(before)
    const taken = watchedDisk(disk, (_, operation, path) => {
      if (operation === 'create' && path.endsWith('-1.new')) disk.drop('/校/.houqin/lock')
    })
    expect(await open(taken).host.save('/校', changes)).toMatchObject({ path: '/校', reason: 'locked' })
    expect(filesOf(disk)).toEqual(before)
  })

  it('whose lock was taken away meanwhile takes nothing of the other write with it', async () => {
    const disk = memoryDisk(before)
    const [reached, ended] = [new EventEmitter(), new EventEmitter()]
    const slow: Disk = {
      ...disk,
      move: async (from, to) => {
        if (to.endsWith('.commit')) {
          reached.emit('so')
          await once(ended, 'so')
        }
        await disk.move(from, to)
      },
    }
    let other: Promise<unknown> = Promise.resolve('never begun')
    const taken: Disk = {
      ...disk,
      create: async (path, bytes, mode) => {
        if (path.endsWith('-1.new')) {
          disk.drop('/校/.houqin/lock')
          other = open(slow, 2).host.save('/校', [change('other.yaml', '别的', '也新')])
          await once(reached, 'so')
        }
        await disk.create(path, bytes, mode)
      },
    }
    expect(await open(taken, 1).host.save('/校', changes)).toMatchObject({ reason: 'locked' })
    ended.emit('so')
    expect(await other).toBeUndefined()
    expect(filesOf(disk)).toEqual({ ...before, '/校/other.yaml': '也新' })
  })

  it.each([
    ['read', /other\.yaml$/, '/校/repairs.yaml'],
    ['settle', /narrative$/, '/校/repairs.yaml'],
    ['create', /\.prepare$/, '/校/2025/notes/drop.yaml'],
    ['move', /\.commit$/, '/校/2025/notes/drop.yaml'],
  ] as const)('notices what another program writes up to the end (%s)', async (wanted, at, path) => {
    const disk = memoryDisk(before)
    const written = watchedDisk(disk, (_, operation, asked) => {
      if (operation === wanted && at.test(asked)) disk.write(path, '又记了一条')
    })
    const failure = await open(written).host.save('/校', [change('other.yaml', '别的', '新'), ...changes])
    expect(failure).toMatchObject({ path, reason: 'changed' })
    expect(new TextDecoder().decode(failure?.now)).toBe('又记了一条')
    expect(filesOf(disk)).toEqual({ ...before, [path]: '又记了一条' })
  })

  it('notices what another program wrote into the old file while it was being replaced', async () => {
    const disk = memoryDisk(before)
    const written = watchedDisk(disk, (_, operation, path) => {
      if (operation === 'move' && path === '/校/repairs.yaml') disk.write(path, '旧，又记了一条', 'into')
    })
    const failure = await open(written).host.save('/校', changes)
    expect(failure).toMatchObject({ path: '/校/repairs.yaml', reason: 'changed' })
    expect(new TextDecoder().decode(failure?.now)).toBe('旧，又记了一条')
    expect(filesOf(disk)).toEqual({ ...before, '/校/repairs.yaml': '旧，又记了一条' })
  })

  it.each([true, false])('keeps old and new bytes as secret as the file (hard links: %s)', async (links) => {
    const disk = memoryDisk({}, links)
    const { host } = open(disk)
    await host.save('/校', [{ ...change('key.pem', undefined, '私'), secret: true }])
    const modes = new Map<string, number | undefined>()
    const watched = watchedDisk(disk, (_, operation, path) => {
      if (operation === 'move' && path.endsWith('.commit'))
        for (const laid of Object.keys(disk.tree()).filter((name) => /\.(?:new|old)$/.test(name)))
          void disk.look(laid).then((state) => modes.set(laid.slice(-4), state?.mode))
    })
    await open(watched).host.save('/校', [change('key.pem', '私', '另')])
    expect(Object.fromEntries(modes)).toEqual({ '.new': 0o600, '.old': 0o600 })
    expect(disk.tree()).toEqual({ '/校/': '', '/校/key.pem': '另' })
  })
})
