import { type ReviewResult, resultFormat } from './result.ts'

/** Writes a line of a results file. */
export const writeResult = (result: ReviewResult): string => `${JSON.stringify(result)}\n`

/**
 * Reads a line of a results file: a result, `older` if it was written by another version of the program, undefined if it is
 * incomplete.
 */
export function readResult(line: string): ReviewResult | 'older' | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    // An incomplete line is not JSON: the run that wrote it was interrupted.
    return undefined
  }
  if (!isLine(value)) return undefined
  return Reflect.get(value, 'format') === resultFormat ? (value as ReviewResult) : 'older'
}

const isLine = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  ['key', 'setup', 'file'].every((name) => typeof Reflect.get(value, name) === 'string') &&
  typeof Reflect.get(value, 'sound') === 'boolean' &&
  ['faults', 'findings'].every((name) => Array.isArray(Reflect.get(value, name)))
