import { render } from './render.ts'
import { shippedPartials } from './shipped-partials.ts'
import { smallWorkspace, twoTerms } from './small-workspace.ts'

/** Ledgers of the autumn term, or with their term's folder, each with its records, one a line. */
export type SectionLedgers = Readonly<Record<string, readonly string[]>>

const partials = Object.fromEntries([...shippedPartials].map(([name, { read }]) => [name, read.text]))

const path = (ledger: string): string => (ledger.includes('/') ? ledger : `2025-autumn/${ledger}`)

const fileOf = (ledger: string, lines: readonly string[]): string =>
  lines.length === 0
    ? 'records: []\n'
    : lines.map((line, at) => `- {id: ${ledger[0]?.toUpperCase()}${at + 1}, ${line}}\n`).join('')

/** What a section prints, with its heading. */
export const sectionText = (call: string, ledgers: SectionLedgers): string =>
  render(
    `{{> ${call}}}`,
    smallWorkspace(
      Object.fromEntries(
        Object.entries(ledgers).map(([ledger, lines]) => [`${path(ledger)}.yaml`, fileOf(ledger, lines)]),
      ),
      twoTerms(),
    ),
    partials,
  ).text

/** What a section prints below its heading, one line a paragraph. */
export const sectionBody = (call: string, ledgers: SectionLedgers): string =>
  sectionText(call, ledgers)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .join('\n')
