import { type Disk, DiskFailure, type LockHolder, type Machine, type ProcessIdentity } from '../host/index.ts'
import { makeFolders, ownFolder, parentOf } from './folders.ts'

/** The right to write below a folder, until it is released. */
export interface Lock {
  /** Whether we still have the lock: it may be lost while the machine sleeps for a long time. */
  readonly isHeld: () => Promise<boolean>
  readonly release: () => Promise<void>
}

/** How to wait for a lock. */
export interface Waiting {
  /** What the holder is doing, for those who wait: `add`. */
  readonly command: string
  /** Called once if waiting takes longer than a moment. */
  readonly onWait: (holder: LockHolder) => void
  /** How many milliseconds to wait for a live holder; Infinity means as long as it takes. */
  readonly patience: number
}

/** The name of the lock for writing, which is held only briefly; other locks are held for longer. */
export const writeLock = 'lock'

/**
 * In milliseconds. A holder gives a sign of life every `pulse`; one that has given none for `silence` counts as gone, whatever
 * its system says.
 */
const timing = { firstPause: 5, longestPause: 100, moment: 1000, pulse: 1000, silence: 20_000 } as const

interface Written extends ProcessIdentity {
  readonly token: string
  readonly command: string
}

const encoder = new TextEncoder()

/** Acquires a lock, waiting for its holder. Rejects with a `DiskFailure`: `locked`, or a fault of the disk. */
export async function takeLock(
  machine: Machine,
  folder: string,
  name: string,
  { command, onWait, patience }: Waiting,
): Promise<Lock> {
  const { disk } = machine
  const own = `${folder}/${ownFolder}`
  const path = `${own}/${name}`
  const me: Written = { ...machine.self, token: machine.unique(), command }
  const began = machine.elapsed()
  let seen = { token: '', mark: '', since: began }
  let hasReported = false
  const breakers = new Map<string, number>()
  for (let tries = 0; ; tries++) {
    const made = await makeFolders(disk, own)
    if (await place(disk, path, me)) {
      await clearDrafts(machine, own, name)
      return hold(machine, path, me, made)
    }
    const holder = await readLock(disk, path)
    if (holder === undefined) {
      await refuseBrokenLink(disk, own)
      continue
    }
    const now = machine.elapsed()
    if (holder.token !== seen.token || holder.mark !== seen.mark)
      seen = { token: holder.token, mark: holder.mark, since: now }
    const runs = machine.isRunning(holder)
    const pause = Math.min(timing.longestPause, timing.firstPause * (tries + 1))
    if (runs === false || now - seen.since > timing.silence) {
      if (!(await breakLock(machine, path, holder, breakers))) await machine.pause(pause)
      continue
    }
    if (now - began > patience) throw new DiskFailure(path, 'locked', describe(machine, holder))
    if (!hasReported && now - began > timing.moment) {
      hasReported = true
      onWait(toHolder(machine, holder))
    }
    await machine.pause(pause)
  }
}

function toHolder({ self }: Machine, holder: Written): LockHolder {
  const [name = ''] = holder.machine.split(' ')
  return {
    process: holder.process,
    machine: holder.machine === self.machine ? '' : name,
    command: holder.command,
  }
}

function describe(machine: Machine, holder: Written): string {
  const { process, machine: name, command } = toHolder(machine, holder)
  const where = name === '' ? '' : `电脑 ${name}，`
  return `${where}进程 ${process}${command === '' ? '' : `，${command}`}`
}

/**
 * Puts our lock in place; false if there already is one. The file is complete before it gets its name, so that nobody reads half
 * of it.
 */
async function place(disk: Disk, path: string, me: Written): Promise<boolean> {
  const text = encoder.encode(`${JSON.stringify(me)}\n`)
  const draft = `${path}-${me.token}`
  try {
    await disk.create(draft, text, 0o644)
    try {
      await disk.link(draft, path)
    } catch (error) {
      if (!isFailure(error, 'unsupported')) throw error
      // Without hard links, a reader may find it empty for a moment, and then waits.
      await disk.create(path, text, 0o644)
    }
    return true
  } catch (error) {
    // `missing`: its holder removed the folder together with the lock.
    if (isFailure(error, 'exists') || isFailure(error, 'missing')) return false
    throw error
  } finally {
    await dropDraft(disk, draft)
  }
}

/** Removes a draft. One that stays must not keep us from the lock, which we might have by now and would never release. */
async function dropDraft(disk: Disk, draft: string): Promise<void> {
  try {
    await disk.remove(draft)
  } catch (error) {
    // It does no harm, and the next holder of the lock removes it.
    if (!(error instanceof DiskFailure)) throw error
  }
}

const isFailure = (error: unknown, reason: DiskFailure['reason']): boolean =>
  error instanceof DiskFailure && error.reason === reason

/**
 * Rejects a link to a missing folder: nothing can be created or exist in it, so that acquiring the lock would be retried forever.
 */
async function refuseBrokenLink(disk: Disk, own: string): Promise<void> {
  if ((await disk.look(own))?.kind === 'link' && (await disk.realPath(own)) === undefined)
    throw new DiskFailure(own, 'missing', '')
}

/**
 * Removes what was left by processes that died while acquiring or breaking a lock. While the lock is held, this harms no live
 * process: one whose draft is missing tries again, and a mark only matters to a lock that no longer exists.
 */
async function clearDrafts(machine: Machine, own: string, name: string): Promise<void> {
  const { disk } = machine
  try {
    for (const each of (await disk.names(own)) ?? []) {
      if (!each.startsWith(`${name}-`) || !draftEnding.test(each.slice(name.length))) continue
      const path = `${own}/${each}`
      if ((await disk.look(path))?.kind !== 'file') continue
      const writer = await readLock(disk, path)
      if (writer && machine.isRunning(writer) !== true) await disk.remove(path)
    }
  } catch (error) {
    // They do no harm, and the next holder of the lock tries again.
    if (!(error instanceof DiskFailure)) throw error
  }
}

/** Follows the name of a lock: the token of a draft, or that of a broken lock and a number. */
const draftEnding = /^-[0-9a-zA-Z]{8,64}(?:-\d+)?$/

/** A lock file has a few hundred bytes. */
const mostBytes = 10_000

/**
 * The holder of a lock; undefined if there is none. A lock that cannot be parsed has a holder without a process that could be
 * checked. Rejects with a `DiskFailure` if something else is in its place, such as a pipe that never ends.
 */
async function readLock(
  disk: Disk,
  path: string,
): Promise<(Written & { readonly mark: string }) | undefined> {
  const state = await disk.look(path)
  if (state && state.kind !== 'file') throw new DiskFailure(path, 'not-a-file', '')
  if (!state) return undefined
  const torn = { machine: '', process: 0, started: '', token: state.mark, command: '', mark: state.mark }
  if (state.size > mostBytes) return torn
  const bytes = await disk.read(path)
  if (!bytes) return undefined
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return isWritten(read) ? { ...read, mark: state.mark } : torn
  } catch {
    // It is being written, or its writer died midway; either happens only without hard links.
    return torn
  }
}

function isWritten(read: unknown): read is Written {
  const texts: readonly (keyof Written)[] = ['machine', 'started', 'token', 'command']
  const record = read as Readonly<Record<string, unknown>> | null
  return (
    typeof record === 'object' &&
    record !== null &&
    typeof record.process === 'number' &&
    texts.every((key) => typeof record[key] === 'string')
  )
}

/**
 * Breaks a lock whose holder is gone. If two processes notice this at the same time, they must not both break it, or the second
 * would remove a lock that a third has acquired meanwhile. So only the one that creates the mark for this very lock may do so. A
 * process that died while breaking it left a mark of a process that is no longer running, or one that has been there for long;
 * then the next mark counts. Returns false if another process is breaking the lock or has broken it.
 *
 * @param seen when each mark of another process was first seen, in milliseconds
 */
async function breakLock(
  machine: Machine,
  path: string,
  gone: Written,
  seen: Map<string, number>,
): Promise<boolean> {
  const { disk } = machine
  for (let nth = 1; ; nth++) {
    const mark = `${path}-${nameOf(gone.token)}-${nth}`
    try {
      await disk.create(
        mark,
        encoder.encode(`${JSON.stringify({ ...machine.self, token: machine.unique(), command: '' })}\n`),
        0o644,
      )
    } catch (error) {
      if (isFailure(error, 'missing')) return true
      if (!isFailure(error, 'exists')) throw error
      const breaker = await readLock(disk, mark)
      if (breaker && machine.isRunning(breaker) === false) continue
      const now = machine.elapsed()
      const since = seen.get(mark) ?? now
      if (breaker && now - since > timing.silence) continue
      seen.set(mark, since)
      return false
    }
    const now = await readLock(disk, path)
    if (now?.token === gone.token) await disk.remove(path)
    for (let each = nth; each >= 1; each--) await disk.remove(`${path}-${nameOf(gone.token)}-${each}`)
    return true
  }
}

/**
 * A token as part of a file name. The token of a lock cut short is its mark, which contains blanks, and a lock file could contain
 * anything.
 */
const nameOf = (token: string): string => token.replaceAll(/[^0-9a-zA-Z]/g, '').slice(0, 64)

function hold(machine: Machine, path: string, me: Written, made: readonly string[]): Lock {
  const { disk } = machine
  const isHeld = async (): Promise<boolean> => (await readLock(disk, path))?.token === me.token
  const stop = machine.every(timing.pulse, () => {
    disk.touch(path).catch(() => {
      // Removed or unreachable: `isHeld` finds out before anything is put in place.
    })
  })
  return {
    isHeld,
    release: async () => {
      stop()
      try {
        if (await isHeld()) await disk.remove(path)
        // Folders created only for the lock are removed.
        for (const folder of new Set([parentOf(path), ...made.toReversed()]))
          if (!(await disk.removeFolder(folder))) break
      } catch (error) {
        // The work is done. The next process will find that this one is gone, or gives no more signs of life.
        if (!(error instanceof DiskFailure)) throw error
      }
    },
  }
}
