import {
  type ImportQuestion,
  type ImportRequest,
  importLedgers,
  type LedgerImport,
  type SheetPreview,
} from '../app/import/index.ts'
import { type Outcome, renderReport } from '../diagnostics/index.ts'
import type { WritableHost } from '../host/index.ts'
import { openQuestions } from './ask.ts'
import { choose } from './choose.ts'
import { confirm } from './confirm.ts'
import { exitCodes, verdict } from './exit-codes.ts'
import { previewText, rowLines } from './import-text.ts'
import { readPairs } from './option.ts'
import { changesText, conflictText } from './take-back-text.ts'
import type { Terminal } from './terminal.ts'

/** An import as the user left it after looking at it. */
export interface ReviewedImport {
  readonly request: ImportRequest
  readonly ready: Outcome<LedgerImport>
  /** Whether to write it; undefined if there is nothing that could be written. */
  readonly agreed: boolean | undefined
}

const question = `照上面写入台账吗？
  y 写入；p 看每一行变成什么，一页一页看；一列放错了，写 列=字段，如 处理=状态；不要一列，写 电话=不导入
写好按回车，直接回车不写：`

/**
 * Asks about everything that is not certain, shows the import, and lets the user look at every row and correct columns until he
 * agrees or gives up.
 */
export async function reviewImport(
  asked: ImportRequest,
  options: { readonly strict: boolean; readonly silent: boolean },
  host: WritableHost,
  terminal: Terminal,
): Promise<ReviewedImport> {
  let { request, ready } = await askAll(asked, host, terminal)
  for (;;) {
    showImport(ready, options, terminal)
    if (!isWritable(ready, options.strict)) return { request, ready, agreed: undefined }
    const answer = await askReview(ready, terminal)
    if (typeof answer === 'boolean') return { request, ready, agreed: answer }
    const corrected = { ...request, map: new Map([...(request.map ?? []), ...answer]) }
    const next = await askAll(corrected, host, terminal)
    const faults = next.ready.diagnostics.filter(({ code }) => code === 'column-told')
    if (faults.length === 0) ({ request, ready } = next)
    else terminal.report(renderReport(faults, next.ready.value.sources, { color: terminal.color }))
  }
}

const isWritable = ({ value, diagnostics }: Outcome<LedgerImport>, strict: boolean): boolean =>
  verdict(diagnostics, strict) === exitCodes.done && value.files.size > 0

/** Lines on one page of rows: with the question below, they fit on a screen of 30 lines. */
const pageLines = 20

/** Whether to write the import, or corrections of columns. */
async function askReview(
  { value }: Outcome<LedgerImport>,
  terminal: Terminal,
): Promise<boolean | ReadonlyMap<string, string>> {
  const questions = openQuestions(terminal)
  const lines = rowLines(value)
  let seen = 0
  try {
    for (;;) {
      const answer = (await questions.ask(question)) ?? ''
      if (/^(y|yes|是|好|对)$/iu.test(answer)) return true
      if (/^(p|全部)$/iu.test(answer)) {
        const end = answer === '全部' ? lines.length : Math.min(seen + pageLines, lines.length)
        const rest = lines.length - end
        const more = rest > 0 ? [`……后面还有 ${rest} 行，再写 p 接着看，写 全部 一次看完`] : []
        terminal.print(`${[...lines.slice(seen, end), ...more].join('\n')}\n`)
        seen = rest > 0 ? end : 0
        continue
      }
      return readPairs(answer) ?? false
    }
  } finally {
    questions.close()
  }
}

/** Asks about everything that is not certain; an answer may lead to further questions. Gives the last outcome too. */
async function askAll(
  request: ImportRequest,
  host: WritableHost,
  terminal: Terminal,
): Promise<{ readonly request: ImportRequest; readonly ready: Outcome<LedgerImport> }> {
  let answered = request
  const asked = new Set<string>()
  for (;;) {
    const ready = await importLedgers(answered, host)
    const open = ready.value.questions.filter((question) => !asked.has(JSON.stringify(question)))
    for (const question of open) asked.add(JSON.stringify(question))
    const next = await ask(open, answered, terminal)
    if (next === answered) return { request: answered, ready }
    answered = next
  }
}

/** Asks some questions, and adds the answers to the request; the same request if there are none. */
async function ask(
  questions: readonly ImportQuestion[],
  request: ImportRequest,
  terminal: Terminal,
): Promise<ImportRequest> {
  let answered = request
  const words = new Map(request.words)
  const kinds = new Map(request.kinds)
  const sides = new Map(request.sides)
  for (const question of questions) {
    if (question.type === 'terms') {
      const terms = question.terms.join('、')
      const text = `表里有 ${terms} 的事，台账里还没有${question.terms.length === 1 ? '这个学期' : '这些学期'}，现在建吗？`
      if (request.newTerms !== true && (await confirm(text, terminal)))
        answered = { ...answered, newTerms: true }
    } else if (question.type === 'kind') {
      const text = `工作表“${question.sheet}”是哪种台账？`
      const kind = await choose(text, question.kinds, '不导入这张表', terminal)
      if (kind !== undefined) kinds.set(question.sheet, kind)
    } else if (question.type === 'conflict') {
      const { key } = question.conflict
      const text = `${conflictText(question.conflict)}。以哪个为准？`
      const side = await choose(text, ['台账', '表格'], '照台账', terminal)
      sides.set(key, side === '表格' ? 'sheet' : 'ledger')
    } else {
      const text = `“${question.field}”里写的“${question.word}”是什么意思？`
      const choice = await choose(text, question.choices, '不认它，写进备注', terminal)
      if (choice !== undefined) words.set(question.word, choice)
    }
  }
  if (kinds.size > (request.kinds?.size ?? 0)) answered = { ...answered, kinds }
  if (sides.size > (request.sides?.size ?? 0)) answered = { ...answered, sides }
  return words.size > (request.words?.size ?? 0) ? { ...answered, words } : answered
}

/** What of an import the user saw, in a form that can be compared. */
export const shownIn = ({ value, diagnostics }: Outcome<LedgerImport>): string =>
  JSON.stringify([value.sheets.map(withoutIds), changesText({ ledgers: value.corrections }), diagnostics])

/** A preview without the ids of records, which change when somebody else adds records meanwhile. */
const withoutIds = ({ added, ...sheet }: SheetPreview): unknown => ({
  ...sheet,
  added: added.map(({ row, summary }) => ({ row, summary })),
})

/** Shows what an import will do, and what is to be looked at. */
export function showImport(
  { value, diagnostics }: Outcome<LedgerImport>,
  { silent: quiet, all = false }: { readonly silent: boolean; readonly all?: boolean },
  terminal: Terminal,
): void {
  const preview = quiet ? '' : previewText(value, all)
  if (preview !== '') terminal.print(`${preview}\n`)
  const told = quiet ? diagnostics.filter(({ severity }) => severity !== 'notice') : diagnostics
  const report = renderReport(told, value.sources, { color: terminal.color })
  if (report !== '') terminal.report(report)
}
