import type { DiagnosticCode } from './catalogue/index.ts'
import { diagnose } from './diagnose.ts'
import type { Diagnostic } from './diagnostic.ts'

/** The most diagnostics of one code kept from one reading; nobody works through more. */
const mostOfCode = 1000

/** Collects diagnostics up to a limit per code; the rest are only counted. */
export interface FaultList {
  readonly report: (diagnostic: Diagnostic) => void
  /** Whether further diagnostics of a code would only be counted, so that describing them can be skipped. */
  readonly isFull: (code: DiagnosticCode) => boolean
  /** The diagnostics kept, with one more for each code over the limit that gives their number. */
  readonly all: () => readonly Diagnostic[]
}

export function makeFaultList(): FaultList {
  const kept: Diagnostic[] = []
  const counts = new Map<DiagnosticCode, number>()
  const firstLeft = new Map<DiagnosticCode, Diagnostic>()
  return {
    report: (diagnostic) => {
      const { code } = diagnostic
      const count = (counts.get(code) ?? 0) + 1
      counts.set(code, count)
      if (count <= mostOfCode) kept.push(diagnostic)
      else if (!firstLeft.has(code)) firstLeft.set(code, diagnostic)
    },
    isFull: (code) => (counts.get(code) ?? 0) > mostOfCode,
    all: () => [
      ...kept,
      ...[...firstLeft].map(([code, diagnostic]): Diagnostic => {
        const rest = (counts.get(code) ?? 0) - mostOfCode
        const message = `同样的问题还有${rest}处，没有逐一列出`
        return diagnose(code, message, diagnostic.location, ['先改好上面列出的，再检查一次。'])
      }),
    ],
  }
}

/** Limits existing diagnostics in the same way. */
export function boundFaults(diagnostics: Iterable<Diagnostic>): readonly Diagnostic[] {
  const list = makeFaultList()
  for (const diagnostic of diagnostics) list.report(diagnostic)
  return list.all()
}
