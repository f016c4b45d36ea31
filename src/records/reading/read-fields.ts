import { diagnose, type Location } from '../../diagnostics/index.ts'
import { findSimilar } from '../../text/index.ts'
import type { FieldDefinition } from '../field.ts'
import type { FieldValue } from '../record.ts'
import { isEmpty, type TreeEntry, type TreeMap } from '../source/tree.ts'
import type { ReadContext } from './context.ts'
import type { FieldTable } from './field-table.ts'
import { quoteValue } from './quote-value.ts'
import { type PlainField, readFieldValue, type ValueRead } from './read-field-value.ts'
import { readGroups } from './read-groups.ts'
import { settleUnits, type UnitClaim } from './settle-units.ts'
import { findWideColon } from './wide-colon.ts'

/** The content of a mapping. Its objects have no prototype. */
export interface FieldsRead {
  readonly values: Record<string, FieldValue>
  readonly locations: Record<string, Location>
  /** The entries of fields that the caller reads. */
  readonly raw: ReadonlyMap<string, TreeEntry>
}

/**
 * Reads a mapping by a table of fields: unknown and duplicate keys, and missing and wrong values are reported; everything valid
 * is returned. `owner` names the mapping in messages (记录“WX-001”). Fields named in `raw` are left to the caller.
 */
export function readFields(
  map: TreeMap,
  table: FieldTable,
  owner: string,
  context: ReadContext,
  raw: ReadonlySet<string> = new Set(),
): FieldsRead {
  const values = Object.create(null) as Record<string, FieldValue>
  const locations = Object.create(null) as Record<string, Location>
  const rawEntries = new Map<string, TreeEntry>()
  const units: UnitClaim[] = []
  const { entries, suspected } = matchEntries(map, table, context)
  for (const [field, entry] of entries) {
    if (isEmpty(entry.value)) continue
    if (raw.has(field.name)) {
      rawEntries.set(field.name, entry)
      continue
    }
    const read = readValue(entry, field, table, context)
    if (!read) continue
    values[field.name] = read.value
    locations[field.name] = entry.value.location
    if (field.type === 'quantity') units.push({ field, unit: read.unit, location: entry.value.location })
  }
  reportMissing(map, table, owner, entries, suspected, context)
  settleUnits(values, locations, units, table, context)
  return { values, locations, raw: rawEntries }
}

function readValue(
  { value }: TreeEntry,
  field: FieldDefinition,
  table: FieldTable,
  context: ReadContext,
): ValueRead | undefined {
  if (isPlain(field)) return readFieldValue(value, field, context)
  const groups = readGroups(value, field, table.groups.get(field.name), context, (map, group, owner) =>
    readFields(map, group, owner, context),
  )
  return groups && { value: groups }
}

const isPlain = (field: FieldDefinition): field is PlainField => field.type !== 'group'

/**
 * Pairs each field with its entry, the first one if it is duplicated; `suspected` are fields that a misspelt key probably meant.
 */
function matchEntries(
  map: TreeMap,
  table: FieldTable,
  context: ReadContext,
): { entries: ReadonlyMap<FieldDefinition, TreeEntry>; suspected: ReadonlySet<FieldDefinition> } {
  const found = new Map<FieldDefinition, TreeEntry>()
  const suspected = new Set<FieldDefinition>()
  for (const entry of map.entries) {
    const field = table.byKey.get(entry.key.text)
    if (!field) {
      const meant = reportUnknownKey(entry, table, context)
      if (meant) suspected.add(meant)
      continue
    }
    const first = found.get(field)
    if (!first) found.set(field, entry)
    else {
      const same = first.key.text === entry.key.text
      const message = same
        ? `“${entry.key.text}”写了两次`
        : `“${entry.key.text}”和“${first.key.text}”是同一个字段，写了两次`
      const related = [{ message: '第一次写在这里', location: first.key.location }]
      context.report(
        diagnose('duplicate-key', message, entry.key.location, ['留下一个，删掉另一个。'], related),
      )
    }
  }
  return { entries: found, suspected }
}

function reportUnknownKey(
  { key, value }: TreeEntry,
  table: FieldTable,
  context: ReadContext,
): FieldDefinition | undefined {
  const colon = isEmpty(value) ? findWideColon(key) : undefined
  if (colon) {
    context.report(colon.diagnostic)
    return table.byKey.get(colon.key)
  }
  const similar =
    context.isFull?.('unknown-key') === true
      ? undefined
      : findSimilar(key.text.replace(/\s+/g, ''), table.byKey.keys())
  const known = `可用的字段：${table.fields.map(({ label }) => label).join('、')}。`
  const hint = similar ? `是不是“${similar}”？` : known
  context.report(diagnose('unknown-key', `没有叫${quoteValue(key.text)}的字段`, key.location, [hint]))
  return similar === undefined ? undefined : table.byKey.get(similar)
}

/** Reports missing fields, except those that a misspelt key probably meant, so that one slip gives one report. */
function reportMissing(
  map: TreeMap,
  table: FieldTable,
  owner: string,
  entries: ReadonlyMap<FieldDefinition, TreeEntry>,
  suspected: ReadonlySet<FieldDefinition>,
  context: ReadContext,
): void {
  const missing: FieldDefinition[] = []
  for (const field of table.fields) {
    if (!field.required || suspected.has(field)) continue
    const entry = entries.get(field)
    if (!entry) missing.push(field)
    else if (isEmpty(entry.value)) {
      const message = `${owner}的${nameOf(field)}是空的，必须填写`
      context.report(diagnose('missing-field', message, entry.key.location, [adviceFor(field)]))
    }
  }
  if (missing.length === 0) return
  const message = `${owner}缺少必填的${missing.map(nameOf).join('、')}`
  context.report(diagnose('missing-field', message, map.location, missing.map(adviceFor)))
}

const nameOf = ({ label, name }: FieldDefinition): string => `“${label}”（${name}）`

const adviceFor = ({ label, help }: FieldDefinition): string =>
  `加上一行“${label}: …”${help ? `（${help.replace(/。$/, '')}）` : ''}`
