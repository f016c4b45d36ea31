import {
  type FieldDefinition,
  type FieldGroup,
  type FieldValue,
  type KindDefinition,
  type LedgerRecord,
  unitBehind,
} from '../../records/index.ts'
import { crc32 } from '../../text/index.ts'
import { exportedText } from '../exported-text.ts'
import type { SheetRecord, SheetValue } from '../import/sheet-record.ts'
import { fieldsOfKind } from '../kind-fields.ts'

/** What a row or a record says by field name, as text; what it does not say is missing. */
export type Sayings = ReadonlyMap<string, string>

const encoder = new TextEncoder()

/** A digest of what a field says: six hexadecimal digits. */
export const digestOfText = (text: string): string =>
  crc32(encoder.encode(text)).toString(16).padStart(8, '0').slice(-6)

/** A unit written behind a quantity (3盏) belongs to what is said of the quantity. */
const isJoined = (fields: readonly FieldDefinition[], has: (name: string) => boolean): boolean =>
  fields.some(({ name, type, unit }) => type === 'quantity' && unit === undefined && has(name))

/** What a row says. */
export const sayingsOfRow = ({ values, groups }: SheetRecord, kind: KindDefinition): Sayings => {
  const fields = fieldsOfKind(kind)
  const said = new Map(sayingsOfValues(values, fields))
  for (const { name, fields: own = [] } of fields) {
    const items = groups.get(name)
    if (items && items.length > 0)
      said.set(name, JSON.stringify(items.map((item) => [...sayingsOfValues(item, own)])))
  }
  return said
}

function sayingsOfValues(
  values: ReadonlyMap<string, SheetValue>,
  fields: readonly FieldDefinition[],
): Sayings {
  const joins = isJoined(fields, (name) => values.has(name))
  return new Map(
    fields.flatMap((field) => {
      const { value, text } = values.get(field.name) ?? {}
      if (value === undefined || text === undefined || field.name === 'id') return []
      if (field.name === 'unit' && joins) return []
      const unit = field.type === 'quantity' && field.unit === undefined ? unitOf(text, values) : ''
      return [[field.name, saying(field, value, unit)] as const]
    }),
  )
}

/** The measure word of a quantity: behind it, or in a field of its own. */
export const unitOf = (text: string, values: ReadonlyMap<string, SheetValue>): string => {
  const behind = unitBehind(text)
  return behind === '' ? (values.get('unit')?.text ?? '') : behind
}

/** What a record of the ledger says itself, without what is derived. */
export function sayingsOfRecord(record: LedgerRecord, kind: KindDefinition): Sayings {
  const fields = fieldsOfKind(kind)
  const said = new Map(sayingsOfGroup(record, fields))
  for (const { name, type, fields: own = [] } of fields) {
    const items = Object.hasOwn(record.values, name) ? record.values[name] : undefined
    if (type === 'group' && Array.isArray(items) && items.length > 0)
      said.set(
        name,
        JSON.stringify((items as readonly FieldGroup[]).map((item) => [...sayingsOfGroup(item, own)])),
      )
  }
  return said
}

function sayingsOfGroup(
  { values, locations }: Pick<FieldGroup, 'values' | 'locations'>,
  fields: readonly FieldDefinition[],
): Sayings {
  const joins = isJoined(fields, (name) => locations[name] !== undefined)
  return new Map(
    fields.flatMap((field) => {
      const { name, type } = field
      const value = locations[name] === undefined ? undefined : values[name]
      if (value === undefined || type === 'group' || name === 'id' || (name === 'unit' && joins)) return []
      const unit = type === 'quantity' && field.unit === undefined && locations.unit ? values.unit : ''
      return [[name, saying(field, value, typeof unit === 'string' ? unit : '')] as const]
    }),
  )
}

/** White space and separators are what a cell may change without changing the meaning. */
const saying = (field: FieldDefinition, value: FieldValue, unit: string): string =>
  `${exportedText(field, value).replace(/[\s；、]+/g, '')}${unit}`
