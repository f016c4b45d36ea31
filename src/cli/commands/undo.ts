import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { flag, Misuse } from '../option.ts'
import { findFolders, shownPath } from '../paths.ts'
import { readChangeNumber } from '../read-change-number.ts'
import { runUndo } from '../run-undo.ts'

const { data, yes, quiet, json } = common

/** `houqin undo`: undoes a command's changes to the data folder, in all files. */
export const undo = command({
  name: 'undo',
  also: ['撤销'],
  takes: '[编号]',
  words: 'changes',
  summary: '撤销命令对台账做的一次改动，不写编号就撤最近的一次；后来改的别处都留着',
  examples: ['undo', 'undo 7 --dry-run'],
  options: { dryRun: flag('dry-run', '只看会撤掉什么，不写'), data, yes, quiet, json },
  run: async ({ words, options }, host, terminal) => {
    const number = readChangeNumber(words, 'undo 一次撤销一次改动')
    if (number instanceof Misuse) return number
    const { data: folder } = findFolders(options)
    const dataLabel = shownPath(folder)
    const request = { data: folder, dataLabel, ...(number !== undefined && { number }) }
    return runUndo(request, options, host, terminal)
  },
})
