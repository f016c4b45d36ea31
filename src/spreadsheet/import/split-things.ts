import { field, type KindDefinition } from '../../records/index.ts'
import { measureWords } from '../../text/index.ts'
import { meantActions } from './choice-words.ts'
import { readListedItems } from './read-listed-items.ts'
import type { SheetValue } from './sheet-record.ts'

type Values = ReadonlyMap<string, SheetValue>

/** A thing with its quantity: 桌子 3张. */
export interface CountedThing {
  readonly name: string
  readonly quantity: string
}

const things = field('things', '物品', 'group', {
  fields: [
    field('name', '名称', 'text', { required: true }),
    field('quantity', '数量', 'quantity', { required: true }),
  ],
})

/** The form of a text that counts things. */
const counting: KindDefinition = {
  name: 'things',
  plural: 'things',
  label: '物品',
  counter: '样',
  dates: [],
  fields: [things],
  help: '',
}

/** The things that a text counts: 桌子3张、椅子2把. None unless all of the text is things with measure words. */
export function countThings(text: string): readonly CountedThing[] {
  if (!/\d/.test(text)) return []
  const { items, unclear } = readListedItems(counting, things, text)
  const counted = items.map((item) => ({
    name: item.get('name') ?? '',
    quantity: item.get('quantity') ?? '',
  }))
  const isWhole =
    unclear.length === 0 &&
    counted.every(({ name, quantity }) => name !== '' && measureWords.has(quantity.replace(/^[\d.]+/, '')))
  return isWhole ? counted : []
}

const units = [...measureWords].sort((a, b) => b.length - a.length).join('|')
/** 椅子2把松动: a thing, how many, and perhaps what is wrong with them. */
const faulty = new RegExp(`^(\\D.*?)(\\d+(?:\\.\\d+)?(?:${units}))(\\p{Script=Han}{0,8})$`, 'u')

/** The things that a text counts and finds fault with: 桌子3张，椅子2把松动. None unless all of several clauses count a thing. */
function countFaulty(text: string): readonly CountedThing[] {
  const found = text
    .split(/[，,、；;\s]+/u)
    .filter((clause) => clause !== '')
    .map((clause) => faulty.exec(clause))
  return found.length < 2
    ? []
    : found.every((one) => one !== null)
      ? found.map(([, name = '', quantity = '']) => ({ name, quantity }))
      : []
}

/** The field that names the thing of a record that has a quantity. */
export function thingField({ fields }: KindDefinition): string | undefined {
  if (!fields.some(({ name, type }) => name === 'quantity' && type === 'quantity')) return undefined
  return fields.find(({ name, type }) => (name === 'item' || name === 'name') && type === 'text')?.name
}

/** What money is spent on all things of a row together. */
const ofAll: readonly string[] = ['cost', 'value', 'amount']

/** The values of a row by thing, if its text counts several: each is a record of its own; money stays with the first. */
export function splitThings(kind: KindDefinition, values: Values): readonly Values[] {
  const name = thingField(kind)
  const text = name === undefined ? undefined : values.get(name)?.text
  if (name === undefined || text === undefined || values.has('quantity')) return [values]
  const plain = countThings(text)
  const faults = kind.name === 'repair' && plain.length < 2 ? countFaulty(text) : []
  const isFaulty = faults.length > 0
  const counted = isFaulty ? faults : plain
  // What is wrong may go for one of them, or for all.
  const note = isFaulty ? [values.get('note')?.text, text].filter((one) => one !== undefined).join('；') : ''
  if (counted.length === 0 || (counted.length === 1 && kind.name === 'repair')) return [values]
  const action = kind.name === 'repair' ? actionOf(kind, counted[0]?.name ?? '') : ''
  return counted.map((thing, index) => {
    const own = index > 0 && actionOf(kind, thing.name) === '' ? action + thing.name : thing.name
    return new Map([
      ...[...values].filter(([key]) => index === 0 || !ofAll.includes(key)),
      [name, { text: own, value: own }],
      ['quantity', { text: thing.quantity, value: Number.parseFloat(thing.quantity) }],
      ...(note === '' ? [] : [['note', { text: note, value: note }] as const]),
    ])
  })
}

/** The action with which a text begins, which goes for all things that follow: 更换 in 更换灯管3支、开关2个. */
function actionOf({ fields }: KindDefinition, text: string): string {
  const choices = fields.find(({ name }) => name === 'action')?.choices ?? []
  return (
    [...choices, ...meantActions.keys()].find((word) => text.length > word.length && text.startsWith(word)) ??
    ''
  )
}
