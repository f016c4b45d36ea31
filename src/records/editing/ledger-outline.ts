import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLSeq } from 'yaml'

/** Where a ledger's text takes new records. */
export interface LedgerOutline {
  /** The records that stand there, for their style. */
  readonly records: YAMLSeq | undefined
  /** Whether the new records are the first, right behind `records:`. */
  readonly opens: boolean
  /** Offsets of what gives way to the new records; equal where nothing does. */
  readonly start: number
  readonly end: number
  /** Columns before each dash. */
  readonly indent: number
  /** Whether an empty line stands between records. */
  readonly spaced: boolean
}

const listKeys: ReadonlySet<string> = new Set(['records', '记录'])

/**
 * Finds the place behind the last record. Undefined where the list is written in one line (`[{…}]`) or where there is
 * none to extend: the caller has checked that the ledger reads without faults.
 */
export function findLedgerEnd(text: string): LedgerOutline | undefined {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false })
  const root = document.contents as Node | null
  if (root === null || (isScalar(root) && String(root.value).trim() === ''))
    return { records: undefined, opens: false, start: text.length, end: text.length, indent: 0, spaced: true }
  if (isSeq(root)) return behindList(text, root, text.length)
  return isMap(root) ? inMapping(text, document) : undefined
}

function inMapping(text: string, document: Document): LedgerOutline | undefined {
  const root = document.contents
  if (!isMap(root) || root.flow === true) return undefined
  const index = root.items.findIndex(({ key }) => isScalar(key) && listKeys.has(String(key.value)))
  const pair = root.items[index]
  const isLast = index === root.items.length - 1
  if (!pair)
    return { records: undefined, opens: false, start: text.length, end: text.length, indent: 0, spaced: true }
  const value = pair.value
  if (isSeq(value) && value.items.length > 0) return behindList(text, value, isLast ? text.length : undefined)
  // `records: []`, `记录: 无` or nothing: all of it behind the colon gives way.
  const keyEnd = (pair.key as Node).range?.[1] ?? 0
  const start = text.indexOf(':', keyEnd) + 1
  const valueEnd = (value as Node | null)?.range?.[1] ?? start
  return { records: undefined, opens: true, start, end: Math.max(start, valueEnd), indent: 0, spaced: true }
}

/** Behind the last item, or at `end` where the list is the last thing in the file. */
function behindList(text: string, list: YAMLSeq, end: number | undefined): LedgerOutline | undefined {
  if (list.flow === true) return undefined
  const starts = list.items.map((item) => (item as Node).range?.[0] ?? 0)
  const dash = text.lastIndexOf('-', starts[0])
  const indent = dash - (text.lastIndexOf('\n', dash) + 1)
  const last = (list.items.at(-1) as Node | undefined)?.range?.[1] ?? text.length
  const line = text.indexOf('\n', Math.max(0, last - 1))
  const at = end ?? (line < 0 ? text.length : line + 1)
  const gaps = starts.slice(1).filter((start) => /\n[ \t]*\n[^\n]*$/.test(text.slice(0, start).slice(-400)))
  const spaced = starts.length < 2 || gaps.length * 2 >= starts.length - 1
  return { records: list, opens: false, start: at, end: at, indent, spaced }
}
