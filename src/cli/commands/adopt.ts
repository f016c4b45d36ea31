import { adoptFile } from '../../app/adopt/index.ts'
import { saveEdit } from '../../app/edit/index.ts'
import { hasErrors, renderReport } from '../../diagnostics/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { oneWord } from '../one-word.ts'
import { Misuse } from '../option.ts'
import { findFolders, shownPath } from '../paths.ts'
import { reportFailure } from '../report-failure.ts'
import { revisionRequest } from '../revision-request.ts'
import { adoptedText } from '../revision-text.ts'

const { data, templates, quiet, json } = common

/** `houqin adopt`: takes the changes made in a Word file into the data, so that later builds include them. */
export const adopt = command({
  name: 'adopt',
  also: ['收进'],
  takes: '文件',
  summary: '把 Word 文件（.docx）里改过的文字收进数据，以后生成都带着',
  examples: ['adopt out/2025-autumn/2025年秋季学期后勤工作总结.docx'],
  options: { data, templates, quiet, json },
  run: async ({ words, options }, host, terminal) => {
    const written = oneWord(words, 'adopt 一次只收一个文件')
    if (written instanceof Misuse) return written
    if (written === undefined)
      return new Misuse('要写明收哪个文件的改动，如：houqin adopt out/2025-autumn/总结.docx')
    const folders = findFolders(options)
    const saved = await saveEdit(
      folders.data,
      host,
      () => adoptFile(revisionRequest(written, folders), host),
      (adopted) =>
        hasErrors(adopted.diagnostics)
          ? undefined
          : { command: 'adopt', summary: `收了《${adopted.value.title}》里改过的文字` },
    )
    const { value, diagnostics, failure } = saved
    const faulty = hasErrors(diagnostics)
    const files = [...value.files.keys()].map((path) => `${shownPath(folders.data)}/${path}`)
    if (options.json) {
      terminal.print(
        JSON.stringify({ written: saved.written, files, counts: value.counts, diagnostics }, null, 2),
      )
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
    return reportFailure(failure, 'data', terminal)
  },
})
