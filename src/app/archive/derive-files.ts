import {
  type Build,
  type BuiltDocument,
  chooseFonts,
  type FontChoice,
  type GenerateRequest,
  generate,
  makeForms,
  makeModel,
  maskingOf,
  setDocument,
  templateDuties,
} from '../../build/index.ts'
import { makeConversion } from '../../conversion/index.ts'
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import { type DocumentModel, plainText } from '../../document/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import type { PackageFont, PackedFile } from '../../package/index.ts'
import type { Term, Workspace } from '../../records/index.ts'
import { writeLedgerBook } from '../../spreadsheet/index.ts'
import { settleTemplate } from '../../templating/index.ts'
import {
  type OpenWorkspace,
  openWorkspace,
  relabel,
  type TemplateFolder,
  type WorkspaceFolders,
} from '../../workspace/index.ts'
import { evidenceFile } from './evidence-file.ts'
import { packageFolders } from './package-folders.ts'
import { digestFonts } from './package-fonts.ts'

/** What a term's files are made from. Folders and labels as in {@link GenerateRequest}. */
export interface DeriveRequest extends WorkspaceFolders {
  /** Absent means the school's current term. */
  readonly term?: string
  /** Whether a PDF/A-3a with the ledgers attached stands beside each PDF. */
  readonly attachments: boolean
  /** Whether people are kept out of everything. */
  readonly masked: boolean
  readonly onProgress: GenerateRequest['onProgress']
}

/** A document of the term, as the index tells of it. */
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
  /** Names in the package. */
  readonly files: readonly string[]
}

/** All files of a package that ledgers and templates give. */
export interface Derived {
  readonly files: ReadonlyMap<string, PackedFile>
  readonly documents: readonly DerivedDocument[]
  readonly fonts: readonly PackageFont[]
  readonly fontChoice: FontChoice
  readonly inputs: OpenWorkspace & { readonly workspace: Workspace }
  readonly term: Term
  /** Paths of the photos that the documents show. */
  readonly shown: ReadonlySet<string>
}

/** Text of every source file under the name that diagnostics give it. */
export type Sources = Build['sources']

/** Makes the files of a term: what is packed is made by this, and made again by this to prove it. */
export async function deriveFiles(
  request: DeriveRequest,
  host: Host,
): Promise<Outcome<{ readonly derived: Derived | undefined; readonly sources: Sources }>> {
  const read = await openWorkspace(request, host)
  const { value: inputs } = read
  const workspace = inputs?.workspace
  const none = (diagnostics: readonly Diagnostic[], sources: Sources = new Map()) => ({
    value: { derived: undefined, sources },
    diagnostics,
  })
  if (!inputs || !workspace) return none(relabel(read.diagnostics, inputs?.nameOf ?? ((file) => file)))
  const names = archivedDocuments(inputs.templates)
  if (names.length === 0) return none([diagnose('archive-empty', '没有一份模板要归档')])
  const asked: GenerateRequest = {
    ...request,
    term: request.term ?? workspace.school.current,
    documents: names,
    formats: ['docx', 'pdf'],
    review: true,
    mask: request.masked,
  }
  const { value: build, diagnostics } = await generate(asked, host)
  const term = workspace.school.terms.find(({ id }) => id === asked.term)
  if (hasErrors(diagnostics) || !term) return none(diagnostics, build.sources)
  const attached = request.attachments ? await attachedFiles(asked, host) : new Map<string, Uint8Array>()
  const fontChoice = await chooseFonts(
    { fonts: 'bundled', named: workspace.school.fonts, own: workspace.school.ownFonts, folder: request.data },
    host,
  )
  const { value: forms } = makeForms(workspace.school)
  const files = new Map<string, PackedFile>()
  const documents: DerivedDocument[] = []
  const faces = new Set<string>()
  const shown = new Set<string>()
  for (const built of build.documents) {
    const model = await modelOf(built, { ...inputs, workspace }, term, request.masked)
    const made = packDocument(built, build.files, attached)
    for (const [name, file] of made) files.set(name, file)
    const evidence = evidenceFile(built, term, model, workspace)
    files.set(`${packageFolders.evidence}/${stem(built)}.json`, evidence)
    const { faces: used } = (await setDocument(model, fontChoice.value, forms.of(built.name), host)).value
    for (const { id } of used) faces.add(id)
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
  // A build reads every font that the school names, whether or not a document uses it.
  for (const { path, face } of Object.values(workspace.school.fonts ?? {}))
    faces.add(face === undefined ? path : `${path}#${face}`)
  const fonts = await digestFonts(faces, request.data, host)
  const derived = {
    files,
    documents,
    fonts,
    fontChoice: fontChoice.value,
    inputs: { ...inputs, workspace },
    term,
    shown,
  }
  return { value: { derived, sources: build.sources }, diagnostics }
}

/** What a term owes and does not say `archive: false`: the term's own first, then what was made for it before it began. */
const archivedDocuments = (templates: TemplateFolder): readonly string[] =>
  templateDuties(templates)
    .filter(({ due, periods, archive }) => archive ?? (due !== 'asked' && periods.includes('term')))
    .map(({ name }) => name)

async function attachedFiles(request: GenerateRequest, host: Host): Promise<FileMap> {
  const { value } = await generate({ ...request, formats: ['pdf'], pdf: 'a3a', review: false }, host)
  return value.files
}

async function modelOf(
  { name }: BuiltDocument,
  inputs: Derived['inputs'],
  term: Term,
  masked: boolean,
): Promise<DocumentModel> {
  const { workspace, templates } = inputs
  const template = templates.documents.get(name) ?? settleTemplate({ file: '', text: '' })
  const language = template.front.value.lang ?? workspace.school.language ?? 'zh-CN'
  const conversion = await makeConversion(language, workspace)
  return makeModel({
    ...inputs,
    name,
    term,
    template,
    conversion,
    masking: masked ? maskingOf(template, workspace) : undefined,
  }).value.model
}

const fileName = (path: string): string => path.replace(/^.*\//, '')

/** The name of a document's files without ending. */
const stem = ({ files }: BuiltDocument): string => fileName(files[0] ?? '').replace(/\.[a-z]+$/, '')

/** A document's files, with the review copy as its readable evidence. */
function packDocument(
  built: BuiltDocument,
  files: FileMap,
  attached: FileMap,
): ReadonlyMap<string, PackedFile> {
  const { documents, evidence } = packageFolders
  const packed = new Map<string, PackedFile>()
  const pack = (name: string, role: PackedFile['role'], title: string, bytes: Uint8Array | undefined) =>
    bytes && packed.set(name, { role, title, bytes })
  for (const path of built.files)
    pack(`${documents}/${fileName(path)}`, 'document', built.title, files.get(path))
  for (const path of built.files) {
    const name = `${documents}/${fileName(path).replace(/\.pdf$/, '（附台账）.pdf')}`
    pack(name, 'document', `${built.title}（附台账）`, attached.get(path))
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
