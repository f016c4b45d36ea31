import { parseDocument } from 'yaml'
import { decodeText } from '../../text/index.ts'
import { commonFields, type KindDefinition } from '../field.ts'
import { makeFieldTable } from '../reading/field-table.ts'
import { learnKeys } from './key-style.ts'
import { findLedgerEnd, type LedgerOutline } from './ledger-outline.ts'
import type { NewFields } from './new-record.ts'
import { recordText } from './record-text.ts'

/**
 * A ledger file with records added behind its last one. Everything that stands in it stays as it is, byte for byte:
 * comments, order, quotes, line ends, byte order mark; new records are written as the others are (language of the keys,
 * indentation, empty lines between). Without a file a new one is begun. The ledger must read without faults.
 */
export function appendRecords(
  bytes: Uint8Array | undefined,
  kind: KindDefinition,
  records: readonly NewFields[],
): Uint8Array {
  const encoder = new TextEncoder()
  const raw =
    bytes === undefined ? beginLedger(kind) : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (records.length === 0) return bytes ?? encoder.encode(raw)
  const mark = raw.startsWith('\ufeff') ? '\ufeff' : ''
  const text = decodeText(encoder.encode(raw.slice(mark.length))).text
  const added = addTo(text, kind, records)
  return encoder.encode(mark + (raw.includes('\r\n') ? added.replaceAll('\n', '\r\n') : added))
}

/** The first lines of a new ledger: the schema for editors, and what it is. */
const beginLedger = ({ plural, label, help }: KindDefinition): string =>
  `# yaml-language-server: $schema=../.schema/${plural}.schema.json\n# ${label}台账：${help.replaceAll('\n', ' ')}\n`

function addTo(text: string, kind: KindDefinition, records: readonly NewFields[]): string {
  const outline = findLedgerEnd(text)
  return outline ? splice(text, outline, kind, records) : addTo(unfold(text), kind, records)
}

function splice(
  text: string,
  outline: LedgerOutline,
  kind: KindDefinition,
  records: readonly NewFields[],
): string {
  const { start, end, indent, spaced, opens } = outline
  const table = makeFieldTable(kind.fields, commonFields)
  const keys = learnKeys(table, outline.records ? [outline.records] : [])
  const margin = ' '.repeat(indent)
  const items = records.map((record) => recordText(record, keys).replace(/^(?=.)/gm, margin))
  const before = text.slice(0, start).replace(/[ \t]+$/, '')
  const after = text.slice(end)
  const gap = spaced ? '\n' : ''
  const lead = before === '' || before.endsWith('\n') ? '' : '\n'
  const apart = before === '' || /(^|\n)\s*\n$/.test(before) || opens ? '' : gap
  const tail = after === '' || after.startsWith('\n') ? '' : gap
  const body = items.join(gap)
  return `${before}${lead}${apart}${after.startsWith('\n') && tail === '' ? body.replace(/\n$/, '') : body}${tail}${after}`
}

/** Records written in one line (`[{…}]`) are written one below the other; comments stay. */
function unfold(text: string): string {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false })
  const open = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || !('items' in node)) return
    if ('flow' in node) node.flow = false
    for (const item of node.items as readonly unknown[])
      open(typeof item === 'object' && item !== null && 'value' in item ? item.value : item)
  }
  open(document.contents)
  return document.toString({ lineWidth: 0 })
}
