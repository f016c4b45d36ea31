import { isRealDay, partsOfDay } from '../text/index.ts'
import { isoDay } from './iso-day.ts'

/** A day as an option has it: 2026-11-30, or 今天 on the user's calendar; undefined where it is neither. */
export function readDay(written: string): string | undefined {
  if (written === '今天' || written === 'today') return isoDay()
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return undefined
  const { year, month, day } = partsOfDay(written)
  return isRealDay(year, month, day) ? written : undefined
}
