import type { Term } from '../../calendar/index.ts'
import type { Diagnostic, FaultList } from '../../diagnostics/index.ts'

/** The context of reading: the term that dates belong to, and where faults are reported. */
export interface ReadContext {
  readonly term: Term
  readonly report: (diagnostic: Diagnostic) => void
  /** Whether further faults with a code would only be counted; absent where all are kept. */
  readonly isFull?: FaultList['isFull']
}
