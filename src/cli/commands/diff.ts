import { diffFile } from '../../app/adopt/index.ts'
import { hasErrors, renderReport } from '../../diagnostics/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { oneWord } from '../one-word.ts'
import { Misuse } from '../option.ts'
import { findFolders } from '../paths.ts'
import { revisionRequest } from '../revision-request.ts'
import { differenceText } from '../revision-text.ts'

const { data, templates, quiet, json } = common

/** `houqin diff`: shows what was changed in a Word file since it was written. */
export const diff = command({
  name: 'diff',
  also: ['比较'],
  takes: '文件',
  summary: '列出 Word 文件（.docx）和生成时不同的段落',
  examples: ['diff out/2025-autumn/2025年秋季学期后勤工作总结.docx'],
  options: { data, templates, quiet, json },
  run: async ({ words, options }, host, terminal) => {
    const written = oneWord(words, 'diff 一次只比较一个文件')
    if (written instanceof Misuse) return written
    if (written === undefined)
      return new Misuse('要写明比较哪个文件，如：houqin diff out/2025-autumn/总结.docx')
    const request = revisionRequest(written, findFolders(options))
    const { value, diagnostics } = await diffFile(request, host)
    if (options.json) {
      const { title, document, term, changes } = value ?? {}
      terminal.print(JSON.stringify({ title, document, term, changes, diagnostics }, null, 2))
    } else {
      const report = renderReport(diagnostics, value?.sources ?? new Map(), { color: terminal.color })
      if (report !== '') terminal.report(report)
      if (value && !options.quiet) terminal.print(differenceText(value))
    }
    return hasErrors(diagnostics) ? exitCodes.faults : exitCodes.done
  },
})
