// Checks workbooks saved by another program: what LibreOffice made of an export must import as the original.
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Finds the workbooks below a folder. */
export const findWorkbooks = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.xlsx'))
    .sort()
    .map((name) => join(folder, name))

/** Unpacks the workbooks behind the charts of Word files, one folder per file. */
export function takeChartWorkbooks(documents, folder, run) {
  for (const [at, document] of documents.entries()) {
    if (!run('unzip', ['-Z1', document]).includes('.xlsx')) continue
    const own = join(folder, String(at))
    mkdirSync(own, { recursive: true })
    run('unzip', ['-q', '-j', document, '*.xlsx', '-d', own])
  }
  return statSync(folder, { throwIfNoEntry: false }) ? findWorkbooks(folder) : []
}

/** Adds records whose texts a workbook has to escape, truncate or quote, and a custom kind with long names. */
export function addOddRecords(data) {
  const texts = ['_x0041_', '_x0041_x0042_', 'a\r\nb\n\nc', "'撇号", '=1+1', '一\t二', '😀<&>"', '长'.repeat(40_000)]
  const long = '很长的名称'.repeat(8)
  const record = (text, at) =>
    `- { id: 怪-${at}, date: 2025-09-0${at + 1}, item: 灯管, action: 更换, place: ${JSON.stringify(text)}, note: ${JSON.stringify(text)} }\n`
  appendFileSync(join(data, '2025-autumn/repairs.yaml'), `\n${texts.map(record).join('')}`)
  const name = '很长的名称'.repeat(8)
  appendFileSync(
    join(data, 'school.yaml'),
    `\nkinds:\n- name: odd\n  label: "_x0041_'${name}"\n  fields:\n  - { name: date, label: 日期, type: date }\n` +
      `  - { name: choice, label: ${name}, type: 选项, choices: [甲_x0041_, '乙"丙', ${name}] }\n`,
  )
}

/** The text of all files below a folder, for detecting changes. */
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
 * @param houqin runs the command line and returns its output
 * @param convert has LibreOffice convert files to a format into a folder
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
