import { makeUsualTerm } from '../calendar/index.ts'
import {
  type Diagnostic,
  diagnose,
  type Location,
  makeFaultList,
  type Outcome,
} from '../diagnostics/index.ts'
import type { FieldDefinition } from './field.ts'
import { checkCharacters } from './reading/check-characters.ts'
import { keysOfTable, makeFieldTable } from './reading/field-table.ts'
import { readFields } from './reading/read-fields.ts'
import type { FieldValues } from './record.ts'
import { readSource } from './source/read-source.ts'
import { readTree } from './source/read-tree.ts'

/** The content of a settings file. */
export interface Settings {
  readonly values: FieldValues
  readonly locations: Readonly<Record<string, Location>>
  /** The first line. */
  readonly location: Location
  /** The decoded text, for caret frames. */
  readonly text: string
}

/** Settings belong to no term: any dates in them are full dates. */
const anyTerm = makeUsualTerm('2000-autumn')

/**
 * Parses a YAML file that is a single mapping with a table of fields, in the same way as ledgers: Chinese or English keys, typing
 * slips recognised, every fault with its location. `owner` names the file in messages (审核标准). Undefined if it cannot be parsed.
 */
export function readSettings(
  file: string,
  bytes: Uint8Array,
  fields: readonly FieldDefinition[],
  owner: string,
): Outcome<Settings | undefined> {
  const source = readSource(file, bytes)
  if (!source.value) return { value: undefined, diagnostics: source.diagnostics }
  const table = makeFieldTable(fields)
  const keys = new Set(keysOfTable(table))
  const tree = readTree(source.value, (word) => keys.has(word))
  const diagnostics: Diagnostic[] = [...source.diagnostics, ...tree.diagnostics]
  const root = tree.value
  if (root) diagnostics.push(...checkCharacters(root))
  if (root?.type !== 'map') {
    if (!diagnostics.some(({ severity }) => severity === 'error')) {
      const place = root?.location ?? { file, line: 1, column: 1 }
      diagnostics.push(diagnose('wrong-type', `${owner}要写成“名称: 内容”`, place))
    }
    return { value: undefined, diagnostics }
  }
  const faults = makeFaultList()
  const { values, locations } = readFields(root, table, owner, { term: anyTerm, ...faults })
  return {
    value: { values, locations, location: root.location, text: source.value.text },
    diagnostics: [...diagnostics, ...faults.all()],
  }
}
