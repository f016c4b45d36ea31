import {
  count,
  type FieldPath,
  flatten,
  groupBy,
  isRecordField,
  isSummable,
  type RecordSet,
} from '../facts/index.ts'
import type { FieldDefinition } from '../records/index.ts'
import type { Call } from './helper.ts'
import { columnOf, sumOf, type TableOptions, tableValue, totalOf } from './record-table.ts'
import type { BlockValue, PhrasePart } from './value.ts'

/** What a grouped table shows for each group: the number of records, or the sum of a field. */
export interface GroupedTableOptions extends TableOptions {
  readonly measures: readonly ('count' | FieldPath)[]
}

/** A table with a row for every value of a field. The sum of a quantity is left empty unless all have one measure word. */
export function groupedTable(
  call: Call,
  set: RecordSet,
  by: FieldDefinition,
  options: GroupedTableOptions,
): BlockValue {
  const cells = (part: RecordSet, cell: typeof totalOf): readonly (readonly PhrasePart[])[] =>
    options.measures.map((measure) => {
      if (measure === 'count') return [count(part)]
      return cell(call, measure.group ? flatten(part, measure.group) : part, measure.field)
    })
  const columns = [
    { ...columnOf(by), align: 'left' as const },
    ...options.measures.map((measure) =>
      measure === 'count'
        ? { heading: `${set.kind.counter}数`, align: 'right' as const }
        : { ...columnOf(measure.field), align: 'right' as const },
    ),
  ]
  const rows = groupBy(set, by).map((group) => [[group.label], ...cells(group.records, groupSum)])
  const total = options.total ? [[], ...cells(set, totalOf)] : undefined
  return tableValue(columns, rows, total, options)
}

/** A field of the record that items belong to is added up once per record and group; a record may be in several groups. */
const groupSum: typeof totalOf = (call, set, field) =>
  isRecordField(field) && isSummable(field) ? sumOf(call, set, field) : totalOf(call, set, field)
