import {
  type FieldDefinition,
  type FieldValue,
  type LedgerDate,
  readValueText,
  type Term,
} from '../../records/index.ts'
import { isoDay, parseHanInteger, toHalfWidth } from '../../text/index.ts'
import { readListLines } from '../list-lines.ts'
import { meantActions, meantChoice, type SchoolWords, ticks } from './choice-words.ts'
import { daysOfMonth } from './days-of-month.ts'
import type { GridCell } from './grid.ts'
import { moneyText } from './money-text.ts'
import { withoutAside } from './number-aside.ts'
import type { TitleDates } from './read-title.ts'
import { readScaledUnit, shiftDecimal } from './scaled-unit.ts'

/** The interpretation of a cell for a field: the text for a ledger with its value, or why there is none. */
export type SettledCell =
  | { readonly type: 'empty' }
  | {
      readonly type: 'value'
      readonly text: string
      readonly value: FieldValue
      /** The texts of a list, if `text` is ambiguous. */
      readonly list?: readonly string[]
      /** The measure word after a quantity. */
      readonly unit?: string
      /** Why it should be checked (Chinese). */
      readonly doubt?: string
      /** What else the cell says, for the note: 等配件 in 未完成，等配件. */
      readonly rest?: string
      /** The day beside a state: 9.9 in 已整改（9.9）. */
      readonly day?: string
      /** The time of day beside a date, for which a ledger has no place. */
      readonly clock?: string
    }
  | { readonly type: 'fault'; readonly reason: string }

/** What else decides how a cell is read. */
export interface CellContext {
  /** The unit in the column's header: 万元 multiplies, 盏 is the measure word. */
  readonly unit?: string | undefined
  readonly term: Term
  /** The month of bare days. */
  readonly month?: string | undefined
  /** The years of dates without one. */
  readonly years?: TitleDates['years'] | undefined
  /** The school's own words for choices. */
  readonly words?: SchoolWords | undefined
}

/** Strokes that mean nothing. */
const strokes = /^[-—–－/\\、.·_]+$/
const nothing: ReadonlySet<string> = new Set(['无', '没有', '未发现', '暂无', '/'])
const serialOfEpoch = 25_569
/** The serial numbers of 2000-01-01 and 2099-12-31. */
const [firstSerial, lastSerial] = [36_526, 73_050]

/** Interprets a cell of an exported record: literally if it is still text, otherwise like any cell. */
export function settleExported(cell: GridCell, field: FieldDefinition, context: CellContext): SettledCell {
  const { written } = cell
  if (written === undefined) return settleCell(cell, field, context)
  const list = field.type === 'texts' ? readListLines(written) : undefined
  if (list) return { type: 'value', text: written, value: list, list }
  const reading = readValueText(field, written, context.term)
  if (reading.type === 'fault') return settleCell(cell, field, context)
  const text = field.type === 'text' && typeof reading.value === 'string' ? reading.value : written
  return {
    type: 'value',
    text: ledgerText(field, text, reading.value),
    value: reading.value,
    ...(reading.unit !== undefined && { unit: reading.unit }),
  }
}

/** Interprets a cell for its field. */
export function settleCell(cell: GridCell, field: FieldDefinition, context: CellContext): SettledCell {
  if (cell.type === 'fault') return { type: 'fault', reason: cell.reason ?? '读不出来' }
  if (cell.type === 'empty' || (strokes.test(cell.text) && field.type !== 'text')) return { type: 'empty' }
  const isList = field.type === 'texts'
  if (nothing.has(cell.text) && (isList || field.type === 'date' || field.name === 'note' || isNumber(field)))
    return { type: 'empty' }
  if (isNumber(field) && perEach.test(cell.text.replace(/\s/g, '')))
    return { type: 'fault', reason: '是每一份的数，不是总数' }
  const bare = isNumber(field) ? withoutAside(cell.text) : undefined
  if (bare !== undefined) {
    const settled = settleCell({ type: 'text', text: bare }, field, context)
    return settled.type === 'value' ? { ...settled, rest: cell.text } : settled
  }
  const { text, ...more } = prepare(cell, field, context)
  const reading = readValueText(field, text, context.term)
  if (reading.type === 'fault') return { type: 'fault', reason: reading.reason }
  return {
    type: 'value',
    text: ledgerText(field, text, reading.value),
    value: reading.value,
    ...(reading.unit !== undefined && { unit: reading.unit }),
    ...more,
  }
}

const isNumber = ({ type }: FieldDefinition): boolean =>
  type === 'money' || type === 'quantity' || type === 'number' || type === 'integer'

/** Matches what is so much for each: 2个/班, 每班2个, 12元/套. */
const perEach =
  /^(?:[¥￥]?[\d.,]+\p{Script=Han}{0,3}[/／每]\p{Script=Han}{1,4}|(?:每|一)\p{Script=Han}{1,3}[¥￥]?\d[\d.,]*\p{Script=Han}{0,3})$/u

interface Prepared {
  readonly text: string
  readonly doubt?: string
  readonly rest?: string
  readonly day?: string
  readonly clock?: string
}

/** Converts what sheets write differently from ledgers, by field type. */
function prepare(
  cell: GridCell,
  field: FieldDefinition,
  { unit, month, years, words }: CellContext,
): Prepared {
  const { text } = cell
  switch (field.type) {
    case 'date':
      return withYear(prepareDate(cell, month), years)
    case 'flag':
      return { text: ticks.get(text.trim().toLowerCase()) ?? text }
    case 'choice': {
      const { choice, ...more } = meantChoice(text, field.choices ?? [], words) ?? { choice: text }
      return { text: choice, ...more }
    }
    case 'text':
      return { text: joinLines(meantText(text, field, words)) }
    case 'money':
      return { text: moneyText(text, unit) }
    case 'quantity':
      return { text: quantityText(toHalfWidth(text).replace(/\s/g, ''), unit) }
    case 'duration':
      return { text: text.replace(/[′']/g, '分').replace(/[″"]/g, '秒').replace(/\s/g, '') }
    default:
      return { text: field.type === 'texts' ? text : text.replace(/\s/g, '') }
  }
}

/** Adds the unit from the header to a bare number, and applies 百 and 千: 3 below 数量（百张） is 300张; 12个 below 数量（个） stays. */
function quantityText(text: string, unit: string | undefined): string {
  const [, digits = '', own = ''] = /^([\d.,]+)(\D*)$/.exec(text) ?? []
  if (digits === '') return text
  const written = own === '' ? (unit ?? '') : own
  const scaled = readScaledUnit(written)
  // 万 is part of how a ledger writes numbers.
  if (scaled && !written.startsWith('万'))
    return `${shiftDecimal(digits.replaceAll(',', ''), scaled.shift)}${scaled.unit}`
  return `${digits}${written}`
}

/** Joins the lines of a cell into one text. */
const joinLines = (text: string): string => text.replace(/([，。；、：,;:])\n/g, '$1').replace(/\n/g, '；')

/** The longest text in which a suggested word is looked for. */
const longestWord = 40

/** The suggested word that a text means: 修理 is 维修, 消防疏散演练 is 消防. */
function meantText(text: string, { choices }: FieldDefinition, words: SchoolWords | undefined): string {
  if (!choices || choices.includes(text) || text.length > longestWord) return text
  const action = words?.get(text) ?? meantActions.get(text)
  if (action !== undefined && choices.includes(action)) return action
  const bare = text.replace(/(应急|紧急|安全|疏散|逃生|专项)*(演练|演习|检查|排查)$/, '')
  return choices.includes(bare) ? bare : text
}

const yearDot = /^(\d{2})([./-]\d{1,2}[./-]\d{1,2})$/
const behind =
  /(\s*[（(]?\s*(星期|周|礼拜)[一二三四五六日天]\s*[）)]?|\s*(上午|下午|中午|晚上|早上|晚)(\d{1,2}[:：点][^\s（(上中下晚早星周礼]*)?|\s+\d{1,2}[:：]\d{2}([:：]\d{2})?)+$/

/** Matches a time of day: 08:30, 下午3点. */
const clockPattern =
  /(?:上午|下午|中午|晚上|早上|晚)\s*(?:\d{1,2}[:：点][^\s（(上中下晚早星周礼]*)?|(?<=\s)\d{1,2}[:：]\d{2}(?:[:：]\d{2})?/u

/** The time of day in the text of a date. Midnight is what programs write who know none. */
const clockOf = (text: string): string | undefined => {
  const found = clockPattern.exec(text.replace(/\n/g, ' '))?.[0].trim()
  return found === undefined || /^0?0[:：]00([:：]00)?$/.test(found) ? undefined : found
}

/** The ISO day of a bare number in a column of dates, if it is in this century. */
export function dayOfSerial(text: string): string | undefined {
  const serial = Number(text)
  return serial >= firstSerial && serial <= lastSerial
    ? isoDay(Math.floor(serial) - serialOfEpoch)
    : undefined
}

/** Matches ranges of days: 4.3-4.5, 4月3日-5日, 3-5日; a ledger writes 至. */
const stretch =
  /^((?:\d{4}[./年])?\d{1,2}[./月]\d{1,2}日?|\d{1,2}日?)[-–—~～]((?:\d{4}[./年])?\d{1,2}[./月]\d{1,2}日?|\d{1,2}日)$/
const before = /(之前|以前|前)$/

const noYear = /^(?:(1[0-2]|0?[1-9])([-./月])|(十[一二]?|[一二三四五六七八九])(月))/u

/** Adds the year that a title states to dates without one. */
function withYear(prepared: Prepared, years: TitleDates['years']): Prepared {
  if (!years || !noYear.test(prepared.text)) return prepared
  const text = prepared.text
    .split('至')
    .map((part) => {
      const [, digits, mark, han] = noYear.exec(part) ?? []
      if (digits === undefined && han === undefined) return part
      const month = digits === undefined ? (parseHanInteger(han ?? '') ?? 1) : Number(digits)
      return `${month >= 8 ? years.late : years.early}${mark === undefined || mark === '月' ? '年' : mark}${part}`
    })
    .join('至')
  return { ...prepared, text }
}

/** 6-7 on a sheet of March is two of its days, rather than a day of June. */
function daysIn(text: string, month: string | undefined): string {
  const own = /(\d{1,2}|[一二三四五六七八九十]+)月/.exec(month ?? '')?.[1]
  const number = own === undefined ? undefined : /\d/.test(own) ? Number(own) : parseHanInteger(own)
  return number === undefined || Number.parseInt(text, 10) === number ? text : (daysOfMonth(text) ?? text)
}

function prepareDate(cell: GridCell, month: string | undefined): Prepared {
  const clock = clockOf(cell.text)
  const more = clock === undefined ? {} : { clock }
  if (cell.type === 'day') return { text: cell.text.slice(0, 10), ...more }
  const written = toHalfWidth(daysIn(cell.text, month))
    .replace(/\n/g, ' ')
    .replace(behind, '')
    .replace(/[.。]$/, '')
    .replace(/(\d)\s*[、,]\s*(?=\d)/g, '$1.')
    .replace(/^((?:\d{4}\.)?\d{1,2}\.\d{1,2})[日号]$/, '$1')
    .replace(/号/g, '日')
    .replace(stretch, '$1至$2')
  const text = month === undefined ? written : written.replace(/^(\d{1,2})日?(?=$|至)/, `${month}$1日`)
  if (before.test(text) && /\d/.test(text))
    return { text: text.replace(before, ''), ...more, doubt: `写的是“${cell.text}”，按那一天记` }
  if (cell.type === 'number' || /^\d{5}$/.test(text)) {
    const day = dayOfSerial(text)
    if (day !== undefined) return { text: day, ...more }
    // A spreadsheet shows the number 4.10 as 4.1.
    if (/^\d{1,2}\.[123]$/.test(text)) {
      const [month = '', day = ''] = text.split('.')
      return { text, doubt: `可能是${month}月${day}日，也可能是${month}月${day}0日，按${month}月${day}日记` }
    }
  }
  const short = yearDot.exec(text)
  if (short)
    return {
      text: `20${short[1] ?? ''}${short[2] ?? ''}`,
      doubt: `年份只有两位，按20${short[1] ?? ''}年记`,
      ...more,
    }
  return { text, ...more }
}

/** The text for a ledger: days in ISO format, everything else as in the sheet. */
function ledgerText({ type }: FieldDefinition, text: string, value: FieldValue): string {
  if (isDate(value)) return value.precision === 'day' ? value.start : value.text
  if (type === 'flag') return value === true ? 'true' : 'false'
  if (type === 'money' && typeof value === 'number') return String(value)
  return text
}

const isDate = (value: FieldValue): value is LedgerDate => typeof value === 'object' && 'precision' in value
