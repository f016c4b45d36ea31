import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import {
  appendRecords,
  editRecords,
  type ImportMemory,
  importMemoryFile,
  type KindDefinition,
  parseImportMemory,
  parseWorkspace,
  type Readers,
  readSource,
  readSources,
  rememberImport,
  rememberingReaders,
  type Workspace,
} from '../../records/index.ts'
import {
  type CellCount,
  type Conflict,
  type ImportPlan,
  ignoreWord,
  isKind,
  type LedgerMerge,
  ledgerPath,
  missingTermsOf,
  type ReadOptions,
  readBook,
  readTables,
  type SheetTable,
  type Side,
  settleImport,
  type UnsureSheet,
} from '../../spreadsheet/index.ts'
import { decodeText } from '../../text/index.ts'
import { findAskedTerm, readData, readInput, relabel, unknownTerm } from '../../workspace/index.ts'
import { decodeAsIs, type Edit, ledgerRefusal, newDiagnostics, setUpTerms } from '../edit/index.ts'
import { placePictures } from './place-pictures.ts'
import { type SheetPreview, toPreview } from './preview-sheet.ts'

/** An Excel file to import. Messages refer to it and to the data folder by the labels. */
export interface ImportRequest {
  readonly data: string
  readonly dataLabel: string
  readonly file: string
  readonly fileLabel: string
  /** One sheet; absent means all. */
  readonly sheet?: string
  /** Name of a kind, Chinese or English; absent means that it is inferred from the sheets. */
  readonly kind?: string
  /** Absent means that every row belongs to the term of its date. */
  readonly term?: string
  /** Whether to set up terms that rows belong to and that the workspace lacks. */
  readonly newTerms?: boolean
  /** Whether texts that are struck out are read like any others. */
  readonly struck?: boolean
  /** Fields for columns, by the text of their header; 写进备注 or 不导入 instead of a field. */
  readonly map?: ReadonlyMap<string, string>
  /** Columns that are left out. */
  readonly skip?: readonly string[]
  /** If given, all other columns are left out. */
  readonly only?: readonly string[]
  /** The choices that words mean which the import asked about; they are remembered. */
  readonly words?: ReadonlyMap<string, string>
  /** Names of the kinds of sheets that the import asked about. */
  readonly kinds?: ReadonlyMap<string, string>
  /** Which side wins where both a corrected row and its record have changed: always, or by conflict. */
  readonly prefer?: Side
  readonly sides?: ReadonlyMap<string, Side>
}

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

/** The ledgers as they are, and what was learned from earlier imports. */
interface OpenLedgers {
  readonly data: FileMap
  readonly readers: Readers
  readonly workspace: Workspace
  /** What was to be said of the ledgers before. */
  readonly known: readonly Diagnostic[]
  readonly memoryBytes: Uint8Array | undefined
  readonly memory: Outcome<ImportMemory>
  readonly options: ReadOptions
  readonly sources: ReadonlyMap<string, string>
}

interface Refused {
  readonly value?: undefined
  readonly sources: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

async function openLedgers(
  request: ImportRequest,
  data: FileMap,
  host: Host,
  readers: Readers,
): Promise<{ readonly value: OpenLedgers } | Refused> {
  const nameOf = (file: string): string => `${request.dataLabel}/${file}`
  const { value: workspace, diagnostics: known } = parseWorkspace(data, new Map(), readers)
  const sources = new Map([...readSources(data)].map(([file, text]) => [nameOf(file), text]))
  if (!workspace || hasErrors(known)) {
    const errors = known.filter(({ severity }) => severity === 'error')
    const refused = diagnose('import-refused', '台账里有错误，没有导入', undefined, [
      '先把上面的错误改好，再导入。',
    ])
    return { sources, diagnostics: [...relabel(errors, nameOf), refused] }
  }
  const options = readOptions(request, workspace)
  if ('code' in options) return { sources, diagnostics: [options] }
  const memoryBytes = await host.readFile(`${request.data}/${importMemoryFile}`)
  if (memoryBytes)
    for (const [file, text] of readSources(new Map([[importMemoryFile, memoryBytes]])))
      sources.set(nameOf(file), text)
  const parsed = parseImportMemory(memoryBytes)
  const words = new Map([...parsed.value.words, ...(request.words ?? [])])
  const memory = { ...parsed, value: { ...parsed.value, words } }
  return { value: { data, readers, workspace, known, memoryBytes, memory, options, sources } }
}

const baseOf = ({ data, memoryBytes }: OpenLedgers): FileMap =>
  memoryBytes ? new Map([...data, [importMemoryFile, memoryBytes]]) : data

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

/** Looks up what the user specified; reports what does not exist. */
function readOptions(
  { fileLabel, sheet, kind: word, term: id, kinds: answered, map, skip, only }: ImportRequest,
  { school, kinds }: Workspace,
): ReadOptions | Diagnostic {
  const kind = word === undefined ? undefined : kinds.find((candidate) => isKind(candidate, word))
  if (word !== undefined && !kind)
    return diagnose('kind-unknown', `没有叫“${word}”的台账`, undefined, [
      `可以写：${kinds.map(({ label }) => label).join('、')}。`,
    ])
  const term = id === undefined ? undefined : findAskedTerm(id, school)
  if (id !== undefined && !term) return unknownTerm(id, school)
  return {
    fileName: fileLabel.replace(/^.*[\\/]/, ''),
    ...(sheet !== undefined && { sheet }),
    ...(kind && { kind }),
    ...(answered && { kinds: kindsBySheet(answered, kinds) }),
    ...(term && { term }),
    ...((map ?? skip ?? only) && {
      told: {
        uses: new Map([...(map ?? []), ...(skip ?? []).map((column) => [column, ignoreWord] as const)]),
        ...(only && { only: new Set([...only, ...(map?.keys() ?? [])]) }),
      },
    }),
  }
}

const kindsBySheet = (
  answered: ReadonlyMap<string, string>,
  kinds: readonly KindDefinition[],
): ReadonlyMap<string, KindDefinition> =>
  new Map(
    [...answered].flatMap(([sheet, word]) => {
      const kind = kinds.find((candidate) => isKind(candidate, word))
      return kind ? [[sheet, kind] as const] : []
    }),
  )

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
