import { type AddedRecord, addRecord, type RecordField, recordForm } from '../../app/add-record/index.ts'
import { saveEdit } from '../../app/edit/index.ts'
import { type Diagnostic, renderReport } from '../../diagnostics/index.ts'
import { type Ask, openQuestions } from '../ask.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { settleDayWord } from '../day-words.ts'
import { exitCodes, verdict } from '../exit-codes.ts'
import { flag, Misuse } from '../option.ts'
import { findFolders, shownPath } from '../paths.ts'
import { askAgain, askRecord } from '../record-questions.ts'
import { reportFailure } from '../report-failure.ts'
import { formatTable } from '../table.ts'
import type { Terminal } from '../terminal.ts'

const { data, term, yes, strict, quiet, json } = common

type Written = readonly (readonly [string, readonly string[]])[]

/** `houqin add`: appends a record to its ledger. */
export const add = command({
  name: 'add',
  also: ['添', '记'],
  takes: '台账',
  words: 'ledgers',
  summary: '往台账里添一条记录：先检查，再写在最后一条后面；编号接着排',
  examples: [
    'add 维修 --日期 今天 --物品 灯管 --做法 更换 --地点 三年级二班 --数量 3盏',
    'add purchase --date 2026-04-12 --items "扫帚 78把" --items "名称=拖把，数量=30把，单价=12"',
    'add 维修 --fields',
  ],
  others: '台账的每个字段都是一个选项，后面写它的值，中文名、英文名都行：--物品 灯管、--item 灯管',
  options: { fields: flag('fields', '列出这种台账的字段，不添'), data, term, yes, strict, quiet, json },
  run: async ({ words, options, others = new Map() }, host, terminal) => {
    const [kind, extra] = words
    if (kind === undefined) return new Misuse('要写明添到哪种台账，如：houqin add 维修 --物品 灯管')
    if (extra !== undefined)
      return new Misuse(`“${extra}”多了：每个值前面写字段名，如 --物品 灯管；值里有空格的，整个放在引号里`)
    const folders = findFolders(options)
    if (options.fields) return listFields(await recordForm({ data: folders.data, kind }, host), terminal)
    const form = await recordForm({ data: folders.data, kind }, host)
    const asDay = (text: string): string => settleDayWord(text, host.today())
    const asJson = options.json ?? false
    const isAsked = !asJson && options.yes !== true && terminal.isAttended
    const isGood = (found: readonly Diagnostic[]): boolean =>
      verdict(found, options.strict ?? false) === exitCodes.done
    const questions = lazily(() => openQuestions(terminal))
    const answering = { hasEnded: false }
    const ask: Ask = async (question) => {
      const answer = await questions.open().ask(question)
      answering.hasEnded ||= answer === undefined
      return answer
    }
    let written: Written = givenFields(form, others, asDay)
    const add = async (): ReturnType<typeof saveEdit<AddedRecord>> => {
      const request = {
        data: folders.data,
        dataLabel: shownPath(folders.data),
        kind,
        fields: written,
        ...(options.term !== undefined && { term: options.term }),
      }
      const added = await saveEdit(
        folders.data,
        host,
        () => addRecord(request, host),
        (outcome) =>
          isGood(outcome.diagnostics)
            ? { command: `add ${kind}`, summary: `添了一条${outcome.value.label} ${outcome.value.id}` }
            : undefined,
      )
      const { diagnostics, value } = added
      const told = options.quiet ? diagnostics.filter(({ severity }) => severity !== 'notice') : diagnostics
      const report = asJson ? '' : renderReport(told, value.sources, { color: terminal.color })
      if (report !== '') terminal.report(report)
      return added
    }
    let saved: Awaited<ReturnType<typeof add>>
    try {
      // A word that names no field is refused before anything is asked, so that no answers are lost.
      const isKnown = written.every(([word]) => fieldOf(form, word) !== undefined)
      if (isAsked && isKnown) written = [...written, ...(await askMissing(form, written, ask, asDay))]
      saved = await add()
      while (isAsked && !answering.hasEnded && saved.value.faulty.length > 0) {
        const again = saved.value.faulty
        terminal.report('上面说的改一改，别的都留着：')
        const answers = await askAgain(
          form.filter(({ name }) => again.includes(name)),
          ask,
          asDay,
        )
        if (answers === undefined) break
        written = replaceFields(form, written, answers)
        saved = await add()
      }
    } finally {
      questions.close()
    }
    const { value, diagnostics, failure } = saved
    const code = verdict(diagnostics, options.strict ?? false)
    if (asJson) terminal.print(toJson(saved.written, value, diagnostics))
    else {
      if (!isGood(diagnostics)) terminal.report('没有添，台账没有变动。')
      else if (saved.written && !options.quiet) terminal.print(tellAdded(value))
    }
    if (failure === undefined) return code
    return reportFailure(failure, 'data', terminal)
  },
})

/** The fields given on the command line, with 今天 and 昨天 replaced by dates. */
const givenFields = (
  form: readonly RecordField[],
  others: ReadonlyMap<string, readonly string[]>,
  asDay: (text: string) => string,
): Written =>
  [...others].map(([word, texts]) => [word, fieldOf(form, word)?.isDate === true ? texts.map(asDay) : texts])

const fieldOf = (form: readonly RecordField[], word: string): RecordField | undefined =>
  form.find(({ words }) => words.includes(word))

/** Asks for required fields that are missing, and then for the usual ones. */
async function askMissing(
  form: readonly RecordField[],
  written: Written,
  ask: Ask,
  asDay: (text: string) => string,
): Promise<Written> {
  const named = new Set(written.map(([word]) => fieldOf(form, word)?.name))
  const missing = form.filter(({ name, required }) => required && !named.has(name))
  const open = form.filter(({ name, required }) => !required && !named.has(name))
  return missing.length === 0 ? [] : askRecord(missing, open, ask, asDay)
}

/** The fields with some of them answered anew. */
function replaceFields(form: readonly RecordField[], written: Written, answers: Written): Written {
  const anew = new Set(answers.map(([name]) => name))
  return [...written.filter(([word]) => !anew.has(fieldOf(form, word)?.name ?? word)), ...answers]
}

/** Opens something when it is first needed. */
function lazily<T extends { readonly close: () => void }>(
  make: () => T,
): { readonly open: () => T; readonly close: () => void } {
  let made: T | undefined
  return {
    open: () => (made ??= make()),
    close: () => {
      made?.close()
    },
  }
}

function listFields(fields: readonly RecordField[], terminal: Terminal): number | Misuse {
  if (fields.length === 0) return new Misuse('没有这种台账，或者台账读不了：先运行 houqin check 看看')
  const rows = fields.map(({ name, label, required, choices, help }) => [
    `--${label}`,
    `--${name}`,
    required ? '必填' : '',
    help === '' ? choices.slice(0, 8).join('、') : help,
  ])
  terminal.print(formatTable(['字段', '也可以写', '', '说明'], rows))
  return exitCodes.done
}

function tellAdded({ id, label, file, line, text }: AddedRecord): string {
  const last = line + text.split('\n').length - 1
  const lines = line === last ? `第 ${line} 行` : `第 ${line}—${last} 行`
  return `添了一条${label} ${id}：${file}:${line}\n\n${text}\n\n不要了，运行 houqin undo，或者打开 ${file}，删去${lines}。`
}

/** Output for other programs, with stable English keys. */
const toJson = (
  written: boolean,
  { id, file, line, text }: AddedRecord,
  diagnostics: readonly Diagnostic[],
): string => JSON.stringify({ written, id, file, line, text, diagnostics }, null, 2)
