import {
  type Fact,
  fieldValue,
  findField,
  flatten,
  isRecordWord,
  missing,
  recordOf,
  valueFact,
} from '../facts/index.ts'
import type { FieldDefinition, FieldGroup, FieldValue, LedgerDate } from '../records/index.ts'
import { partsOfDay } from '../text/index.ts'
import { type List, type RecordValue, recordsOf, type Value } from './value.ts'

/** The part of a value under a name; never one from a prototype; `undefined` if there is none of that name. */
export function member(value: Value, name: string): Value | undefined {
  if (typeof value !== 'object') return undefined
  switch (value.type) {
    case 'record':
      return fieldOfRecord(value, name)
    case 'list':
      return itemOfList(value, name)
    case 'records': {
      if (isOrdinal(name)) return nth(recordsOf(value), name)
      const path = findField(value.kind, name)
      return path?.field.type === 'group' ? flatten(value, path.field) : undefined
    }
    case 'dictionary':
      return value.entries.get(name) ?? value.deferred?.get(name)?.() ?? value.absent?.(name)
    case 'fact':
      return partOfFact(value, name)
    case 'date':
      return partOfDate(value, name)
    case 'missing':
      return value
    default:
      return undefined
  }
}

const isOrdinal = (name: string): boolean => /^\d+$/.test(name)

function itemOfList({ items }: List, name: string): Value | undefined {
  if (name === 'length') return items.length
  return isOrdinal(name) ? nth(items, name) : undefined
}

const nth = (items: readonly Value[], name: string): Value =>
  items[Number(name)] ??
  missing(`第${Number(name) + 1}个`, `这里要第 ${Number(name) + 1} 个，但一共只有 ${items.length} 个`, [
    '序号从 0 起；可能没有的，用 {{#if …}} 包起来，逐个写用 {{#each …}}。',
  ])

function fieldOfRecord({ set, entry }: RecordValue, name: string): Value | undefined {
  const path = findField(set.kind, name)
  if (!path && set.kind.owner && isRecordWord(name))
    return { type: 'record', set: { ...set, kind: set.kind.owner }, entry: recordOf(entry) }
  if (!path || path.group) return undefined
  const { field } = path
  const value = fieldValue(entry, field)
  if (field.type === 'group') return flatten({ ...set, entries: [entry], query: entry.location.id }, field)
  if (value === undefined) {
    if (field.name === 'id') return entry.location.id
    return missing(
      field.label,
      `${set.kind.label}记录 ${entry.location.id}（${entry.location.file} 第 ${entry.location.line} 行）没有填“${field.label}”，模板这里要用`,
      [
        `在这条记录里补上 ${field.name}（${field.label}）；可有可无的，模板里用 {{#if ${field.name}}} 包起来。`,
      ],
    )
  }
  return valueFact(entry, field) ?? toValue(value, field)
}

function toValue(value: FieldValue, field: FieldDefinition): Value {
  if (typeof value !== 'object') return value
  if ('type' in value) return value
  return {
    type: 'list',
    items: (value as readonly (string | number | FieldGroup)[]).map((part) =>
      typeof part === 'number' && field.type === 'months'
        ? `${part}月`
        : typeof part === 'object'
          ? ''
          : part,
    ),
    specimen: '',
  }
}

function partOfFact(fact: Fact, name: string): Value | undefined {
  switch (name) {
    case 'text':
      return fact
    case 'exact':
      return fact.exact
    case 'unit':
      return fact.unit ?? ''
    default:
      return undefined
  }
}

function partOfDate(date: LedgerDate, name: string): Value | undefined {
  const parts = partsOfDay(date.start)
  switch (name) {
    case 'year':
      return parts.year
    case 'month':
      return parts.month
    case 'day':
      return date.precision === 'day' ? parts.day : undefined
    default:
      return undefined
  }
}
