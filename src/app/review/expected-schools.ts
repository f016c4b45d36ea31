import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import type { NamedFile, Spelling } from '../../package/index.ts'
import type { ExpectedSchool } from '../../rubric/index.ts'
import { readBook } from '../../spreadsheet/index.ts'
import { decodeText } from '../../text/index.ts'
import { readInput } from '../../workspace/index.ts'

/** The content of each column of the list, by header without blanks. */
const headers = {
  name: /^(?:学校|学校名称|学校全称|校名|名称|单位|单位名称)$/,
  fonds: /^(?:全宗号|全宗)$/,
  fingerprint: /^(?:公钥指纹|公钥|指纹|公钥指纹[（(]SHA-?256[）)])$/i,
  other: /^(?:序号|编号)$/,
} as const

/** How many rows to search for the header: there may be titles above it. */
const headerRows = 5

interface Columns {
  readonly name: number
  readonly fonds?: number
  readonly fingerprint?: number
}

type Row = readonly string[]

/**
 * Reads the schools that are expected to submit a package: a table (.csv, .xlsx) with the column 学校, optionally 全宗号 and 公钥指纹;
 * without a header, the first cell of each row; or the items of a YAML list.
 */
export async function readExpected(
  file: NamedFile | undefined,
  spelling: Spelling,
  host: Host,
): Promise<Outcome<readonly ExpectedSchool[]>> {
  if (!file) return { value: [], diagnostics: [] }
  const { label } = file
  const { value: bytes, diagnostics: unread } = await readInput(file, 'schools', host)
  if (unread.length > 0) return { value: [], diagnostics: unread }
  const refuse = (message: string): Outcome<readonly ExpectedSchool[]> => ({
    value: [],
    diagnostics: [diagnose('review-schools', message, undefined, [hint])],
  })
  if (!bytes) return refuse(`找不到学校名单 ${label}`)
  const rows = /\.ya?ml$/i.test(label) ? listRows(decodeText(bytes).text) : await tableRows(label, bytes)
  if ('faults' in rows) return { value: [], diagnostics: rows.faults }
  const { schools, faults } = readSchools(rows.rows, label, spelling)
  if (faults.length > 0) return { value: [], diagnostics: faults }
  return schools.length > 0 ? { value: schools, diagnostics: [] } : refuse(`${label} 里没有学校`)
}

const hint = '一行写一所学校的全称；要核对全宗号和公钥的，第一行写栏目：学校,全宗号,公钥指纹。'

type Rows = { readonly rows: readonly Row[] } | { readonly faults: readonly Diagnostic[] }

const listRows = (text: string): Rows => ({
  rows: text.split(/\r?\n/).map((line) => {
    const item = line
      .replace(/^\uFEFF/, '')
      .replace(/(?:^|\s)#.*$/, '')
      .replace(/^\s*-\s+/, '')
      .trim()
    return item.endsWith(':') ? [] : [item.replace(/^(["'])(.*)\1$/, '$2')]
  }),
})

async function tableRows(label: string, bytes: Uint8Array): Promise<Rows> {
  const { value, diagnostics } = await readBook(label, bytes)
  const [sheet] = value ?? []
  if (!sheet) return { faults: diagnostics.map(({ message }) => diagnose('review-schools', message)) }
  return {
    rows: sheet.rows.map((row) => {
      const cells = row.map(({ text }) => text.replace(/(?:^|\s)#.*$/, '').trim())
      const [only = '', ...more] = cells
      return more.every((cell) => cell === '') ? only.split(/[，\t]/).map((cell) => cell.trim()) : cells
    }),
  }
}

function readSchools(
  rows: readonly Row[],
  label: string,
  spelling: Spelling,
): { readonly schools: readonly ExpectedSchool[]; readonly faults: readonly Diagnostic[] } {
  const found = rows
    .slice(0, headerRows)
    .findIndex((row) => row.some((cell) => headers.name.test(plain(cell))))
  const columns = columnsOf(rows[found] ?? [])
  const faults: Diagnostic[] = []
  const schools = new Map<string, ExpectedSchool>()
  for (const [at, row] of rows.entries()) {
    const cell = (column: number | undefined): string => (column === undefined ? '' : (row[column] ?? ''))
    const [name, fonds] = [cell(columns.name), cell(columns.fonds)]
    if (at <= found || name === '' || isHeader(name)) continue
    const source = `${label} 第${at + 1}行`
    const fingerprints = readFingerprints(cell(columns.fingerprint))
    if (!fingerprints) {
      const message = `${source}的公钥指纹写得不对：要写全 64 个十六进制数字`
      faults.push(diagnose('review-schools', message, undefined, [fingerprintHint]))
      continue
    }
    const holder = { name, ...(fonds !== '' && { fonds }) }
    schools.set(`${name}\n${fonds}\n${fingerprints.join()}`, {
      source,
      holder,
      plain: { name: spelling.name(name), ...(fonds !== '' && { fonds: spelling.fonds(fonds) }) },
      ...(columns.fingerprint !== undefined && { fingerprints }),
    })
  }
  return { schools: [...schools.values()], faults }
}

const fingerprintHint =
  '指纹是学校做钥匙（key new）时显示的那一串；还没有钥匙的学校空着或写“无”，有几把的用“；”隔开。'

const plain = (cell: string): string => cell.replaceAll(/\s/g, '')

const isHeader = (cell: string): boolean => Object.values(headers).some((header) => header.test(plain(cell)))

function columnsOf(header: Row): Columns {
  const place = (which: keyof typeof headers): number =>
    header.findIndex((cell) => headers[which].test(plain(cell)))
  const [name, fonds, fingerprint] = [place('name'), place('fonds'), place('fingerprint')]
  return {
    name: Math.max(0, name),
    ...(fonds >= 0 && { fonds }),
    ...(fingerprint >= 0 && { fingerprint }),
  }
}

/**
 * Parses SHA-256 digests in hexadecimal, separated by ；; blanks and colons within a digest are ignored. Undefined if one of them
 * is not a digest.
 */
function readFingerprints(cell: string): readonly string[] | undefined {
  const written = cell
    .split(/[;；、,，/|]/)
    .map((one) => one.normalize('NFKC').replaceAll(/[\s:]/g, '').toLowerCase())
  const given = written.filter((one) => one !== '' && !/^(?:无|没有|暂无|-|—)$/.test(one))
  return given.every((one) => /^[0-9a-f]{64}$/.test(one)) ? given : undefined
}
