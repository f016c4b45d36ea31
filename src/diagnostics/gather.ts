import type { Diagnostic, Outcome } from './diagnostic.ts'

/** Passes on the value of an outcome, and collects its diagnostics. */
export type Take = <T>(outcome: Outcome<T>) => T

/** Makes a `take` that appends diagnostics to a list, one by one: a very long list must not be spread into arguments. */
export const gatherInto =
  (diagnostics: Diagnostic[]): Take =>
  ({ value, diagnostics: found }) => {
    for (const diagnostic of found) diagnostics.push(diagnostic)
    return value
  }
