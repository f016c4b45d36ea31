import { planUndo, type UndoOutcome, type UndoRequest, undoChange } from '../app/undo/index.ts'
import { renderReport } from '../diagnostics/index.ts'
import type { WritableHost } from '../host/index.ts'
import { verdict } from './exit-codes.ts'
import { conflictsText, undoneText } from './history-text.ts'
import { reportFailure } from './report-failure.ts'
import type { Terminal } from './terminal.ts'

/** Undoes a change, or shows what would be undone, and tells the user; returns the exit code. */
export async function runUndo(
  request: UndoRequest,
  options: { readonly dryRun?: boolean; readonly json?: boolean; readonly quiet?: boolean },
  host: WritableHost,
  terminal: Terminal,
): Promise<number> {
  const { dataLabel } = request
  const outcome: UndoOutcome = options.dryRun
    ? { ...(await planUndo(request, host)), written: false }
    : await undoChange(request, host)
  const { value, diagnostics, failure } = outcome
  if (options.json) terminal.print(toJson(outcome))
  else {
    const told = options.quiet ? diagnostics.filter(({ severity }) => severity !== 'notice') : diagnostics
    const report = renderReport(told, value.sources, { color: terminal.color })
    if (report !== '') terminal.report(report)
    if (value.conflicts.length > 0) terminal.report(conflictsText(value, dataLabel))
    if (!failure && value.changes.length > 0 && !options.quiet)
      terminal.print(undoneText(value, dataLabel, outcome.recorded, options.dryRun ?? false))
  }
  return failure ? reportFailure(failure, 'data', terminal) : verdict(diagnostics, false)
}

/** Output for other programs, with stable English keys. */
const toJson = ({ value, diagnostics, written, recorded }: UndoOutcome): string => {
  const { undone, files, conflicts } = value
  return JSON.stringify({ written, undone, recorded, files, conflicts, diagnostics }, null, 2)
}
