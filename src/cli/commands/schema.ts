import { hasErrors, renderReport } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { nodeHost } from '../../host/node-host.ts'
import { makeSchemaFiles } from '../../pipeline/index.ts'
import { exitCodes } from '../exit-codes.ts'
import { explainFailure } from '../explain-failure.ts'
import type { CommandLine } from '../options.ts'
import { findFolders, shownPath } from '../paths.ts'
import { terminal } from '../terminal.ts'

/** Where schemas stand unless told otherwise: below the data, where the first line of each ledger points. */
const usualFolder = '.schema'

/** `houqin schema`: writes a JSON Schema for every ledger and for school.yaml, so that editors complete and check them. */
export async function schema(line: CommandLine, host: Host = nodeHost): Promise<number> {
  const folders = findFolders(line)
  const out = line.out === undefined ? `${folders.data}/${usualFolder}` : folders.out
  const { value, diagnostics } = await makeSchemaFiles(folders.data, shownPath(folders.data), host)
  const faulty = hasErrors(diagnostics)
  const failure = faulty ? undefined : await host.writeAll(out, value.files)
  const written = !faulty && failure === undefined
  const files = [...value.files.keys()]
  if (line.json) terminal.print(JSON.stringify({ written, files, diagnostics }, null, 2))
  else {
    const text = renderReport(diagnostics, value.sources, { color: terminal.color })
    if (text !== '') terminal.report(text)
    if (faulty) terminal.report('没有写任何文件，原有文件没有变动。')
    else if (written && !line.quiet) terminal.print(`已写入 ${shownPath(out)}，共 ${files.length} 个文件。`)
  }
  if (failure === undefined) return faulty ? exitCodes.faults : exitCodes.done
  terminal.report(`错误  ${explainFailure(failure)}。没有改动任何已有文件`)
  return exitCodes.unwritable
}
