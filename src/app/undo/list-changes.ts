import { diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { type Entry, type FileChange, findTakenBack, writePatch } from '../../storage/index.ts'
import { type HistoryRequest, readHistory } from './read-history.ts'

/** A command's change to one file. */
export interface ChangedLedger {
  /** Below the data folder. */
  readonly path: string
  readonly kind: 'made' | 'changed' | 'removed'
  /** Lines added and removed; absent for a file that is not text. */
  readonly added?: number
  readonly removed?: number
}

/** A change made by a command (一条历史记录). */
export interface RecordedChange {
  readonly number: number
  /** Local: 2026-11-29 14:02. */
  readonly time: string
  readonly command: string
  readonly summary: string
  /** The change that this one undid. */
  readonly undoes?: number
  /** The change that undid this one. */
  readonly takenBackBy?: number
  readonly files: readonly ChangedLedger[]
}

/** Lists the changes that commands made to a data folder, the newest first. */
export async function listChanges(
  request: HistoryRequest,
  host: Host,
): Promise<Outcome<readonly RecordedChange[]>> {
  const { value: entries, diagnostics } = await readHistory(request, host)
  const takenBack = findTakenBack(entries)
  return { value: entries.map((entry) => describeEntry(entry, takenBack)).reverse(), diagnostics }
}

/** A change with its lines as a unified diff; undefined if there is none with this number. */
export async function showChange(
  request: HistoryRequest & { readonly number: number },
  host: Host,
): Promise<Outcome<{ readonly change: RecordedChange; readonly patch: string } | undefined>> {
  const { value: entries, diagnostics } = await readHistory(request, host)
  const entry = entries.find(({ number }) => number === request.number)
  if (!entry)
    return { value: undefined, diagnostics: [...diagnostics, unknownEntry(request.number, entries)] }
  const change = describeEntry(entry, findTakenBack(entries))
  return { value: { change, patch: entry.files.map(writePatch).join('') }, diagnostics }
}

/** Reports that there is no entry with this number, and which there are. */
export function unknownEntry(number: number, entries: readonly Entry[]): ReturnType<typeof diagnose> {
  const [first, last] = [entries[0]?.number, entries.at(-1)?.number]
  return diagnose('history-unknown', `历史记录里没有第 ${number} 号`, undefined, [
    first === undefined
      ? '还没有历史记录：命令改了台账以后才有。'
      : `现有第 ${first} 号到第 ${last ?? first} 号，运行 houqin history 看有哪些。`,
  ])
}

const describeEntry = (
  { number, time, command, summary, undoes, files }: Entry,
  takenBack: ReadonlyMap<number, number>,
): RecordedChange => {
  const takenBackBy = takenBack.get(number)
  return {
    number,
    time,
    command,
    summary,
    ...(undoes !== undefined && { undoes }),
    ...(takenBackBy !== undefined && { takenBackBy }),
    files: files.map(describeFile),
  }
}

/** Summarises the change to a file, with the number of lines. */
export function describeFile(file: FileChange): ChangedLedger {
  const kind = file.before === undefined ? 'made' : file.after === undefined ? 'removed' : 'changed'
  if (file.type === 'binary') return { path: file.path, kind }
  const count = (side: 'added' | 'removed'): number =>
    file.edits.reduce((sum, edit) => sum + edit[side].length, 0)
  return { path: file.path, kind, added: count('added'), removed: count('removed') }
}
