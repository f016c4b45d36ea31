import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import { commonFields } from '../field.ts'
import type { FieldValue, Ledger, LedgerRecord } from '../record.ts'
import { asDate } from '../value-guards.ts'
import type { Check } from './check.ts'

/** The fields by which two records of a kind are the same thing; all of them must be filled in. */
const sameness: Readonly<Record<string, readonly string[]>> = {
  repair: ['date', 'place', 'item', 'action'],
  drill: ['date', 'type', 'participants'],
  inspection: ['date', 'scope', 'level', 'by'],
  distribution: ['date', 'item', 'to', 'quantity'],
  duty: ['date', 'period', 'shifts'],
  event: ['date', 'name'],
  training: ['date', 'topic', 'form'],
  greening: ['date', 'place', 'action', 'plant'],
  meeting: ['date', 'topic'],
}

/** Records that look like one thing written down twice, e.g. repairs with the same full date, place, item and action. */
export const checkRepeatedRecord: Check = ({ ledgers }) =>
  [...ledgers.values()].flatMap((byKind) => [...byKind.values()].flatMap(checkLedger))

function checkLedger({ kind, records }: Ledger): readonly Diagnostic[] {
  const firsts = new Map<string, LedgerRecord>()
  const fields = sameness[kind.name] ?? []
  const labels = [...kind.fields, ...commonFields]
    .filter(({ name }) => fields.includes(name))
    .map(({ label }) => label)
  return records.flatMap((record) => {
    const key = keyOf(record, fields)
    if (key === undefined) return []
    const first = firsts.get(key)
    if (!first) {
      firsts.set(key, record)
      return []
    }
    const message = `${kind.label}“${record.id}”和“${first.id}”的${labels.join('、')}都一样，像是同一件事记了两次`
    const related = [{ message: `“${first.id}”写在这里`, location: first.location }]
    return [
      diagnose(
        'record-repeated',
        message,
        record.location,
        ['是同一件事，删掉一条；不是的不用管。'],
        related,
      ),
    ]
  })
}

/** The values as one text; undefined if one is missing or the date is not a full one. */
function keyOf({ values }: LedgerRecord, fields: readonly string[]): string | undefined {
  const texts = fields.map((field) => textOf(values[field]))
  return texts.length === 0 || texts.includes(undefined) ? undefined : JSON.stringify(texts)
}

function textOf(value: FieldValue | undefined): string | undefined {
  const date = asDate(value)
  if (date) return date.precision === 'day' ? date.start : undefined
  return value === undefined ? undefined : JSON.stringify(value)
}
