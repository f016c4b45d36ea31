// Checks workbooks saved by another program: what LibreOffice made of an export must import as the original, and edits must come back.
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
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
export async function judgeWorkbooks({ data, work, houqin, convert, check }) {
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
    const { sheets, changes, conflicts, diagnostics } = JSON.parse(houqin('import', join(saved, name), '--data', ledgers, '--yes', '--json'))
    const doubts = diagnostics.filter(({ severity }) => severity !== 'notice').length
    if (conflicts) {
      check(
        changes.length + conflicts.length + doubts === 0,
        `${name} saved by LibreOffice: ${changes.length} changes, ${conflicts.length} conflicts, ${doubts} doubts`,
      )
    } else {
      const added = sheets.reduce((total, sheet) => total + sheet.added.length + sheet.left, 0)
      check(added + doubts === 0 && sheets.length > 10, `${name} saved by LibreOffice: ${added} rows of ${sheets.length} sheets, ${doubts} doubts`)
    }
    check(contents(ledgers) === before, `${name} saved by LibreOffice: its import changes nothing`)
  }  await judgeEdits({ ledgers, work, book: books.find((name) => !name.includes('空白')), houqin, convert, check })
}

/** Edits an export, lets LibreOffice open and save it, and imports what it saved: exactly the edits must reach the ledgers. */
async function judgeEdits({ ledgers, work, book, houqin, convert, check }) {
  const edited = join(work, 'workbook-edited.xlsx')
  const { readXlsx, writeXlsx } = await import('hucre/xlsx')
  const { sheets, properties } = await readXlsx(readFileSync(book), { readStyles: true })
  const rows = sheets.find(({ name }) => name === '维修').rows
  const place = rows[0].indexOf('地点')
  const [, first, second, third] = rows
  first[place] = '改过的地点'
  third[place] = null
  const added = [...first]
  added[0] = null
  rows.splice(4, 0, added)
  rows.splice(rows.indexOf(second), 1)
  // A sheet that others sort, rename and put a title above.
  rows.splice(1, 3, ...rows.slice(1, 4).reverse())
  rows.unshift(['维修登记'], [])
  writeFileSync(
    edited,
    await writeXlsx({
      sheets: sheets.map(({ name, rows, hidden, veryHidden }) => ({
        name: name === '维修' ? '修过的' : name,
        rows,
        hidden: hidden || veryHidden,
      })),
      properties,
    }),
  )
  const saved = join(work, 'workbook-edited')
  convert('xlsx', saved, [edited])
  const { changes, written } = JSON.parse(
    houqin('import', join(saved, basename(edited)), '--data', ledgers, '--yes', '--json'),
  )
  const types = changes.map(({ type }) => type).sort()
  check(
    written && types.join(' ') === 'add change change remove',
    `edits of a workbook saved by LibreOffice reach the ledgers: ${types.join(' ')}`,
  )
}
