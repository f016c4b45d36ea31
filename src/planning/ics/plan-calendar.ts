import type { PlanItem } from '../plan-item.ts'
import { contentLine, escapeText } from './content-line.ts'
import { type EventTime, itemEvent } from './item-event.ts'

/**
 * A term's plan as a calendar file (RFC 5545) that phones and Outlook import: an event for each item with a time, in the order of the plan.
 * The same plan gives the same text on any day.
 */
export function planCalendar(items: readonly PlanItem[], name: string, time: EventTime): string {
  // No METHOD: PUBLISH would require each event to have an ORGANIZER (RFC 5546, 3.2.1), which events of one person's own
  // calendar must not have (RFC 5545, 3.8.4.3), and which makes Outlook ask the user to accept or decline.
  const head = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//houqin//plan//ZH'],
    ['CALSCALE', 'GREGORIAN'],
    ['X-WR-CALNAME', escapeText(name)],
  ] as const
  return [
    ...head.map(([key, value]) => contentLine(key, value)),
    ...items.map((item) => itemEvent(item, time)),
    contentLine('END', 'VCALENDAR'),
  ].join('')
}
