import { count, groupBy, type RecordSet } from '../facts/index.ts'
import type { FieldDefinition } from '../records/index.ts'
import type { Call } from './helper.ts'
import { columnOf, type TableOptions, tableValue, totalOf } from './record-table.ts'
import type { BlockValue, PhrasePart } from './value.ts'

/** What a grouped table shows of each group: how many records, or the sum of a field. */
export interface GroupedTableOptions extends TableOptions {
  readonly measures: readonly ('count' | FieldDefinition)[]
}

/** A table with a row for every value of a field. Sums of different measure words stay empty. */
export function groupedTable(
  call: Call,
  set: RecordSet,
  by: FieldDefinition,
  options: GroupedTableOptions,
): BlockValue {
  const cells = (part: RecordSet): readonly (readonly PhrasePart[])[] =>
    options.measures.map((measure) => (measure === 'count' ? [count(part)] : totalOf(call, part, measure)))
  const columns = [
    { ...columnOf(by), align: 'left' as const },
    ...options.measures.map((measure) =>
      measure === 'count'
        ? { heading: `${set.kind.counter}数`, align: 'right' as const }
        : { ...columnOf(measure), align: 'right' as const },
    ),
  ]
  const rows = groupBy(set, by).map((group) => [[group.label], ...cells(group.records)])
  const total = options.total ? [[], ...cells(set)] : undefined
  return tableValue(columns, rows, total, options)
}
