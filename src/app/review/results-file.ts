import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { Host, WritableHost, WriteFailure } from '../../host/index.ts'
import {
  type ResultSummary,
  type ReviewResult,
  type Rubric,
  readResult,
  type Shard,
  summarize,
  writeResult,
} from '../../rubric/index.ts'
import { readLines } from './read-lines.ts'

/** The folder of results below the output folder. */
const resultsFolder = '.review'

const encoder = new TextEncoder()

/** The name of the results file: `results.jsonl`, or `results-1-of-4.jsonl` for a part. */
export const resultsName = (shard: Shard | undefined): string =>
  shard ? `results-${shard.index}-of-${shard.of}.jsonl` : 'results.jsonl'

/** A result stored in a file: its summary, and the place of the rest. */
export interface StoredResult extends ResultSummary {
  readonly place: { readonly path: string; readonly start: number; readonly length: number }
}

/** The results file of a run, written line by line. */
export interface ResultsFile {
  /** The results of earlier runs, by `resultKey`. */
  readonly earlier: ReadonlyMap<string, StoredResult>
  readonly add: (result: ReviewResult) => Promise<StoredResult | WriteFailure>
  /**
   * Ends a run with these results: lines of packages that are gone or have changed are removed, so that a merge does not count
   * them. Returns the results with their new places.
   */
  readonly finish: (results: readonly StoredResult[]) => Promise<readonly StoredResult[] | WriteFailure>
}

/** The key by which a result is found again. */
export const resultKey = ({ key, file }: Pick<ReviewResult, 'key' | 'file'>): string => `${key} ${file}`

/** Opens the results of a run, leaving out lines that `keep` rejects and incomplete ones. */
export async function openResults(
  folder: string,
  shard: Shard | undefined,
  rubric: Rubric,
  keep: ((result: ReviewResult) => boolean) | undefined,
  host: WritableHost,
): Promise<Outcome<ResultsFile | WriteFailure>> {
  const name = resultsName(shard)
  const path = `${folder}/${resultsFolder}/${name}`
  const earlier = new Map<string, StoredResult>()
  let torn = false
  let end = 0
  let lines = 0
  const write = async (result: ReviewResult, to: string): Promise<StoredResult | WriteFailure> => {
    const line = encoder.encode(writeResult(result))
    const failure = await host.append(to, line)
    if (failure) return failure
    const place = { path, start: end, length: line.length }
    end += line.length
    lines += 1
    return { ...summarize(rubric, result), place }
  }
  const kept = `${path}.new`
  const ended = (failure: WriteFailure): Outcome<WriteFailure> => ({ value: failure, diagnostics: [] })
  const begin = (): Promise<WriteFailure | undefined> =>
    startAnew(`${folder}/${resultsFolder}`, `${name}.new`, host)
  const begun = await begin()
  if (begun) return ended(begun)
  for await (const { text } of keep ? readLines(path, host) : []) {
    const result = text === undefined ? undefined : readResult(text)
    if (!result) torn = true
    if (!result || result === 'older' || keep?.(result) !== true) continue
    const stored = await write(result, kept)
    if ('reason' in stored) return ended(stored)
    earlier.set(resultKey(stored), stored)
  }
  const failure = await host.replace(kept, path)
  if (failure) return ended(failure)
  const diagnostics: Diagnostic[] = torn
    ? [diagnose('review-torn', `${name} 里有没写完或读不懂的一行，那个档案包重新审核`)]
    : []
  const finish: ResultsFile['finish'] = async (results) => {
    const byStart = new Map(results.map((result) => [result.place.start, result]))
    if (byStart.size === lines) return results
    const unwritable = await begin()
    if (unwritable) return unwritable
    end = 0
    const moved = new Map<number, StoredResult>()
    for (const [start, result] of byStart) {
      const stored = await write(await readStored(result, host), kept)
      if ('reason' in stored) return stored
      moved.set(start, stored)
    }
    return (
      (await host.replace(kept, path)) ?? results.map((result) => moved.get(result.place.start) ?? result)
    )
  }
  return { value: { earlier, add: (result) => write(result, path), finish }, diagnostics }
}

/** The limit of a results file in bytes, enough for a province. */
const largestResults = 2 ** 31 - 1

/** Empties a file, whatever an interrupted run left in it. */
async function startAnew(
  folder: string,
  name: string,
  host: WritableHost,
): Promise<WriteFailure | undefined> {
  // Listing recovers from an interrupted write; emptying a file may need no write that would do so.
  await host.listTree(folder)
  const before = await host.readFile(`${folder}/${name}`, largestResults)
  return host.save(folder, [{ path: name, before, after: new Uint8Array() }])
}

/** The paths of all results files below an output folder, whatever the parts; undefined if there are none. */
export async function findResults(folder: string, host: Host): Promise<readonly string[] | undefined> {
  const names = (await host.listTree(`${folder}/${resultsFolder}`, ['.jsonl'])) ?? []
  const files = names.filter((name) => /^results(?:-\d+-of-\d+)?\.jsonl$/.test(name))
  return files.length > 0 ? files.map((name) => `${folder}/${resultsFolder}/${name}`) : undefined
}

/**
 * Reads the summaries of the results in a file; `older` and `torn` stand for lines that are not results of the present format.
 */
export async function* readSummaries(
  path: string,
  rubric: Rubric,
  host: Host,
): AsyncGenerator<StoredResult | 'older' | 'torn'> {
  for await (const { text, start, length } of readLines(path, host)) {
    const result = text === undefined ? undefined : readResult(text)
    if (result === undefined) yield 'torn'
    else if (result === 'older') yield result
    else yield { ...summarize(rubric, result), place: { path, start, length } }
  }
}

/** Reads a whole stored result. */
export async function readStored({ place }: Pick<StoredResult, 'place'>, host: Host): Promise<ReviewResult> {
  const bytes = await host.readPart(place.path, place.start, place.length)
  const result = bytes && readResult(new TextDecoder().decode(bytes))
  if (!result || result === 'older') throw new Error(`No result at ${place.path}:${place.start}`)
  return result
}
