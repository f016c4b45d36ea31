import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { Host, WriteFailure } from '../../host/index.ts'
import { type ReviewResult, readResults, type Shard, writeResult } from '../../review/index.ts'

/** Where results stand below the output folder. */
const resultsFolder = '.review'

const encoder = new TextEncoder()

/** `results.jsonl`, or that of one part: `results-1-of-4.jsonl`. */
const resultsName = (shard: Shard | undefined): string =>
  shard ? `results-${shard.index}-of-${shard.of}.jsonl` : 'results.jsonl'

/** The results of a run as they are written, one line after the other. */
export interface ResultsFile {
  /** What an earlier run found, by the package's key and file. */
  readonly earlier: ReadonlyMap<string, ReviewResult>
  readonly add: (result: ReviewResult) => Promise<WriteFailure | undefined>
  /** All that it holds by now. */
  readonly read: () => Promise<readonly ReviewResult[]>
}

/** How a result is found again. */
export const resultKey = ({ key, file }: Pick<ReviewResult, 'key' | 'file'>): string => `${key} ${file}`

/** Opens the results of a run. What was found by another rubric, or was not written to its end, is left out. */
export async function openResults(
  folder: string,
  shard: Shard | undefined,
  keep: ((result: ReviewResult) => boolean) | undefined,
  host: Host,
): Promise<Outcome<ResultsFile | WriteFailure>> {
  const name = resultsName(shard)
  const path = `${folder}/${resultsFolder}/${name}`
  const bytes = keep ? await host.readFile(path) : undefined
  const { results, torn } = readResults(new TextDecoder().decode(bytes ?? new Uint8Array()))
  const kept = keep ? results.filter(keep) : []
  const text = kept.map(writeResult).join('')
  const failure = await host.writeAll(`${folder}/${resultsFolder}`, new Map([[name, encoder.encode(text)]]))
  const diagnostics: Diagnostic[] = torn
    ? [diagnose('review-torn', `${name} 里有没写完的一行，那个档案包重新审核`)]
    : []
  if (failure) return { value: failure, diagnostics }
  const earlier = new Map(kept.map((result) => [resultKey(result), result]))
  return {
    value: {
      earlier,
      add: (result) => host.append(path, encoder.encode(writeResult(result))),
      read: () => readFile(path, host),
    },
    diagnostics,
  }
}

/** All results below an output folder, of whatever parts it was made in. */
export async function readResultsFolder(
  folder: string,
  host: Host,
): Promise<readonly ReviewResult[] | undefined> {
  const names = (await host.listTree(`${folder}/${resultsFolder}`)) ?? []
  const files = names.filter((name) => /^results(?:-\d+-of-\d+)?\.jsonl$/.test(name))
  if (files.length === 0) return undefined
  const all: ReviewResult[] = []
  for (const name of files)
    for (const result of await readFile(`${folder}/${resultsFolder}/${name}`, host)) all.push(result)
  return all
}

async function readFile(path: string, host: Host): Promise<readonly ReviewResult[]> {
  const bytes = await host.readFile(path)
  return readResults(new TextDecoder().decode(bytes ?? new Uint8Array())).results
}
