import { createHash } from 'node:crypto'
import { type Disk, DiskFailure, type DiskFault, type Machine } from '../../src/host/index.ts'
import { nodeHost } from '../../src/host/node-host.ts'

interface File {
  bytes: Uint8Array
  mode: number
  mark: number
}

/** Changes to a folder's names since they were last flushed to the disk, in order. */
type NameChange = (names: Map<string, File | 'folder'>) => void

/**
 * A disk in memory that distinguishes permanent contents from those that a power cut may undo: the bytes of a created file are
 * permanent at once, names in a folder only once it has been flushed.
 */
export interface MemoryDisk extends Disk {
  /** The texts of all files by path, and folders as `path/`. */
  readonly tree: () => Readonly<Record<string, string>>
  /** Simulates another program that saves a file: by writing into the same file, or by replacing it. */
  readonly write: (path: string, text: string, how?: 'into' | 'over') => void
  readonly drop: (path: string) => void
  readonly protect: (path: string) => void
  /** The disk after a power cut: of each folder's changes to names, the first `keep(count)` survive. */
  readonly afterPowerCut: (keep: (count: number) => number) => MemoryDisk
}

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()]
const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
const fail = (path: string, reason: DiskFault): never => {
  throw new DiskFailure(path, reason, reason)
}

/** Makes a disk with these files; `links`: whether it supports hard links. */
export function memoryDisk(files: Readonly<Record<string, string>> = {}, links = true): MemoryDisk {
  const names = new Map<string, File | 'folder'>()
  let marks = 0
  const addFolders = (path: string): void => {
    for (let at = parentOf(path); at !== ''; at = parentOf(at)) names.set(at, 'folder')
  }
  for (const [path, text] of Object.entries(files)) {
    addFolders(path)
    names.set(path, { bytes: encoder.encode(text), mode: 0o644, mark: ++marks })
  }
  return makeDisk(names, links, () => ++marks)
}

function makeDisk(names: Map<string, File | 'folder'>, links: boolean, nextMark: () => number): MemoryDisk {
  const durable = new Map(names)
  const pending = new Map<string, NameChange[]>()
  const change = (folder: string, work: NameChange): void => {
    work(names)
    pending.set(folder, [...(pending.get(folder) ?? []), work])
  }
  const inside = (path: string): void => {
    const parent = parentOf(path)
    if (parent === '') return
    const found = names.get(parent)
    if (found === undefined) fail(path, 'missing')
    if (found !== 'folder') fail(path, 'no-folder')
  }
  const fileAt = (path: string): File => {
    const found = names.get(path)
    return found === undefined || found === 'folder' ? fail(path, 'missing') : found
  }
  const later = <T>(work: () => T): Promise<T> => Promise.resolve().then(work)
  return {
    look: (path) =>
      later(() => {
        const found = path === '/' ? 'folder' : names.get(path)
        if (found === undefined) return undefined
        return found === 'folder'
          ? { kind: 'folder', size: 0, isReadOnly: false, mode: 0o755, mark: '' }
          : {
              kind: 'file',
              size: found.bytes.length,
              isReadOnly: (found.mode & 0o222) === 0,
              mode: found.mode,
              mark: String(found.mark),
            }
      }),
    realPath: (path) => later(() => (names.has(path) ? path : undefined)),
    names: (folder) =>
      later(() =>
        names.get(folder) === 'folder'
          ? [...names.keys()]
              .filter((path) => parentOf(path) === folder)
              .map((path) => path.slice(folder.length + 1))
              .sort()
          : undefined,
      ),
    read: (path) =>
      later(() => {
        const found = names.get(path)
        if (found === 'folder') return fail(path, 'other')
        return found?.bytes
      }),
    create: (path, bytes, mode) =>
      later(() => {
        inside(path)
        if (names.has(path)) fail(path, 'exists')
        const file = { bytes, mode, mark: nextMark() }
        change(parentOf(path), (all) => all.set(path, file))
      }),
    append: (path, bytes) =>
      later(() => {
        inside(path)
        const found = names.get(path)
        const old = found === undefined || found === 'folder' ? new Uint8Array() : found.bytes
        const file = { bytes: new Uint8Array([...old, ...bytes]), mode: 0o644, mark: nextMark() }
        change(parentOf(path), (all) => all.set(path, file))
      }),
    link: (from, to) =>
      later(() => {
        if (!links) fail(to, 'unsupported')
        const file = fileAt(from)
        if (names.has(to)) fail(to, 'exists')
        change(parentOf(to), (all) => all.set(to, file))
      }),
    move: (from, to) =>
      later(() => {
        const file = fileAt(from)
        inside(to)
        change(parentOf(to), (all) => {
          all.delete(from)
          all.set(to, file)
        })
      }),
    remove: (path) =>
      later(() => {
        if (names.has(path)) change(parentOf(path), (all) => all.delete(path))
      }),
    makeFolder: (path) =>
      later(() => {
        inside(path)
        if (names.has(path)) return false
        change(parentOf(path), (all) => all.set(path, 'folder'))
        return true
      }),
    removeFolder: (path) =>
      later(() => {
        if (names.get(path) !== 'folder') return false
        if ([...names.keys()].some((other) => parentOf(other) === path)) return false
        change(parentOf(path), (all) => all.delete(path))
        return true
      }),
    settle: (folder) =>
      later(() => {
        if (folder !== '/' && !names.has(folder)) fail(folder, 'missing')
        for (const work of pending.get(folder) ?? []) work(durable)
        pending.delete(folder)
      }),
    touch: (path) =>
      later(() => {
        fileAt(path).mark = nextMark()
      }),
    tree: () =>
      Object.fromEntries(
        [...names]
          .map(([path, found]) =>
            found === 'folder' ? ([`${path}/`, ''] as const) : ([path, decoder.decode(found.bytes)] as const),
          )
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    write: (path, text, how = 'over') => {
      const found = names.get(path)
      const file = { bytes: encoder.encode(text), mode: 0o644, mark: nextMark() }
      if (how === 'into' && found !== undefined && found !== 'folder')
        Object.assign(found, file, { mode: found.mode })
      else names.set(path, file)
    },
    drop: (path) => {
      names.delete(path)
    },
    protect: (path) => {
      fileAt(path).mode = 0o444
    },
    afterPowerCut: (keep) => {
      const left = new Map(durable)
      for (const works of pending.values()) for (const work of works.slice(0, keep(works.length))) work(left)
      // Names in a lost folder are lost too.
      const isThere = (path: string): boolean => {
        const parent = parentOf(path)
        return parent === '' || (left.get(parent) === 'folder' && isThere(parent))
      }
      for (const path of [...left.keys()]) if (!isThere(path)) left.delete(path)
      return makeDisk(left, links, nextMark)
    },
  }
}

/** Processes that share a disk, and a clock that advances as they wait. */
export interface World {
  readonly running: Set<number>
  now: number
}

export const newWorld = (...running: number[]): World => ({ running: new Set(running), now: 0 })

let names = 0

/** Makes a machine in memory. Only the processes of its world are running; `machine` is its name. */
export function memoryMachine(disk: Disk, world: World, number = 1, name = 'a'): Machine {
  world.running.add(number)
  return {
    ...nodeHost,
    disk,
    // Reads folders through the disk, as a real machine does.
    listTree: async (folder, endings = ['']) =>
      (await listBelow(disk, folder, ''))?.filter((path) => endings.some((ending) => path.endsWith(ending))),
    readTree: async (folder, endings) => {
      const paths = await listBelow(disk, folder, '')
      if (!paths) return undefined
      const files = new Map<string, Uint8Array>()
      for (const path of paths) {
        const bytes = endings.some((ending) => path.endsWith(ending))
          ? await disk.read(`${folder}/${path}`)
          : undefined
        if (bytes) files.set(path, bytes)
      }
      return files
    },
    readFile: (path) => disk.read(path),
    sizeOf: async (path) => (await disk.read(path))?.length,
    digest: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
    self: { machine: name, process: number, started: '' },
    isRunning: (other) => (other.machine === name ? world.running.has(other.process) : undefined),
    pause: (milliseconds) => {
      world.now += milliseconds
      // Gives other processes their turn.
      return new Promise((resolve) => setImmediate(resolve))
    },
    every: () => () => undefined,
    unique: () => (++names).toString(16).padStart(8, '0'),
    stamp: () => '2026-11-29 14:02',
    elapsed: () => world.now,
  }
}

async function listBelow(disk: Disk, folder: string, below: string): Promise<readonly string[] | undefined> {
  const entries = await disk.names(below === '' ? folder : `${folder}/${below}`)
  if (!entries) return undefined
  const paths: string[] = []
  for (const entry of entries) {
    if (entry.startsWith('.')) continue
    const path = below === '' ? entry : `${below}/${entry}`
    const state = await disk.look(`${folder}/${path}`)
    if (state?.kind === 'folder') paths.push(...((await listBelow(disk, folder, path)) ?? []))
    else if (state) paths.push(path)
  }
  return paths
}

/** Thrown in a process that was killed: nothing that it would have done afterwards happens. */
export class Died extends Error {}

/**
 * Counts the operations of a disk, and calls a function before each. `path` is that of the name being created, moved to or
 * queried.
 */
export function watchedDisk(
  disk: Disk,
  before: (nth: number, operation: keyof Disk, path: string) => void,
): Disk {
  let nth = 0
  const watched = Object.entries(disk).map(([operation, work]) => [
    operation,
    (...args: readonly string[]) => {
      nth += 1
      try {
        before(nth, operation as keyof Disk, args[operation === 'link' || operation === 'move' ? 1 : 0] ?? '')
      } catch (error) {
        return Promise.reject(error instanceof Error ? error : new Error(String(error)))
      }
      return (work as (...args: readonly string[]) => unknown)(...args)
    },
  ])
  return Object.fromEntries(watched) as Disk
}

/** A disk with links at some paths, each with its absolute target. */
export function linkedDisk(disk: Disk, links: Readonly<Record<string, string>>): Disk {
  const follow = (path: string): string => {
    const at = Object.keys(links).find((link) => path === link || path.startsWith(`${link}/`))
    return at === undefined ? path : follow(`${links[at] ?? ''}${path.slice(at.length)}`)
  }
  /** Follows the links on the way to a name, but not the name itself. */
  const followTo = (path: string): string =>
    `${follow(parentOf(path))}/${path.slice(path.lastIndexOf('/') + 1)}`
  return {
    ...disk,
    look: (path) =>
      followTo(path) in links
        ? Promise.resolve({ kind: 'link', isReadOnly: false, mode: 0o777, mark: 'link', size: 0 })
        : disk.look(followTo(path)),
    realPath: (path) => disk.realPath(follow(path)),
    names: (folder) => disk.names(follow(folder)),
    read: (path) => disk.read(follow(path)),
    create: (path, bytes, mode) => disk.create(followTo(path), bytes, mode),
    link: (from, to) => disk.link(followTo(from), followTo(to)),
    move: (from, to) => disk.move(followTo(from), followTo(to)),
    remove: (path) => disk.remove(followTo(path)),
    makeFolder: (path) => disk.makeFolder(followTo(path)),
    removeFolder: (path) => disk.removeFolder(followTo(path)),
    settle: (folder) => disk.settle(follow(folder)),
  }
}
