import { type Diagnostic, type DiagnosticCode, diagnose, type Location } from '../diagnostics/index.ts'
import { findTypedAssertions, findTypedFrequencies, findTypedNumbers } from '../text/index.ts'
import { placesIn, type Stretch, sentenceAt, type WrittenText } from './written-text.ts'

interface Found {
  readonly offset: number
  readonly text: string
}

/** The maximum length of a quoted sentence. */
const longest = 60
/** The maximum number of findings that the message itself names. */
const named = 8

/**
 * Lists numbers and frequencies in a text that were typed instead of computed: at most one notice per file for each of the
 * two, with all their places.
 */
export function checkWrittenNumbers(
  written: WrittenText,
  fixedTerms: readonly string[],
): readonly Diagnostic[] {
  const numbers = findTypedNumbers(written.text, fixedTerms)
  const frequencies = findTypedFrequencies(written.text)
  return [
    ...tell('number-unsourced', '手写的数', numbers, written, [
      '能从台账里数的，在模板里用 {{count …}}、{{sum …}} 写；固定的说法添进 school.yaml 的 fixedTerms；确实要手写的不用管。',
    ]),
    ...tell('frequency-unsourced', '手写的频次', frequencies, written, [
      '有台账可对的，在模板里写 {{frequency 台账 条件}}，由日期算出；没有的不用管。',
    ]),
  ]
}

/**
 * Lists assertions in a text (都, 没有, 得到提高) that are not checked against records.
 *
 * @param borne the stretches of a template within `{{#claim}}` and `{{#none}}`; undefined for the director's own paragraphs
 * @param which `computed`: only those in sentences with something computed, for texts about the future; `every`: all
 */
export function checkAssertions(
  written: WrittenText,
  borne: readonly Stretch[] | undefined,
  which: 'computed' | 'every' = 'every',
): readonly Diagnostic[] {
  const found = findTypedAssertions(written.text, which).filter(
    ({ offset }) => !borne?.some(({ start, end }) => offset >= start && offset < end),
  )
  return tell('assertion-unborne', '断言', found, written, [
    borne
      ? '有记录为证的，写在 {{#claim 台账 条件}}…{{else}}…{{/claim}} 里，条条记录都够才印；没有的改成说做了什么。'
      : '程序不知道它是不是真的，请对照台账核实；有记录为证的，可以改在模板里用 {{#claim}} 写。',
  ])
}

function tell(
  code: DiagnosticCode,
  what: string,
  found: readonly Found[],
  written: WrittenText,
  hints: readonly string[],
): readonly Diagnostic[] {
  const [first, ...others] = found
  if (!first) return []
  const words = [...new Set(found.map(({ text }) => `“${text}”`))]
  const names = `${words.slice(0, named).join('')}${words.length > named ? '等' : ''}`
  const message = `${what}有 ${found.length} 处，没有记录为证：${names}`
  const locate = placesIn(written)
  const place = ({ offset, text }: Found): Location => locate(offset, text.length)
  const related = others.map((one) => ({ message: quote(written.text, one), location: place(one) }))
  return [diagnose(code, message, place(first), hints, related)]
}

function quote(text: string, { offset }: Found): string {
  const sentence = sentenceAt(text, offset)
  return sentence.length > longest ? `${sentence.slice(0, longest)}…` : sentence
}
