import type { Line } from '../school-ledgers.ts'
import { isFilled, number, text } from './reading.ts'

/** Round numbers may be written in 万: 2万株. */
export const digits = (count: number): string =>
  count >= 10_000 && count % 10_000 === 0 ? `${count / 10_000}万` : String(count)

/** Yuan to the cent where it is not whole. */
export const inCents = (amount: number): string =>
  Number.isInteger(amount) ? String(amount) : amount.toFixed(2)

/** An amount of yuan, in 万元 from ten thousand on where two decimals give it exactly. */
export function yuan(amount: number): string {
  const exact = Math.round(amount * 100) / 100
  if (exact >= 10_000 && exact % 100 === 0) return `${exact / 10_000}万元`
  return `${inCents(exact)}元`
}

/** How many of all, in whole per cent; with decimals where whole ones would say all or none. */
export function percent(part: number, whole: number): string {
  const share = (part / whole) * 100
  const isPart = part > 0 && part < whole
  for (let places = 0; places < 4; places += 1) {
    const said = Number(share.toFixed(places))
    if (!isPart || (said > 0 && said < 100)) return `${said}%`
  }
  return `${share}%`
}

export const total = (lines: readonly Line[], field: string): number =>
  Math.round(lines.reduce((sum, line) => sum + number(line[field]), 0) * 100) / 100

export const having = (lines: readonly Line[], field: string): readonly Line[] =>
  lines.filter((line) => isFilled(line[field]))

/** Lines by what a field says, in the order they are written in. */
export function groupsOf(lines: readonly Line[], field: string): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const label = text(line[field])
    const group = groups.get(label)
    if (group) group.push(line)
    else groups.set(label, [line])
  }
  return groups
}

export interface Amount {
  readonly many: number
  readonly unit: string
}

/** The measure word that goes without saying of what is repaired. */
const usualUnit = ({ item, action }: Line): string =>
  action === undefined
    ? ''
    : text(item).endsWith('灯管')
      ? '支'
      : /(?:锁|拖把)$/u.test(text(item))
        ? '把'
        : ''

/** 3盏: how many, and in which measure word; none where the line has no quantity. */
export function amountOf(line: Line): Amount | undefined {
  if (!isFilled(line.quantity)) return undefined
  const written = text(line.quantity).replace(/[,，]/g, '')
  const [, many = '', unit = ''] = /^([\d.]+)\s*(.*)$/u.exec(written) ?? []
  return { many: Number(many), unit: unit || text(line.unit) || usualUnit(line) }
}

/** The sums of quantities by measure word, those that are 0 left out: 3盏和2支. */
function sums(amounts: readonly Amount[]): string {
  const units = [...new Set(amounts.map(({ unit }) => unit))]
  const each = units.map((unit) => ({
    unit,
    many: amounts.reduce((sum, amount) => sum + (amount.unit === unit ? amount.many : 0), 0),
  }))
  const told = each.filter(({ many }) => many !== 0)
  return told.map(({ many, unit }) => `${digits(many)}${unit}`).join('和')
}

/** What a group is said to come to: by measure word where each line has one, else how many lines there are. */
export function quantityOf(lines: readonly Line[], counter: string): string {
  const amounts = lines.map(amountOf)
  const isCounted = amounts.every((amount) => amount !== undefined && amount.unit !== '')
  return isCounted ? sums(amounts as readonly Amount[]) : `${lines.length}${counter}`
}

/** The quantities of a group added up, whoever has one; how many lines there are where some lack a measure word that others have. */
export function quantitySum(lines: readonly Line[], counter: string): string {
  const amounts = lines.flatMap((line) => amountOf(line) ?? [])
  const units = new Set(amounts.map(({ unit }) => unit))
  return units.size > 1 && units.has('') ? `${lines.length}${counter}` : sums(amounts)
}

/** A name with what it comes to; a name that ends in a figure has it in brackets: A4纸70g（2包）. */
export const named = (name: string, amount: string): readonly string[] =>
  amount === '' ? [] : [`${name}${amount}`, `${name}（${amount}）`]

/** A day as documents write it, of whatever precision it is known: 2026年9月5日 and 9月5日, 2026年9月. */
export function dayWords(date: string): readonly string[] {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? []
  if (year === undefined || month === undefined) return []
  const inYear = `${year}年${Number(month)}月`
  return day === undefined
    ? [inYear, `${Number(month)}月`]
    : [`${inYear}${Number(day)}日`, `${Number(month)}月${Number(day)}日`, inYear]
}
