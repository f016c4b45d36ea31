import { type FieldDefinition, type KindDefinition, readValueText, type Term } from '../../records/index.ts'
import { customaryUnit, measureWords } from '../../text/index.ts'
import { fieldsOfKind } from '../kind-fields.ts'
import { meantActions } from './choice-words.ts'
import type { SheetValue } from './sheet-record.ts'

/** A value that no cell states explicitly. */
export interface InferredValue {
  readonly field: FieldDefinition
  readonly text: SheetValue
  /** Why it should be checked; absent for what the school has decided. */
  readonly reason?: string
}

type Values = ReadonlyMap<string, SheetValue>

/** Infers values from a row's own texts (更换灯管3支), then defaults for required fields. */
export function inferValues(
  kind: KindDefinition,
  values: Values,
  defaults: ReadonlyMap<string, string>,
  term: Term,
  above: ReadonlyMap<string, string> = new Map(),
): readonly InferredValue[] {
  const fields = fieldsOfKind(kind)
  const inferred = new Map<string, InferredValue>()
  const add = (name: string, text: string, reason: string | undefined): void => {
    const field = fields.find((own) => own.name === name)
    const reading = field && readValueText(field, text, term)
    if (!field || reading?.type !== 'value') return
    const { value } = reading
    const isDay = typeof value === 'object' && 'precision' in value && value.precision === 'day'
    inferred.set(name, {
      field,
      text: { text: isDay ? value.start : text, value },
      ...(reason !== undefined && { reason }),
    })
  }
  for (const [name, text] of above)
    if (!values.has(name)) add(name, text, `表里没有，表的上面写着“${text}”，照此记`)
  if (!inferred.has(kind.dates[0] ?? '')) inferDate(kind, values, add)
  if (kind.name === 'repair') splitRepair(kind, values, add)
  for (const [name, text] of defaults) {
    if (values.has(name) || inferred.has(name)) continue
    add(name, text, `表里没有，按“${text}”记`)
  }
  return [...inferred.values()]
}

/** Takes the date of a record without one from another of its dates: 公示日期 in place of 日期. */
function inferDate(
  kind: KindDefinition,
  values: Values,
  add: (name: string, text: string, reason: string) => void,
): void {
  const [own] = kind.dates
  const field = kind.fields.find(({ name }) => name === own)
  if (own === undefined || field?.required !== true || values.has(own)) return
  const other = kind.fields.find(({ type, name }) => type === 'date' && values.has(name))
  if (other) add(own, values.get(other.name)?.text ?? '', `表里没有，按“${other.label}”记`)
}

/** Splits 更换灯管3支 in a single column into what was done, to what, and how many. A known thing is separated from its defect. */
function splitRepair(
  kind: KindDefinition,
  values: Values,
  add: (name: string, text: string, reason: string) => void,
): void {
  const item = values.get('item')?.text
  if (item === undefined || values.has('action')) return
  const choices = kind.fields.find(({ name }) => name === 'action')?.choices ?? []
  const words = new Map([...choices.map((choice): [string, string] => [choice, choice]), ...meantActions])
  const reason = `由“${item}”拆出`
  let thing = item
  const several = severalActions(item, [...words.keys()])
  const found = [...words.keys()]
    .filter((word) => item.length > word.length && (item.startsWith(word) || item.endsWith(word)))
    .sort((a, b) => b.length - a.length)[0]
  if (several) {
    thing = several.thing
    add('action', several.actions.map((word) => words.get(word) ?? word).join('、'), reason)
  } else if (found !== undefined) {
    thing = item.startsWith(found) ? item.slice(found.length) : item.slice(0, -found.length)
    add('action', words.get(found) ?? found, reason)
  }
  const counted = /^(.*?)[（(]?(?<!\d)(\d+)\s*([\p{Script=Han}]{1,2})[）)]?$/u.exec(thing)
  const countsMore = /\d[^、，,；;]*[、，,；;]/u.test(counted?.[1] ?? '')
  if (counted && !countsMore && measureWords.has(counted[3] ?? '') && (counted[1] ?? '') !== '') {
    thing = counted[1] ?? thing
    if (!values.has('quantity')) add('quantity', `${counted[2] ?? ''}${counted[3] ?? ''}`, reason)
  }
  const known = found === undefined && !countsMore && !namesMore(thing) ? knownThing(thing) : undefined
  if (known !== undefined) {
    const note = values.get('note')?.text
    add('note', note === undefined ? item : `${note}；${item}`, reason)
  }
  const name = known?.trim() ?? (thing.replace(/^了/, '').replace(edges, '') || item)
  if (name !== item) add('item', name, reason)
}

/** Several actions before or after a thing: 焊接 and 油漆 in 篮球架焊接、油漆. */
function severalActions(
  text: string,
  words: readonly string[],
): { readonly thing: string; readonly actions: readonly string[] } | undefined {
  const word = `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`
  const list = `(${word}(?:[、，,和及/+]${word})+)`
  const [, thing, behind] = new RegExp(`^(.+?)[、，,：:]?${list}$`, 'u').exec(text) ?? []
  const [, before, other] = new RegExp(`^${list}[、，,：:]?(.+)$`, 'u').exec(text) ?? []
  const actions = behind ?? before
  const name = thing ?? other
  return actions === undefined || name === undefined
    ? undefined
    : { thing: name, actions: actions.split(/[、，,和及/+]/u) }
}

/** Separators between a thing and what was done to it. */
const edges = /^[\s；;，,、：:]+|(?<![\s；;，,、：:])[\s；;，,、：:]+$/g

/** Whether a text names another known thing after the first: 门锁 in 灯管不亮，门锁坏. */
const namesMore = (text: string): boolean =>
  text
    .split(/[，,、；;和及\s]+/u)
    .slice(1)
    .some(
      (clause) =>
        customaryUnit(clause) !== undefined || knownThing(clause) !== undefined || /^\D+\d/u.test(clause),
    )

/** The known thing at the beginning of a text: 灯管 in 灯管不亮; undefined if there is none, or it is the whole text. */
function knownThing(text: string): string | undefined {
  if (customaryUnit(text) !== undefined) return undefined
  for (let length = Math.min(6, text.length - 1); length >= 2; length -= 1) {
    const start = text.slice(0, length)
    if (/^\p{Script=Han}+$/u.test(start) && customaryUnit(start) !== undefined) return text.slice(0, length)
  }
  return undefined
}
