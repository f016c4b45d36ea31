import {
  type ChangedRecord,
  changeRecord,
  type MeantRecord,
  type RecordChange,
} from '../app/change-record/index.ts'
import { saveEdit } from '../app/edit/index.ts'
import { type Diagnostic, renderReport } from '../diagnostics/index.ts'
import type { WritableHost } from '../host/index.ts'
import { changeText, removalText } from './change-text.ts'
import type { ChangeOptions } from './choose-record.ts'
import { confirm } from './confirm.ts'
import { exitCodes, verdict } from './exit-codes.ts'
import { findFolders, shownPath } from './paths.ts'
import { reportFailure } from './report-failure.ts'
import type { Terminal } from './terminal.ts'

/** How a change of a record is told. */
export interface ChangeWords {
  /** The command: edit. */
  readonly command: string
  /** For the history: 改了. */
  readonly did: string
  /** The question before it is written. */
  readonly question: string
}

/** Shows a change of a record, asks, and writes it; returns the exit code. */
export async function runChange(
  { term, kind, id }: MeantRecord,
  change: RecordChange,
  words: ChangeWords,
  options: ChangeOptions,
  host: WritableHost,
  terminal: Terminal,
): Promise<number> {
  const { data } = findFolders(options)
  const request = { data, dataLabel: shownPath(data), term, kind, id, change }
  const { json: asJson = false, quiet = false, strict = false } = options
  const isGood = (found: readonly Diagnostic[]): boolean => verdict(found, strict) === exitCodes.done
  /** What the user last saw and answered: the answer holds as long as the change is the same. */
  let seen = ''
  let agreed: boolean | undefined
  const saved = await saveEdit(
    data,
    host,
    () => changeRecord(request, host),
    async ({ value, diagnostics }) => {
      const wanted = isGood(diagnostics) && value.files.size > 0 && options.dryRun !== true
      const shown = JSON.stringify([value.fields, value.text, diagnostics])
      if (shown !== seen) {
        if (seen !== '' && !asJson) terminal.report('台账刚才有了变动，重新算过，请再看一遍。')
        if (!asJson) show(value, diagnostics, change.type === 'remove', quiet, terminal)
        if (wanted) agreed = options.yes ?? (asJson ? undefined : await confirm(words.question, terminal))
        seen = shown
      }
      return wanted && agreed === true
        ? { command: `${words.command} ${id}`, summary: `${words.did}${value.label} ${id}` }
        : undefined
    },
  )
  const { value, diagnostics, failure, written } = saved
  const code = verdict(diagnostics, strict)
  const wanted = code === exitCodes.done && value.files.size > 0 && options.dryRun !== true
  if (asJson) terminal.print(toJson(value, diagnostics, written))
  if (failure) return reportFailure(failure, 'data', terminal)
  if (!asJson && !quiet) tell(value, { written, code, agreed, dry: options.dryRun ?? false, words }, terminal)
  if (wanted && agreed === undefined) return exitCodes.usage
  return code
}

function show(
  value: ChangedRecord,
  diagnostics: readonly Diagnostic[],
  removes: boolean,
  quiet: boolean,
  terminal: Terminal,
): void {
  if (!quiet && value.text !== '' && value.fields.length > 0)
    terminal.print(removes ? removalText(value) : `${changeText(value)}\n`)
  const told = quiet ? diagnostics.filter(({ severity }) => severity !== 'notice') : diagnostics
  const report = renderReport(told, value.sources, { color: terminal.color })
  if (report !== '') terminal.report(report)
}

function tell(
  { id, label, file, line, files }: ChangedRecord,
  {
    written,
    code,
    agreed,
    dry,
    words,
  }: {
    readonly written: boolean
    readonly code: number
    readonly agreed: boolean | undefined
    readonly dry: boolean
    readonly words: ChangeWords
  },
  terminal: Terminal,
): void {
  if (written) terminal.print(`${words.did}${label} ${id}：${file}:${line}。要改回来，运行 houqin undo。`)
  else if (code !== exitCodes.done) terminal.report('没有改，台账没有变动。')
  else if (files.size === 0) terminal.print('台账没有变动。')
  else if (dry) terminal.print('只是看看，没有写。去掉 --dry-run 就写。')
  else if (agreed === undefined)
    terminal.report('没有写：这里不能问您。看过上面的改动，没有问题就加上 --yes（或 --是）再运行一次。')
  else terminal.print('没有写，台账没有变动。')
}

/** Output for other programs, with stable English keys. */
const toJson = (
  { id, file, line, fields, text }: ChangedRecord,
  diagnostics: readonly Diagnostic[],
  written: boolean,
): string => JSON.stringify({ written, id, file, line, fields, before: text, diagnostics }, null, 2)
