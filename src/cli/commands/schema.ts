import { saveOutputs } from '../../app/outputs/index.ts'
import { makeSchemaFiles } from '../../app/schema/index.ts'
import { hasErrors, renderReport } from '../../diagnostics/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { text } from '../option.ts'
import { findFolders, outputFolder, shownPath } from '../paths.ts'
import { reportFailure } from '../report-failure.ts'

/** The default folder of schemas, below the data folder: the first line of each ledger refers to it. */
const usualFolder = '.schema'

const { data, quiet, json } = common

/** `houqin schema`: writes a JSON Schema for every ledger and for school.yaml, so that editors complete and check them. */
export const schema = command({
  name: 'schema',
  summary: '写出台账的 JSON Schema，编辑器据此提示和检查',
  options: { data, out: text('out', '文件夹', '写到哪里，默认写进数据文件夹的 .schema'), quiet, json },
  run: async ({ options }, host, terminal) => {
    const folders = findFolders(options)
    const out = options.out === undefined ? `${folders.data}/${usualFolder}` : folders.out
    const { value, diagnostics } = await makeSchemaFiles(folders.data, shownPath(folders.data), host)
    const faulty = hasErrors(diagnostics)
    const saved = faulty ? undefined : await saveOutputs(value.files, outputFolder(out, true), host)
    const failure = saved?.failure
    const written = !faulty && failure === undefined
    const files = [...value.files.keys()]
    if (options.json) terminal.print(JSON.stringify({ written, files, diagnostics }, null, 2))
    else {
      const report = renderReport(diagnostics, value.sources, { color: terminal.color })
      if (report !== '') terminal.report(report)
      if (faulty) terminal.report('没有写任何文件，原有文件没有变动。')
      else if (written && !options.quiet)
        terminal.print(`已写入 ${shownPath(out)}，共 ${files.length} 个文件。`)
    }
    if (failure === undefined) return faulty ? exitCodes.faults : exitCodes.done
    return reportFailure(failure, 'out', terminal)
  },
})
