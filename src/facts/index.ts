export { absence } from './absence.ts'
export { change } from './change.ts'
export { type Condition, parseCondition } from './condition.ts'
export { count } from './count.ts'
export { extreme } from './extreme.ts'
export { type Fact, type Missing, missing } from './fact.ts'
export {
  type FieldPath,
  fieldsOf,
  fieldValue,
  findField,
  isRecordField,
  isRecordWord,
  recordOf,
  unitOf,
} from './fields.ts'
export { choosesUnfinished, finished, isFinished, unfinished } from './finished.ts'
export { flatten } from './flatten.ts'
export { type FrequencyWording, frequency } from './frequency.ts'
export { checkFrequency, type FrequencyClaim, gapsOf, parseFrequency, tellGaps } from './frequency-claim.ts'
export { type FrequencyPeriod, type SchoolTime, type Span, schoolTime, spansOf } from './frequency-spans.ts'
export { dearestFirst, distinct, type Group, groupBy, largestFirst, otherGroup } from './group-by.ts'
export { ledgerSet } from './ledger-set.ts'
export { isFilled } from './matches.ts'
export { none } from './none.ts'
export { onceEach } from './once-each.ts'
export { first, inDateOrder, largest, latest } from './order.ts'
export { partSets, samePart } from './part-set.ts'
export { perMonth } from './per-month.ts'
export { inPeriod, latestSet, periodSet, wholePeriodSet } from './period-set.ts'
export { type Entry, evidenceOf, narrow, type RecordSet } from './record-set.ts'
export { share } from './share.ts'
export { commonUnit, isSummable, sum } from './sum.ts'
export { summarizeValues } from './summarize-values.ts'
export { valueFact } from './value-fact.ts'
export { dateText, isDate, valueText } from './value-text.ts'
export { unknownField, where } from './where.ts'
export { type FactWording, wordFact, wordNumber } from './word-fact.ts'
