import type { RecordField } from '../app/add-record/index.ts'
import type { Ask } from './ask.ts'

/** The fields that records usually have besides the required ones, in the order of asking. */
const usualFields = ['quantity', 'place', 'by', 'people', 'participants', 'cost']
/** The most choices offered by number. */
const mostChoices = 12

type Answers = readonly (readonly [name: string, texts: readonly string[]])[]

/**
 * Asks for the required fields, then for the usual ones, which an empty answer skips. A choice may be answered by its number;
 * after an answer that the ledger could not hold, the question is repeated. `asDay` converts 今天 to a date.
 */
export async function askRecord(
  required: readonly RecordField[],
  others: readonly RecordField[],
  ask: Ask,
  asDay: (text: string) => string,
): Promise<Answers> {
  const answers: [string, readonly string[]][] = []
  const usual = usualFields.flatMap((name) => others.find((field) => field.name === name) ?? [])
  for (const [index, field] of [...required, ...usual].entries()) {
    const head = index === required.length ? '下面几项可以不填，直接回车跳过。\n' : ''
    const answer = await askField(field, head, ask, asDay)
    if (answer === undefined) break
    if (answer !== '') answers.push([field.name, [answer]])
  }
  return answers
}

/** Asks once more for fields that were refused; undefined if there are no more answers. */
export async function askAgain(
  fields: readonly RecordField[],
  ask: Ask,
  asDay: (text: string) => string,
): Promise<Answers | undefined> {
  const answers: [string, readonly string[]][] = []
  for (const field of fields) {
    const answer = await askField(field, '', ask, asDay)
    if (answer === undefined) return undefined
    answers.push([field.name, [answer]])
  }
  return answers
}

/**
 * Asks for one field; returns a value that the ledger can hold, empty if it was skipped, or undefined if there are no more
 * answers.
 */
async function askField(
  field: RecordField,
  head: string,
  ask: Ask,
  asDay: (text: string) => string,
): Promise<string | undefined> {
  const today = field.isDate && field.required ? asDay('今天') : ''
  const question = `${field.label}${hintOf(field)}${today === '' ? '' : ` [${today}]`}：`
  for (let before = head; ; ) {
    const answer = await ask(`${before}${question}`)
    if (answer === undefined) return undefined
    if (answer === '') {
      if (today !== '' || !field.required) return today
      before = `“${field.label}”必须填。\n`
      continue
    }
    const offered = field.choices.slice(0, mostChoices)
    const isNumber = /^\d+$/.test(answer) && offered.length > 0
    const chosen = isNumber ? offered[Number(answer) - 1] : undefined
    if (isNumber && chosen === undefined) {
      before = `没有第 ${answer} 项，写 1 到 ${offered.length}，或者自己写字。\n`
      continue
    }
    const text = chosen ?? (field.isDate ? asDay(answer) : answer)
    const fault = field.faultOf(text)
    if (fault === undefined) return text
    before = `“${text}”不行：${fault}。\n`
  }
}

function hintOf({ choices, help }: RecordField): string {
  const offered = choices.slice(0, mostChoices).map((choice, index) => `${index + 1} ${choice}`)
  const hint = offered.length > 0 ? `写序号或自己写：${offered.join('  ')}` : help.replace(/。$/, '')
  return hint === '' ? '' : `（${hint}）`
}
