import { recordForm } from '../../app/add-record/index.ts'
import type { MeantRecord } from '../../app/change-record/index.ts'
import { openQuestions } from '../ask.ts'
import { type ChangeOptions, chooseRecord } from '../choose-record.ts'
import { command } from '../command.ts'
import { common } from '../common-options.ts'
import { settleDayWord } from '../day-words.ts'
import { Misuse } from '../option.ts'
import { findFolders } from '../paths.ts'
import { placesOption, readPlaces } from '../read-places.ts'
import { runChange } from '../run-change.ts'
import type { Terminal } from '../terminal.ts'

const { data, term, yes, dryRun, strict, quiet, json } = common

/** `houqin done`: writes into a record that what it says is finished, and when. */
export const done = command({
  name: 'done',
  also: ['完成', '办完'],
  takes: '编号或几个词',
  summary: '记下一件事办完了：维修修好、隐患整改、问题解决、工程竣工、计划做完',
  examples: [
    'done 三年级二班 灯管',
    'done WX-2025-012 --日期 昨天 --维修人 王师傅',
    'done JC-2025-003 --nth 2 --措施 换了插座',
  ],
  others:
    '--日期 是办完的日子，不写就是今天；台账的其他字段也可以一起写：--维修人 王师傅、--费用 60、--措施 换了插座',
  options: { nth: placesOption, data, term, yes, dryRun, strict, quiet, json },
  run: async ({ words, options, others = new Map<string, readonly string[]>() }, host, terminal) => {
    if (words.length === 0) return new Misuse('要写明哪一件办完了，如：houqin done 三年级二班 灯管')
    const settings: ChangeOptions = options
    const record = await chooseRecord(words, settings, true, host, terminal)
    if (record instanceof Misuse || typeof record === 'number') return record
    const nth = options.nth ?? (record.named.length > 0 ? record.named : undefined)
    const today = host.today()
    const fields = [...others].map(
      ([word, texts]) =>
        [
          word,
          /日期|时间|date/i.test(word) ? texts.map((text) => settleDayWord(text, today)) : texts,
        ] as const,
    )
    const form = await recordForm({ data: findFolders(options).data, kind: record.kind }, host)
    const faultOf = form.find(({ isDate }) => isDate)?.faultOf ?? (() => undefined)
    const isSilent =
      options.yes === true || options.json === true || !terminal.isAttended || record.isOpen !== true
    const hasDay = fields.some(([word]) => /日期|时间|date/i.test(word))
    const asked = isSilent ? {} : await askDone(record, { nth, hasDay, today, faultOf }, terminal)
    if (asked === undefined) {
      terminal.print('没有改，台账没有变动。')
      return 0
    }
    const items = nth ?? asked.items
    return runChange(
      record,
      { type: 'finish', day: asked.day ?? today, fields, ...(items && { items }) },
      { command: 'done', did: '办完了', question: '照上面写吗？' },
      settings,
      host,
      terminal,
    )
  },
})

/** What is known before anything is asked. */
interface Given {
  readonly nth: readonly number[] | undefined
  readonly hasDay: boolean
  readonly today: string
  /** Why a text is no date. */
  readonly faultOf: (text: string) => string | undefined
}

/** Asks which items are finished, if there are several, and on which day; undefined if the answers end. */
async function askDone(
  { openItems, label, id, summary }: MeantRecord,
  { nth: given, hasDay, today, faultOf }: Given,
  terminal: Terminal,
): Promise<{ readonly day?: string; readonly items?: readonly number[] } | undefined> {
  if (hasDay && (given !== undefined || openItems.length < 2)) return {}
  const questions = openQuestions(terminal)
  try {
    terminal.report(`${label} ${id}  ${summary}`)
    let items = given
    if (given === undefined && openItems.length > 1) {
      terminal.report(openItems.map((item) => `  ${item.nth}  ${item.summary}`).join('\n'))
      for (let again = ''; items === undefined; again = '没有看懂，写序号，如 1、3。\n') {
        const answer = await questions.ask(`${again}哪几项办完了，写序号，直接回车是全部：`)
        if (answer === undefined) return undefined
        items = answer === '' ? openItems.map(({ nth }) => nth) : readPlaces(answer)
      }
    }
    const chosen = items && { items }
    if (hasDay) return { ...chosen }
    for (let again = ''; ; ) {
      const answer = await questions.ask(`${again}办完的日期 [${today}]：`)
      if (answer === undefined) return undefined
      const day = answer === '' ? today : settleDayWord(answer, today)
      const fault = faultOf(day)
      if (fault === undefined) return { ...chosen, day }
      again = `“${answer}”不行：${fault}。\n`
    }
  } finally {
    questions.close()
  }
}
