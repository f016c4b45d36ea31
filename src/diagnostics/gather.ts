import type { Diagnostic, Outcome } from './diagnostic.ts'

/** Hands on what a step gives, and keeps what it reports. */
export type Take = <T>(outcome: Outcome<T>) => T

/** Makes a `take` that adds reports to a list, one by one: a list of very many is no list of arguments. */
export const gatherInto =
  (diagnostics: Diagnostic[]): Take =>
  ({ value, diagnostics: found }) => {
    for (const diagnostic of found) diagnostics.push(diagnostic)
    return value
  }
