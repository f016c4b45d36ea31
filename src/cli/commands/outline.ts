import { saveEdit } from '../../app/edit/index.ts'
import { type OutlineRequest, showOutline, writeOutline } from '../../app/outline/index.ts'
import { renderReport } from '../../diagnostics/index.ts'
import type { WritableHost } from '../../host/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { verdict } from '../exit-codes.ts'
import { oneWord } from '../one-word.ts'
import { flag, Misuse } from '../option.ts'
import { outlineText } from '../outline-text.ts'
import { findFolders, shownPath } from '../paths.ts'
import { readPeriod } from '../read-period.ts'
import { reportFailure } from '../report-failure.ts'
import type { Terminal } from '../terminal.ts'

const { term, month, year, data, templates, strict, quiet, json } = common

/** `houqin outline`: shows the sections of a document and why some are empty; writes the order into school.yaml to be changed. */
export const outline = command({
  name: 'outline',
  also: ['提纲'],
  takes: '[文件]',
  words: 'templates',
  summary: '提纲：一份文件由哪些部分组成，哪些有记录可写、哪些空着、为什么',
  examples: ['outline', 'outline summary --term 2025-autumn', 'outline summary --write'],
  options: {
    term,
    month,
    year,
    write: flag('write', '把自带的提纲写进 school.yaml，供学校改顺序、改标题'),
    data,
    templates,
    strict,
    quiet,
    json,
  },
  run: async ({ words, options }, host, terminal) => {
    const document = oneWord(words, 'outline 一次只看一份文件')
    if (document instanceof Misuse) return document
    const period = readPeriod(options)
    if (period instanceof Misuse) return period
    const found = findFolders(options)
    const request: OutlineRequest = {
      data: found.data,
      templates: found.templates,
      dataLabel: shownPath(found.data),
      templatesLabel: shownPath(found.templates),
      ...(document !== undefined && { document }),
      ...(period !== undefined && { term: period }),
    }
    if (options.write ?? false) return write(request, options, host, terminal)
    const { value, diagnostics } = await showOutline(request, host)
    if (options.json) terminal.print(JSON.stringify({ outline: value.outline, diagnostics }, null, 2))
    else {
      const report = renderReport(diagnostics, value.sources, { color: terminal.color })
      if (report !== '') terminal.report(report)
      if (value.outline && !options.quiet) terminal.print(outlineText(value.outline))
    }
    return verdict(diagnostics, options.strict ?? false)
  },
})

async function write(
  request: OutlineRequest,
  { json: asJson, quiet: isQuiet }: { readonly json?: boolean; readonly quiet?: boolean },
  host: WritableHost,
  terminal: Terminal,
): Promise<number> {
  const { document = 'summary' } = request
  const { value, diagnostics, written, failure } = await saveEdit(
    request.data,
    host,
    () => writeOutline(request, host),
    ({ value: { files } }) =>
      files.size > 0
        ? { command: 'outline --write', summary: `把 ${document} 的提纲写进了 school.yaml` }
        : undefined,
  )
  if (asJson) terminal.print(JSON.stringify({ written, diagnostics }, null, 2))
  else {
    const report = renderReport(diagnostics, value.sources, { color: terminal.color })
    if (report !== '') terminal.report(report)
    if (written && isQuiet !== true)
      terminal.print(
        `提纲已写进 ${request.dataLabel}/school.yaml 的 documents，${document} 以后照它排：调换各行的顺序，改标题，删去不要的。`,
      )
  }
  return failure === undefined ? verdict(diagnostics, false) : reportFailure(failure, 'data', terminal)
}
