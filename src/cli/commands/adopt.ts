import { hasErrors, renderReport } from '../../diagnostics/index.ts'
import { adoptFile } from '../../pipeline/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { explainFailure } from '../explain-failure.ts'
import { Misuse } from '../option.ts'
import { findFolders, shownPath } from '../paths.ts'
import { revisionRequest } from '../revision-request.ts'
import { adoptedText } from '../revision-text.ts'
import { terminal } from '../terminal.ts'

const { data, templates, quiet, json } = common

/** `houqin adopt`: takes what was changed in a Word file into the data, so that later builds have it. */
export const adopt = command({
  name: 'adopt',
  takes: '文件',
  summary: '把 Word 文件（.docx）里改过的文字收进数据，以后生成都带着',
  examples: ['adopt out/2025-autumn/2025年秋季学期后勤工作总结.docx'],
  options: { data, templates, quiet, json },
  run: async ({ words, options }, host) => {
    const [written, extra] = words
    if (written === undefined)
      return new Misuse('要写明收哪个文件的改动，如：houqin adopt out/2025-autumn/总结.docx')
    if (extra !== undefined) return new Misuse(`adopt 一次只收一个文件，“${extra}”多了`)
    const folders = findFolders(options)
    const { value, diagnostics } = await adoptFile(revisionRequest(written, folders), host)
    const faulty = hasErrors(diagnostics)
    const failure = faulty ? undefined : await host.writeAll(folders.data, value.files)
    const files = [...value.files.keys()].map((path) => `${shownPath(folders.data)}/${path}`)
    if (options.json) {
      const saved = !faulty && failure === undefined
      terminal.print(JSON.stringify({ written: saved, files, counts: value.counts, diagnostics }, null, 2))
    } else {
      const told = options.quiet ? diagnostics.filter(({ severity }) => severity !== 'notice') : diagnostics
      const report = renderReport(told, value.sources, { color: terminal.color })
      if (report !== '') terminal.report(report)
      if (!faulty && failure === undefined && !options.quiet) {
        terminal.print(adoptedText(value))
        for (const file of files) terminal.print(`  写在 ${file}`)
      }
    }
    if (failure === undefined) return faulty ? exitCodes.faults : exitCodes.done
    terminal.report(`错误  ${explainFailure(failure, 'data')}。没有改动任何已有文件`)
    return exitCodes.unwritable
  },
})
