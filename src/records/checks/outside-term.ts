import { holidayAfter, holidayBefore, type Term } from '../../calendar/index.ts'
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { LedgerRecord } from '../record.ts'
import type { Check } from './check.ts'

/** Kinds of lasting things, whose date may lie years back: when a contract, rule or asset began. */
const lasting: ReadonlySet<string> = new Set(['contract', 'asset', 'rule', 'works'])

/**
 * A record dated outside its term. The holiday before belongs to the term (暑期 repairs make the school ready for autumn);
 * after the last day a record is only a notice, because duty in the following holiday may be recorded here.
 */
export const checkOutsideTerm: Check = ({ school, ledgers }) => {
  const terms = new Map(school.terms.map((term) => [term.id, term]))
  return [...ledgers].flatMap(([id, byKind]) => {
    const term = terms.get(id)
    if (!term) return []
    const before = holidayBefore(school.terms, term)
    const after = holidayAfter(school.terms, term)
    return [...byKind.values()]
      .filter(({ kind }) => !lasting.has(kind.name))
      .flatMap(({ kind, records }) =>
        records.flatMap((record) => checkRecord(record, kind.label, term, before.start, after.end)),
      )
  })
}

function checkRecord(
  record: LedgerRecord,
  label: string,
  term: Term,
  earliest: string,
  latest: string,
): readonly Diagnostic[] {
  const { date } = record
  if (!date || (date.end >= earliest && date.start <= term.end)) return []
  // 寒假 and 暑期 are resolved from the term's own dates, so they cannot be wrong.
  if (date.precision === 'period' && date.start > term.end && date.start <= latest) return []
  const field = Object.keys(record.values).find((name) => record.values[name] === date)
  const location = (field === undefined ? undefined : record.locations[field]) ?? record.location
  const span = `${term.start} 至 ${term.end}`
  if (date.start > term.end && date.start <= latest) {
    const message = `${label}“${record.id}”的日期 ${date.text} 在${term.label}结束之后的假期里（学期 ${span}）`
    return [diagnose('date-in-holiday', message, location, ['如果属于下学期，移到下学期的台账。'])]
  }
  const message = `${label}“${record.id}”的日期 ${date.text} 不在${term.label}里（${span}）`
  return [diagnose('date-outside-term', message, location, ['改正日期，或者把记录移到所属学期的台账。'])]
}
