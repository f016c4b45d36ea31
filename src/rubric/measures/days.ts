import { type Entry, fieldValue, findField, type RecordSet } from '../../facts/index.ts'
import type { LedgerDate } from '../../records/index.ts'
import { addDays, daysBetween } from '../../text/index.ts'
import { type Measure, needsLedger, nothingToSee } from './measure.ts'
import { portion } from './portion.ts'

/**
 * 天数: whether a second date is at most a number of days after a first (期限 to 整改日期: 0). If a date is only a month, it is
 * interpreted in the school's favour. Something neither done nor due by the term's last day is ignored; something without a first
 * date falls short, because nothing shows that it was in time.
 */
export const days: Measure = {
  label: '天数',
  needs: [
    needsLedger,
    { field: 'from', label: '起', has: ({ from }) => from !== undefined },
    { field: 'to', label: '止', has: ({ to }) => to !== undefined },
  ],
  run: ({ rule: { from = '', to = '', most = 0, least }, set, time }) => {
    if (!set) return nothingToSee
    const good: Entry[] = []
    const bad: Entry[] = []
    for (const entry of set.entries) {
      const [start, end] = [dateOf(set, entry, from), dateOf(set, entry, to)]
      if (start && !end && addDays(start.end, most) >= time.period.end) continue
      const inTime = start !== undefined && end !== undefined && daysBetween(start.end, end.start) <= most
      ;(inTime ? good : bad).push(entry)
    }
    if (good.length + bad.length === 0) return nothingToSee
    return portion({ good, bad, told: '按期' }, set.kind.counter, least)
  },
}

function dateOf(set: RecordSet, entry: Entry, name: string): LedgerDate | undefined {
  const path = findField(set.kind, name)
  const value = path && fieldValue(entry, path.field)
  return typeof value === 'object' && 'precision' in value ? value : undefined
}
