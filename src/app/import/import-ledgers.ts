import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import {
  appendRecords,
  editRecords,
  importMemoryFile,
  parseWorkspace,
  readSource,
  rememberImport,
  rememberingReaders,
} from '../../records/index.ts'
import {
  type CellCount,
  type Conflict,
  type ImportPlan,
  type LedgerMerge,
  ledgerPath,
  missingTermsOf,
  readBook,
  readTables,
  type SheetTable,
  settleImport,
  type UnsureSheet,
} from '../../spreadsheet/index.ts'
import { decodeText } from '../../text/index.ts'
import { readData, readInput, relabel } from '../../workspace/index.ts'
import { decodeAsIs, type Edit, ledgerRefusal, newDiagnostics, setUpTerms } from '../edit/index.ts'
import type { ImportRequest } from './import-request.ts'
import { baseOf, type OpenLedgers, openLedgers } from './open-ledgers.ts'
import { placePictures } from './place-pictures.ts'
import { type SheetPreview, toPreview } from './preview-sheet.ts'

/** Something that the user may decide before anything is written. */
export type ImportQuestion =
  | { readonly type: 'terms'; readonly terms: readonly string[] }
  | { readonly type: 'kind'; readonly sheet: string; readonly kinds: readonly string[] }
  | {
      readonly type: 'word'
      readonly word: string
      /** The field's label. */
      readonly field: string
      readonly choices: readonly string[]
    }
  | { readonly type: 'conflict'; readonly conflict: Conflict }

/** An import, worked out in memory; `files` are to be written together below the data folder, and are empty if it is refused. */
export interface LedgerImport extends Edit {
  readonly sheets: readonly SheetPreview[]
  /** Ids of terms that rows belong to and that are not set up: these rows are left out. */
  readonly missingTerms: readonly string[]
  readonly questions: readonly ImportQuestion[]
  /** What became of the characters of the cells. */
  readonly count: CellCount
  /** Changes of records whose rows were corrected since they were imported. */
  readonly corrections: readonly LedgerMerge[]
  /** Paths of the ledgers that receive records, with the number of records. */
  readonly ledgers: readonly { readonly file: string; readonly records: number }[]
  readonly sources: ReadonlyMap<string, string>
}

const nothing: LedgerImport = {
  sheets: [],
  missingTerms: [],
  questions: [],
  count: { cells: 0, characters: 0, kept: 0, understood: 0, told: 0, lost: [] },
  corrections: [],
  files: new Map(),
  base: new Map(),
  ledgers: [],
  sources: new Map(),
}

/** Reads a workbook or a .csv and works out what it adds to the ledgers. Writes nothing. */
export async function importLedgers(request: ImportRequest, host: Host): Promise<Outcome<LedgerImport>> {
  const data = await readData(request.data, host)
  const { value: bytes, diagnostics: unread } = await readInput(
    { path: request.file, label: request.fileLabel },
    'book',
    host,
  )
  if (!data)
    return refuse(
      'data-missing',
      `找不到数据文件夹“${request.dataLabel}”，或里面没有台账`,
      '在 --data 后面写上放 school.yaml 的文件夹。',
    )
  if (unread.length > 0) return { value: nothing, diagnostics: unread }
  if (!bytes) return refuse('book-missing', `找不到文件“${request.fileLabel}”`, '检查文件名和所在的文件夹。')
  const nameOf = (file: string): string => `${request.dataLabel}/${file}`
  // Each ledger is read once; of one that receives records, only these are read afterwards.
  const readers = rememberingReaders()
  const opened = await openLedgers(request, data, host, readers)
  if (!opened.value)
    return { value: { ...nothing, sources: opened.sources }, diagnostics: opened.diagnostics }
  const book = await readBook(request.fileLabel, bytes, { struck: request.struck ?? false })
  const early = [...relabel(opened.value.memory.diagnostics, nameOf), ...book.diagnostics]
  if (!book.value || hasErrors(early))
    return { value: { ...nothing, sources: opened.value.sources }, diagnostics: early }
  const { workspace, memory, options } = opened.value
  const tables = readTables(book.value, workspace, memory.value, options)
  const missing = request.newTerms === true ? missingTermsOf(tables.value.tables, workspace) : []
  if (missing.length === 0) return carryOut(request, opened.value, tables, early, host)
  const made = setUpTerms(data, missing)
  const said = relabel(made.diagnostics, nameOf)
  if (made.value.size === 0) {
    const { value } = await carryOut(request, opened.value, tables, early, host)
    return { value: { ...value, files: new Map() }, diagnostics: said }
  }
  const widened = await openLedgers(request, new Map([...data, ...made.value]), host, readers)
  if (!widened.value)
    return { value: { ...nothing, sources: widened.sources }, diagnostics: widened.diagnostics }
  const again = readTables(book.value, widened.value.workspace, memory.value, widened.value.options)
  const { value, diagnostics } = await carryOut(request, widened.value, again, [...said, ...early], host)
  // Without records for them there is no reason for the terms.
  const files = value.files.size === 0 ? value.files : new Map([...made.value, ...value.files])
  return { value: { ...value, files, base: baseOf(opened.value) }, diagnostics }
}

/** Works out what the rows add to the ledgers, the files of that, and what the ledgers are like with them. */
async function carryOut(
  request: ImportRequest,
  opened: OpenLedgers,
  tables: ReturnType<typeof readTables>,
  early: readonly Diagnostic[],
  host: Host,
): Promise<Outcome<LedgerImport>> {
  const { data, readers, workspace, known, memory, options, sources } = opened
  const nameOf = (file: string): string => `${request.dataLabel}/${file}`
  const digests = await digestRows(tables.value.tables, host)
  const plan = settleImport(
    tables.value.tables,
    workspace,
    memory.value,
    options.fileName,
    (ledger, record) => digests.get(keyOf(ledger, record.content)) ?? '',
    ({ key }) => request.prefer ?? request.sides?.get(key),
  )
  const shown = plan.value.sheets.some(({ added }) => added.some(({ record }) => record.pictures.length > 0))
  const photos = shown ? ((await host.listTree(`${request.data}/photos`)) ?? []) : []
  const pictures = placePictures(plan.value.sheets, photos)
  const found = [
    ...early,
    ...relabel([...tables.diagnostics, ...plan.diagnostics, ...pictures.diagnostics], nameOf),
  ]
  const made = hasErrors(found)
    ? { value: new Map<string, Uint8Array>(), diagnostics: [] }
    : makeFiles(withWords(plan.value, request), opened)
  const files = made.value
  const diagnostics = [...found, ...relabel(made.diagnostics, nameOf)]
  const ledgers = [...files].filter(([file]) => file !== importMemoryFile)
  const all = files.size > 0 ? new Map([...files, ...pictures.value]) : files
  const after =
    ledgers.length > 0
      ? parseWorkspace(new Map([...data, ...ledgers]), new Map(), readers)
      : { diagnostics: known }
  const arisen = newDiagnostics(known, after.diagnostics)
  const written = new Map([...files].map(([file, content]) => [nameOf(file), decodeText(content).text]))
  return {
    value: {
      sheets: plan.value.sheets.map(toPreview),
      missingTerms: plan.value.missingTerms,
      count: plan.value.count,
      questions: questionsOf(plan.value, tables.value.unsure),
      corrections: plan.value.corrections,
      files: hasErrors(arisen) ? new Map() : all,
      base: baseOf(opened),
      ledgers: plan.value.additions.map(({ term, kind, records }) => ({
        file: nameOf(`${ledgerPath(term, kind)}.yaml`),
        records: records.length,
      })),
      sources: new Map([...sources, ...written]),
    },
    diagnostics: [...diagnostics, ...relabel(arisen, nameOf)],
  }
}

const withWords = (plan: ImportPlan, { words }: ImportRequest): ImportPlan =>
  words ? { ...plan, memory: { ...plan.memory, words } } : plan

const questionsOf = (
  { missingTerms, wordsAsked, conflicts }: ImportPlan,
  unsure: readonly UnsureSheet[],
): readonly ImportQuestion[] => [
  ...unsure.map(({ sheet, kinds }) => ({
    type: 'kind' as const,
    sheet,
    kinds: kinds.map(({ label }) => label),
  })),
  ...(missingTerms.length > 0 ? [{ type: 'terms' as const, terms: missingTerms }] : []),
  ...conflicts.flatMap(({ conflict, decided }) => (decided ? [] : [{ type: 'conflict' as const, conflict }])),
  ...wordsAsked.map(({ word, label, choices }) => ({ type: 'word' as const, word, field: label, choices })),
]

const refuse = (
  code: 'data-missing' | 'book-missing',
  message: string,
  hint: string,
): Outcome<LedgerImport> => ({
  value: nothing,
  diagnostics: [diagnose(code, message, undefined, [hint])],
})

const keyOf = (ledger: string, content: string): string => `${ledger}\n${content}`
/** How many hexadecimal digits of a row's digest are kept. */
const digestLength = 16

async function digestRows(tables: readonly SheetTable[], host: Host): Promise<ReadonlyMap<string, string>> {
  const encoder = new TextEncoder()
  const digests = new Map<string, string>()
  for (const { kind, term, read } of tables) {
    for (const { content } of read.records) {
      const key = keyOf(ledgerPath(term.id, kind), content)
      if (!digests.has(key)) digests.set(key, (await host.digest(encoder.encode(key))).slice(0, digestLength))
    }
  }
  return digests
}

function makeFiles(
  { additions, corrections, memory }: ImportPlan,
  { data, readers, workspace, memoryBytes }: OpenLedgers,
): Outcome<FileMap> {
  const encoder = new TextEncoder()
  const files = new Map<string, Uint8Array>()
  const diagnostics: Diagnostic[] = []
  for (const { term, kind, changes } of corrections) {
    const path = `${ledgerPath(term, kind)}.yaml`
    const text = decodeAsIs(data.get(path) ?? new Uint8Array()) ?? ''
    const edited = editRecords(
      text,
      kind,
      changes.map(({ edit }) => edit),
    )
    if (edited.type === 'refused') diagnostics.push(ledgerRefusal(path, edited.reason))
    else files.set(path, encoder.encode(edited.text))
  }
  for (const { term, kind, records } of additions) {
    const path = `${ledgerPath(term, kind)}.yaml`
    const bytes = files.get(path) ?? data.get(path)
    const edited = appendRecords(bytes && decodeAsIs(bytes), kind, records)
    if (edited.type === 'refused') {
      diagnostics.push(ledgerRefusal(path, edited.reason))
      continue
    }
    const made = encoder.encode(edited.text)
    files.set(path, made)
    const calendar = workspace.school.terms.find(({ id }) => id === term)
    const source = readSource(path, made).value
    // Read at once, as it was parsed when it was verified.
    if (calendar && source)
      readers.ledger({ ...source, ...(edited.parsed && { parsed: edited.parsed }) }, kind, calendar)
  }
  const learned = (memory.words?.size ?? 0) > 0
  if (memory.imported.length > 0 || memory.columns.length > 0 || (learned && files.size > 0))
    files.set(importMemoryFile, rememberImport(memoryBytes, memory))
  return { value: diagnostics.length > 0 ? new Map() : files, diagnostics }
}
