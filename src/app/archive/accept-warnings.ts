import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'

/** What was said of a workspace once the warnings that are accepted are set aside, and how many there were of each. */
export interface Accepted {
  readonly diagnostics: readonly Diagnostic[]
  readonly accepted: readonly { readonly code: string; readonly count: number }[]
}

/** Sets warnings of the codes given aside; that it was done is reported, and goes into the manifest. Errors cannot be accepted. */
export function acceptWarnings(diagnostics: readonly Diagnostic[], codes: readonly string[]): Accepted {
  const isAccepted = ({ severity, code }: Diagnostic): boolean =>
    severity === 'warning' && codes.includes(code)
  const accepted = [...new Set(codes)]
    .sort()
    .map((code) => ({
      code,
      count: diagnostics.filter((told) => told.code === code && isAccepted(told)).length,
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
