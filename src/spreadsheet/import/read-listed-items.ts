import {
  type FieldDefinition,
  type KindDefinition,
  makeRecord,
  readValueText,
  type Term,
} from '../../records/index.ts'
import { splitNumbered } from '../../text/index.ts'
import type { RowValues } from './row-values.ts'
import type { SheetValue } from './sheet-record.ts'

/** Items read from one text, and the parts for which an item has no place. */
export interface ListedItems {
  readonly items: readonly ReadonlyMap<string, string>[]
  readonly unclear: readonly string[]
}

/** Reads the items of a group from one text: 拖把40把、扫帚30把. */
export function readListedItems(kind: KindDefinition, group: FieldDefinition, text: string): ListedItems {
  const { record, unknown, unclear } = makeRecord(kind, '', [[group.name, text.split('\n')]])
  const items = record.get(group.name)
  return {
    items: Array.isArray(items) ? (items as readonly ReadonlyMap<string, string>[]) : [],
    unclear: [...unknown, ...unclear.map((part) => part.text)],
  }
}

/** Whether most of the texts of a column list items with all that is required of them. */
export function listItems(kind: KindDefinition, group: FieldDefinition, texts: readonly string[]): boolean {
  const required = (group.fields ?? []).filter((field) => field.required === true)
  const listing = texts.filter((text) => {
    const { items } = readListedItems(kind, group, text)
    return items.length > 0 && items.every((item) => required.every(({ name }) => item.has(name)))
  })
  return listing.length > 0 && listing.length * 2 >= texts.length
}

/** A list of items without what a reader of it understands and no record repeats: numbers of the items, 各, 每箱, 单价. */
export function withoutListWords(written: string, { fields = [] }: FieldDefinition): string {
  const text = splitNumbered(written)?.join('；') ?? written
  if (!fields.some(({ type }) => type === 'quantity')) return text
  return text
    .replace(/[和及与](?=[^，,；;\d]{0,40}各\d)/gu, '')
    .replace(/各(?=\d)|(?:单价|每\p{Script=Han}{1,2}|共计|合计|总价|金额|共)(?=[¥￥]?\d)/gu, '')
    .replace(/(?<=\d[元块])\s*[/／每]\s*\p{Script=Han}{1,2}/gu, '')
}

/** Replaces the item of a row by those that its name lists. Other columns of the row belong to a sole item, else to the note. */
export function spreadListedItems(
  read: RowValues,
  kind: KindDefinition,
  group: FieldDefinition,
  header: string,
  term: Term,
): void {
  const fields = group.fields ?? []
  const name = fields.find(({ required, type }) => required === true && type === 'text')?.name ?? ''
  const item = read.groups.get(group.name)
  const text = item?.get(name)?.text
  if (!item || text === undefined) return
  const { items, unclear } = readListedItems(kind, group, text)
  if (unclear.length > 0) read.notes.push(`${header}：${unclear.join('；')}`)
  const settled = items.map((texts) => settleItem(texts, fields, term))
  const [sole] = settled
  if (!sole) return
  const others = [...item].filter(([key]) => key !== name)
  read.groups.delete(group.name)
  if (settled.length === 1) {
    read.groups.set(group.name, new Map([...sole, ...others]))
    return
  }
  read.items.set(group.name, settled)
  for (const [key, value] of others)
    read.notes.push(`${fields.find((field) => field.name === key)?.label ?? key}：${value.text}`)
}

const settleItem = (
  texts: ReadonlyMap<string, string>,
  fields: readonly FieldDefinition[],
  term: Term,
): Map<string, SheetValue> =>
  new Map(
    [...texts].flatMap(([key, text]): readonly [string, SheetValue][] => {
      const field = fields.find(({ name }) => name === key)
      const reading = field && readValueText(field, text, term)
      return reading?.type === 'value' ? [[key, { text, value: reading.value }]] : []
    }),
  )
