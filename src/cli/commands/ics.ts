import { makeCalendarFiles } from '../../app/calendar-files/index.ts'
import { saveOutputs } from '../../app/outputs/index.ts'
import { hasErrors, renderReport } from '../../diagnostics/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { Misuse } from '../option.ts'
import { findFolders, outputFolder, shownPath } from '../paths.ts'
import { readMask } from '../read-mask.ts'
import { reportFailure } from '../report-failure.ts'

const { term, data, templates, out, mask, noMask, quiet, json } = common

/** `houqin ics`: writes a term's plan as a calendar file for phones and Outlook. */
export const ics = command({
  name: 'ics',
  also: ['日历'],
  summary: '把工作计划写成日历文件（.ics），手机、Outlook 都能导入',
  examples: ['ics --term 2026-spring'],
  options: { term, data, templates, out, mask, noMask, quiet, json },
  run: async ({ options }, host, terminal) => {
    const masked = readMask(options)
    if (masked instanceof Misuse) return masked
    const folders = findFolders(options)
    const made = await makeCalendarFiles(
      {
        data: folders.data,
        templates: folders.templates,
        dataLabel: shownPath(folders.data),
        templatesLabel: shownPath(folders.templates),
        ...(options.term !== undefined && { term: options.term }),
        ...(masked !== undefined && { mask: masked }),
      },
      host,
    )
    const { value } = made
    const faulty = hasErrors(made.diagnostics)
    const saved = faulty ? undefined : await saveOutputs(value.files, outputFolder(folders.out), host)
    const failure = saved?.failure
    const diagnostics = [...made.diagnostics, ...(saved?.diagnostics ?? [])]
    const written = !faulty && failure === undefined
    const files = [...value.files.keys()].map((path) => saved?.names.get(path) ?? path)
    if (options.json) terminal.print(JSON.stringify({ written, files, diagnostics }, null, 2))
    else {
      const told = options.quiet ? diagnostics.filter(({ severity }) => severity !== 'notice') : diagnostics
      const report = renderReport(told, value.sources, { color: terminal.color })
      if (report !== '') terminal.report(report)
      if (faulty) terminal.report('没有写任何文件，原有文件没有变动。')
      else if (written && !options.quiet)
        terminal.print(files.map((file) => `已写入 ${shownPath(folders.out)}/${file}`).join('\n'))
    }
    if (failure === undefined) return faulty ? exitCodes.faults : exitCodes.done
    return reportFailure(failure, 'out', terminal)
  },
})
