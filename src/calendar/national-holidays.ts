import { addDays, daysBetween } from '../text/index.ts'
import type { Holiday } from './holiday.ts'
import { nationalDay, notableDays } from './national-day.ts'

/**
 * The holidays of a year that the State Council has announced, in order, with the weekend days worked in exchange. Consecutive
 * days form one holiday: 中秋 within 国庆 is not listed by itself.
 */
export function nationalHolidays(year: number): readonly Holiday[] {
  const free: { start: string; end: string; names: string[]; makeUp: string[] }[] = []
  const worked: { day: string; holiday: string }[] = []
  for (const day of notableDays(year)) {
    const found = nationalDay(day)
    if (!found) continue
    const last = free.at(-1)
    if (found.work) worked.push({ day, holiday: found.holiday })
    else if (last && addDays(last.end, 1) === day) {
      last.end = day
      last.names.push(found.holiday)
    } else free.push({ start: day, end: day, names: [found.holiday], makeUp: [] })
  }
  for (const { day, holiday } of worked) {
    const distance = ({ start }: { start: string }): number => Math.abs(daysBetween(start, day))
    const ofName = free.filter(({ names }) => names.includes(holiday))
    ofName.toSorted((a, b) => distance(a) - distance(b))[0]?.makeUp.push(day)
  }
  return free.map(({ start, end, names, makeUp }) => ({
    name: mostOften(names),
    start,
    end,
    ...(makeUp.length > 0 && { makeUp }),
  }))
}

function mostOften(names: readonly string[]): string {
  const count = (name: string): number => names.filter((other) => other === name).length
  return names.toSorted((a, b) => count(b) - count(a))[0] ?? ''
}
