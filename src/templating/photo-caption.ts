import { fieldValue, type RecordSet, unitOf, valueText } from '../facts/index.ts'
import type { FieldDefinition } from '../records/index.ts'
import type { RecordPhoto } from './record-photos.ts'

/** The caption of a photo: the values of a record's fields and, if it has several photos, the number of this one. */
export function photoCaption(
  { entry, ordinal, many }: RecordPhoto,
  fields: readonly FieldDefinition[],
): string {
  const words = fields.flatMap((field) => {
    const value = fieldValue(entry, field)
    return value === undefined || value === '' ? [] : [valueText(value, field, unitOf(entry, field))]
  })
  return `${words.join('，')}${many > 1 ? `（${ordinal}）` : ''}`
}

/**
 * The names of the fields for when, where and what: the first date of a record, its place, and the first required text or
 * choice of its kind.
 */
export function captionFields({ kind }: RecordSet): readonly string[] {
  const what = kind.fields.find(
    ({ type, required, name }) =>
      required === true && (type === 'text' || type === 'choice') && name !== 'id',
  )
  const date = kind.dates[0]
  return [...(date === undefined ? [] : [date]), 'place', ...(what ? [what.name] : [])]
}
