import { saveEdit } from '../../app/edit/index.ts'
import { usualTerm } from '../../app/init/index.ts'
import { makeTermFolder, type TermFolder } from '../../app/new-term/index.ts'
import { type Diagnostic, hasErrors, renderReport } from '../../diagnostics/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { Misuse, text } from '../option.ts'
import { findFolders, shownPath } from '../paths.ts'
import { reportFailure } from '../report-failure.ts'

const { data, templates, quiet, json } = common

/** `houqin new-term`: makes the next term's folder, with empty ledgers and what the last term left open. */
export const newTerm = command({
  name: 'new-term',
  also: ['新学期'],
  takes: '学期',
  summary: '新建学期文件夹：空台账、上学期没办完的事；已有的文件不动',
  examples: [
    'new-term 下学期',
    'new-term 2027春',
    'new-term 2026-autumn --start 2026-09-01 --end 2027-01-22',
  ],
  options: {
    start: text('start', '2026-09-01', '学期的第一天，不写就先按往年估计'),
    end: text('end', '2027-01-22', '学期的最后一天'),
    data,
    templates,
    quiet,
    json,
  },
  run: async ({ words, options }, host, terminal) => {
    const [written, ...more] = words
    if (written === undefined || more.length > 0)
      return new Misuse('new-term 后面写一个学期，如 new-term 2026-autumn')
    const term = usualTerm(written)?.id ?? written
    const folders = findFolders(options)
    const request = {
      data: folders.data,
      templates: folders.templates,
      dataLabel: shownPath(folders.data),
      term,
      ...(options.start !== undefined && { start: options.start }),
      ...(options.end !== undefined && { end: options.end }),
    }
    const {
      value,
      diagnostics,
      written: isWritten,
      failure,
    } = await saveEdit(
      folders.data,
      host,
      () => makeTermFolder(request, host),
      (made) =>
        hasErrors(made.diagnostics)
          ? undefined
          : { command: `new-term ${made.value.term}`, summary: `建了学期 ${made.value.term} 的台账` },
    )
    const faulty = hasErrors(diagnostics)
    if (options.json) terminal.print(toJson(isWritten, value, diagnostics))
    else {
      const told = options.quiet ? diagnostics.filter(({ severity }) => severity !== 'notice') : diagnostics
      const report = renderReport(told, value.sources, { color: terminal.color })
      if (report !== '') terminal.report(report)
      if (faulty) terminal.report('没有写任何文件，原有文件没有变动。')
      else if (isWritten && !options.quiet) terminal.print(tellMade(value, shownPath(folders.data)))
    }
    if (failure === undefined) return faulty ? exitCodes.faults : exitCodes.done
    return reportFailure(failure, 'data', terminal)
  },
})

/** Output for other programs, with stable English keys. */
const toJson = (
  written: boolean,
  { files, kept, carried }: TermFolder,
  diagnostics: readonly Diagnostic[],
): string => JSON.stringify({ written, files: [...files.keys()], kept, carried, diagnostics }, null, 2)

function tellMade({ term, files, kept, carried }: TermFolder, folder: string): string {
  const made = [...files.keys()].filter((file) => file.startsWith(`${term}/`))
  if (files.size === 0) return `${folder}/${term} 的台账都已经有了，什么也没有改。`
  const lines = [
    made.length > 0 ? `新建 ${folder}/${term}，${made.length} 个台账文件。` : undefined,
    carried > 0
      ? `上学期没有办完的 ${carried} 项已写进 ${folder}/${term}/plan.yaml，看一遍，不要的删掉。`
      : undefined,
    kept.length > 0 ? `已有、没有改动的：${kept.join('、')}` : undefined,
    files.has('school.yaml') ? `${folder}/school.yaml 里添上了学期 ${term}。` : undefined,
    `开学以后把 ${folder}/school.yaml 里的 current（当前学期）改成 ${term}。`,
  ]
  return lines.filter((line) => line !== undefined).join('\n')
}
