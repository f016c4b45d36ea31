import { type Diagnostic, hasErrors } from '../../diagnostics/index.ts'
import type { ChangedPath, FileMap, Host, WatchEvent, WritableHost, WriteFailure } from '../../host/index.ts'
import { areSame } from '../../storage/index.ts'
import type { Build, GenerateRequest } from '../build.ts'
import { type BuildMemory, makeBuildMemory } from '../build-memory.ts'
import { generate } from '../generate.ts'
import { renameFiles, saveOutputs } from '../save-outputs.ts'
import { isLock, isPassing } from './passing-files.ts'
import { pathBelow } from './path-below.ts'
import { type ChangedFile, compareSnapshots, type Snapshot, takeSnapshot } from './snapshot.ts'

/** What to make again and again, and where it goes. */
export interface WatchRequest extends GenerateRequest {
  readonly out: string
  /** How messages name a path below the output folder. */
  readonly shown: (path: string) => string
  /** Whether a warning keeps files from being written. */
  readonly strict: boolean
  /** Looks through the folders instead of asking to be told. */
  readonly poll: boolean
  /** Ends the watch; what is being built is finished first. */
  readonly signal: AbortSignal
}

/** One round of a watch. */
export interface WatchRound {
  /** `unread`: ledgers could not be read at all; `error` says why. */
  readonly type: 'written' | 'refused' | 'unwritable' | 'unread'
  /** None in the first round, and where only the writing is tried again. */
  readonly changed: readonly ChangedFile[]
  /** Paths below the output folder. */
  readonly files: readonly string[]
  /** Errors that stand in the way; where files were written, what was not said in the round before. */
  readonly diagnostics: readonly Diagnostic[]
  /** Whether the round before did not get as far as to write. */
  readonly mended: boolean
  readonly failure?: WriteFailure
  readonly error?: unknown
  readonly milliseconds: number
}

/** What a watch tells: its rounds, and where it must look through folders because the system does not tell. */
export type WatchReport = WatchRound | Extract<WatchEvent, { readonly type: 'polling' }>

/** Builds before the first save; more would make who saves at once wait for longer than they gain. */
const warmUps = 3

/** What a watch knows from one round to the next. */
interface State {
  readonly memory: BuildMemory
  /** Files as they were built last, by path below the output folder. */
  readonly written: Map<string, Uint8Array>
  readonly said: ReadonlySet<string>
  readonly stuck: boolean
}

/**
 * Builds, then builds anew after each change of ledgers, photos or templates, until the signal comes. Only documents that
 * came out otherwise are written, and those whose files are gone; while something is wrong the last good files stay.
 * What the system tells only says when to look: what changed is found by comparing.
 */
export async function* watchWorkspace(
  request: WatchRequest,
  host: WritableHost,
): AsyncGenerator<WatchReport, undefined> {
  const { data, templates, poll, signal } = request
  let before: Snapshot = await takeSnapshot(request, host)
  let state: State = { memory: makeBuildMemory(), written: new Map(), said: new Set(), stuck: false }
  const go = async (changed: readonly ChangedFile[]): Promise<WatchRound> => {
    const round = await build(request, changed, state, host)
    state = round.state
    return round.report
  }
  yield await go([])
  // Machine code is made of what has run a few times: the first save is not to wait for it.
  for (let round = 0; round < warmUps; round++)
    await generate(request, host, makeBuildMemory()).catch(() => undefined)
  for await (const event of host.watch([...new Set([data, templates])], { poll, signal })) {
    if (event.type === 'polling') {
      yield event
      continue
    }
    const told = event.paths.filter((path) => isOfData(path, request))
    const freed = state.stuck && event.paths.some(({ path }) => isLock(path))
    if (told.length === 0 && !freed) continue
    const now = await takeSnapshot(request, host)
    const changed = compareSnapshots(before, now, told)
    before = now
    if (changed.length > 0 || freed) yield await go(changed)
  }
}

function isOfData({ folder, path }: ChangedPath, { out }: WatchRequest): boolean {
  if (isPassing(path)) return false
  const outPath = pathBelow(out, folder)
  return outPath === undefined || (path !== outPath && !path.startsWith(`${outPath}/`))
}

async function build(
  request: WatchRequest,
  changed: readonly ChangedFile[],
  { memory, written, said, stuck }: State,
  host: WritableHost,
): Promise<{ readonly report: WatchRound; readonly state: State }> {
  const began = host.elapsed()
  const { out, shown, strict } = request
  const report = { changed, files: [], diagnostics: [], mended: stuck, milliseconds: 0 }
  const generated = await generate(request, host, memory).catch((error: unknown) => ({ error }))
  if ('error' in generated)
    return {
      report: { ...report, type: 'unread', ...generated },
      state: { memory, written, said, stuck: true },
    }
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

/** The files that are not as they were built last, and those that are no longer there. */
async function freshFiles(
  files: FileMap,
  written: ReadonlyMap<string, Uint8Array>,
  out: string,
  host: Host,
): Promise<FileMap> {
  const fresh = new Map<string, Uint8Array>()
  for (const [path, bytes] of files) {
    const last = written.get(path)
    const stands = last && areSame(last, bytes) && (await host.sizeOf(`${out}/${path}`)) !== undefined
    if (stands !== true) fresh.set(path, bytes)
  }
  return fresh
}

/** A build of these files alone. */
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

/** What makes a diagnostic the same one in the next round: lines move when somebody writes above them. */
const nameOf = ({ code, message, location }: Diagnostic): string =>
  `${code} ${location?.file ?? ''} ${message}`
