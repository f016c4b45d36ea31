import { exportLedgers } from '../../app/export/index.ts'
import { saveOutputs } from '../../app/outputs/index.ts'
import { hasErrors, renderReport } from '../../diagnostics/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { flag, text } from '../option.ts'
import { findFolders, outputFolder, shownPath } from '../paths.ts'
import { reportFailure } from '../report-failure.ts'

const { term, data, out, quiet, json } = common

/** `houqin export`: writes the ledgers of a term as an Excel workbook, or blank forms to fill in. */
export const exportCommand = command({
  name: 'export',
  also: ['导出'],
  summary: '把台账写成 Excel 工作簿；--blank 是带下拉列表的空白登记表',
  examples: ['export --term 2025-autumn', 'export --blank --kind 维修,采购'],
  options: {
    blank: flag('blank', '写空白登记表，填好可以导入'),
    kind: text('kind', '台账', '只要这几种台账，如 维修,采购；默认全部', 'ledgers'),
    term,
    out,
    data,
    quiet,
    json,
  },
  run: async ({ options }, host, terminal) => {
    const folders = findFolders(options)
    const made = await exportLedgers(
      {
        data: folders.data,
        dataLabel: shownPath(folders.data),
        kinds: (options.kind ?? '').split(/[,，、]/).filter((word) => word.trim() !== ''),
        blank: options.blank ?? false,
        ...(options.term !== undefined && { term: options.term }),
      },
      host,
    )
    const { value } = made
    const faulty = hasErrors(made.diagnostics)
    const saved = faulty ? undefined : await saveOutputs(value.files, outputFolder(folders.out), host)
    const failure = saved?.failure
    const diagnostics = [...made.diagnostics, ...(saved?.diagnostics ?? [])]
    const files = [...value.files.keys()].map((path) =>
      shownPath(`${folders.out}/${saved?.names.get(path) ?? path}`),
    )
    const written = !faulty && failure === undefined
    if (options.json) terminal.print(JSON.stringify({ written, files, diagnostics }, null, 2))
    else {
      const report = renderReport(diagnostics, value.sources, { color: terminal.color })
      if (report !== '') terminal.report(report)
      if (faulty) terminal.report('没有写任何文件，原有文件没有变动。')
      else if (written && !options.quiet) terminal.print(`已写入 ${files.join('、')}。`)
    }
    if (failure === undefined) return faulty ? exitCodes.faults : exitCodes.done
    return reportFailure(failure, 'out', terminal)
  },
})
