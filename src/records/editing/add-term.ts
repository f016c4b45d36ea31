import { isMap, isScalar, type Node, type YAMLMap } from 'yaml'
import { type FieldTable, makeFieldTable } from '../reading/field-table.ts'
import { schoolFields, termFields } from '../school/school-fields.ts'
import { type Edited, refuse } from './edit.ts'
import { below, entryAtEnd } from './insert.ts'
import { indent, writeFlow } from './write-value.ts'
import { applySplice, columnOf, endOf, openYaml, type YamlFile } from './yaml-file.ts'

const schoolTable = makeFieldTable(schoolFields)
const termTable = makeFieldTable(termFields)

type Entries = YAMLMap<Node, Node | null>

/**
 * Adds a term and its dates to the text of school.yaml, after the last one and in its style; returns the text unchanged if it has
 * the term already. `comment` is placed above it.
 */
export function addTerm(
  text: string,
  term: { readonly id: string; readonly start: string; readonly end: string },
  comment?: string,
): Edited {
  const file = openYaml(text)
  if ('type' in file) return file
  const root = file.document.contents
  if (!isMap(root)) return refuse('school.yaml 不是“字段: 值”')
  const terms = (root as Entries).items.find(({ key }) => nameOf(key, schoolTable) === 'terms')
  if (!terms || !isMap(terms.value)) return refuse('school.yaml 里没有“学期”（terms）')
  const map = terms.value as Entries
  if (map.items.some(({ key }) => isScalar(key) && key.value === term.id)) return { type: 'edited', text }
  return insert(file, map, term, comment, String((terms.key as { value?: unknown }).value))
}

function insert(
  file: YamlFile,
  map: Entries,
  { id, start, end }: { readonly id: string; readonly start: string; readonly end: string },
  comment: string | undefined,
  termsKey: string,
): Edited {
  const last = map.items.at(-1)
  const dates = { [wordFor('start', last?.value)]: start, [wordFor('end', last?.value)]: end }
  const flow = isMap(last?.value) && last.value.flow === true
  const splice =
    last && flow && map.flow !== true
      ? flowEntry(file, last, id, dates, comment)
      : entryAtEnd(file, map, id, dates, comment)
  if (!splice) return refuse('这种写法程序不会改，请手工添上')
  const before = file.content as Record<string, Record<string, unknown>>
  const expected = { ...before, [termsKey]: { ...before[termsKey], [id]: dates } }
  return applySplice(file, splice, expected)
}

/** A term on one line, in the style of the preceding one. */
function flowEntry(
  { text }: YamlFile,
  last: Entries['items'][number],
  id: string,
  dates: Readonly<Record<string, string>>,
  comment: string | undefined,
): ReturnType<typeof below> {
  const column = columnOf(text, last.key.range?.[0] ?? 0)
  const lines = [...(comment === undefined ? [] : [`# ${comment}`]), `${id}: ${writeFlow(dates)}`]
  return below(text, endOf(last.value ?? last.key), column, indent(lines.join('\n'), column))
}

const nameOf = (key: unknown, table: FieldTable): string | undefined =>
  isScalar(key) ? table.byKey.get(String(key.value))?.name : undefined

/** The key that the preceding term uses for a field (开始, start), by default the English one. */
function wordFor(field: string, sibling: unknown): string {
  const pair = isMap(sibling)
    ? (sibling as Entries).items.find(({ key }) => nameOf(key, termTable) === field)
    : undefined
  return isScalar(pair?.key) ? String(pair.key.value) : field
}
