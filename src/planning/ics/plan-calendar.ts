import type { PlanItem } from '../plan-item.ts'
import { contentLine, escapeText } from './content-line.ts'
import { type EventTime, itemEvent } from './item-event.ts'

/** A term's plan as a calendar file (RFC 5545) that phones and Outlook import: one event an item, in the order of the plan. The same plan gives the same text on any day. */
export function planCalendar(items: readonly PlanItem[], name: string, time: EventTime): string {
  const head = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//houqin//plan//ZH'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', escapeText(name)],
  ] as const
  return [
    ...head.map(([key, value]) => contentLine(key, value)),
    ...items.map((item) => itemEvent(item, time)),
    contentLine('END', 'VCALENDAR'),
  ].join('')
}
