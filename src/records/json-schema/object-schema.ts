import type { FieldDefinition } from '../field.ts'
import { howToWrite } from '../field-guide.ts'
import { type FieldTable, makeFieldTable } from '../reading/field-table.ts'
import { noneWords } from '../reading/read-groups.ts'
import type { JsonSchema } from './json-schema.ts'
import { valueSchemas } from './value-schemas.ts'

/** Schemas by name, referred to by properties, so that the English and the Chinese key of a field share one. */
export type Definitions = Map<string, JsonSchema>

/** Schemas of fields with a parser of their own, by field name. */
export type ShapedFields = ReadonlyMap<string, JsonSchema>

/**
 * The schema of a mapping with a table of fields. English names and Chinese labels are properties, which editors suggest; aliases
 * are accepted without being suggested; any other key is an error. Adds what it refers to to `definitions`, under names that
 * begin with `prefix`.
 */
export function objectSchema(
  table: FieldTable,
  prefix: string,
  definitions: Definitions,
  shaped: ShapedFields = new Map(),
): JsonSchema {
  const names = new Map<FieldDefinition, string>()
  for (const [index, field] of table.fields.entries()) {
    const name = `${prefix}${/^\w+$/.test(field.name) ? field.name : `field${index + 1}`}`
    names.set(field, name)
    definitions.set(name, fieldSchema(field, table, name, definitions, shaped))
  }
  const properties: Record<string, JsonSchema> = {}
  const aliases: Record<string, JsonSchema> = {}
  for (const field of table.fields) {
    const schema = { $ref: `#/definitions/${names.get(field) ?? ''}` }
    for (const key of keysOf(field, table)) {
      if (key === field.name || key === field.label) properties[key] = schema
      else aliases[`^${key}$`] = schema
    }
  }
  const rules = table.fields.flatMap((field) => rulesFor(field, table))
  return {
    type: 'object',
    properties,
    ...(Object.keys(aliases).length > 0 && { patternProperties: aliases }),
    additionalProperties: false,
    ...(rules.length > 0 && { allOf: rules }),
  }
}

/** All keys of a field, its name first. */
const keysOf = (field: FieldDefinition, { byKey }: FieldTable): readonly string[] =>
  [field.name, field.label, ...(field.aliases ?? [])].filter(
    (key, index, keys) => byKey.get(key) === field && keys.indexOf(key) === index,
  )

/** Accepts a field under one of its keys only, and a required field under exactly one. */
function rulesFor(field: FieldDefinition, table: FieldTable): readonly JsonSchema[] {
  const keys = keysOf(field, table)
  const required = field.required === true ? [{ anyOf: keys.map((key) => ({ required: [key] })) }] : []
  const pairs = keys.flatMap((key, at) => keys.slice(at + 1).map((other) => ({ required: [key, other] })))
  // Of what may be a list too, only a mapping has keys to write twice.
  return [...required, ...(pairs.length > 0 ? [{ not: { type: 'object', anyOf: pairs } }] : [])]
}

function fieldSchema(
  field: FieldDefinition,
  table: FieldTable,
  name: string,
  definitions: Definitions,
  shaped: ShapedFields,
): JsonSchema {
  const holds = shaped.get(field.name) ?? valueSchema(field, table, name, definitions)
  return {
    title: field.label,
    description: descriptionOf(field, shaped.has(field.name)),
    ...(field.required === true ? holds : orNothing(holds)),
  }
}

function valueSchema(
  field: FieldDefinition,
  table: FieldTable,
  name: string,
  definitions: Definitions,
): JsonSchema {
  if (field.type !== 'group') return explained(valueSchemas[field.type](field), field)
  const inner = table.groups.get(field.name) ?? makeFieldTable([])
  return {
    type: ['array', 'string'],
    items: objectSchema(inner, `${name}.`, definitions),
    pattern: `^(?:${[...noneWords].join('|')})$`,
  }
}

/** Adds the message that editors show for a text that does not match; `patternErrorMessage` is a VS Code extension. */
const explained = (schema: JsonSchema, { label, type }: FieldDefinition): JsonSchema =>
  schema.pattern === undefined
    ? schema
    : { ...schema, patternErrorMessage: `“${label}”写法不对：${howToWrite(type)}` }

/** Allows an optional field to be empty. */
function orNothing(schema: JsonSchema): JsonSchema {
  const { type, enum: choices } = schema
  if (Array.isArray(choices)) return { ...schema, enum: [...(choices as readonly string[]), null] }
  if (type === undefined) return schema
  return { ...schema, type: [...(typeof type === 'string' ? [type] : (type as readonly string[])), 'null'] }
}

/** The description of a field that editors show. */
function descriptionOf({ name, label, help, type, unit }: FieldDefinition, isShaped: boolean): string {
  const parts = [
    `${label}（${name}）`,
    help?.replace(/。$/, ''),
    isShaped ? undefined : howToWrite(type),
    unit === undefined ? undefined : `不带量词时按${unit}算`,
  ]
  return `${parts.filter((part) => part !== undefined).join('。')}。`
}
