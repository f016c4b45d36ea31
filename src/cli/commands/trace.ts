import { traceFile } from '../../app/trace/index.ts'
import { renderReport } from '../../diagnostics/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { verdict } from '../exit-codes.ts'
import { flag, Misuse } from '../option.ts'
import { findFolders, shownPath, userPath } from '../paths.ts'
import { numbersText, overviewText } from '../trace-text.ts'

const { data, templates, strict, quiet, json } = common

/** `houqin trace`: shows where the numbers in a file come from. */
export const trace = command({
  name: 'trace',
  also: ['查数'],
  takes: '文件 [数]',
  summary: '查文件（.docx、.pdf）里的数从哪里来，如 80余次；不写数就列出全部',
  examples: ['trace out/2025-autumn/2025年秋季学期后勤工作总结.docx 80余次'],
  options: { all: flag('all', '把每个数的依据都写出来'), data, templates, strict, quiet, json },
  run: async ({ words, options }, host, terminal) => {
    const [written, number, extra] = words
    if (written === undefined)
      return new Misuse('要写明查哪个文件，如：houqin trace out/2025-autumn/总结.docx 80余次')
    if (extra !== undefined)
      return new Misuse(`trace 一次只查一个数，“${extra}”多了；数里有空格的，整个放在引号里`)
    const folders = findFolders(options)
    const file = userPath(written)
    const { value, diagnostics } = await traceFile(
      {
        data: folders.data,
        templates: folders.templates,
        dataLabel: shownPath(folders.data),
        templatesLabel: shownPath(folders.templates),
        file,
        fileLabel: shownPath(file),
        ...(number !== undefined && !options.all && { number }),
      },
      host,
    )
    if (options.json) {
      terminal.print(JSON.stringify({ trace: value.trace, diagnostics }, null, 2))
    } else {
      const report = renderReport(diagnostics, value.sources, { color: terminal.color })
      if (report !== '') terminal.report(report)
      const told =
        value.trace && (number === undefined && !options.all ? overviewText : numbersText)(value.trace)
      if (told && !options.quiet) terminal.print(told)
    }
    return verdict(diagnostics, options.strict ?? false)
  },
})
