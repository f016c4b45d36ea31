import { saveEdit } from '../app/edit/index.ts'
import {
  type Conflict,
  type Side,
  type TakeBackRequest,
  type TakenBack,
  takeBack,
} from '../app/take-back/index.ts'
import { type Diagnostic, diagnose, hasErrors, type Outcome, renderReport } from '../diagnostics/index.ts'
import type { WritableHost } from '../host/index.ts'
import { choose } from './choose.ts'
import { confirm } from './confirm.ts'
import { exitCodes, verdict } from './exit-codes.ts'
import { reportFailure } from './report-failure.ts'
import { changesList, changesText, conflictText, countText } from './take-back-text.ts'
import type { Terminal } from './terminal.ts'

/** How to take back a workbook. */
export interface TakeBackOptions {
  /** Which side wins where both have changed. */
  readonly prefer?: Side
  readonly yes: boolean
  readonly dryRun: boolean
  readonly strict: boolean
  readonly quiet: boolean
  readonly json: boolean
}

/** The codes of what is in the workbook and did not get into the ledgers. */
const incomplete: ReadonlySet<string> = new Set(['return-cell', 'return-unread', 'row-unreadable'])

/**
 * Takes an exported workbook that was edited back into the ledgers: shows the changes, asks about conflicts and whether to write.
 * Returns the exit code; undefined if the file is to be imported like any other.
 */
export async function takeBackFile(
  request: TakeBackRequest,
  options: TakeBackOptions,
  host: WritableHost,
  terminal: Terminal,
): Promise<number | undefined> {
  const decisions = new Map<string, Side>()
  const work = (): ReturnType<typeof takeBack> =>
    takeBack(request, ({ key }) => options.prefer ?? decisions.get(key), host)
  let ready = await work()
  if (!ready) return undefined
  const asks = terminal.isAttended && !options.json && !options.yes && !options.dryRun
  let seen = ''
  let agreed: boolean | undefined = options.yes ? true : undefined
  for (;;) {
    const undecided: Conflict[] = []
    const saved = await saveEdit(
      request.data,
      host,
      async (): Promise<Outcome<TakenBack>> => {
        const outcome = ready ?? (await work())
        ready = undefined
        return outcome ?? gone
      },
      async ({ value, diagnostics }) => {
        const open = value.conflicts.flatMap(({ conflict, decided }) => (decided ? [] : [conflict]))
        undecided.splice(0, undecided.length, ...open)
        if (open.length > 0 && asks) return undefined
        const shown = JSON.stringify([changesText(value), diagnostics, open.length])
        if (shown !== seen) {
          if (seen !== '' && !options.json) terminal.report('台账刚才有了变动，重新算过，请再看一遍。')
          if (!options.json) show(value, [...diagnostics, ...open.map(toDiagnostic)], options, terminal)
          seen = shown
          if (asks && isReady(value, diagnostics, options))
            agreed = await confirm('照上面改台账吗？', terminal)
        }
        return isReady(value, diagnostics, options) && agreed === true
          ? { command: 'import', summary: summaryOf(request.fileLabel, value) }
          : undefined
      },
    )
    if (undecided.length > 0 && asks) {
      await askSides(undecided, decisions, terminal)
      continue
    }
    const { value, failure, written } = saved
    const diagnostics = [...saved.diagnostics, ...undecided.map(toDiagnostic)]
    if (options.json) terminal.print(toJson(value, diagnostics, written))
    if (failure) return reportFailure(failure, 'data', terminal)
    return conclude(value, diagnostics, { ...options, written, agreed }, terminal)
  }
}

/** What is left to take back from a workbook that has vanished meanwhile, or whose records have. */
const gone: Outcome<TakenBack> = {
  value: { ledgers: [], conflicts: [], files: new Map(), base: new Map(), sources: new Map() },
  diagnostics: [],
}

const isReady = (
  { files }: TakenBack,
  diagnostics: readonly Diagnostic[],
  { strict, dryRun }: TakeBackOptions,
): boolean => files.size > 0 && !dryRun && verdict(diagnostics, strict) === exitCodes.done

const toDiagnostic = (conflict: Conflict): Diagnostic =>
  diagnose('return-conflict', conflictText(conflict), conflict.place, [
    '以表格为准的加上 --prefer 表格，以台账为准的加上 --prefer 台账；在终端里导入会一处一处问您。',
  ])

/** Asks which side wins, conflict by conflict. */
async function askSides(
  conflicts: readonly Conflict[],
  decisions: Map<string, Side>,
  terminal: Terminal,
): Promise<void> {
  if (conflicts.length > 1) terminal.report(`有 ${conflicts.length} 处要您定。`)
  for (const conflict of conflicts) {
    const question = `${conflictText(conflict)}。以哪个为准？`
    const side = await choose(question, ['台账', '表格'], '照台账', terminal)
    decisions.set(conflict.key, side === '表格' ? 'sheet' : 'ledger')
  }
}

function show(
  value: TakenBack,
  diagnostics: readonly Diagnostic[],
  { quiet }: TakeBackOptions,
  terminal: Terminal,
): void {
  const changes = quiet ? '' : changesText(value)
  const told = quiet ? diagnostics.filter(({ severity }) => severity !== 'notice') : diagnostics
  const report = renderReport(told, value.sources, { color: terminal.color })
  if (report !== '') terminal.report(report)
  if (changes !== '') terminal.print(`这是从台账导出、又改过的工作簿，要改的是：\n\n${changes}\n`)
}

const summaryOf = (file: string, { ledgers }: TakenBack): string =>
  `从 ${file.replace(/^.*[\\/]/, '')} 收回修改：${countText(ledgers.flatMap(({ changes }) => changes))}`

function conclude(
  { ledgers, files }: TakenBack,
  diagnostics: readonly Diagnostic[],
  {
    strict,
    quiet,
    json,
    dryRun,
    written,
    agreed,
  }: TakeBackOptions & { readonly written: boolean; readonly agreed: boolean | undefined },
  terminal: Terminal,
): number {
  const code = verdict(diagnostics, strict)
  const print = (text: string): void => {
    if (!json && !quiet) terminal.print(text)
  }
  const report = (text: string): void => {
    if (!json) terminal.report(text)
  }
  if (written) print(`已写入：${countText(ledgers.flatMap(({ changes }) => changes))}。撤销用 houqin undo。`)
  else if (code !== exitCodes.done) report('没有写任何文件，原有文件没有变动。')
  else if (files.size === 0) print('表里没有改动要写进台账，台账没有变动。')
  else if (dryRun) print('这是预览，没有写。去掉 --dry-run 就写。')
  else if (agreed === undefined)
    report('没有写：这里不能问您。看过上面的改动，没有问题就加上 --yes 再运行一次。')
  else print('没有写，台账没有变动。')
  if (code !== exitCodes.done) return code
  if (!written && files.size > 0 && !dryRun && agreed === undefined) return exitCodes.usage
  return diagnostics.some((diagnostic) => incomplete.has(diagnostic.code))
    ? exitCodes.partial
    : exitCodes.done
}

/** Output for other programs, with stable English keys. */
const toJson = (
  { ledgers, conflicts }: TakenBack,
  diagnostics: readonly Diagnostic[],
  written: boolean,
): string =>
  JSON.stringify(
    {
      written,
      changes: changesList(ledgers),
      conflicts: conflicts.map(({ conflict: { what, exported, ledger, sheet }, decided }) => ({
        what,
        exported,
        ledger,
        sheet,
        decided: decided ?? null,
      })),
      refused: hasErrors(diagnostics),
      diagnostics,
    },
    null,
    2,
  )
