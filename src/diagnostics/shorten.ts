import { reportBounds } from './bounds.ts'

/** A message that quotes something endless, its middle left out: both ends tell more than the middle. */
export function shorten(text: string): string {
  const { message } = reportBounds
  if (text.length <= message) return text
  const head = text.slice(0, (message * 2) / 3).replace(/[\uD800-\uDBFF]$/, '')
  const tail = text.slice(-message / 3).replace(/^[\uDC00-\uDFFF]/, '')
  return `${head}……${tail}`
}
