import { saveEdit } from '../../app/edit/index.ts'
import { ejectTemplate } from '../../app/templates/index.ts'
import { hasErrors, renderReport } from '../../diagnostics/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { oneWord } from '../one-word.ts'
import { flag, Misuse } from '../option.ts'
import { findFolders, shownPath } from '../paths.ts'
import { reportFailure } from '../report-failure.ts'

const { data, templates, quiet, json } = common

/**
 * `houqin eject`: copies a shipped template into the workspace, where it can be changed and takes precedence over the shipped
 * one.
 */
export const eject = command({
  name: 'eject',
  also: ['取模板'],
  takes: '模板',
  words: 'templates',
  summary: '把自带的模板（如 summary）或片段（如 repairs）抄进数据文件夹，供学校自己改',
  examples: ['eject summary', 'eject summary --with-partials', 'eject repairs'],
  options: { withPartials: flag('with-partials', '它用到的片段也抄'), data, templates, quiet, json },
  run: async ({ words, options }, host, terminal) => {
    const name = oneWord(words, 'eject 一次只抄一个模板')
    if (name instanceof Misuse) return name
    if (name === undefined) return new Misuse('要写明抄哪个模板，如：houqin eject summary')
    const folders = findFolders(options)
    const dataLabel = shownPath(folders.data)
    const request = { ...folders, dataLabel, name, withPartials: options.withPartials ?? false }
    const { value, diagnostics, written, failure } = await saveEdit(
      folders.data,
      host,
      () => ejectTemplate(request, host),
      (ejected) =>
        hasErrors(ejected.diagnostics)
          ? undefined
          : { command: `eject ${name}`, summary: `抄了模板 ${name}` },
    )
    const faulty = hasErrors(diagnostics)
    const paths = [...value.files.keys()]
      .filter((path) => path.startsWith('templates/'))
      .map((path) => `${dataLabel}/${path}`)
    if (options.json) terminal.print(JSON.stringify({ written, files: paths, diagnostics }, null, 2))
    else {
      const report = renderReport(diagnostics, new Map(), { color: terminal.color })
      if (report !== '') terminal.report(report)
      if (written && !options.quiet)
        terminal.print(`已抄进数据文件夹，改这里的就行：\n${paths.map((path) => `  ${path}`).join('\n')}`)
    }
    if (failure === undefined) return faulty ? exitCodes.faults : exitCodes.done
    return reportFailure(failure, 'data', terminal)
  },
})
