import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import { commonFields, type KindDefinition } from '../field.ts'
import { catalogueKinds } from '../kinds/catalogues.ts'
import { builtInKinds } from '../kinds/index.ts'
import { ledgerFields, noRecords } from '../ledger/parse-ledger.ts'
import { makeFieldTable } from '../reading/field-table.ts'
import { parseSchool } from '../school/parse-school.ts'
import { readSource } from '../source/read-source.ts'
import { draft, type JsonSchema } from './json-schema.ts'
import { type Definitions, objectSchema } from './object-schema.ts'
import { schoolSchema } from './school-schema.ts'

/** The schema of a kind's ledger file: a list of records, a mapping with `complete` and `records`, or an empty file. */
function ledgerSchema(kind: KindDefinition): JsonSchema {
  const definitions: Definitions = new Map()
  const record = objectSchema(makeFieldTable(kind.fields, commonFields), '', definitions)
  const records = {
    type: ['array', 'string'],
    items: { $ref: '#/definitions/record' },
    pattern: noRecords.source,
  }
  const { properties, allOf } = objectSchema(
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
    ...(allOf !== undefined && { allOf }),
    definitions: { record, ...Object.fromEntries(definitions) },
  }
}

/**
 * The JSON Schemas of a workspace, by file name: `school.schema.json` and `<ledger>.schema.json` for every kind, including
 * catalogues and the school's own kinds. Takes the bytes of school.yaml, whose faults are reported.
 */
export function makeSchemas(school: Uint8Array | undefined): Outcome<ReadonlyMap<string, string>> {
  const diagnostics: Diagnostic[] = []
  const own = school ? readOwnKinds(school, diagnostics) : []
  if (!school) {
    diagnostics.push(
      diagnose('school-missing', '数据文件夹里没有 school.yaml（学校信息）', undefined, [
        '在 --data 后面写上放 school.yaml 的文件夹。',
      ]),
    )
  }
  const files: readonly (readonly [string, JsonSchema])[] = [
    ['school', schoolSchema()],
    ...[...catalogueKinds, ...builtInKinds, ...own].map((kind) => [kind.plural, ledgerSchema(kind)] as const),
  ]
  return {
    value: new Map(files.map(([name, schema]) => [`${name}.schema.json`, printSchema(schema)])),
    diagnostics,
  }
}

function readOwnKinds(school: Uint8Array, diagnostics: Diagnostic[]): readonly KindDefinition[] {
  const source = readSource('school.yaml', school)
  diagnostics.push(...source.diagnostics)
  if (!source.value) return []
  const read = parseSchool(source.value)
  diagnostics.push(...read.diagnostics)
  return read.value?.kinds ?? []
}

/** Prints one keyword and one definition per line, which is short and gives readable diffs. */
function printSchema(schema: JsonSchema): string {
  const lines = Object.entries(schema).map(([keyword, value]) => {
    if (keyword !== 'definitions' || typeof value !== 'object' || value === null)
      return `  ${JSON.stringify(keyword)}: ${JSON.stringify(value)}`
    const inner = Object.entries(value).map(
      ([name, definition]) => `    ${JSON.stringify(name)}: ${JSON.stringify(definition)}`,
    )
    return `  "definitions": {\n${inner.join(',\n')}\n  }`
  })
  return `{\n${lines.join(',\n')}\n}\n`
}
