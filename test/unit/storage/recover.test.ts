import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Disk, DiskFailure, type Recovery } from '../../../src/host/index.ts'
import { recover } from '../../../src/storage/recover.ts'
import type { RecordedFile } from '../../../src/storage/write-record.ts'
import { Died, memoryDisk, memoryMachine, newWorld, watchedDisk } from '../../support/memory-disk.ts'

type Files = Readonly<Record<string, string>>

const digest = (text: string | undefined): string | null =>
  text === undefined ? null : createHash('sha256').update(text).digest('hex')

/** A file of a record: `old` and `now` are its texts. */
const file = (path: string, nth: number, old: string | undefined, now: string | undefined): RecordedFile => ({
  path,
  before: digest(old),
  after: digest(now),
  fresh: path.replace(/[^/]*$/, `.houqin-0a-${nth}.new`),
  kept: path.replace(/[^/]*$/, `.houqin-0a-${nth}.old`),
})

const replaced = file('a.yaml', 0, '旧', '新')
const removed = file('b.yaml', 1, '不要', undefined)
const made = file('2027/n/c.yaml', 2, undefined, '开头')
const noted = file('.houqin/history/000001.txt', 3, undefined, '记')

const record = (files: readonly RecordedFile[], folders: readonly string[] = []): string =>
  JSON.stringify({ version: 1, command: 'add', folders, files })

interface Mended {
  readonly tree: Files
  readonly done: readonly Recovery[]
}

/** The files after an interrupted write is resolved. */
async function mend(files: Files, before?: (disk: Disk) => Disk): Promise<Mended> {
  const disk = memoryDisk(files)
  const done = await recover(memoryMachine(before ? before(disk) : disk, newWorld()), '/校')
  // Whatever is reported as done is on the disk.
  if (done.length > 0) expect(disk.afterPowerCut(() => 0).tree()).toMatchObject(filesOf(disk.tree()))
  return { tree: filesOf(disk.tree()), done }
}

const filesOf = (tree: Files): Files =>
  Object.fromEntries(Object.entries(tree).filter(([path]) => !path.endsWith('/')))

const without = (files: Files, gone: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path !== gone))

const outcome = (
  is: Recovery['outcome'],
  files: readonly string[] = ['a.yaml', 'b.yaml', '2027/n/c.yaml'],
): readonly Recovery[] => [{ folder: '/校', outcome: is, command: 'add', files }]

const old = { '/校/a.yaml': '旧', '/校/b.yaml': '不要' }
const laid = {
  '/校/.houqin-0a-0.new': '新',
  '/校/.houqin-0a-0.old': '旧',
  '/校/.houqin-0a-1.old': '不要',
  '/校/2027/n/.houqin-0a-2.new': '开头',
}
const now = { '/校/a.yaml': '新', '/校/2027/n/c.yaml': '开头' }
const [prepared, committed, back] = ['prepare', 'commit', 'back'].map((stage) => ({
  [`/校/.houqin/write-0a.${stage}`]: record([replaced, removed, made], ['2027', '2027/n']),
}))

describe('recover', () => {
  it('has nothing to do if nothing was interrupted', async () => {
    expect(await mend(old)).toEqual({ tree: old, done: [] })
  })

  it('removes what was prepared for a write that had not begun', async () => {
    const disk = memoryDisk({ ...old, ...laid, ...prepared })
    expect(await recover(memoryMachine(disk, newWorld()), '/校')).toEqual(outcome('undone'))
    expect(disk.tree()).toEqual({ '/校/': '', '/校/.houqin/': '', ...old })
  })

  it('leaves a folder that was made for a write but contains something else by now', async () => {
    const others = { '/校/2027/n/d.yaml': '别的' }
    expect(await mend({ ...old, ...laid, ...prepared, ...others })).toEqual({
      tree: { ...old, ...others },
      done: outcome('undone'),
    })
  })

  it.each<readonly [string, Files]>([
    ['with nothing in place', { ...old, ...laid }],
    [
      'with the first file in place',
      { ...old, ...without(laid, '/校/.houqin-0a-0.new'), '/校/a.yaml': '新' },
    ],
    ['with all in place', { ...now, '/校/.houqin-0a-0.old': '旧', '/校/.houqin-0a-1.old': '不要' }],
    ['with all in place, and some cleaned up', now],
  ])('finishes a write %s', async (_, files) => {
    expect(await mend({ ...files, ...committed })).toEqual({ tree: now, done: outcome('finished') })
  })

  it('keeps what somebody wrote over a file that was in place', async () => {
    const files = { ...old, ...without(laid, '/校/.houqin-0a-0.new'), '/校/a.yaml': '新，又记了一条' }
    expect(await mend({ ...files, ...committed })).toEqual({
      tree: { ...now, '/校/a.yaml': '新，又记了一条' },
      done: outcome('finished'),
    })
  })

  it.each<readonly [string, Files, Files]>([
    [
      'into a file that was not in place',
      { '/校/a.yaml': '旧，又记了一条' },
      { '/校/a.yaml': '旧，又记了一条' },
    ],
    [
      'into the old file when the new one was in place',
      { '/校/a.yaml': '旧', '/校/.houqin-0a-0.old': '旧，又记了一条' },
      { '/校/a.yaml': '旧，又记了一条' },
    ],
    ['where a new file was to be', { '/校/2027/n/c.yaml': '别的' }, { '/校/2027/n/c.yaml': '别的' }],
    ['into a file that was to be removed', { '/校/b.yaml': '还要' }, { '/校/b.yaml': '还要' }],
  ])('undoes a write if somebody wrote %s', async (_, theirs, left) => {
    expect(await mend({ ...old, ...laid, ...theirs, ...committed })).toEqual({
      tree: { ...old, ...left },
      done: outcome('undone'),
    })
  })

  it('undoes a write whose new bytes are gone', async () => {
    const files = { ...old, ...without(laid, '/校/2027/n/.houqin-0a-2.new') }
    expect(await mend({ ...files, ...committed })).toEqual({ tree: old, done: outcome('undone') })
  })

  it.each<readonly [string, Files]>([
    ['with all in place', { ...now, '/校/.houqin-0a-0.old': '旧', '/校/.houqin-0a-1.old': '不要' }],
    ['with nothing in place', { ...old, ...laid }],
    ['that was undone except for its record', old],
  ])('continues to undo a write %s', async (_, files) => {
    expect(await mend({ ...files, ...back })).toEqual({ tree: old, done: outcome('undone') })
  })

  it('removes the folders that were made for a write that it undoes, and only those', async () => {
    const disk = memoryDisk({ ...now, '/校/.houqin-0a-0.old': '旧', '/校/.houqin-0a-1.old': '不要', ...back })
    await recover(memoryMachine(disk, newWorld()), '/校')
    expect(disk.tree()).toEqual({ '/校/': '', '/校/.houqin/': '', ...old })
    const kept = memoryDisk({
      '/校/2027/n/c.yaml': '开头',
      '/校/.houqin/write-0a.back': record([made], ['2027/n']),
    })
    await recover(memoryMachine(kept, newWorld()), '/校')
    expect(kept.tree()).toEqual({ '/校/': '', '/校/.houqin/': '', '/校/2027/': '' })
  })

  it('keeps what somebody wrote meanwhile when it undoes a write', async () => {
    const theirs = { '/校/a.yaml': '新，又记了一条' }
    expect(await mend({ ...now, ...theirs, '/校/.houqin-0a-0.old': '旧', ...back })).toEqual({
      tree: theirs,
      done: outcome('undone'),
    })
  })

  it('leaves a file whose old bytes are gone', async () => {
    expect((await mend({ ...now, ...back })).tree).toEqual({ '/校/a.yaml': '新' })
  })

  it('resolves every write, and names none of our own files', async () => {
    const second = file('d.yaml', 0, '一', '二')
    const { tree, done } = await mend({
      '/校/a.yaml': '旧',
      '/校/d.yaml': '一',
      '/校/.houqin-0a-0.new': '新',
      '/校/.houqin/history/.houqin-0a-3.new': '记',
      '/校/.houqin/write-0a.commit': record([replaced, noted]),
      '/校/.houqin/write-0b.prepare': record([second]),
    })
    expect(tree).toEqual({ '/校/a.yaml': '新', '/校/d.yaml': '一', '/校/.houqin/history/000001.txt': '记' })
    expect(done).toEqual([...outcome('finished', ['a.yaml']), ...outcome('undone', ['d.yaml'])])
  })

  it('removes a record that was torn before anything began, and says nothing', async () => {
    expect(await mend({ ...old, '/校/.houqin/write-0a.prepare': '{"ver' })).toEqual({ tree: old, done: [] })
  })

  it.each(['commit', 'back'])('touches nothing if a record is unreadable (%s)', async (stage) => {
    const path = `/校/.houqin/write-0a.${stage}`
    const disk = memoryDisk({ ...old, ...laid, [path]: '{"ver' })
    const there = disk.tree()
    await expect(recover(memoryMachine(disk, newWorld()), '/校')).rejects.toMatchObject({
      path,
      reason: 'other',
      detail: expect.stringContaining('没有动任何文件') as string,
    })
    expect(disk.tree()).toEqual(there)
  })

  it.each([
    'move',
    'remove',
    'settle',
  ] as const)('undoes nothing if the disk does not allow it to %s, and can be tried again', async (refused) => {
    const disk = memoryDisk({ ...old, ...laid, ...committed })
    const denied = watchedDisk(disk, (_, operation, path) => {
      if (operation === refused) throw new DiskFailure(path, 'denied', 'EACCES')
    })
    await expect(recover(memoryMachine(denied, newWorld()), '/校')).rejects.toMatchObject({
      reason: 'denied',
    })
    expect(disk.tree()).toHaveProperty('/校/.houqin/write-0a.commit')
    expect(await recover(memoryMachine(disk, newWorld()), '/校')).toEqual(outcome('finished'))
    expect(filesOf(disk.tree())).toEqual(now)
  })

  it('passes on an error that is not of the disk', async () => {
    await expect(
      mend({ ...old, ...laid, ...committed }, (disk) =>
        watchedDisk(disk, (_, operation) => {
          if (operation === 'move') throw new TypeError('A fault of the program')
        }),
      ),
    ).rejects.toThrow('A fault of the program')
  })

  it.each([
    ['finishing', { ...old, ...laid, ...committed }, now],
    ['undoing', { ...now, '/校/.houqin-0a-0.old': '旧', '/校/.houqin-0a-1.old': '不要', ...back }, old],
    ['cleaning up', { ...old, ...laid, ...prepared }, old],
  ])('survives a power cut at any operation while %s', async (_, files, wanted) => {
    for (let cut = 1, isDone = false; !isDone; cut++)
      for (const keep of [() => 0, (count: number) => count, (count: number) => Math.floor(count / 2)]) {
        const disk = memoryDisk(files)
        isDone = true
        const dying = watchedDisk(disk, (nth) => {
          isDone = nth < cut
          if (!isDone) throw new Died()
        })
        await recover(memoryMachine(dying, newWorld()), '/校').catch((error: unknown) => {
          expect(error).toBeInstanceOf(Died)
        })
        const left = disk.afterPowerCut(keep)
        await recover(memoryMachine(left, newWorld()), '/校')
        expect(filesOf(left.tree())).toEqual(wanted)
      }
  })
})
