import { saveEdit } from '../../app/edit/index.ts'
import { importLedgers, type LedgerImport } from '../../app/import/index.ts'
import { type Diagnostic, hasErrors } from '../../diagnostics/index.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { confirm } from '../confirm.ts'
import { exitCodes, verdict } from '../exit-codes.ts'
import { flag, Misuse, pairs, text, texts } from '../option.ts'
import { findFolders, shownPath, userPath } from '../paths.ts'
import { readSide } from '../read-side.ts'
import { reportFailure } from '../report-failure.ts'
import { reviewImport, showImport, shownIn } from '../review-import.ts'
import { runUndo } from '../run-undo.ts'
import { takeBackFile } from '../take-back-file.ts'
import { changesList, countText } from '../take-back-text.ts'
import type { Terminal } from '../terminal.ts'

const { data, term, strict, quiet, json } = common

/** The codes of rows that should have been imported and were not. */
const incomplete: ReadonlySet<string> = new Set([
  'row-unreadable',
  'row-other-term',
  'row-term-missing',
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
  summary: '把 Excel 台账（.xlsx、.csv）、Word 里的表格（.docx）导入台账；先给您看怎么导入，同意了才写',
  examples: ['import 维修登记.xlsx', 'import 台账.xlsx --sheet 9月 --kind 维修 --term 2025-autumn --yes'],
  options: {
    sheet: text('sheet', '工作表', '只导入这一张工作表，默认全部'),
    kind: text('kind', '台账', '是哪种台账，如 维修；默认看工作表名、标题和表头', 'ledgers'),
    term,
    prefer: text('prefer', '表格', '导出后改过的工作簿：表里和台账里都改过的，以“表格”还是“台账”为准'),
    newTerms: flag('new-terms', '表里有还没建的学期，就把它们建好再导入', ['新学期']),
    map: pairs('map', '列=字段', '这一列放进哪个字段，如 处理=状态，电话=备注；记下来，以后同样的表头照它', [
      '对应',
    ]),
    skip: texts('skip', '列', '不要这一列', ['跳过']),
    only: texts('only', '列', '只要这几列', ['只要']),
    struck: flag('struck', '划掉的字（删除线）也当作内容导入', ['含划掉的']),
    undo: flag('undo', '撤销最近一次导入，不写文件名', ['撤销']),
    all: flag('all', '每一行变成什么，全部列出来', ['全部']),
    dryRun: flag('dry-run', '只看怎么导入，不写', ['只看', '预览']),
    yes: common.yes,
    data,
    strict,
    quiet,
    json,
  },
  run: async ({ words, options }, host, terminal) => {
    const [written, extra] = words
    if (options.undo) {
      if (written !== undefined) return new Misuse('--undo 撤销最近一次导入，后面不写文件名')
      const { data: folder } = findFolders(options)
      return runUndo(
        { data: folder, dataLabel: shownPath(folder), command: 'import' },
        options,
        host,
        terminal,
      )
    }
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
      ...(options.struck !== undefined && { struck: options.struck }),
      ...(options.map !== undefined && { map: options.map }),
      ...(options.skip !== undefined && { skip: options.skip }),
      ...(options.only !== undefined && { only: options.only }),
      ...(options.newTerms !== undefined && { newTerms: options.newTerms }),
    }
    const { json: asJson = false, quiet: silent = false } = options
    const prefer = readSide(options.prefer)
    if (prefer instanceof Misuse) return prefer
    if (options.kind === undefined && options.term === undefined) {
      const returned = await takeBackFile(
        request,
        {
          ...(prefer && { prefer }),
          yes: options.yes ?? false,
          dryRun: options.dryRun ?? false,
          strict: options.strict ?? false,
          quiet: silent,
          json: asJson,
        },
        host,
        terminal,
      )
      if (returned !== undefined) return returned
    }
    const wantedRequest = { ...request, ...(prefer && { prefer }) }
    /**
     * What the user last saw and answered: if the ledgers have changed meanwhile but the result is the same, the answer still
     * holds.
     */
    let seen = ''
    let agreed: boolean | undefined
    const asks = terminal.isAttended && !asJson && options.yes !== true && options.dryRun !== true
    const isStrict = options.strict ?? false
    const reviewed = asks
      ? await reviewImport(wantedRequest, { strict: isStrict, silent }, host, terminal)
      : undefined
    const answered = reviewed?.request ?? wantedRequest
    let ready = reviewed?.ready
    if (ready) [seen, agreed] = [shownIn(ready), reviewed?.agreed]
    const saved = await saveEdit(
      folders.data,
      host,
      () => {
        const outcome = ready ?? importLedgers(answered, host)
        ready = undefined
        return Promise.resolve(outcome)
      },
      async ({ value, diagnostics }) => {
        const wanted =
          verdict(diagnostics, options.strict ?? false) === exitCodes.done &&
          value.files.size > 0 &&
          !options.dryRun
        const shown = shownIn({ value, diagnostics })
        if (shown !== seen) {
          if (seen !== '' && !asJson) terminal.report('台账刚才有了变动，重新算过，请再看一遍。')
          if (!asJson) showImport({ value, diagnostics }, { silent, all: options.all ?? false }, terminal)
          if (wanted)
            agreed = options.yes ?? (asJson ? undefined : await confirm('照上面写入台账吗？', terminal))
          seen = shown
        }
        const count = value.ledgers.reduce((sum, { records }) => sum + records, 0)
        const changed = countText(value.corrections.flatMap(({ changes }) => changes))
        const parts = [
          ...(count > 0 || changed === '' ? [`导入 ${count} 条`] : []),
          ...(changed === '' ? [] : [changed]),
        ]
        return wanted && agreed === true
          ? {
              command: 'import',
              summary: `从 ${request.fileLabel.replace(/^.*[\\/]/, '')} ${parts.join('，')}`,
            }
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

function tell(
  { ledgers, files, corrections }: LedgerImport,
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
    const changed = countText(corrections.flatMap(({ changes }) => changes))
    const added = [
      ...ledgers.map(({ file, records }) => `${file} 添了 ${records} 条`),
      ...(changed === '' ? [] : [changed]),
    ].join('，')
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
  { sheets, ledgers, corrections }: LedgerImport,
  diagnostics: readonly Diagnostic[],
  written: boolean,
): string =>
  JSON.stringify(
    {
      written,
      sheets,
      ledgers,
      changes: changesList(corrections),
      refused: hasErrors(diagnostics),
      diagnostics,
    },
    null,
    2,
  )
