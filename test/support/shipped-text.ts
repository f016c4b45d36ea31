import { makePublisher } from './school-ledgers.ts'

/** Records as in YAML, by the ledger's name in the autumn term or with its term before it. */
export type ShippedLedgers = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

const profile = `name: 城西小学
shortName: 城西小学
department: 总务处
terms:
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
  2026-spring: {start: 2026-03-02, end: 2026-07-03}
current: 2025-autumn
`

const publisher = makePublisher()

/** What a shipped document says of a small school, with what more its profile has. */
export async function shippedText(
  document: string,
  ledgers: ShippedLedgers,
  period?: string,
  more = '',
): Promise<string> {
  const { text, reports } = await publisher.publish(
    {
      name: 'a small school',
      others: { 'school.yaml': profile + more },
      ledgers: Object.fromEntries(
        Object.entries(ledgers).map(([ledger, lines]) => [
          ledger.includes('/') ? ledger : `2025-autumn/${ledger}`,
          { records: lines.map((line, at) => ({ id: `${ledger}-${at + 1}`, ...line })) },
        ]),
      ),
      term: { id: '2025-autumn', start: '2025-09-01', end: '2026-01-23' },
    },
    document,
    period,
  )
  if (text === undefined) throw new Error(reports.map(({ message }) => message).join('\n'))
  return text
}
