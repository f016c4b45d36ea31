import {
  type FieldDefinition,
  type FieldValue,
  type LedgerDate,
  readValueText,
  type Term,
} from '../../records/index.ts'
import { isoDay, toHalfWidth } from '../../text/index.ts'
import { readListLines } from '../list-lines.ts'
import { meantActions, meantChoice, ticks } from './choice-words.ts'
import type { GridCell } from './grid.ts'

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
    }
  | { readonly type: 'fault'; readonly reason: string }

/** Strokes that mean nothing. */
const strokes = /^[-—–－/\\、.·_]+$/
const nothing: ReadonlySet<string> = new Set(['无', '没有', '未发现', '暂无', '/'])
const serialOfEpoch = 25_569
/** The serial numbers of 2000-01-01 and 2099-12-31. */
const [firstSerial, lastSerial] = [36_526, 73_050]

/** Interprets a cell of an exported record: literally if it is still text, otherwise like any cell. */
export function settleExported(
  cell: GridCell,
  field: FieldDefinition,
  unit: string | undefined,
  term: Term,
): SettledCell {
  const { written } = cell
  if (written === undefined) return settleCell(cell, field, unit, term)
  const list = field.type === 'texts' ? readListLines(written) : undefined
  if (list) return { type: 'value', text: written, value: list, list }
  const reading = readValueText(field, written, term)
  if (reading.type === 'fault') return settleCell(cell, field, unit, term)
  const text = field.type === 'text' && typeof reading.value === 'string' ? reading.value : written
  return {
    type: 'value',
    text: ledgerText(field, text, reading.value),
    value: reading.value,
    ...(reading.unit !== undefined && { unit: reading.unit }),
  }
}

/**
 * Interprets a cell for its field. `unit` is the one in the column's header: 万元 multiplies, 盏 is the measure word. `month` is
 * that of bare days.
 */
export function settleCell(
  cell: GridCell,
  field: FieldDefinition,
  unit: string | undefined,
  term: Term,
  month?: string,
): SettledCell {
  if (cell.type === 'fault') return { type: 'fault', reason: cell.reason ?? '读不出来' }
  if (cell.type === 'empty' || (strokes.test(cell.text) && field.type !== 'text')) return { type: 'empty' }
  const isList = field.type === 'texts'
  if (nothing.has(cell.text) && (isList || field.type === 'date' || field.name === 'note' || isNumber(field)))
    return { type: 'empty' }
  const { text, doubt } = prepare(cell, field, unit, month)
  const reading = readValueText(field, text, term)
  if (reading.type === 'fault') return { type: 'fault', reason: reading.reason }
  return {
    type: 'value',
    text: ledgerText(field, text, reading.value),
    value: reading.value,
    ...(reading.unit !== undefined && { unit: reading.unit }),
    ...(doubt !== undefined && { doubt }),
  }
}

const isNumber = ({ type }: FieldDefinition): boolean =>
  type === 'money' || type === 'quantity' || type === 'number' || type === 'integer'

interface Prepared {
  readonly text: string
  readonly doubt?: string
}

/** Converts what sheets write differently from ledgers, by field type. */
function prepare(
  cell: GridCell,
  field: FieldDefinition,
  unit: string | undefined,
  month: string | undefined,
): Prepared {
  const { text } = cell
  switch (field.type) {
    case 'date':
      return prepareDate(cell, month)
    case 'flag':
      return { text: ticks.get(text.toLowerCase()) ?? text }
    case 'choice':
      return { text: meantChoice(text, field.choices ?? []) ?? text }
    case 'text':
      return { text: joinLines(meantText(text, field)) }
    case 'money':
      return { text: unit === '万元' && /^[¥￥]?[\d,.]+$/.test(text) ? `${text}万` : text.replace(/\s/g, '') }
    case 'quantity':
      return { text: quantityText(toHalfWidth(text).replace(/\s/g, ''), unit) }
    case 'duration':
      return { text: text.replace(/[′']/g, '分').replace(/[″"]/g, '秒').replace(/\s/g, '') }
    default:
      return { text: field.type === 'texts' ? text : text.replace(/\s/g, '') }
  }
}

/** Adds the measure word from the header to a bare number; 12个 below 数量（个） is left as it is. */
const quantityText = (text: string, unit: string | undefined): string =>
  unit !== undefined && /^[\d.,]+$/.test(text) ? `${text}${unit}` : text

/** Joins the lines of a cell into one text. */
const joinLines = (text: string): string => text.replace(/([，。；、：,;:])\n/g, '$1').replace(/\n/g, '；')

/** The longest text in which a suggested word is looked for. */
const longestWord = 40

/** The suggested word that a text means: 修理 is 维修, 消防疏散演练 is 消防. */
function meantText(text: string, { choices }: FieldDefinition): string {
  if (!choices || choices.includes(text) || text.length > longestWord) return text
  const action = meantActions.get(text)
  if (action !== undefined && choices.includes(action)) return action
  const bare = text.replace(/(应急|紧急|安全|疏散|逃生|专项)*(演练|演习|检查|排查)$/, '')
  return choices.includes(bare) ? bare : text
}

const yearDot = /^(\d{2})([./-]\d{1,2}[./-]\d{1,2})$/
const behind =
  /(\s*[（(]?\s*(星期|周|礼拜)[一二三四五六日天]\s*[）)]?|\s*(上午|下午|中午|晚上|早上|晚)(\d{1,2}[:：点][^\s（(上中下晚早星周礼]*)?|\s+\d{1,2}[:：]\d{2}([:：]\d{2})?)+$/

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

function prepareDate(cell: GridCell, month: string | undefined): Prepared {
  if (cell.type === 'day') return { text: cell.text.slice(0, 10) }
  const written = toHalfWidth(cell.text)
    .replace(/\n/g, ' ')
    .replace(behind, '')
    .replace(/[.。]$/, '')
    .replace(/(\d)\s*[、,]\s*(?=\d)/g, '$1.')
    .replace(/^((?:\d{4}\.)?\d{1,2}\.\d{1,2})[日号]$/, '$1')
    .replace(/号/g, '日')
    .replace(stretch, '$1至$2')
  const text = month === undefined ? written : written.replace(/^(\d{1,2})日?(?=$|至)/, `${month}$1日`)
  if (before.test(text) && /\d/.test(text))
    return { text: text.replace(before, ''), doubt: `写的是“${cell.text}”，按那一天记` }
  if (cell.type === 'number' || /^\d{5}$/.test(text)) {
    const day = dayOfSerial(text)
    if (day !== undefined) return { text: day }
    // A spreadsheet shows the number 4.10 as 4.1.
    if (/^\d{1,2}\.[123]$/.test(text)) {
      const [month = '', day = ''] = text.split('.')
      return { text, doubt: `可能是${month}月${day}日，也可能是${month}月${day}0日，按${month}月${day}日记` }
    }
  }
  const short = yearDot.exec(text)
  if (short)
    return { text: `20${short[1] ?? ''}${short[2] ?? ''}`, doubt: `年份只有两位，按20${short[1] ?? ''}年记` }
  return { text }
}

/** The text for a ledger: days in ISO format, everything else as in the sheet. */
function ledgerText({ type }: FieldDefinition, text: string, value: FieldValue): string {
  if (isDate(value)) return value.precision === 'day' ? value.start : value.text
  if (type === 'flag') return value === true ? 'true' : 'false'
  if (type === 'money' && typeof value === 'number') return String(value)
  return text
}

const isDate = (value: FieldValue): value is LedgerDate => typeof value === 'object' && 'precision' in value
