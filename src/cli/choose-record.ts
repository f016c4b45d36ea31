import { type FoundRecords, findRecordsMeant, type MeantRecord } from '../app/change-record/index.ts'
import { type Diagnostic, hasErrors, renderReport } from '../diagnostics/index.ts'
import type { Host } from '../host/index.ts'
import { openQuestions } from './ask.ts'
import { meantText } from './change-text.ts'
import { exitCodes } from './exit-codes.ts'
import { Misuse } from './option.ts'
import { findFolders, shownPath } from './paths.ts'
import type { Terminal } from './terminal.ts'

/** The options of commands that change one record. */
export interface ChangeOptions {
  readonly data?: string
  readonly term?: string
  readonly yes?: boolean
  readonly dryRun?: boolean
  readonly strict?: boolean
  readonly quiet?: boolean
  readonly json?: boolean
}

/**
 * Finds the record that words mean. Of several, one is chosen at the terminal; where nobody can be asked, they are listed and nothing
 * is chosen. Returns the exit code if there is none.
 *
 * @param open whether records that remain to be finished are meant rather than others
 */
export async function chooseRecord(
  words: readonly string[],
  options: ChangeOptions,
  open: boolean,
  host: Host,
  terminal: Terminal,
): Promise<MeantRecord | number | Misuse> {
  const folders = findFolders(options)
  const { value, diagnostics } = await findRecordsMeant(
    {
      data: folders.data,
      dataLabel: shownPath(folders.data),
      words,
      open,
      ...(options.term !== undefined && { term: options.term }),
    },
    host,
  )
  const asJson = options.json === true
  if (hasErrors(diagnostics)) return refuse(value, diagnostics, asJson, terminal)
  const [only, ...more] = value.found
  if (only && more.length === 0) return only
  if (asJson) {
    terminal.print(JSON.stringify({ written: false, candidates: value.found, diagnostics }, null, 2))
    return exitCodes.usage
  }
  if (!terminal.isAttended || options.yes)
    return new Misuse(`${meantText(words, value.found, false)}\n写上编号，或者多写几个词`)
  terminal.report(meantText(words, value.found, true))
  const chosen = await askWhich(value.found, terminal)
  if (chosen) return chosen
  terminal.print('没有改，台账没有变动。')
  return exitCodes.done
}

function refuse(
  { sources }: FoundRecords,
  diagnostics: readonly Diagnostic[],
  asJson: boolean,
  terminal: Terminal,
): number {
  if (asJson) terminal.print(JSON.stringify({ written: false, diagnostics }, null, 2))
  else terminal.report(renderReport(diagnostics, sources, { color: terminal.color }))
  return exitCodes.faults
}

/** Asks for one of the records by its number or its id; undefined for none. */
async function askWhich(found: readonly MeantRecord[], terminal: Terminal): Promise<MeantRecord | undefined> {
  const questions = openQuestions(terminal)
  try {
    for (let again = ''; ; ) {
      const answer = await questions.ask(`${again}是哪一条，写序号或编号，直接回车不改：`)
      if (answer === undefined || answer === '') return undefined
      const chosen =
        found.find(({ id }) => id.toLowerCase() === answer.toLowerCase()) ??
        (/^\d+$/.test(answer) ? found[Number(answer) - 1] : undefined)
      if (chosen) return chosen
      again = `没有“${answer}”这一条。\n`
    }
  } finally {
    questions.close()
  }
}
