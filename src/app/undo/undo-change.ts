import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { Change, ChangeRecord, FileMap, Host, WritableHost, WriteFailure } from '../../host/index.ts'
import { parseWorkspace, readSources } from '../../records/index.ts'
import {
  type Conflict,
  type ConflictReason,
  compareFile,
  type Entry,
  findTakenBack,
  lastStanding,
  takeBack,
} from '../../storage/index.ts'
import { relabel } from '../../workspace/index.ts'
import { type ChangedLedger, describeFile, unknownEntry } from './list-changes.ts'
import { type HistoryRequest, readHistory } from './read-history.ts'

/** Describes each kind of conflict, following the file and the line. */
const conflictWords: Readonly<Record<ConflictReason, string>> = {
  'lines-changed': '那次改动写的这几行，或者它们所在的记录，后来又改过',
  'lines-repeated': '有几处一样的内容，分不清那次改动写的是哪一处',
  'place-lost': '要放回几行，可是前后的内容都变了，找不到原来的位置',
  'edits-meet': '那次改动写的几处现在挤到了一起，分不开',
  'file-gone': '文件现在没有了',
  'file-back': '那次改动删去了这个文件，现在那里又有了一个，不盖掉它',
  'not-text': '文件不是 UTF-8 的文字，历史里没有它的内容',
}

/** A command's change to undo. */
export interface UndoRequest extends HistoryRequest {
  /** Absent means the last one that has not been undone. */
  readonly number?: number
  /** The command whose last change is meant where there is no number; absent means any. */
  readonly command?: string
}

/** How to undo a change, worked out in memory. Without changes, there is nothing to undo, or it cannot be undone. */
export interface Undoing {
  /** The change that is undone. */
  readonly undone?: {
    readonly number: number
    readonly time: string
    readonly command: string
    readonly summary: string
  }
  readonly changes: readonly Change[]
  /** The changes to the files. */
  readonly files: readonly ChangedLedger[]
  readonly conflicts: readonly Conflict[]
  readonly sources: ReadonlyMap<string, string>
}

const nothing: Undoing = { changes: [], files: [], conflicts: [], sources: new Map() }

/** Works out how to undo a change. Writes nothing. */
export async function planUndo(request: UndoRequest, host: Host): Promise<Outcome<Undoing>> {
  const { data, dataLabel } = request
  const { value: entries, diagnostics: read } = await readHistory(request, host)
  const diagnostics = [...read]
  const entry = chooseEntry(request, entries)
  if ('code' in entry) return { value: nothing, diagnostics: [...diagnostics, entry] }
  const { number, time, command, summary } = entry
  const undone = { number, time, command, summary }
  const nameOf = (file: string): string => `${dataLabel}/${file}`
  // Read first, so that an unreadable ledger is reported as such, rather than as a missing line.
  const now = await readLedgers(data, host)
  const files = await readFiles(entry, data, now, host)
  const taking = takeBack(entry, (path) => files.get(path), entries)
  const sources = new Map([...readSources(files)].map(([file, text]) => [nameOf(file), text]))
  if (taking.type === 'conflicts') {
    const { conflicts } = taking
    const found = conflicts.map((conflict) => describeConflict(conflict, entry, entries))
    return {
      value: { ...nothing, undone, conflicts, sources },
      diagnostics: [...diagnostics, ...relabel(found, nameOf)],
    }
  }
  const { changes } = taking
  diagnostics.push(...keptPhotos(taking.kept, dataLabel))
  if (changes.length === 0) {
    const notice = diagnose('history-as-before', `第 ${number} 号写的内容已经不在了，没有要撤的`)
    return { value: { ...nothing, undone }, diagnostics: [...diagnostics, notice] }
  }
  const arisen = findArisen(changes, now)
  const shown = new Map([
    ...sources,
    ...[...arisen.sources].map(([file, text]) => [nameOf(file), text] as const),
  ])
  if (arisen.errors.length > 0) {
    const refused = diagnose(
      'history-refused',
      `撤销第 ${number} 号，台账就会多出上面的错误，没有撤`,
      undefined,
      ['先撤销或改好后来用到它的地方，再撤这一次。'],
    )
    return {
      value: { ...nothing, undone, sources: shown },
      diagnostics: [...diagnostics, ...relabel(arisen.errors, nameOf), refused],
    }
  }
  const described = changes.map(compareFile).filter((file) => file !== undefined)
  return {
    value: { undone, changes, files: described.map(describeFile), conflicts: [], sources: shown },
    diagnostics,
  }
}

const keptPhotos = (paths: readonly string[], dataLabel: string): readonly Diagnostic[] =>
  paths.length === 0
    ? []
    : [
        diagnose(
          'history-kept',
          `那次放进来的${paths.length}个文件留着没有动：${paths.map((path) => `${dataLabel}/${path}`).join('、')}`,
        ),
      ]

/** The outcome of undoing a change. */
export interface UndoOutcome extends Outcome<Undoing> {
  readonly written: boolean
  /** The number under which the undo itself is recorded. */
  readonly recorded?: number
  readonly failure?: WriteFailure
}

/** How often to work out an undo again because somebody else wrote meanwhile; each time means that another writer succeeded. */
const mostTries = 100

/**
 * Undoes a change and records that. If files have changed since they were read, it is worked out again on their current contents.
 */
export async function undoChange(request: UndoRequest, host: WritableHost): Promise<UndoOutcome> {
  let asked = request
  for (let tries = 1; ; tries++) {
    const outcome = await planUndo(asked, host)
    const { undone, changes } = outcome.value
    // If another undo was faster, this one must not go on to the preceding change.
    if (undone) asked = { ...request, number: undone.number }
    if (!undone || changes.length === 0) return { ...outcome, written: false }
    const record: ChangeRecord = {
      command: `undo ${undone.number}`,
      summary: `撤销第 ${undone.number} 号：${undone.summary}`,
      undoes: undone.number,
    }
    const failure = await host.save(request.data, changes, { record })
    if (failure === undefined) {
      const { value: entries } = await readHistory(request, host)
      const recorded = findTakenBack(entries).get(undone.number)
      return { ...outcome, written: true, ...(recorded !== undefined && { recorded }) }
    }
    if (failure.reason !== 'changed' || tries === mostTries) return { ...outcome, written: false, failure }
  }
}

function chooseEntry(
  { number, command }: Pick<UndoRequest, 'number' | 'command'>,
  entries: readonly Entry[],
): Entry | Diagnostic {
  if (number === undefined)
    return (
      lastStanding(entries, command) ??
      diagnose('history-none', `没有可以撤销的${command === 'import' ? '导入' : '改动'}`, undefined, [
        entries.length === 0
          ? '还没有历史记录：命令改了台账以后才有；自己在编辑器里改的不在里面。'
          : command === undefined
            ? '历史记录里的改动都已经撤销了。要恢复哪一次，撤销那次撤销：houqin undo 后面写它的编号，见 houqin history。'
            : '历史记录里的改动，运行 houqin history 看。',
      ])
    )
  const entry = entries.find((candidate) => candidate.number === number)
  if (!entry) return unknownEntry(number, entries)
  const by = findTakenBack(entries).get(number)
  return by === undefined
    ? entry
    : diagnose('history-taken-back', `第 ${number} 号已经由第 ${by} 号撤销了`, undefined, [
        `要恢复它，运行 houqin undo ${by}。`,
      ])
}

const readLedgers = async (data: string, host: Host): Promise<FileMap> =>
  (await host.readTree(data, ['.yaml', '.yml', '.md'])) ?? new Map<string, Uint8Array>()

/** The current files of an entry; those that are not ledgers (hidden files, templates) are read one by one. */
async function readFiles(entry: Entry, data: string, ledgers: FileMap, host: Host): Promise<FileMap> {
  const files = new Map<string, Uint8Array>()
  for (const { path } of entry.files) {
    const bytes = ledgers.get(path) ?? (await host.readFile(`${data}/${path}`))
    if (bytes) files.set(path, bytes)
  }
  return files
}

function describeConflict(
  { path, reason, line = 1, found }: Conflict,
  { number }: Entry,
  entries: readonly Entry[],
): Diagnostic {
  const takenBack = findTakenBack(entries)
  const later = entries.filter(
    (other) =>
      other.number > number &&
      other.undoes === undefined &&
      !takenBack.has(other.number) &&
      other.files.some((file) => file.path === path),
  )
  const numbers = later.map((other) => other.number).join('、')
  return diagnose(
    'history-conflict',
    `撤不掉第 ${number} 号：${conflictWords[reason]}`,
    { file: path, line, column: 1, ...(found !== '' && { length: 1 }) },
    [
      numbers === ''
        ? '什么也没有写。后来是自己改的，请照着手工改。'
        : `什么也没有写。后来命令改过这个文件的有第 ${numbers} 号，改的是这里就先撤销它；自己改的，请照着手工改。`,
    ],
  )
}

/** The errors that ledgers would get from the changes; none if no ledgers are left. */
function findArisen(
  changes: readonly Change[],
  now: FileMap,
): { readonly errors: readonly Diagnostic[]; readonly sources: ReadonlyMap<string, string> } {
  const then = new Map(now)
  for (const { path, after } of changes) {
    if (after === undefined) then.delete(path)
    // Hidden files are not ledgers.
    else if (/\.(?:ya?ml|md)$/.test(path) && !/(?:^|\/)\./.test(path)) then.set(path, after)
  }
  if (![...then.keys()].some((path) => /\.ya?ml$/.test(path))) return { errors: [], sources: new Map() }
  const known = countErrors(parseWorkspace(now).diagnostics)
  const errors = parseWorkspace(then).diagnostics.filter((diagnostic) => {
    if (diagnostic.severity !== 'error') return false
    const key = keyOf(diagnostic)
    const left = known.get(key) ?? 0
    known.set(key, left - 1)
    return left <= 0
  })
  return { errors, sources: readSources(then) }
}

/** Identifies an error regardless of its line, because removing lines moves those below. */
const keyOf = ({ code, message, location }: Diagnostic): string =>
  JSON.stringify([code, message, location?.file])

function countErrors(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const diagnostic of diagnostics)
    if (diagnostic.severity === 'error')
      counts.set(keyOf(diagnostic), (counts.get(keyOf(diagnostic)) ?? 0) + 1)
  return counts
}
