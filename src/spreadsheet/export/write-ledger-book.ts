import type { Ledger, Workspace } from '../../records/index.ts'
import { bookMark } from '../book-mark.ts'
import { baseSheetName, type ExportBase, writeBase } from '../export-base.ts'
import { ledgerSheets } from './ledger-sheets.ts'
import type { BookSheet } from './sheet.ts'
import { makeSheetNames } from './sheet-name.ts'
import { writeBook } from './write-book.ts'

/**
 * Writes the ledgers of a term as an Excel workbook (.xlsx): a sheet for each ledger with records, in the order of the
 * documentation, separate sheets for groups, and a hidden one that states what was exported. `only` names kinds; absent means all. The same workspace gives the same bytes on
 * any day. A term without records gives a workbook that says so.
 */
export async function writeLedgerBook(
  { school, kinds, ledgers }: Workspace,
  term: string,
  only?: ReadonlySet<string>,
): Promise<Uint8Array> {
  const label = school.terms.find(({ id }) => id === term)?.label ?? term
  const heading = `${school.name} ${label}`
  const nameSheet = makeSheetNames(baseSheetName)
  const sheets = kinds
    .filter(({ name }) => only?.has(name) ?? true)
    .map(({ name }) => ledgers.get(term)?.get(name))
    .filter((ledger): ledger is Ledger => ledger !== undefined && ledger.records.length > 0)
    .flatMap((ledger) => ledgerSheets(ledger, heading))
    .map(({ sheet, base }) => {
      const name = nameSheet(sheet.name)
      return { sheet: { ...sheet, name }, section: { sheet: name, ...base } }
    })
  const title = `${heading} ${bookMark.ledgers}`
  const empty = { name: '说明', columns: [{ header: `${label}没有台账记录` }], rows: [], heading }
  if (sheets.length === 0) return writeBook([empty], title)
  const base: ExportBase = { term, sections: sheets.map(({ section }) => section) }
  return writeBook(
    sheets.map(({ sheet }): BookSheet => sheet),
    title,
    { name: baseSheetName, rows: writeBase(base) },
  )
}
