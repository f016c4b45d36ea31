import { isScalar, isSeq, type Node, type Scalar, type YAMLSeq } from 'yaml'
import type { FieldDefinition } from '../field.ts'
import { changeList, type ListStyle } from './change-list.ts'
import { type Change, commentsIn, type EditedFile, isReferring, type Refusal, unusual } from './edit-file.ts'
import type { Entries, Pair } from './find-list.ts'
import { below, itemsAtEnd } from './insert.ts'
import type { KeyStyle } from './key-style.ts'
import type { NewFields, NewValue } from './new-record.ts'
import type { FieldChange, FieldChanges } from './record-edit.ts'
import { fieldsText, flowValue, writtenValue } from './record-text.ts'
import { removeFromFlow, removeItems } from './remove-items.ts'
import { indent } from './write-value.ts'
import { afterLine, columnOf, endOf, plain, type Splice } from './yaml-file.ts'

type Content = Readonly<Record<string, unknown>>

/** Changes fields of a mapping, takes some away and appends others; `before` is its content. */
export function changeFields(
  file: EditedFile,
  map: Entries,
  before: Content,
  style: ListStyle,
  changes: FieldChanges,
): Change<Content> | Refusal {
  const splices: Splice[] = []
  const expected: Record<string, unknown> = { ...before }
  const removed = new Set<number>()
  const added = new Map<string, NewValue>()
  const isShrinking = [...changes.values()].some((change) => newValue(change) === undefined)
  for (const [name, change] of changes) {
    const field = style.table.byKey.get(name)
    if (!field) return { refused: `没有叫“${name}”的字段` }
    const [at, again] = placesOf(map, field, style)
    if (again !== undefined) return { refused: `“${field.label}”写了几次，先只留一个` }
    const pair = at === undefined ? undefined : map.items[at]
    if (at === undefined || !pair) {
      const value = newValue(change)
      if (value !== undefined) added.set(field.name, value)
      continue
    }
    if (isReferring(pair.value) || isReferring(pair.key))
      return { refused: `“${field.label}”是用“&”“*”引用的写法，程序不会改，请手工改` }
    const key = String((pair.key as Scalar).value)
    const made = changeValue({ file, map, pair, field, key, old: before[key], style, isShrinking }, change)
    if (made === 'removed') {
      removed.add(at)
      Reflect.deleteProperty(expected, key)
      continue
    }
    if ('refused' in made) return made
    splices.push(...made.splices)
    expected[key] = made.expected
  }
  if (removed.size === map.items.length) return { refused: '改了以后一项也不剩了' }
  const removal = removeFields(file, map, removed)
  if ('refused' in removal) return removal
  const addition = addFields(file, map, added, removed, style)
  if (added.size > 0 && !addition) return unusual
  for (const [name, value] of added) expected[style.keys.keyOf(name)] = writtenValue(name, value, style.keys)
  return { splices: [...splices, ...removal, ...(addition ? [addition] : [])], expected }
}

const placesOf = (map: Entries, field: FieldDefinition, { table }: ListStyle): readonly number[] =>
  map.items.flatMap(({ key }, at) =>
    isScalar(key) && table.byKey.get(String(key.value))?.name === field.name ? [at] : [],
  )

/** The value of a field that is not there yet. */
function newValue(change: FieldChange): NewValue | undefined {
  if (change === undefined || typeof change === 'string' || !('items' in change)) return change
  const items = change.items.flatMap((edit) => (edit.type === 'add' ? [edit.fields] : []))
  return items.length === 0 ? undefined : items
}

/** A field of a mapping that is to be changed. */
interface Place {
  readonly file: EditedFile
  readonly map: Entries
  readonly pair: Pair
  readonly field: FieldDefinition
  /** The key it is written under. */
  readonly key: string
  /** Its content. */
  readonly old: unknown
  readonly style: ListStyle
  /** Whether other fields may go, so that comments below them come to stand below this one. */
  readonly isShrinking: boolean
}

function changeValue(place: Place, change: FieldChange): Change<unknown> | Refusal | 'removed' {
  if (change === undefined) return 'removed'
  if (typeof change === 'string' || !('items' in change)) return replaceValue(place, change)
  const { file, pair, field, old, style } = place
  if (!isSeq(pair.value) || pair.value.items.length === 0) {
    const value = newValue(change)
    return value === undefined ? { splices: [], expected: old } : replaceValue(place, value)
  }
  const inner: ListStyle = {
    table: style.table.groups.get(field.name) ?? style.table,
    keys: style.keys.inGroup(field.name),
  }
  const list = pair.value as YAMLSeq<Node>
  const made = changeList(file, list, old as readonly unknown[], inner, change.items, changeFields)
  return 'expected' in made && made.expected.length === 0 ? 'removed' : made
}

/** Writes a new value in the place of the old one, in its style; what belongs to neither stays. */
function replaceValue(place: Place, value: NewValue): Change<unknown> | Refusal {
  const { file, map, pair, field, old, style } = place
  const expected = writtenValue(field.name, value, style.keys)
  if (JSON.stringify(plain(old)) === JSON.stringify(plain(expected))) return { splices: [], expected: old }
  const texts = textsOf(value)
  const kept = isSeq(pair.value) && texts && changeTexts(file, pair.value as YAMLSeq<Node>, old, texts)
  if (kept) return { splices: kept, expected }
  const inFlow = map.flow === true
  const splice =
    (inFlow || isOneLine(value)) && !(isSeq(pair.value) && pair.value.flow !== true) && !isBlock(pair.value)
      ? replaceOnLine(place, value)
      : inFlow
        ? undefined
        : replaceLines(place, value)
  return splice ? { splices: [splice], expected } : unusual
}

const textsOf = (value: NewValue): readonly string[] | undefined =>
  typeof value !== 'string' && value.every((item) => typeof item === 'string') ? value : undefined

const isOneLine = (value: NewValue): boolean =>
  typeof value === 'string' ? !value.includes('\n') : textsOf(value) !== undefined

const isBlock = (node: Node | null): boolean => isScalar(node) && /^BLOCK/.test(String(node.type))

/** Takes texts out of a list and appends others, if something is left of it. */
function changeTexts(
  file: EditedFile,
  list: YAMLSeq<Node>,
  old: unknown,
  texts: readonly string[],
): readonly Splice[] | undefined {
  if (!Array.isArray(old)) return undefined
  const removed = new Set<number>()
  let next = 0
  for (const [at, text] of old.entries()) {
    if (text === texts[next]) next += 1
    else removed.add(at)
  }
  if (removed.size === old.length) return undefined
  const removal = removeItems(file, list, removed)
  if ('refused' in removal) return undefined
  const added = texts.slice(next).map((text) => {
    const flow = flowValue('', text, noKeys)
    return { block: `- ${flow}`, flow }
  })
  const addition = added.length === 0 ? undefined : itemsAtEnd(file, list, added)
  return [...removal, ...(addition ? [addition] : [])]
}

const noKeys: KeyStyle = { keyOf: (name) => name, inGroup: () => noKeys }

/** Replaces a value that stands between its key and the end of the line, or within a mapping on one line. */
function replaceOnLine({ file, pair, field, style }: Place, value: NewValue): Splice | undefined {
  const old = pair.value
  const start = old?.range?.[0] ?? pair.key.range?.[1] ?? 0
  const end = old ? endOf(old) : start
  if (commentsIn(file, start, end).length > 0) return undefined
  const type = isScalar(old) ? old.type : undefined
  const quotes = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? type : undefined
  const by = flowValue(field.name, value, style.keys, quotes)
  if (start < end) return { start, end, by }
  const before = /\s/.test(file.text.charAt(start - 1)) ? '' : ' '
  return { start, end, by: `${before}${by}${file.text.charAt(start) === '#' ? ' ' : ''}` }
}

/** Writes an entry anew, on as many lines as it takes. Its comments stay: that of its first line there, the others below. */
function replaceLines(
  { file, pair, field, key, style, isShrinking }: Place,
  value: NewValue,
): Splice | undefined {
  const { text } = file
  const start = pair.key.range?.[0] ?? 0
  const column = columnOf(text, start)
  const end = endOfLines(text, start, pair)
  const head = endOfLine(text, start)
  const comments = commentsIn(file, start, end)
  const named: KeyStyle = {
    keyOf: (name) => (name === field.name ? key : name),
    inGroup: style.keys.inGroup,
  }
  // A block of lines would take such a comment for one of its lines.
  const deeper = new RegExp(`^ {${column + 1},}#`, isShrinking ? 'm' : '')
  const isFollowed = deeper.test(
    isShrinking ? restOfRecord(text, end, column) : text.slice(end, end + column + 100),
  )
  const written =
    typeof value === 'string' && (isFollowed || !value.includes('\n'))
      ? `${fieldsText(new Map([[field.name, '']]), named).replace(/""$/, '')}${flowValue(field.name, value, style.keys)}`
      : fieldsText(new Map([[field.name, value]]), named)
  const [first = '', ...more] = written.split('\n')
  const lines = [
    [
      first,
      ...comments.flatMap((at) => (at.end <= head ? [text.slice(at.start, at.end).trimEnd()] : [])),
    ].join(' '),
    ...more,
    ...comments.flatMap((at) => (at.end > head ? [text.slice(at.start, at.end).trimEnd()] : [])),
  ]
  const ends = text.slice(start, end).endsWith('\n') ? '\n' : ''
  return { start, end, by: `${indent(lines.join('\n'), column).slice(column)}${ends}` }
}

/** The lines from an offset up to the next that begins left of a column. */
function restOfRecord(text: string, offset: number, column: number): string {
  const rest = text.slice(offset)
  const next = column === 0 ? -1 : rest.search(new RegExp(`^ {0,${column - 1}}[^ \\r\\n]`, 'm'))
  return next < 0 ? rest : rest.slice(0, next)
}

/** The offset after the last line of an entry that is not blank. */
function endOfLines(text: string, start: number, { key, value }: Pair): number {
  const end = afterLine(text, endOf(value ?? key))
  return Math.min(end, afterLine(text, start + text.slice(start, end).trimEnd().length))
}

const endOfLine = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

/** Takes entries out of a mapping; in block style, comments on their lines stay where they were, on lines of their own. */
function removeFields(
  file: EditedFile,
  map: Entries,
  removed: ReadonlySet<number>,
): readonly Splice[] | Refusal {
  if (removed.size === 0) return []
  if (map.flow === true) return removeFromFlow(file, map.items, removed, map.range ?? [0, 0, 0])
  const { text } = file
  const startOf = (pair: Pair | undefined): number => pair?.key.range?.[0] ?? 0
  const column = columnOf(text, startOf(map.items[0]))
  const kept = (start: number, end: number): string =>
    commentsIn(file, start, end)
      .map((at) => `${text.slice(at.start, at.end).trimEnd()}\n${' '.repeat(column)}`)
      .join('')
  let first = 0
  while (removed.has(first)) first += 1
  const splices: Splice[] = []
  if (first > 0) {
    // The dash of the record stands before its first entry.
    const [start, end] = [startOf(map.items[0]), startOf(map.items[first])]
    splices.push({ start, end, by: kept(start, end) })
  }
  for (const [at, pair] of map.items.entries()) {
    if (at < first || !removed.has(at)) continue
    const line = startOf(pair) - columnOf(text, startOf(pair))
    if (text.slice(line, startOf(pair)).trim() !== '') return unusual
    const end = endOfLines(text, startOf(pair), pair)
    const comments = kept(line, end)
    splices.push({
      start: line,
      end,
      by: comments === '' ? '' : `${' '.repeat(column)}${comments.slice(0, -column)}`,
    })
  }
  return splices
}

/** Appends entries to a mapping, from which others may go at the same time. */
function addFields(
  { text }: EditedFile,
  map: Entries,
  added: NewFields,
  removed: ReadonlySet<number>,
  { keys }: ListStyle,
): Splice | undefined {
  const last = map.items.at(-1)
  if (added.size === 0 || !last) return undefined
  const at = endOf(last.value ?? last.key)
  if (map.flow === true) {
    const entries = [...added].map(([name, value]) => `${keys.keyOf(name)}: ${flowValue(name, value, keys)}`)
    return { start: at, end: at, by: `, ${entries.join(', ')}` }
  }
  const start = last.key.range?.[0] ?? 0
  const column = columnOf(text, start)
  const splice = below(text, endOfLines(text, start, last), column, indent(fieldsText(added, keys), column))
  // At the end of a file without a last line end, nothing is left of the line of an entry that goes.
  return removed.has(map.items.length - 1) ? { ...splice, by: splice.by.replace(/^\n/, '') } : splice
}
