import { type Dirent, type FSWatcher, watch } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import type { ChangedPath, WatchEvent, WatchOptions } from './host.ts'
import { codeOf } from './node-faults.ts'

/** Milliseconds: a burst of changes ends after this much quiet, and is reported at the latest after the second. */
const quiet = 25
const longestBurst = 200
const everySecond = 1000

interface Listener {
  readonly changed: (path: string) => void
  /** The system stopped reporting, because of an error or because the folder is gone; nothing is watched any longer. */
  readonly failed: (error?: unknown) => void
}

/** Yields the changes below folders, a burst at a time, until the signal is aborted. */
export async function* watchFolders(
  folders: readonly string[],
  { poll, signal }: WatchOptions,
  pollEvery = everySecond,
): AsyncGenerator<WatchEvent, undefined> {
  const events: WatchEvent[] = []
  const pending = new Map<string, ChangedPath>()
  let heard = 0
  let wake = (): void => undefined
  const stops: (() => void)[] = []
  for (const folder of new Set(folders)) {
    const changed = (path: string): void => {
      heard++
      pending.set(`${folder}\n${path}`, { folder, path })
      wake()
    }
    const lookThrough = (): void => {
      stops.push(pollTree(folder, pollEvery, changed))
    }
    const failed = (error: unknown): void => {
      if (signal.aborted) return
      events.push({
        type: 'polling',
        folder,
        detail: error instanceof Error ? error.message : '',
      })
      lookThrough()
      changed('')
    }
    if (poll) lookThrough()
    else stops.push((reportsWhole ? watchWhole : watchEach)(folder, { changed, failed }))
  }
  // A function, because the signal may be aborted during an await, which narrowing does not take into account.
  const isOver = (): boolean => signal.aborted
  const aborted = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve()
    })
  })
  try {
    while (!isOver()) {
      const next = new Promise<void>((resolve) => {
        wake = resolve
      })
      if (events.length === 0 && pending.size === 0) await Promise.race([next, aborted])
      const began = performance.now()
      for (let before = -1; before !== heard && performance.now() - began < longestBurst; ) {
        before = heard
        await wait(quiet, undefined, { signal }).catch((error: unknown) => {
          // Aborting the signal makes the wait reject.
          if (!signal.aborted) throw error
        })
      }
      if (!isOver()) {
        yield* events.splice(0)
        const paths = [...pending.values()]
        pending.clear()
        if (paths.length > 0) yield { type: 'changed', paths }
      }
    }
  } finally {
    for (const stop of stops) stop()
  }
}

/**
 * Systems that report everything below a folder themselves. On the others, Node's own recursive watching loses files that are
 * replaced.
 */
const reportsWhole = process.platform === 'win32' || process.platform === 'darwin'

function watchWhole(folder: string, { changed, failed }: Listener): () => void {
  try {
    const watcher = watch(folder, { recursive: true }, (_, name) => {
      changed((name ?? '').split(sep).join('/'))
    })
    watcher.on('error', (error) => {
      watcher.close()
      failed(error)
    })
    changed('')
    return () => {
      watcher.close()
    }
  } catch (error) {
    failed(error)
    return () => undefined
  }
}

/** Watches each folder separately: new folders are added, removed ones dropped. */
function watchEach(folder: string, { changed, failed }: Listener): () => void {
  const watchers = new Map<string, FSWatcher>()
  let stopped = false
  const stop = (): void => {
    stopped = true
    for (const watcher of watchers.values()) watcher.close()
    watchers.clear()
  }
  const fail = (error?: unknown): void => {
    if (stopped) return
    stop()
    failed(error)
  }
  const leave = (path: string): void => {
    for (const [at, watcher] of watchers) {
      if (at === '' || (at !== path && !at.startsWith(`${path}/`))) continue
      watcher.close()
      watchers.delete(at)
    }
  }
  /** A name appeared or vanished: watches a new folder, stops watching one that was removed or replaced. */
  const look = async (path: string): Promise<void> => {
    const found = await stat(join(folder, path)).catch((error: unknown) => {
      // Something that vanished, or that may not be inspected, is not a folder to watch: reading the files reports it.
      if (codeOf(error) === '') throw error
      return undefined
    })
    leave(path)
    if (found?.isDirectory() === true) await enter(path)
    try {
      await stat(folder)
    } catch (error) {
      fail(isAbsent(error) ? undefined : error)
    }
  }
  const enter = async (path: string): Promise<void> => {
    if (stopped || watchers.has(path)) return
    try {
      const watcher = watch(join(folder, path), (type, name) => {
        const at = name === null || path === '' ? (name ?? '') : `${path}/${name}`
        changed(at)
        if (type === 'rename' && !isHidden(name ?? '')) void look(at)
      })
      watcher.on('error', fail)
      watchers.set(path, watcher)
    } catch (error) {
      // It is not a fault if a nested folder is gone already.
      if (path === '' || !isAbsent(error)) fail(error)
      return
    }
    let entries: Dirent[]
    try {
      entries = await readdir(join(folder, path), { withFileTypes: true })
    } catch (error) {
      if (!isAbsent(error)) fail(error)
      return
    }
    for (const entry of entries)
      if (entry.isDirectory() && !isHidden(entry.name))
        await enter(path === '' ? entry.name : `${path}/${entry.name}`)
    // Its contents may have been there before it was watched.
    if (path !== '') changed(path)
  }
  void enter('').then(() => {
    changed('')
  })
  return stop
}

const isAbsent = (error: unknown): boolean => codeOf(error) === 'ENOENT'

const isHidden = (name: string): boolean => name.startsWith('.')

/** Scans a folder again and again. A folder that does not exist counts as empty. */
function pollTree(folder: string, pollEvery: number, changed: (path: string) => void): () => void {
  const ending = new AbortController()
  const run = async (): Promise<void> => {
    let before = await marksOf(folder)
    changed('')
    for (;;) {
      await wait(pollEvery, undefined, { signal: ending.signal })
      const now = await marksOf(folder)
      for (const [path, mark] of now) if (before.get(path) !== mark) changed(path)
      for (const path of before.keys()) if (!now.has(path)) changed(path)
      before = now
    }
  }
  run().catch((error: unknown) => {
    // Ending the watch makes the wait reject.
    if (!ending.signal.aborted) throw error
  })
  return () => {
    ending.abort()
  }
}

/**
 * The modification time and size of each file below a folder; for one that cannot be inspected the reason, so that it counts as
 * changed once it can.
 */
async function marksOf(folder: string, below = ''): Promise<ReadonlyMap<string, string>> {
  const marks = new Map<string, string>()
  let entries: Dirent[]
  try {
    entries = await readdir(join(folder, below), { withFileTypes: true })
  } catch (error) {
    if (!isAbsent(error)) marks.set(below, codeOf(error))
    return marks
  }
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (isHidden(entry.name)) continue
    if (entry.isDirectory()) for (const [at, mark] of await marksOf(folder, path)) marks.set(at, mark)
    else {
      try {
        const found = await stat(join(folder, path))
        marks.set(path, `${found.mtimeMs} ${found.size}`)
      } catch (error) {
        if (!isAbsent(error)) marks.set(path, codeOf(error))
      }
    }
  }
  return marks
}
