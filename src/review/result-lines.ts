import type { ReviewResult } from './result.ts'

/** A line of a results file. */
export const writeResult = (result: ReviewResult): string => `${JSON.stringify(result)}\n`

/** What a results file holds; `torn` tells of a last line that was not written to its end. */
export interface ResultLines {
  readonly results: readonly ReviewResult[]
  readonly torn: boolean
}

/** Reads a results file. Lines are our own; one that is not is taken for torn, and its package is reviewed again. */
export function readResults(text: string): ResultLines {
  const results: ReviewResult[] = []
  let torn = false
  for (const line of text.split('\n')) {
    if (line === '') continue
    const result = readResult(line)
    if (result) results.push(result)
    else torn = true
  }
  return { results, torn }
}

function readResult(line: string): ReviewResult | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return isResult(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isResult = (value: unknown): value is ReviewResult =>
  typeof value === 'object' &&
  value !== null &&
  ['key', 'setup', 'file'].every((name) => typeof Reflect.get(value, name) === 'string') &&
  typeof Reflect.get(value, 'sound') === 'boolean' &&
  ['faults', 'findings'].every((name) => Array.isArray(Reflect.get(value, name)))
