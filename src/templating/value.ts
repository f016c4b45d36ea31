import type { Block, Inline } from '../document/index.ts'
import { type Entry, type Fact, fieldsOf, type Missing, type RecordSet } from '../facts/index.ts'
import type { KindDefinition, LedgerDate } from '../records/index.ts'
import { saysNone } from '../text/index.ts'

/** Any value that an expression in a template can have. */
export type Value =
  | string
  | number
  | boolean
  | LedgerDate
  | RecordSet
  | RecordValue
  | Fact
  | Missing
  | Phrase
  | List
  | Dictionary
  | BlockValue
  | MarkdownValue

/** One record; inside `each`, its fields are names. */
export interface RecordValue {
  readonly type: 'record'
  readonly set: RecordSet
  readonly entry: Entry
}

/** Running text with facts in it, e.g. 更换灯管80余次、阀门50只. */
export interface Phrase {
  readonly type: 'phrase'
  readonly parts: readonly PhrasePart[]
  /** For a list of names: whether it is complete or was cut short, and how many names it has. */
  readonly extent?: { readonly type: 'whole' | 'cut'; readonly names: number }
  /** Fields that it mentions although no helper was asked for them. */
  readonly fields?: { readonly kind: KindDefinition; readonly names: readonly string[] }
  /** The reason why there are no parts. */
  readonly nothing?: string
}

export type PhrasePart = string | Fact | Missing

/** A list of values, for `each`; printed with 、 between them. */
export interface List {
  readonly type: 'list'
  readonly items: readonly Value[]
  /** The names of the items (`@key`), if they have names. */
  readonly keys?: readonly string[]
  /** An example of an item, with which the body of an `each` without items can be checked. */
  readonly specimen?: Value
}

/** A value with named parts, e.g. school, term, a group. */
export interface Dictionary {
  readonly type: 'dictionary'
  /** Its name in messages, e.g. school. */
  readonly label: string
  readonly entries: ReadonlyMap<string, Value>
  /** Parts that are computed only when they are needed. */
  readonly deferred?: ReadonlyMap<string, () => Value>
  /** For names that do not exist here but may exist in another school's data: a missing value instead of an error. */
  readonly absent?: (name: string) => Missing
}

/** Whole blocks, e.g. a table; built when emitted, because that is when the facts in them enter the evidence. */
export interface BlockValue {
  readonly type: 'blocks'
  /** Whether nothing will be built, if that is known. */
  readonly isEmpty?: boolean
  readonly build: (toInlines: (parts: readonly PhrasePart[]) => readonly Inline[]) => readonly Block[]
}

/** The director's own Markdown. */
export interface MarkdownValue {
  readonly type: 'markdown'
  readonly text: string
  readonly file: string
}

/** The value of an expression whose fault has already been reported; only a mark is printed for it. */
export const failed: Missing = { type: 'missing', what: '模板有误', reason: '', hints: [] }

/** Makes a dictionary from name and value pairs. */
export const dictionary = (label: string, entries: Iterable<readonly [string, Value]>): Dictionary => ({
  type: 'dictionary',
  label,
  entries: new Map(entries),
})

/** Whether a value counts as true in `if`: an empty ledger, 0, an empty text, 无 and a missing value do not. */
export function isTruthy(value: Value): boolean {
  if (typeof value === 'string') return value !== '' && !saysNone(value)
  if (typeof value !== 'object') return Boolean(value)
  switch (value.type) {
    case 'records':
      return value.entries.length > 0
    case 'list':
      return value.items.length > 0
    case 'phrase':
      return value.parts.length > 0
    case 'fact':
      return Boolean(value.exact)
    case 'missing':
      return false
    case 'markdown':
      return value.text.trim() !== ''
    case 'date':
    case 'record':
    case 'dictionary':
      return true
    case 'blocks':
      return value.isEmpty !== true
  }
}

/** Describes a value for messages: 维修台账（一批记录）, 数 3. */
export function describe(value: Value): string {
  switch (typeof value) {
    case 'string':
      return `文字“${value.length > 20 ? `${value.slice(0, 20)}…` : value}”`
    case 'number':
      return `数 ${value}`
    case 'boolean':
      return value ? 'true' : 'false'
    default:
      return names[value.type](value as never)
  }
}

const names: { readonly [T in Exclude<Value, string | number | boolean>['type']]: (value: never) => string } =
  {
    date: (value: LedgerDate) => `日期 ${value.text}`,
    records: (value: RecordSet) => `${value.kind.label}台账（一批记录）`,
    record: (value: RecordValue) => `一条${value.set.kind.label}记录`,
    fact: (value: Fact) => `数 ${value.text}`,
    missing: (value: Missing) => `缺少的内容（${value.what}）`,
    phrase: () => '一段文字',
    list: () => '一个列表',
    dictionary: (value: Dictionary) => `${value.label}（一组内容）`,
    blocks: () => '整块内容（表格、落款）',
    markdown: () => '自写段落',
  }

/** An empty record of a set's kind, for checking the body of an `each` over an empty ledger. */
export const specimenRecord = (set: RecordSet): RecordValue => ({
  type: 'record',
  set,
  entry: {
    record: {
      kind: set.kind.name,
      id: '',
      term: '',
      values: Object.create(null) as Entry['values'],
      location: { file: set.file, line: 1, column: 1 },
      locations: Object.create(null) as Entry['record']['locations'],
    },
    values: Object.create(null) as Entry['values'],
    location: { kind: set.kind.name, id: '', file: set.file, line: 1, column: 1 },
  },
})

/** The records of a set as values. */
export const recordsOf = (set: RecordSet): readonly RecordValue[] =>
  set.entries.map((entry) => ({ type: 'record', set, entry }))

/** The names of a value's parts, for suggestions. */
export function namesOf(value: Value): readonly string[] {
  if (typeof value !== 'object') return []
  switch (value.type) {
    case 'record':
      return fieldsOf(value.set.kind).flatMap((field) => [field.name, field.label])
    case 'records':
      return value.kind.fields.filter((field) => field.type === 'group').map((field) => field.name)
    case 'dictionary':
      return [...value.entries.keys(), ...(value.deferred?.keys() ?? [])]
    case 'fact':
      return ['text', 'exact', 'unit']
    case 'date':
      return ['year', 'month', 'day']
    default:
      return []
  }
}
