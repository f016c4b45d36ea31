import { saveEdit } from '../../app/edit/index.ts'
import { importLedgers, type LedgerImport, type SheetPreview } from '../../app/import/index.ts'
import { type Diagnostic, hasErrors, renderReport } from '../../diagnostics/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { confirm } from '../confirm.ts'
import { exitCodes, verdict } from '../exit-codes.ts'
import { previewText } from '../import-text.ts'
import { flag, Misuse, text } from '../option.ts'
import { findFolders, shownPath, userPath } from '../paths.ts'
import { reportFailure } from '../report-failure.ts'
import type { Terminal } from '../terminal.ts'

const { data, term, strict, quiet, json } = common

/** The codes of rows that should have been imported and were not. */
const incomplete: ReadonlySet<string> = new Set([
  'row-unreadable',
  'row-other-term',
  'row-differs',
  'row-changed',
  'kind-uncertain',
  'column-missing',
  'column-cut',
])

/** `houqin import`: turns rows of an Excel file into records of the ledgers, after a preview. */
export const importCommand = command({
  name: 'import',
  also: ['导入'],
  takes: '文件.xlsx',
  summary: '把 Excel 台账（.xlsx、.csv）导入台账；先给您看怎么导入，同意了才写',
  examples: ['import 维修登记.xlsx', 'import 台账.xlsx --sheet 9月 --kind 维修 --term 2025-autumn --yes'],
  options: {
    sheet: text('sheet', '工作表', '只导入这一张工作表，默认全部'),
    kind: text('kind', '台账', '是哪种台账，如 维修；默认看工作表名、标题和表头', 'ledgers'),
    term,
    dryRun: flag('dry-run', '只看怎么导入，不写', ['只看', '预览']),
    yes: common.yes,
    data,
    strict,
    quiet,
    json,
  },
  run: async ({ words, options }, host, terminal) => {
    const [written, extra] = words
    if (written === undefined) return new Misuse('要写明导入哪个文件，如：houqin import 维修登记.xlsx')
    if (extra !== undefined)
      return new Misuse(`import 一次导入一个文件，“${extra}”多了；文件名里有空格的，整个放在引号里`)
    const folders = findFolders(options)
    const file = userPath(written)
    const request = {
      data: folders.data,
      dataLabel: shownPath(folders.data),
      file,
      fileLabel: shownPath(file),
      ...(options.sheet !== undefined && { sheet: options.sheet }),
      ...(options.kind !== undefined && { kind: options.kind }),
      ...(options.term !== undefined && { term: options.term }),
    }
    const { json: asJson = false, quiet: silent = false } = options
    /**
     * What the user last saw and answered: if the ledgers have changed meanwhile but the result is the same, the answer still
     * holds.
     */
    let seen = ''
    let agreed: boolean | undefined
    const saved = await saveEdit(
      folders.data,
      host,
      () => importLedgers(request, host),
      async ({ value, diagnostics }) => {
        const wanted =
          verdict(diagnostics, options.strict ?? false) === exitCodes.done &&
          value.files.size > 0 &&
          !options.dryRun
        const shown = JSON.stringify([value.sheets.map(withoutIds), diagnostics])
        if (shown !== seen) {
          if (seen !== '' && !asJson) terminal.report('台账刚才有了变动，重新算过，请再看一遍。')
          if (!asJson) show(value, diagnostics, silent, terminal)
          if (wanted)
            agreed = options.yes ?? (asJson ? undefined : await confirm('照上面写入台账吗？', terminal))
          seen = shown
        }
        const count = value.ledgers.reduce((sum, { records }) => sum + records, 0)
        return wanted && agreed === true
          ? { command: 'import', summary: `从 ${request.fileLabel.replace(/^.*[\\/]/, '')} 导入 ${count} 条` }
          : undefined
      },
    )
    const { value, diagnostics, failure } = saved
    const code = verdict(diagnostics, options.strict ?? false)
    const wanted = code === exitCodes.done && value.files.size > 0 && !options.dryRun
    if (asJson) terminal.print(toJson(value, diagnostics, saved.written))
    if (failure) return reportFailure(failure, 'data', terminal)
    if (!asJson)
      tell(
        value,
        { done: saved.written, silent, dry: options.dryRun ?? false, asked: agreed, code },
        terminal,
      )
    if (code !== exitCodes.done) return code
    if (wanted && agreed === undefined) return exitCodes.usage
    return diagnostics.some((diagnostic) => incomplete.has(diagnostic.code))
      ? exitCodes.partial
      : exitCodes.done
  },
})

/** A preview without the ids of records, which change when somebody else adds records meanwhile. */
const withoutIds = ({ added, ...sheet }: SheetPreview): unknown => ({
  ...sheet,
  added: added.map(({ row, summary }) => ({ row, summary })),
})

function show(
  value: LedgerImport,
  diagnostics: readonly Diagnostic[],
  quiet: boolean,
  terminal: Terminal,
): void {
  const preview = quiet ? '' : previewText(value)
  if (preview !== '') terminal.print(`${preview}\n`)
  const told = quiet ? diagnostics.filter(({ severity }) => severity !== 'notice') : diagnostics
  const report = renderReport(told, value.sources, { color: terminal.color })
  if (report !== '') terminal.report(report)
}

function tell(
  { ledgers, files }: LedgerImport,
  {
    done,
    silent,
    dry,
    asked,
    code,
  }: { done: boolean; silent: boolean; dry: boolean; asked: boolean | undefined; code: number },
  terminal: Terminal,
): void {
  if (done) {
    const added = ledgers.map(({ file, records }) => `${file} 添了 ${records} 条`).join('，')
    if (!silent) terminal.print(added === '' ? '台账没有变动，记下了哪些行已经有了。' : `已写入：${added}。`)
  } else if (code !== exitCodes.done) terminal.report('没有写任何文件，原有文件没有变动。')
  else if (files.size === 0) {
    if (!silent) terminal.print('没有新记录，台账没有变动。')
  } else if (dry) terminal.print('这是预览，没有写。去掉 --dry-run 就导入。')
  else if (asked === undefined)
    terminal.report('没有写：这里不能问您。看过上面的预览，没有问题就加上 --yes 再运行一次。')
  else terminal.print('没有写，台账没有变动。')
}

/** Output for other programs, with stable English keys. */
const toJson = (
  { sheets, ledgers }: LedgerImport,
  diagnostics: readonly Diagnostic[],
  written: boolean,
): string =>
  JSON.stringify({ written, sheets, ledgers, refused: hasErrors(diagnostics), diagnostics }, null, 2)
