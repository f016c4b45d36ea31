import type { Term } from '../../calendar/index.ts'
import type { Outcome } from '../../diagnostics/index.ts'
import type { KindDefinition } from '../field.ts'
import type { Ledger, LedgerRecord } from '../record.ts'
import type { SourceFile } from '../source/source-file.ts'
import { parseLedger } from './parse-ledger.ts'

/** A ledger, with the text that it was parsed from. */
export interface LedgerReading {
  readonly text: string
  readonly ledger: Outcome<Ledger>
}

/** Syntax that lets one record affect the parsing of another: anchors, aliases, several documents, directives. */
const entangled = /(?:^|[\s[{,])[&*]|^(?:---|\.\.\.|%)/m

/**
 * Parses a ledger that has changed since it was last parsed. In a plain list of records without faults, the records before the
 * first change are reused (the same objects), and only the rest is parsed. The result equals that of `parseLedger`; undefined if
 * this shortcut does not apply.
 */
export function rereadLedger(
  { text, ledger: { value, diagnostics } }: LedgerReading,
  source: SourceFile,
  kind: KindDefinition,
  term: Term,
): Outcome<Ledger> | undefined {
  if (diagnostics.length > 0 || value.complete || entangled.test(source.text)) return undefined
  const kept = recordsBefore(value.records, firstDifference(text, source.text), source.text)
  if (!kept) return undefined
  const { records, end } = kept
  const rest = parseLedger(
    {
      file: source.file,
      text: source.text.slice(end),
      locate: (from, to) => source.locate(from + end, to + end),
    },
    kind,
    term,
  )
  if (rest.diagnostics.length > 0) return undefined
  return { value: { ...rest.value, records: [...records, ...rest.value.records] }, diagnostics: [] }
}

/**
 * The records that end before an offset, and where the next one begins. Each begins with a dash at the start of a line, where
 * nothing that began earlier can continue.
 */
function recordsBefore(
  records: readonly LedgerRecord[],
  offset: number,
  text: string,
): { readonly records: readonly LedgerRecord[]; readonly end: number } | undefined {
  let last: { readonly count: number; readonly start: number } | undefined
  let line = 1
  let start = 0
  for (const [count, { location }] of records.entries()) {
    while (line < location.line && start >= 0) {
      start = text.indexOf('\n', start) + 1 || -1
      line += 1
    }
    // A changed record must still begin with its dash: two characters, and those that mark the change.
    if (start < 0 || start + 2 > offset) break
    if (!text.startsWith('- ', start)) return undefined
    last = { count, start }
  }
  return last && last.count > 0 ? { records: records.slice(0, last.count), end: last.start } : undefined
}

/** The offset of the first difference between two texts. */
function firstDifference(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  // Bisects: comparing slices is much faster than comparing characters.
  let [same, end] = [0, length]
  while (same < end) {
    const middle = Math.ceil((same + end) / 2)
    if (a.slice(same, middle) === b.slice(same, middle)) same = middle
    else end = middle - 1
  }
  return same
}
