import { renderReport } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { nodeHost } from '../../host/node-host.ts'
import { traceFile } from '../../pipeline/index.ts'
import { verdict } from '../exit-codes.ts'
import type { CommandLine } from '../options.ts'
import { findFolders, shownPath, userPath } from '../paths.ts'
import { terminal } from '../terminal.ts'
import { numbersText, overviewText } from '../trace-text.ts'

/** `houqin trace`: where the numbers of a file come from. */
export async function trace(line: CommandLine, host: Host = nodeHost): Promise<number> {
  const folders = findFolders(line)
  const file = userPath(line.file ?? '')
  const { number } = line
  const { value, diagnostics } = await traceFile(
    {
      data: folders.data,
      templates: folders.templates,
      dataLabel: shownPath(folders.data),
      templatesLabel: shownPath(folders.templates),
      file,
      fileLabel: shownPath(file),
      ...(number !== undefined && !line.all && { number }),
    },
    host,
  )
  if (line.json) {
    terminal.print(JSON.stringify({ trace: value.trace, diagnostics }, null, 2))
  } else {
    const report = renderReport(diagnostics, value.sources, { color: terminal.color })
    if (report !== '') terminal.report(report)
    const told = value.trace && (number === undefined && !line.all ? overviewText : numbersText)(value.trace)
    if (told) terminal.print(told)
  }
  return verdict(diagnostics, line.strict)
}
