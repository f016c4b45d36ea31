import { planUndo, type UndoOutcome, undoChange } from '../../app/undo/index.ts'
import { renderReport } from '../../diagnostics/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { verdict } from '../exit-codes.ts'
import { conflictsText, undoneText } from '../history-text.ts'
import { flag, Misuse } from '../option.ts'
import { findFolders, shownPath } from '../paths.ts'
import { readChangeNumber } from '../read-change-number.ts'
import { reportFailure } from '../report-failure.ts'

const { data, quiet, json } = common

/** `houqin undo`: undoes a command's changes to the data folder, in all files. */
export const undo = command({
  name: 'undo',
  also: ['撤销'],
  takes: '[编号]',
  words: 'changes',
  summary: '撤销命令对台账做的一次改动，不写编号就撤最近的一次；后来改的别处都留着',
  examples: ['undo', 'undo 7 --dry-run'],
  options: { dryRun: flag('dry-run', '只看会撤掉什么，不写'), data, quiet, json },
  run: async ({ words, options }, host, terminal) => {
    const number = readChangeNumber(words, 'undo 一次撤销一次改动')
    if (number instanceof Misuse) return number
    const { data: folder } = findFolders(options)
    const dataLabel = shownPath(folder)
    const request = { data: folder, dataLabel, ...(number !== undefined && { number }) }
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
  },
})

/** Output for other programs, with stable English keys. */
const toJson = ({ value, diagnostics, written, recorded }: UndoOutcome): string => {
  const { undone, files, conflicts } = value
  return JSON.stringify({ written, undone, recorded, files, conflicts, diagnostics }, null, 2)
}
