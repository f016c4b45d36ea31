import type { FieldValue, FieldValues } from '../../records/index.ts'
import type { SheetValue } from './sheet-record.ts'

/** What a cell may change in a text: white space, and marks between the texts of a list. */
const unsaid = /[\s；、]+/g

const bare = (value: FieldValue): string => [value].flat().map(String).join('').replace(unsaid, '')

/** Whether two values of a field say the same: dates by their days, whatever way they are written; texts without regard to white space. */
function sameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  if (typeof a === 'string' && typeof b === 'string') return a === b || bare(a) === bare(b)
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  if ('precision' in a) return 'precision' in b && a.start === b.start && a.end === b.end
  if ('precision' in b) return false
  return bare(a) === bare(b)
}

/** Names of the fields where a row says something else than a record; what the row leaves empty is not compared. */
export function differences(values: ReadonlyMap<string, SheetValue>, record: FieldValues): readonly string[] {
  return [...values].flatMap(([name, { text, value }]) => {
    const other = Object.hasOwn(record, name) ? record[name] : undefined
    if (sameValue(value, other)) return []
    // A unit may stand behind the quantity or in a field of its own.
    return name === 'unit' && typeof other === 'string' && text === other ? [] : [name]
  })
}
