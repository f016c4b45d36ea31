import { dateText, type Fact } from '../facts/index.ts'
import { dayNumber, findSimilar, isIsoDay, isoDay } from '../text/index.ts'
import type { Parameter } from './helper.ts'
import { describe, type Value } from './value.ts'

type Converted = { readonly value: Value } | { readonly fault: string; readonly hints: readonly string[] }

/** Converts a value to the type of its parameter, or says why that is impossible. */
export function convertArgument(parameter: Parameter, value: Value): Converted {
  const converted = converters[parameter.type](value)
  if (parameter.type === 'text' && isComputed(value)) {
    return {
      fault: `要写文字，这里是算出来的数“${value.text}”，写进去就查不到出处`,
      hints: ['把这个数写在正文里，如“……共{{count repairs}}”。'],
    }
  }
  if (converted === undefined) {
    return { fault: `要写${expected[parameter.type]}，这里是${describe(value)}`, hints: [] }
  }
  return parameter.choices ? chosen(parameter.choices, converted) : { value: converted }
}

/** Whether a value is a number computed from records, which would lose its evidence as text. */
const isComputed = (value: Value): value is Fact =>
  typeof value === 'object' && value.type === 'fact' && typeof value.exact === 'number'

const expected: Readonly<Record<Parameter['type'], string>> = {
  records: '台账（如 repairs）',
  text: '文字',
  number: '数',
  quantity: '1、2、3 这样的整数',
  flag: 'true 或 false',
  date: '日期（如 2026-01-20）',
  any: '内容',
}

const converters: Readonly<Record<Parameter['type'], (value: Value) => Value | undefined>> = {
  any: (value) => value,
  records: (value) => {
    if (typeof value !== 'object') return undefined
    if (value.type === 'records' || value.type === 'missing') return value
    if (value.type === 'dictionary') {
      const records = value.entries.get('records')
      return typeof records === 'object' && records.type === 'records' ? records : undefined
    }
    return value.type === 'record' ? { ...value.set, entries: [value.entry] } : undefined
  },
  text: (value) => {
    if (typeof value === 'string') return value
    if (typeof value === 'number') return String(value)
    if (typeof value === 'boolean') return undefined
    if (value.type === 'fact') return value.text
    if (value.type === 'missing') return value
    return value.type === 'date' ? dateText(value) : undefined
  },
  number: toNumber,
  quantity: (value) => {
    const number = toNumber(value)
    return typeof number === 'number' && !(Number.isInteger(number) && number >= 1) ? undefined : number
  },
  flag: (value) => {
    if (typeof value === 'boolean') return value
    if (typeof value === 'string' && flags.has(value)) return flags.get(value)
    return undefined
  },
  date: (value) => {
    if (typeof value === 'object')
      return value.type === 'date' || value.type === 'missing' ? value : undefined
    if (typeof value !== 'string' || !isIsoDay(value)) return undefined
    const iso = isoDay(dayNumber(value))
    return { type: 'date', text: value, precision: 'day', start: iso, end: iso }
  },
}

function toNumber(value: Value): Value | undefined {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined
  if (typeof value === 'boolean') return undefined
  if (value.type === 'missing') return value
  return value.type === 'fact' && typeof value.exact === 'number' ? value : undefined
}

const flags: ReadonlyMap<string, boolean> = new Map([
  ['是', true],
  ['true', true],
  ['否', false],
  ['false', false],
])

function chosen(choices: NonNullable<Parameter['choices']>, value: Value): Converted {
  const text = typeof value === 'object' ? describe(value) : String(value)
  for (const [choice, others] of Object.entries(choices)) {
    if (choice === text || others.includes(text)) return { value: choice }
  }
  const all = Object.entries(choices).flatMap(([choice, others]) => [choice, ...others])
  const similar = findSimilar(text, all)
  return {
    fault: `不能写“${text}”`,
    hints: [...(similar === undefined ? [] : [`是不是想写 ${similar}？`]), `可写：${all.join('、')}。`],
  }
}
