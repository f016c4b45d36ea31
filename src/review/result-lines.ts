import type { ReviewResult } from './result.ts'

/** A line of a results file. */
export const writeResult = (result: ReviewResult): string => `${JSON.stringify(result)}\n`

/** Reads a line of a results file. Lines are our own; one that is not was torn: undefined. */
export function readResult(line: string): ReviewResult | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return isResult(value) ? value : undefined
  } catch {
    // Torn: whoever reads the lines says so.
    return undefined
  }
}

const isResult = (value: unknown): value is ReviewResult =>
  typeof value === 'object' &&
  value !== null &&
  ['key', 'setup', 'file'].every((name) => typeof Reflect.get(value, name) === 'string') &&
  typeof Reflect.get(value, 'sound') === 'boolean' &&
  ['faults', 'findings'].every((name) => Array.isArray(Reflect.get(value, name)))
