import { Misuse } from './option.ts'

/** The number of a change in the history, as the list shows it or as its file is named. */
export function readChangeNumber(written: string): number | Misuse {
  const number = Number(written)
  return /^\d{1,15}$/.test(written) && number > 0
    ? number
    : new Misuse(`编号是 houqin history 列出的数，如 7，不能是“${written}”`)
}
