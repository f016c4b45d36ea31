import type { DiagnosticCode } from './catalogue/index.ts'
import { diagnose } from './diagnose.ts'
import type { Diagnostic } from './diagnostic.ts'

/** Diagnostics of one code that are kept of what is read in one go; nobody works through more. */
const mostOfCode = 1000

/** Gathers diagnostics, up to a number of each code; the rest is only counted. */
export interface FaultList {
  readonly report: (diagnostic: Diagnostic) => void
  /** Whether more of a code would only be counted: what takes time to describe can be skipped. */
  readonly isFull: (code: DiagnosticCode) => boolean
  /** What was kept, and for each code that had more one that says how many. */
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

/** The same for diagnostics that are there already. */
export function boundFaults(diagnostics: Iterable<Diagnostic>): readonly Diagnostic[] {
  const list = makeFaultList()
  for (const diagnostic of diagnostics) list.report(diagnostic)
  return list.all()
}
