import { toHalfWidth } from '../../text/index.ts'

const list = /^\d{1,2}[日号]?(?:[、,，]\d{1,2}[日号]?)+$/
const stretch = /^(\d{1,2})[日号]?[-–—~～至到](\d{1,2})[日号]?$/

/**
 * Several days of a month, written without it, as a ledger's date has them: 6-7 and 6、7 are 6日至7日. Days that do not follow each other
 * are no single date and stay apart: 4日、9日. Undefined if the text is nothing of the kind.
 */
export function daysOfMonth(text: string): string | undefined {
  const plain = toHalfWidth(text).replace(/\s/g, '')
  const [, from, to] = stretch.exec(plain) ?? []
  if (from !== undefined && to !== undefined)
    return Number(from) < Number(to) ? `${from}日至${to}日` : undefined
  if (!list.test(plain)) return undefined
  const days = plain.split(/[、,，]/).map((day) => Number.parseInt(day, 10))
  const follow = days.every((day, index) => index === 0 || day === (days[index - 1] ?? 0) + 1)
  return follow ? `${days[0] ?? ''}日至${days.at(-1) ?? ''}日` : days.map((day) => `${day}日`).join('、')
}
