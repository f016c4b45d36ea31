import { isRealDay, partsOfDay } from '../text/index.ts'

const today: readonly string[] = ['今天', 'today']

/** Whether an option names a day: 2026-11-30, 今天. */
export function isDay(written: string): boolean {
  if (today.includes(written)) return true
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false
  const { year, month, day } = partsOfDay(written)
  return isRealDay(year, month, day)
}

/** The ISO day that an option names, on the user's calendar. */
export const readDay = (written: string, host: { readonly today: () => string }): string =>
  today.includes(written) ? host.today() : written
