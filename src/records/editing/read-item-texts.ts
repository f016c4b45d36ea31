import { measureWords } from '../../text/index.ts'
import type { FieldDefinition } from '../field.ts'
import type { FieldTable } from '../reading/field-table.ts'
import { number, type Part, partsOf } from './item-parts.ts'

/** The items of a group (物品清单, 隐患) read from texts, and what could not be placed. */
export interface ItemsRead {
  readonly items: readonly ReadonlyMap<string, string>[]
  /** Words before `=` that name no field. */
  readonly unknown: readonly string[]
  /** Parts of a text for which no field is left. */
  readonly unclear: readonly string[]
}

/**
 * Reads items from texts such as `拖把 40把 12.5元 棉`, `桌子3张、椅子2把` or `名称=扫帚，数量=78把`. A part with a name goes into that field;
 * other parts go where their shape belongs: 40把 is a quantity, 12.5元 a price, 共500元 an amount, 较大 a choice; words are first what is
 * required, then the specification or place. Nothing is dropped: what has no place is among `unclear`.
 */
export function readItemTexts(texts: readonly string[], table: FieldTable): ItemsRead {
  const reading: Reading = { items: [], unknown: [], unclear: [] }
  const shape = shapeOf(table.fields)
  for (const text of texts) readParts(partsOf(text, shape.quantity !== undefined), shape, table, reading)
  const order = table.fields.map(({ name }) => name)
  return {
    ...reading,
    items: reading.items.map(
      (item) => new Map([...item].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))),
    ),
  }
}

interface Reading {
  readonly items: Map<string, string>[]
  readonly unknown: string[]
  readonly unclear: string[]
}

/** What the fields of a group are for. */
interface Shape {
  readonly name: string | undefined
  readonly more: string | undefined
  readonly quantity: string | undefined
  readonly price: string | undefined
  readonly amount: string | undefined
  readonly dates: readonly string[]
  readonly choices: readonly FieldDefinition[]
}

function shapeOf(fields: readonly FieldDefinition[]): Shape {
  const nameOf = (isMeant: (field: FieldDefinition) => boolean): string | undefined =>
    fields.find(isMeant)?.name
  return {
    name: nameOf(({ type, required }) => type === 'text' && required === true) ?? fields[0]?.name,
    more: nameOf(({ name, type, required }) => type === 'text' && required !== true && name !== 'unit'),
    quantity: nameOf(({ type }) => type === 'quantity'),
    price: nameOf(({ type, rate }) => type === 'money' && rate === true),
    amount: nameOf(({ type, rate }) => type === 'money' && rate !== true),
    dates: fields.flatMap(({ name, type }) => (type === 'date' ? [name] : [])),
    choices: fields.filter(({ type }) => type === 'choice'),
  }
}

type PartType = 'number' | 'quantity' | 'price' | 'amount' | 'word'

function typeOf({ text, isName, isCount }: Part): PartType {
  if (isName) return 'word'
  if (isCount) return 'quantity'
  if (new RegExp(`^${number}$`, 'u').test(text)) return 'number'
  if (new RegExp(`^(?:共|合计|共计|总价|金额)[¥￥]?${number}(?:元|块|万元)?$`, 'u').test(text))
    return 'amount'
  if (
    new RegExp(
      `^(?:单价|每\\p{Script=Han}{1,2})?[¥￥]?${number}(?:元|块)?(?:[/／每]\\p{Script=Han}{1,2})?$`,
      'u',
    ).test(text) &&
    /[元块¥￥价每]/u.test(text)
  )
    return 'price'
  if (!new RegExp(`^${number}[\\p{L}㎡]{1,4}$`, 'u').test(text)) return 'word'
  // 84消毒液 is a thing, whatever may be counted in units unknown here.
  return /\p{Script=Han}{3}$/u.test(text) && !isMeasured(text) ? 'word' : 'quantity'
}

/** A text of money without the words around its number: 单价12.5元 is 12.5. */
const moneyIn = (text: string): string => new RegExp(`${number}万?`, 'u').exec(text)?.[0] ?? text

const isMeasured = (text: string): boolean => measureWords.has(text.replace(/^[\d.]+/u, ''))

function readParts(parts: readonly Part[], shape: Shape, table: FieldTable, reading: Reading): void {
  let item = new Map<string, string>()
  const named = new Set<string>()
  let isEach = false
  const next = (): void => {
    reading.items.push(...(isEach ? ofEach(item, shape, reading) : [item]))
    item = new Map()
    isEach = false
    named.clear()
  }
  for (const [index, part] of parts.entries()) {
    if (part.key !== undefined) {
      const field = table.byKey.get(part.key)
      if (!field) {
        reading.unknown.push(part.key)
        continue
      }
      if (named.has(field.name)) next()
      item.set(field.name, part.text)
      named.add(field.name)
    } else {
      if (beginsItem(parts, index, item, shape)) next()
      if (shape.quantity === undefined) {
        placePart(part.text, item, shape, reading)
        continue
      }
      isEach ||= part.isEach === true
      placeGoods(part, item, shape, reading, hasLater(parts, index, shape, table))
    }
  }
  if (item.size > 0) next()
}

/** The items of 粉笔、墨水各5盒; an amount for all of them belongs to none. */
function ofEach(
  item: ReadonlyMap<string, string>,
  { name = '', amount = '' }: Shape,
  { unclear }: Reading,
): readonly Map<string, string>[] {
  const names = (item.get(name) ?? '').split(/[、和及与]/u).filter((one) => one !== '')
  const total = names.length > 1 ? item.get(amount) : undefined
  if (total !== undefined) unclear.push(`共${total}元`)
  return names.map(
    (one) =>
      new Map(
        [...item, [name, one]].filter(([key]) => total === undefined || key !== amount) as [string, string][],
      ),
  )
}

/** Whether a quantity is named further on, or written before the next word. */
function hasLater(
  parts: readonly Part[],
  index: number,
  { quantity }: Shape,
  { byKey }: FieldTable,
): boolean {
  return parts.slice(index + 1).some((part, at, rest) => {
    const { key } = part
    if (key !== undefined) return byKey.get(key)?.name === quantity
    const between = rest.slice(0, at)
    return (
      part.isAside !== true &&
      typeOf(part) === 'quantity' &&
      between.every((one) => one.key === undefined && typeOf(one) !== 'word')
    )
  })
}

/** Whether a part begins another item: a word after a semicolon, or after a whole item with a quantity of its own behind it. */
function beginsItem(
  parts: readonly Part[],
  index: number,
  item: ReadonlyMap<string, string>,
  { name, quantity }: Shape,
): boolean {
  const part = parts[index]
  if (!part || part.isAside || typeOf(part) !== 'word' || !item.has(name ?? '')) return false
  if (part.before === '；') return true
  if (!item.has(quantity ?? '')) return false
  const isWord = (one: Part): boolean => one.key !== undefined || typeOf(one) === 'word'
  // 扫帚、簸箕 10把 begins with 扫帚.
  const following = parts.slice(index + 1)
  const joined = following.findIndex((one) => !(isWord(one) && one.before === '、'))
  const rest = joined < 0 ? [] : following.slice(joined)
  const end = rest.findIndex(isWord)
  return rest.slice(0, end < 0 ? rest.length : end).some((one) => /^(?:quantity|number)$/u.test(typeOf(one)))
}

/** Places a part of a line of goods. `isFollowed`: whether a quantity is still to come. */
function placeGoods(
  part: Part,
  item: Map<string, string>,
  { name = '', more = '', quantity = '', price = '', amount = '' }: Shape,
  { unclear }: Reading,
  isFollowed: boolean,
): void {
  const { text, before } = part
  const put = (field: string, value: string): boolean => {
    if (field === '' || item.has(field)) return false
    item.set(field, value)
    return true
  }
  const type = typeOf(part)
  if (type === 'word' || !item.has(name)) {
    const joined = before === '、' && !item.has(quantity) && !item.has(more) ? item.get(name) : undefined
    // 扫帚、拖把 26把 is one line with two things.
    if (joined !== undefined) item.set(name, `${joined}、${text}`)
    else if (!put(name, text) && !put(more, text)) unclear.push(text)
    return
  }
  if (type === 'quantity') {
    // Of 70g 10箱, the first is the size of the thing.
    const isSize = isFollowed || part.isAside === true || (item.has(quantity) && !isMeasured(text))
    if (!(isSize ? put(more, text) : put(quantity, text))) unclear.push(text)
    return
  }
  const placed =
    (type === 'number' && put(quantity, text)) ||
    (type !== 'amount' && put(price, moneyIn(text))) ||
    put(amount, moneyIn(text))
  if (!placed) unclear.push(text)
}

const day = /^(?:\d{4}[-./年])?\d{1,2}[-./月]\d{1,2}日?$/u

/** Places a part of an item that is no goods: 栏杆松动 三楼走廊 较大. */
function placePart(
  text: string,
  item: Map<string, string>,
  { name = '', more = '', dates, choices }: Shape,
  { unclear }: Reading,
): void {
  const choice = choices.find((field) => field.choices?.includes(text) && !item.has(field.name))
  const [date = ''] = dates
  const isDay = day.test(text) && item.has(name)
  // Of several dates, only a name tells which one is meant.
  const target =
    choice?.name ??
    (isDay
      ? dates.length === 1
        ? date
        : undefined
      : [name, more].find((field) => field !== '' && !item.has(field)))
  if (target === undefined || item.has(target)) unclear.push(text)
  else item.set(target, text)
}
