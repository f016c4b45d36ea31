// Workbooks as another program saves them: what LibreOffice made of an export must import as what it was.
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Text of all files below a folder, for telling whether one of them changed. */
const contents = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort()
    .map((path) => `${path}\n${readFileSync(path, 'utf8')}`)
    .join('\n')

/**
 * Exports a term's ledgers and the blank form, lets LibreOffice open and save them, and imports what it saved.
 *
 * @param houqin runs the command line and gives what it printed
 * @param convert lets LibreOffice convert files to a format into a folder
 */
export function judgeWorkbooks({ data, work, houqin, convert, check }) {
  const made = join(work, 'workbooks')
  const ledgers = join(work, 'workbook-data')
  cpSync(data, ledgers, { recursive: true })
  houqin('export', '--data', ledgers, '--term', '2025-autumn', '--out', made)
  houqin('export', '--data', ledgers, '--blank', '--out', made)
  const books = readdirSync(made, { recursive: true })
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(made, name))
  check(books.length === 2, `workbooks: ${books.length} of 2 exported`)
  const saved = join(work, 'workbooks-saved')
  convert('xlsx', saved, books)
  convert('pdf', saved, books)
  const before = contents(ledgers)
  for (const book of books) {
    const name = basename(book)
    check(statSync(join(saved, name.replace(/xlsx$/, 'pdf')), { throwIfNoEntry: false }) !== undefined, `${name}: LibreOffice prints it`)
    const { sheets, diagnostics } = JSON.parse(houqin('import', join(saved, name), '--data', ledgers, '--yes', '--json'))
    const sum = (of) => sheets.reduce((total, sheet) => total + of(sheet), 0)
    const added = sum((sheet) => sheet.added.length)
    const left = sum((sheet) => sheet.left)
    const doubts = diagnostics.filter(({ severity }) => severity !== 'notice').length
    check(
      added + left + doubts === 0 && sheets.length > 10,
      `${name} saved by LibreOffice: ${sum((sheet) => sheet.known)} rows of ${sheets.length} sheets known, ${added} added, ${left} left out, ${doubts} doubts`,
    )
    check(contents(ledgers) === before, `${name} saved by LibreOffice: its import changes nothing`)
  }
}
