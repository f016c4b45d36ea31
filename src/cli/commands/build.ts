import { type Diagnostic, hasErrors, renderReport } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { nodeHost } from '../../host/node-host.ts'
import { type Build, generate } from '../../pipeline/index.ts'
import { buildTable } from '../build-table.ts'
import { exitCodes, verdict } from '../exit-codes.ts'
import { explainFailure } from '../explain-failure.ts'
import type { CommandLine } from '../options.ts'
import { type Folders, findFolders, shownPath } from '../paths.ts'
import { terminal } from '../terminal.ts'

/** `houqin build` and `houqin check`: everything is computed in memory first, then written together or not at all. */
export async function build(line: CommandLine, host: Host = nodeHost): Promise<number> {
  const folders = findFolders(line)
  const quiet = line.quiet || line.json
  const { value, diagnostics } = await generate(
    {
      data: folders.data,
      templates: folders.templates,
      dataLabel: shownPath(folders.data),
      templatesLabel: shownPath(folders.templates),
      documents: line.documents,
      formats: line.command === 'check' ? [] : line.formats,
      ...(line.pdf !== undefined && { pdf: line.pdf }),
      ...(line.fonts !== undefined && { fonts: line.fonts }),
      review: line.review,
      ...(line.term !== undefined && { term: line.term }),
      ...(line.language !== undefined && { language: line.language }),
      onProgress: (done, all, what) => {
        if (!quiet) terminal.progress(`正在生成 ${done + 1}/${all}  ${what}`)
      },
    },
    host,
  )
  terminal.progress('')
  const code = verdict(diagnostics, line.strict)
  const writes = line.command === 'build' && code === exitCodes.done
  const failure = writes ? await host.writeAll(folders.out, value.files) : undefined
  if (line.json) terminal.print(toJson(value, diagnostics, writes && failure === undefined))
  else report(line, folders, value, diagnostics, writes && failure === undefined)
  if (failure === undefined) return code
  terminal.report(`错误  ${explainFailure(failure)}。没有改动任何已有文件`)
  return exitCodes.unwritable
}

function report(
  line: CommandLine,
  folders: Folders,
  value: Build,
  diagnostics: readonly Diagnostic[],
  written: boolean,
): void {
  const told = line.quiet ? diagnostics.filter(({ severity }) => severity !== 'notice') : diagnostics
  const text = renderReport(told, value.sources, { color: terminal.color })
  if (text !== '') terminal.report(text)
  if (line.quiet) return
  if (written) {
    terminal.print(buildTable(value))
    terminal.print(`\n已写入 ${shownPath(folders.out)}，共 ${value.files.size} 个文件。`)
  } else if (line.command === 'check') {
    if (!hasErrors(diagnostics)) terminal.print(`检查完毕：${value.documents.length} 份文件都能生成。`)
  } else {
    terminal.report('没有写任何文件，原有文件没有变动。')
  }
}

/** For other programs: stable keys, English. */
function toJson(value: Build, diagnostics: readonly Diagnostic[], written: boolean): string {
  return JSON.stringify({ written, documents: value.documents, diagnostics }, null, 2)
}
