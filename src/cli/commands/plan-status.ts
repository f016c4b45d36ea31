import { saveEdit } from '../../app/edit/index.ts'
import { planStatus as findStatus, linkRecord } from '../../app/plan-status/index.ts'
import { renderReport } from '../../diagnostics/index.ts'
import type { WritableHost } from '../../host/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { verdict } from '../exit-codes.ts'
import { flag, Misuse, text } from '../option.ts'
import { findFolders, shownPath } from '../paths.ts'
import { planStatusText } from '../plan-status-text.ts'
import { settleDay } from '../read-day.ts'
import { reportFailure } from '../report-failure.ts'
import type { Terminal } from '../terminal.ts'

const { term, data, templates, strict, quiet, json } = common

/** `houqin plan-status`: shows what became of a term's plan, and why; records in a ledger which item a record carries out. */
export const planStatus = command({
  name: 'plan-status',
  also: ['计划完成情况'],
  summary: '计划做了多少：每一项的结果、依据的记录、可能是哪条记录',
  examples: [
    'plan-status --term 2026-spring --date 2026-05-01',
    'plan-status --link WX-2025-012=JH-2026C-30',
  ],
  options: {
    term,
    date: { ...common.asOf, help: '看到哪一天为止，没到期的不算没完成；不写就看整个学期' },
    all: flag('all', '把每一项的依据、自动认定的理由和不核对的条目都写出来'),
    link: text(
      'link',
      '记录编号=计划编号',
      '在台账里写明这条记录落实了哪一项；哪一项也没有落实，写 记录编号=无',
    ),
    data,
    templates,
    strict,
    quiet,
    json,
  },
  run: async ({ options }, host, terminal) => {
    const found = findFolders(options)
    const folders = {
      data: found.data,
      templates: found.templates,
      dataLabel: shownPath(found.data),
      templatesLabel: shownPath(found.templates),
    }
    if (options.link !== undefined) return link(options.link, folders, options, host, terminal)
    const { value, diagnostics } = await findStatus(
      {
        ...folders,
        ...(options.term !== undefined && { term: options.term }),
        ...(options.date !== undefined && { date: settleDay(options.date, host) }),
      },
      host,
    )
    if (options.json) terminal.print(JSON.stringify({ status: value.status, diagnostics }, null, 2))
    else {
      const report = renderReport(diagnostics, value.sources, { color: terminal.color })
      if (report !== '') terminal.report(report)
      if (value.status && !options.quiet) terminal.print(planStatusText(value.status, options.all ?? false))
    }
    return verdict(diagnostics, options.strict ?? false)
  },
})

type Folders = Omit<Parameters<typeof linkRecord>[0], 'record' | 'item'>

async function link(
  written: string,
  folders: Folders,
  { json, quiet }: { readonly json?: boolean; readonly quiet?: boolean },
  host: WritableHost,
  terminal: Terminal,
): Promise<number | Misuse> {
  const [record = '', item = '', ...more] = written.split(/[=＝]/).map((part) => part.trim())
  if (record === '' || item === '' || more.length > 0)
    return new Misuse(`--link 要写 记录编号=计划编号，如 WX-2025-012=JH-2026C-30，不能是“${written}”`)
  const {
    value,
    diagnostics,
    written: isWritten,
    failure,
  } = await saveEdit(
    folders.data,
    host,
    () => linkRecord({ ...folders, record, item }, host),
    ({ value: { files } }) =>
      files.size > 0
        ? { command: 'plan-status --link', summary: `写明 ${record} 落实了 ${item}` }
        : undefined,
  )
  if (json) terminal.print(JSON.stringify({ written: isWritten, file: value.file, diagnostics }, null, 2))
  else {
    const report = renderReport(diagnostics, value.sources, { color: terminal.color })
    if (report !== '') terminal.report(report)
    if (isWritten && quiet !== true)
      terminal.print(`已在 ${value.file ?? ''} 的“${record}”里写上 落实计划: ${item}`)
  }
  return failure === undefined ? verdict(diagnostics, false) : reportFailure(failure, 'data', terminal)
}
