import {
  type Build,
  type BuildMemory,
  type GenerateRequest,
  generate,
  makeBuildMemory,
} from '../../build/index.ts'
import { type Diagnostic, hasErrors } from '../../diagnostics/index.ts'
import {
  type ChangedPath,
  type FileMap,
  type Host,
  readFaultsOf,
  type WatchEvent,
  type WritableHost,
  type WriteFailure,
} from '../../host/index.ts'
import { areSame } from '../../text/index.ts'
import { renameFiles, saveOutputs } from '../outputs/index.ts'
import { isLock, isPassing } from './passing-files.ts'
import { pathBelow } from './path-below.ts'
import { type ChangedFile, compareSnapshots, type Snapshot, takeSnapshot } from './snapshot.ts'

/** What to build again after changes, and where to write it. */
export interface WatchRequest extends GenerateRequest {
  readonly out: string
  /** Gives the name used in messages for a path below the output folder. */
  readonly shown: (path: string) => string
  /** Whether warnings prevent files from being written. */
  readonly strict: boolean
  /** Scans the folders instead of relying on events. */
  readonly poll: boolean
  /** Ends the watch; a build in progress is finished first. */
  readonly signal: AbortSignal
}

/** One round of a watch. */
export interface WatchRound {
  /** `unread`: ledgers could not be read at all; `error` gives the reason. */
  readonly type: 'written' | 'refused' | 'unwritable' | 'unread'
  /** Empty in the first round, and if only writing is tried again. */
  readonly changed: readonly ChangedFile[]
  /** Paths below the output folder. */
  readonly files: readonly string[]
  /** Errors that prevent a build; if files were written, what was not reported in the previous round. */
  readonly diagnostics: readonly Diagnostic[]
  /** Whether the previous round failed to write. */
  readonly mended: boolean
  readonly failure?: WriteFailure
  readonly error?: unknown
  readonly milliseconds: number
}

/** What a watch reports: its rounds, and that a folder must be scanned because the system reports no changes. */
export type WatchReport = WatchRound | Extract<WatchEvent, { readonly type: 'polling' }>

/** How many builds to run before the first save; with more, a user who saves at once would wait for longer than is gained. */
const warmUps = 3

/** The state of a watch between rounds. */
interface State {
  readonly memory: BuildMemory
  /** The files of the latest build, by path below the output folder. */
  readonly written: Map<string, Uint8Array>
  readonly said: ReadonlySet<string>
  readonly stuck: boolean
}

/**
 * Builds, and builds again after each change of ledgers, photos or templates until the signal is aborted. Only documents that
 * changed are written, and those whose files are missing; while there are errors, the last good files stay. Events from the
 * system only trigger a scan: what changed is found by comparing.
 */
export async function* watchWorkspace(
  request: WatchRequest,
  host: WritableHost,
): AsyncGenerator<WatchReport, undefined> {
  const { data, templates, poll, signal } = request
  const first = await lookAt(request, host)
  let before = typeof first === 'string' ? undefined : first
  let trouble = typeof first === 'string' ? first : undefined
  let state: State = { memory: makeBuildMemory(), written: new Map(), said: new Set(), stuck: false }
  const go = async (changed: readonly ChangedFile[]): Promise<WatchRound> => {
    const round = await build(request, changed, state, host)
    state = round.state
    return round.report
  }
  let last = await go([])
  yield last
  // The engine optimises only code that has run a few times, which the first save should not have to wait for.
  for (let round = 0; round < warmUps && last.type !== 'unread'; round++) await warmUp(request, host)
  for await (const event of host.watch([...new Set([data, templates])], { poll, signal })) {
    if (event.type === 'polling') {
      yield event
      continue
    }
    const reported = event.paths.filter((path) => isOfData(path, request))
    const freed = state.stuck && event.paths.some(({ path }) => isLock(path))
    if (reported.length === 0 && !freed) continue
    const now = await lookAt(request, host)
    const changed = before && typeof now !== 'string' ? compareSnapshots(before, now, reported) : []
    // An unreadable workspace is reported once, not at every event while it lasts; that it can be read again is reported too.
    const turned = typeof now === 'string' ? now !== trouble : last.type === 'unread'
    if (typeof now !== 'string') before = now
    trouble = typeof now === 'string' ? now : undefined
    if (changed.length === 0 && !freed && !turned) continue
    last = await go(changed)
    yield last
  }
}

/** Runs a build and discards the result. */
async function warmUp(request: WatchRequest, host: Host): Promise<void> {
  try {
    await generate(request, host)
  } catch (error) {
    // If something was removed since the previous round, the next one reports it.
    if (!readFaultsOf(error)) throw error
  }
}

/** The current files; if they cannot be read, the reason, which the build will report. */
async function lookAt(request: WatchRequest, host: Host): Promise<Snapshot | string> {
  try {
    return await takeSnapshot(request, host)
  } catch (error) {
    const faults = readFaultsOf(error)
    if (!faults) throw error
    return faults.map(({ path, reason }) => `${reason} ${path}`).join('\n')
  }
}

function isOfData({ folder, path }: ChangedPath, { out }: WatchRequest): boolean {
  if (isPassing(path)) return false
  const outPath = pathBelow(out, folder)
  return outPath === undefined || (path !== outPath && !path.startsWith(`${outPath}/`))
}

interface Built {
  readonly report: WatchRound
  readonly state: State
}

const begun = (changed: readonly ChangedFile[], mended: boolean): Omit<WatchRound, 'type'> => ({
  changed,
  files: [],
  diagnostics: [],
  mended,
  milliseconds: 0,
})

/** Runs a round; failures are reported, and the watch continues. */
async function build(
  request: WatchRequest,
  changed: readonly ChangedFile[],
  state: State,
  host: WritableHost,
): Promise<Built> {
  try {
    return await buildOnce(request, changed, state, host)
  } catch (error) {
    return {
      report: { ...begun(changed, state.stuck), type: 'unread', error },
      state: { ...state, stuck: true },
    }
  }
}

async function buildOnce(
  request: WatchRequest,
  changed: readonly ChangedFile[],
  { memory, written, said, stuck }: State,
  host: WritableHost,
): Promise<Built> {
  const began = host.elapsed()
  const { out, shown, strict } = request
  const report = begun(changed, stuck)
  const generated = await generate(request, host, { memory })
  const found = generated.diagnostics.filter(({ severity }) => severity !== 'notice')
  const state = { memory, written, said: new Set(found.map(nameOf)) }
  if (hasErrors(found) || (strict && found.length > 0)) {
    const inTheWay = found.filter(({ severity }) => strict || severity === 'error')
    return {
      report: { ...report, type: 'refused', diagnostics: inTheWay, milliseconds: host.elapsed() - began },
      state: { ...state, stuck: true },
    }
  }
  const fresh = await freshFiles(generated.value.files, written, out, host)
  const place = { folder: out, shown, overwrite: false, last: written }
  const { names, diagnostics, failure } = await saveOutputs(fresh, place, host)
  const { documents } = renameFiles(only(generated.value, fresh), names)
  if (failure === undefined) for (const [path, bytes] of fresh) written.set(path, bytes)
  const news = found.filter((diagnostic) => !said.has(nameOf(diagnostic)))
  return {
    report: {
      ...report,
      type: failure === undefined ? 'written' : 'unwritable',
      files: documents.flatMap(({ files, review }) => [...files, ...(review?.files ?? [])]),
      diagnostics: [...news, ...diagnostics],
      ...(failure && { failure }),
      milliseconds: host.elapsed() - began,
    },
    state: { ...state, stuck: failure !== undefined },
  }
}

/** The files that differ from the latest build, and those that are missing. */
async function freshFiles(
  files: FileMap,
  written: ReadonlyMap<string, Uint8Array>,
  out: string,
  host: Host,
): Promise<FileMap> {
  const fresh = new Map<string, Uint8Array>()
  for (const [path, bytes] of files) {
    const last = written.get(path)
    const stands = last && areSame(last, bytes) && (await host.kindOf(`${out}/${path}`)) === 'file'
    if (stands !== true) fresh.set(path, bytes)
  }
  return fresh
}

/** A build reduced to these files. */
function only(build: Build, files: FileMap): Build {
  const among = (paths: readonly string[]): readonly string[] => paths.filter((path) => files.has(path))
  return {
    ...build,
    files,
    documents: build.documents.map((document) => ({
      ...document,
      files: among(document.files),
      ...(document.review && { review: { ...document.review, files: among(document.review.files) } }),
    })),
  }
}

/** Identifies a diagnostic across rounds: lines move when somebody writes above them. */
const nameOf = ({ code, message, location }: Diagnostic): string =>
  `${code} ${location?.file ?? ''} ${message}`
