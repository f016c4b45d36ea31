import type { Host } from '../host/index.ts'
import { isIsoDay } from '../text/index.ts'

const today = '今天'

/** A day as an option has it: 2026-11-30, or 今天; undefined if it is neither. */
export function readDay(written: string): string | undefined {
  if (written === today || written === 'today') return today
  return isIsoDay(written) ? written : undefined
}

/** The ISO day that an option means: 今天 is that of the user's calendar. */
export const settleDay = (day: string, host: Pick<Host, 'today'>): string =>
  day === today ? host.today() : day
