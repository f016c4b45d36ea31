import type { Term } from '../../calendar/index.ts'
import type { Diagnostic, FaultList } from '../../diagnostics/index.ts'

/** What reading carries along: the term that dates belong to, and where faults go. */
export interface ReadContext {
  readonly term: Term
  readonly report: (diagnostic: Diagnostic) => void
  /** Whether more of a code would only be counted; absent where all are kept. */
  readonly isFull?: FaultList['isFull']
}
