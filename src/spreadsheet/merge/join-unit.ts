import type { FieldDefinition, NewValue } from '../../records/index.ts'
import type { RowValues } from './match-rows.ts'
import type { Present } from './present.ts'

type Edits = ReadonlyMap<string, NewValue | undefined>

const isUnit = (text: unknown): text is string =>
  typeof text === 'string' && /^[\p{Script=Han}A-Za-z㎡]{1,6}$/u.test(text)

/**
 * Writes a measure word as the ledger does: behind the quantity (3盏), or in a field of its own if the record has that. A workbook
 * always has them in two columns.
 */
export function joinUnit(
  fields: readonly FieldDefinition[],
  edits: Edits,
  sheet: RowValues,
  { values, locations }: Present,
): Edits {
  const unit = fields.find(({ name }) => name === 'unit')
  const quantities = fields.filter(({ type, unit: own }) => type === 'quantity' && own === undefined)
  if (
    !unit ||
    quantities.length === 0 ||
    !(edits.has('unit') || quantities.some(({ name }) => edits.has(name)))
  )
    return edits
  const quantity = quantities.find(({ name }) => name in values || edits.get(name) !== undefined)
  const place = locations.unit
  const isOwn =
    place !== undefined &&
    !quantities.some(({ name }) => {
      const other = locations[name]
      return other !== undefined && other.line === place.line && other.column === place.column
    })
  if (!quantity || isOwn) return edits
  const joined = new Map(edits)
  const present = values[quantity.name]
  const number = edits.has(quantity.name)
    ? edits.get(quantity.name)
    : typeof present === 'number'
      ? String(present)
      : undefined
  const written = sheet.get(quantity.name)
  if (
    typeof number !== 'string' ||
    (written?.type === 'value' && written.unit !== undefined && !edits.has('unit'))
  )
    return edits
  const measure = edits.has('unit') ? edits.get('unit') : place === undefined ? undefined : values.unit
  if (measure !== undefined && !isUnit(measure)) return edits
  joined.delete('unit')
  joined.set(quantity.name, /\D$/.test(number) ? number : `${number}${measure ?? ''}`)
  return joined
}
