import { evidenceOf, type Fact, type RecordSet } from '../../facts/index.ts'
import { choose, filtered, setOf } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import { emit } from '../emit.ts'
import type { Call, Helper } from '../helper.ts'

/** `claim`: words that are printed only if records support them. */
export const claimHelper: Helper = {
  name: 'claim',
  summary:
    '断言要有记录为证：条件写的是哪几项要有（如 approved="*"）、是什么；这一批记录条条都够，才写中间的话，每一条都记作依据；有一条不够或一条记录也没有，写 {{else}} 后面的',
  parameters: [recordsParameter],
  filters: true,
  acceptsMissing: true,
  example:
    '维修{{count repairs}}{{#claim repairs status="已完成"}}，都已办结{{else}}{{#exists repairs status="已完成"}}，办结{{count repairs status="已完成"}}{{/exists}}{{/claim}}。',
  output: '维修120次，办结114次。',
  run: (call) => {
    const set = setOf(call)
    return set !== undefined && isBorne(call, set)
  },
  block: (call, body) => {
    const set = setOf(call)
    if (!set || call.filters.length === 0 || !isBorne(call, set)) return body.otherwise()
    return mark(body.main(), call, set)
  },
}

const isBorne = (call: Call, set: RecordSet): boolean =>
  set.entries.length > 0 && choose(call, set).entries.length === set.entries.length

/** The ends of clauses; captured, so that splitting a text keeps them. */
const clauseEnds = /([\n，。；！？（）]+)/u

/**
 * Whether a clause consists of words only. A clause with a number in it has the evidence of that number already; one with
 * Markdown syntax has to remain Markdown.
 */
const isClaim = (clause: string): boolean =>
  /^[^\uE000#|*_`>[\]]*\p{Script=Han}[^\uE000#|*_`>[\]]*$/u.test(clause)

/** Turns each clause into a fact, so that review copies and `trace` lead from it to its records. */
function mark(text: string, call: Call, set: RecordSet): string {
  const borne = filtered(call, set)
  const many = set.entries.length
  const words = (said: string): Fact => ({
    type: 'fact',
    measure: 'text',
    exact: many,
    unit: set.kind.counter,
    text: said,
    query: `${borne.query}，${many}${set.kind.counter}都是这样`,
    records: evidenceOf(borne.entries),
  })
  return text
    .split(clauseEnds)
    .map((piece, at) =>
      at % 2 === 0 && isClaim(piece) ? emit(words(piece), call.location, call.session) : piece,
    )
    .join('')
}
