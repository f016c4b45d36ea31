import { listChanges, showChange } from '../../app/undo/index.ts'
import { renderReport } from '../../diagnostics/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { exitCodes, verdict } from '../exit-codes.ts'
import { changeText, historyText } from '../history-text.ts'
import { flag, Misuse } from '../option.ts'
import { findFolders, shownPath } from '../paths.ts'
import { readChangeNumber } from '../read-change-number.ts'

const { data, json } = common

/** `houqin history`: lists what commands changed in the data folder, and which changes were undone. */
export const history = command({
  name: 'history',
  also: ['历史'],
  takes: '[编号]',
  words: 'changes',
  summary: '列出命令对台账做过的改动；写编号就列出那一次改了哪几行',
  examples: ['history', 'history 7'],
  options: { all: flag('all', '全部列出，不写只列最近的'), data, json },
  run: async ({ words, options }, host, terminal) => {
    const number = readChangeNumber(words, 'history 后面写一个编号')
    if (number instanceof Misuse) return number
    const { data: folder } = findFolders(options)
    const request = { data: folder, dataLabel: shownPath(folder) }
    const report = (diagnostics: Parameters<typeof renderReport>[0]): void => {
      const text = renderReport(diagnostics, new Map(), { color: terminal.color })
      if (text !== '') terminal.report(text)
    }
    if (number === undefined) {
      const { value: changes, diagnostics } = await listChanges(request, host)
      if (options.json) terminal.print(JSON.stringify({ changes, diagnostics }, null, 2))
      else {
        report(diagnostics)
        terminal.print(historyText(changes, options.all ?? false))
      }
      return exitCodes.done
    }
    const { value, diagnostics } = await showChange({ ...request, number }, host)
    if (options.json) terminal.print(JSON.stringify({ ...value, diagnostics }, null, 2))
    else {
      report(diagnostics)
      if (value) terminal.print(changeText(value.change, value.patch))
    }
    return verdict(diagnostics, false)
  },
})
