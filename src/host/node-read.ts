import { constants, type Dirent, type Stats } from 'node:fs'
import { type FileHandle, lstat, open, readdir, realpath, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { FontFiles, Host } from './host.ts'
import { absent, codeOf, demandFile, failed, failure, faultOf, passing } from './node-faults.ts'
import { ReadFailure, type ReadFault, readFaultsOf } from './read-failure.ts'
import { readLimits } from './read-limits.ts'

/** What reading needs from a file system. Errors are Node's, with their `code`. */
export interface FileSystem {
  readonly stat: (path: string) => Promise<Stats>
  readonly lstat: (path: string) => Promise<Stats>
  readonly realpath: (path: string) => Promise<string>
  readonly list: (folder: string) => Promise<Dirent[]>
  readonly open: (path: string, flags: number) => Promise<FileHandle>
  readonly wait: (milliseconds: number) => Promise<void>
}

/** The reading half of a host. */
export interface Reader
  extends Pick<Host, 'readTree' | 'listTree' | 'readFile' | 'readPart' | 'sizeOf' | 'kindOf'> {
  /** Files below folders, filtered by name, following links wherever they lead; a folder need not exist. */
  readonly listAll: (folders: readonly string[], isWanted: (name: string) => boolean) => Promise<FontFiles>
}

/** The machine's own file system. */
export const machineFiles: FileSystem = {
  stat: (path) => stat(path),
  lstat: (path) => lstat(path),
  realpath: (path) => realpath(path),
  list: (folder) => readdir(folder, { withFileTypes: true }),
  open: (path, flags) => open(path, flags),
  wait: (milliseconds) => setTimeout(milliseconds),
}

/** How often to try reading a file that another program is saving, and the milliseconds in between. */
const mostTries = 5
const between = 40

/** How many links to folders are followed below one folder: linked folders may contain links in turn, without end. */
const mostLinks = 256

/** Opening a pipe that replaced a file would block forever. Windows has no such flag. */
const flags = constants.O_RDONLY | ((constants as Partial<typeof constants>).O_NONBLOCK ?? 0)

/** How to list a tree. */
interface Listing {
  readonly isWanted: (name: string) => boolean
  /** The real path that links may not lead out of; undefined lets them lead anywhere. */
  readonly within: string | undefined
  /** Whether anything with a wanted name must be a file. */
  readonly mustBeFile: boolean
}

/** The files below a folder, and the faults that were met. */
interface Listed {
  readonly paths: readonly string[]
  readonly faults: readonly ReadFault[]
}

/** Reads files and folders whole or rejects with a ReadFailure. */
export function openReader(system: FileSystem = machineFiles): Reader {
  const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries++) {
      try {
        return await work()
      } catch (error) {
        if (tries === mostTries || !passing.has(codeOf(error))) throw error
        await system.wait(between)
      }
    }
  }

  /** Called when nothing exists at a path: fails if the reason is a broken link or a file in the place of a folder. */
  const checkAbsence = async (path: string): Promise<void> => {
    for (let at = path; ; at = dirname(at)) {
      const found = await seen(at, system.lstat)
      if (found === undefined && at !== dirname(at)) continue
      if (found === undefined) return
      const target = found.isSymbolicLink() ? await seen(at, system.stat) : found
      if (target === undefined) throw failed(at, 'dangling')
      if (at !== path && !target.isDirectory()) throw failed(at, 'not-folder')
      return
    }
  }

  const seen = async (path: string, look: (path: string) => Promise<Stats>): Promise<Stats | undefined> => {
    try {
      return await patiently(() => look(path))
    } catch (error) {
      if (absent.has(codeOf(error))) return undefined
      throw failure(path, error)
    }
  }

  /** What exists at a path, following links; undefined if nothing does. */
  const find = async (path: string): Promise<Stats | undefined> => {
    const found = await seen(path, system.stat)
    if (found === undefined) await checkAbsence(path)
    return found
  }

  const readOpen = async <T>(
    path: string,
    work: (file: FileHandle) => Promise<T>,
  ): Promise<T | undefined> => {
    const found = await find(path)
    if (found === undefined) return undefined
    // Checked first, because merely opening a device may have an effect.
    demandFile(path, found)
    try {
      return await patiently(async () => {
        const file = await system.open(path, flags)
        try {
          demandFile(path, await file.stat())
          return await work(file)
        } finally {
          await file.close()
        }
      })
    } catch (error) {
      // It was removed between the check and the opening.
      if (codeOf(error) === 'ENOENT') return undefined
      throw failure(path, error)
    }
  }

  const readFile = (path: string, most: number = readLimits.file): Promise<Uint8Array | undefined> =>
    readOpen(path, async (file) => {
      const { size } = await file.stat()
      if (size > most) throw new ReadFailure([{ path, reason: 'too-large', detail: '', size, most }])
      return file.readFile()
    })

  /** Reads a file that was listed; undefined if it is gone for good, and not merely while another program replaces it. */
  const readListed = async (path: string): Promise<Uint8Array | undefined> => {
    for (let tries = 1; ; tries++) {
      const bytes = await readFile(path, readLimits.fileOfTree)
      if (bytes !== undefined || tries === mostTries) return bytes
      await system.wait(between)
    }
  }

  /** Lists a folder; undefined if nothing exists at its path. */
  const list = async (
    folder: string,
    { isWanted, within, mustBeFile }: Listing,
  ): Promise<Listed | undefined> => {
    const found = await find(folder)
    if (found === undefined) return undefined
    if (!found.isDirectory())
      return { paths: [], faults: [{ path: folder, reason: 'not-folder', detail: '' }] }
    const paths: string[] = []
    const faults: ReadFault[] = []
    let links = 0
    const take = async (at: string, kind: Stats | Dirent, real: string, above: readonly string[]) => {
      const path = join(folder, at)
      const wanted = isWanted(baseOf(at))
      if (kind.isDirectory()) {
        if (wanted && mustBeFile) faults.push({ path, reason: 'folder', detail: '' })
        else await enter(at, [...above, real])
      } else if (!wanted) return
      else if (kind.isFile()) paths.push(at)
      else if (mustBeFile) faults.push({ path, reason: 'special', detail: '' })
    }
    const follow = async (at: string, above: readonly string[]): Promise<void> => {
      const path = join(folder, at)
      const wanted = isWanted(baseOf(at))
      let real: string
      let target: Stats
      try {
        real = await patiently(() => system.realpath(path))
        target = await patiently(() => system.stat(real))
      } catch (error) {
        // With another ending, it is not something to read even if it is a folder.
        if (mustBeFile && (wanted || !hasEnding(at))) {
          const fault = faultOf(path, error)
          faults.push(fault.reason === 'gone' ? { ...fault, reason: 'dangling' } : fault)
        }
        return
      }
      if (target.isDirectory()) {
        // Everything in it is listed, or about to be, under the path without the link.
        if (above.includes(real)) return
        links += 1
        if (links === mostLinks) faults.push({ path, reason: 'tangled', detail: real })
        if (links >= mostLinks) return
      }
      const matters = target.isDirectory() || (wanted && target.isFile())
      if (within !== undefined && matters && !isInside(real, within))
        faults.push({ path, reason: 'outside', detail: real })
      else await take(at, target, real, above)
    }
    const enter = async (below: string, above: readonly string[]): Promise<void> => {
      let entries: Dirent[]
      try {
        entries = await patiently(() => system.list(join(folder, below)))
      } catch (error) {
        // A nested folder that was removed since its name was read has no files.
        if (below === '' || codeOf(error) !== 'ENOENT') faults.push(faultOf(join(folder, below), error))
        return
      }
      // Sorted by code unit: the order of directory entries differs between systems.
      entries.sort((a, b) => (a.name < b.name ? -1 : 1))
      for (const entry of entries) {
        if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue
        const at = below === '' ? entry.name : `${below}/${entry.name}`
        if (entry.isSymbolicLink()) await follow(at, above)
        else await take(at, entry, join(above.at(-1) ?? '', entry.name), above)
      }
    }
    await enter('', [await realOf(folder)])
    return { paths, faults }
  }

  const realOf = async (path: string): Promise<string> => {
    try {
      return await patiently(() => system.realpath(path))
    } catch (error) {
      throw failure(path, error)
    }
  }

  const listBelow = async (
    folder: string,
    endings: readonly string[] | undefined,
    within: string,
  ): Promise<Listed | undefined> => {
    if ((await find(folder)) === undefined) return undefined
    return list(folder, {
      isWanted: (name) => endings?.some((ending) => name.toLowerCase().endsWith(ending)) ?? true,
      within: await realOf(within),
      mustBeFile: endings !== undefined,
    })
  }

  return {
    async readTree(folder, endings, within = folder) {
      const listed = await listBelow(folder, endings, within)
      if (listed === undefined) return undefined
      const files = new Map<string, Uint8Array>()
      const faults = [...listed.faults]
      let size = 0
      for (const path of listed.paths) {
        if (size > readLimits.tree) {
          faults.push({ path: folder, reason: 'too-large', detail: '', size, most: readLimits.tree })
          break
        }
        try {
          const bytes = await readListed(join(folder, path))
          if (bytes) files.set(path, bytes)
          size += bytes?.length ?? 0
        } catch (error) {
          const found = readFaultsOf(error)
          if (!found) throw error
          faults.push(...found)
        }
      }
      if (faults.length > 0) throw new ReadFailure(faults)
      return files
    },
    async listTree(folder, endings, within = folder) {
      const listed = await listBelow(folder, endings, within)
      if (listed && listed.faults.length > 0) throw new ReadFailure(listed.faults)
      return listed?.paths
    },
    readFile,
    readPart: (path, start, length) =>
      readOpen(path, async (file) => {
        const part = new Uint8Array(length)
        const { bytesRead } = await file.read(part, 0, length, start)
        return part.subarray(0, bytesRead)
      }),
    async sizeOf(path) {
      const found = await find(path)
      if (found) demandFile(path, found)
      return found?.size
    },
    async kindOf(path) {
      const found = await find(path)
      if (!found) return 'nothing'
      if (found.isFile()) return 'file'
      return found.isDirectory() ? 'folder' : 'other'
    },
    async listAll(folders, isWanted) {
      const paths: string[] = []
      const faults: ReadFault[] = []
      for (const folder of folders) {
        try {
          const listed = await list(folder, { isWanted, within: undefined, mustBeFile: false })
          for (const path of listed?.paths ?? []) paths.push(join(folder, path))
          faults.push(...(listed?.faults ?? []))
        } catch (error) {
          const found = readFaultsOf(error)
          if (!found) throw error
          faults.push(...found)
        }
      }
      return { paths, faults }
    },
  }
}

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

const hasEnding = (name: string): boolean => /\.\w{1,8}$/.test(name)

/** Whether a real path is that of a folder or of something below it. */
function isInside(path: string, folder: string): boolean {
  const below = relative(folder, path)
  return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below)
}
