import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'

/**
 * The remaining diagnostics of a workspace after accepted warnings were set aside, and the number of warnings accepted per code.
 */
export interface Accepted {
  readonly diagnostics: readonly Diagnostic[]
  readonly accepted: readonly { readonly code: string; readonly count: number }[]
}

/**
 * Sets aside warnings with the given codes, reporting that it did; the counts go into the manifest. Errors cannot be accepted.
 */
export function acceptWarnings(diagnostics: readonly Diagnostic[], codes: readonly string[]): Accepted {
  const isAccepted = ({ severity, code }: Diagnostic): boolean =>
    severity === 'warning' && codes.includes(code)
  const accepted = [...new Set(codes)]
    .sort()
    .map((code) => ({
      code,
      count: diagnostics.filter((diagnostic) => diagnostic.code === code && isAccepted(diagnostic)).length,
    }))
    .filter(({ count }) => count > 0)
  return {
    diagnostics: [
      ...diagnostics.filter((diagnostic) => !isAccepted(diagnostic)),
      ...accepted.map(({ code, count }) =>
        diagnose('archive-accepted', `接受了 ${count} 处 ${code} 警告，清单里记下包里有几处`),
      ),
    ],
    accepted,
  }
}
