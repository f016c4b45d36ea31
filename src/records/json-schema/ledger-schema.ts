import { commonFields, type KindDefinition } from '../field.ts'
import { ledgerFields, noRecords } from '../ledger/parse-ledger.ts'
import { makeFieldTable } from '../reading/field-table.ts'
import { draft, type JsonSchema } from './json-schema.ts'
import { type Definitions, objectSchema } from './object-schema.ts'

/** The schema of a kind's ledger file: a list of records, or `complete` and `records`, or nothing yet. */
export function ledgerSchema(kind: KindDefinition): JsonSchema {
  const definitions: Definitions = new Map()
  const record = objectSchema(makeFieldTable(kind.fields, commonFields), '', definitions)
  const records = {
    type: ['array', 'string'],
    items: { $ref: '#/definitions/record' },
    pattern: noRecords.source,
  }
  const { properties } = objectSchema(
    makeFieldTable(ledgerFields),
    'ledger.',
    definitions,
    new Map([['records', records]]),
  )
  return {
    $schema: draft,
    title: `${kind.label}台账`,
    description: `${kind.help}一条记录算一${kind.counter}。`,
    type: ['array', 'object', 'null'],
    items: { $ref: '#/definitions/record' },
    properties: properties ?? {},
    additionalProperties: false,
    definitions: { record, ...Object.fromEntries(definitions) },
  }
}
