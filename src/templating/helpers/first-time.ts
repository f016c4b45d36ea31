import { compareTermIds } from '../../calendar/index.ts'
import { ledgerSet, type RecordSet, samePart } from '../../facts/index.ts'
import type { KindDefinition, Workspace } from '../../records/index.ts'
import { filtered, setOf } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import type { Call, Helper } from '../helper.ts'

/** `first-time`: 首次, printed only if there is a ledger of earlier terms without such a record. */
export const firstTimeHelper: Helper = {
  name: 'first-time',
  summary:
    '以前没有、本学期才有，才写“首次”：以前学期有这个台账、里面没有这样的记录，本学期有；写成一段时，不是首次写 {{else}} 后面的',
  parameters: [recordsParameter],
  filters: true,
  selects: true,
  acceptsMissing: true,
  example: '{{#first-time repairs item="门"}}首次维修门。{{/first-time}}',
  output: '首次维修门。',
  run: (call) => (isFirst(call) ? '首次' : ''),
  block: (call, body) => (isFirst(call) ? body.main() : body.otherwise()),
}

function isFirst(call: Call): boolean {
  const set = setOf(call)
  if (set === undefined || filtered(call, set).entries.length === 0) return false
  const earlier = setBefore(call, set)
  // Without a ledger of an earlier term nothing is known about the past.
  return earlier.present && filtered(call, earlier).entries.length === 0
}

/** The kind as the ledgers have it; the set may have one of its parts instead. */
const kindOf = ({ kinds }: Workspace, { kind }: RecordSet): KindDefinition =>
  kinds.find(({ name }) => name === kind.name) ?? kind

/**
 * The records of a kind from the terms before the period. For a month that is not the first of its term, those of its own
 * term from before the month, and those without a date, count as earlier too.
 */
function setBefore({ session: { workspace, period } }: Call, set: RecordSet): RecordSet {
  const [first] = period.terms
  const isWithin = period.kind === 'month' && first !== undefined && first.start < period.start
  const before = workspace.school.terms.filter(
    ({ id }) => first !== undefined && compareTermIds(id, first.id) < (isWithin ? 1 : 0),
  )
  const earlier = samePart(ledgerSet(workspace, kindOf(workspace, set), before), set)
  if (!isWithin) return earlier
  return {
    ...earlier,
    entries: earlier.entries.filter(({ date }) => date === undefined || date.start < period.start),
  }
}
