import {
  attachedMark,
  type Build,
  type BuildBasis,
  type BuildMemory,
  type BuildOptions,
  type BuiltDocument,
  type GenerateRequest,
  generate,
  makeBuildMemory,
  templateDuties,
} from '../../build/index.ts'
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import { type DocumentModel, plainText } from '../../document/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import type { PackageFont, PackedFile } from '../../package/index.ts'
import type { Term } from '../../records/index.ts'
import { writeLedgerBook } from '../../spreadsheet/index.ts'
import { openWorkspace, relabel, type TemplateFolder, type WorkspaceFolders } from '../../workspace/index.ts'
import { evidenceFile } from './evidence-file.ts'
import { packageFolders } from './package-folders.ts'
import { digestFonts } from './package-fonts.ts'

/** What to make a term's files from. Folders and labels as in {@link GenerateRequest}. */
export interface DeriveRequest extends WorkspaceFolders {
  /** Absent means the school's current term. */
  readonly term?: string
  /** Whether to make, beside each PDF, a PDF/A-3a with the ledgers attached. */
  readonly attachments: boolean
  /** Whether to leave people's names out of everything. */
  readonly masked: boolean
}

/** A document of the term, with the particulars that the index lists. */
export interface DerivedDocument {
  /** Template name. */
  readonly name: string
  readonly title: string
  readonly author: string
  /** ISO day. */
  readonly date: string
  /** 文号. */
  readonly number?: string
  readonly pages: number
  readonly buildId: string
  /** Names within the package. */
  readonly files: readonly string[]
}

/** All files of a package that are derived from ledgers and templates. */
export interface Derived {
  readonly files: ReadonlyMap<string, PackedFile>
  readonly documents: readonly DerivedDocument[]
  readonly fonts: readonly PackageFont[]
  readonly basis: BuildBasis
  readonly inputs: BuildBasis['opened']
  /** The memory of the build that made them. */
  readonly memory: BuildMemory
  readonly term: Term
  /** Paths of the photos shown in the documents. */
  readonly shown: ReadonlySet<string>
}

/** Text of every source file, by the name that diagnostics use for it. */
export type Sources = Build['sources']

/** Makes a term's files: both the original packing and the rebuild that proves it use this function. */
export async function deriveFiles(
  request: DeriveRequest,
  host: Host,
  { memory = makeBuildMemory(), opened: given, onProgress }: BuildOptions = {},
): Promise<Outcome<{ readonly derived: Derived | undefined; readonly sources: Sources }>> {
  const opened = given ?? (await openWorkspace(request, host, memory))
  const { value: inputs } = opened
  const workspace = inputs?.workspace
  const none = (diagnostics: readonly Diagnostic[], sources: Sources = new Map()) => ({
    value: { derived: undefined, sources },
    diagnostics,
  })
  if (!inputs || !workspace) return none(relabel(opened.diagnostics, inputs?.nameOf ?? ((file) => file)))
  const names = archivedDocuments(inputs.templates)
  if (names.length === 0) return none([diagnose('archive-empty', '没有一份模板要归档')])
  const asked: GenerateRequest = {
    ...request,
    term: request.term ?? workspace.school.current,
    documents: names,
    formats: ['docx', 'pdf'],
    review: true,
    attached: request.attachments,
    mask: request.masked,
  }
  const options = { memory, opened, ...(onProgress && { onProgress }) }
  const { value: build, diagnostics } = await generate(asked, host, options)
  const { basis } = build
  const term = workspace.school.terms.find(({ id }) => id === asked.term)
  if (hasErrors(diagnostics) || !term || !basis) return none(diagnostics, build.sources)
  const files = new Map<string, PackedFile>()
  const documents: DerivedDocument[] = []
  const faces = new Set<string>()
  const shown = new Set<string>()
  for (const built of build.documents) {
    const set = basis.set.get(built.buildId)
    if (!set) continue
    const { model, layout } = set
    const made = packDocument(built, build.files)
    for (const [name, file] of made) files.set(name, file)
    const evidence = evidenceFile(built, term, model, workspace)
    files.set(`${packageFolders.evidence}/${stem(built)}.json`, evidence)
    for (const { id } of layout.faces) faces.add(id)
    for (const block of model.blocks)
      if (block.type === 'figure') for (const { source } of block.pictures) shown.add(source)
    documents.push({
      ...describe(built, model),
      files: [...made].flatMap(([name, { role }]) => (role === 'document' ? [name] : [])),
    })
  }
  files.set(`${packageFolders.ledgers}/${term.label}后勤台账.xlsx`, {
    role: 'workbook',
    title: `${term.label}后勤台账（Excel）`,
    bytes: await writeLedgerBook(workspace, term.id),
  })
  // A build reads every font that the school names, even if no document uses it.
  for (const { path, face } of Object.values(workspace.school.fonts ?? {}))
    faces.add(face === undefined ? path : `${path}#${face}`)
  const fonts = await digestFonts(faces, request.data, host)
  const derived = { files, documents, fonts, basis, inputs: basis.opened, memory, term, shown }
  return { value: { derived, sources: build.sources }, diagnostics }
}

/**
 * The documents that a term must archive, except those with `archive: false`: first its own, then what was made for it before it
 * began.
 */
const archivedDocuments = (templates: TemplateFolder): readonly string[] =>
  templateDuties(templates)
    .filter(({ due, periods, archive }) => archive ?? (due !== 'asked' && periods.includes('term')))
    .map(({ name }) => name)

const fileName = (path: string): string => path.replace(/^.*\//, '')

/** The name of a document's files without extension. */
const stem = ({ files }: BuiltDocument): string => fileName(files[0] ?? '').replace(/\.[a-z]+$/, '')

/** Packs a document's files, with the review copy as human-readable evidence. */
function packDocument(built: BuiltDocument, files: FileMap): ReadonlyMap<string, PackedFile> {
  const { documents, evidence } = packageFolders
  const packed = new Map<string, PackedFile>()
  const pack = (name: string, role: PackedFile['role'], title: string, bytes: Uint8Array | undefined) =>
    bytes && packed.set(name, { role, title, bytes })
  for (const path of built.files) {
    const mark = path.endsWith(`${attachedMark}.pdf`) ? attachedMark : ''
    pack(`${documents}/${fileName(path)}`, 'document', `${built.title}${mark}`, files.get(path))
  }
  for (const path of built.review?.files ?? [])
    if (path.endsWith('.pdf'))
      pack(`${evidence}/${fileName(path)}`, 'evidence', `${built.title}（核对稿）`, files.get(path))
  return packed
}

function describe(
  { name, title, pages, buildId }: BuiltDocument,
  { metadata, blocks }: DocumentModel,
): Omit<DerivedDocument, 'files'> {
  const head = blocks.find((block) => block.type === 'red-head')
  const number = head?.number && plainText(head.number)
  const { author, date } = metadata
  return { name, title, author, date, pages, buildId, ...(number !== undefined && { number }) }
}
