import { type Diagnostic, gatherInto, hasErrors, type Outcome } from '../diagnostics/index.ts'
import { type DocumentModel, reviewCopy, reviewMark } from '../document/index.ts'
import type { BuildHost, FileMap } from '../host/index.ts'
import { renderDocx } from '../render/docx/index.ts'
import { renderMarkdown } from '../render/markdown/index.ts'
import { renderPdf } from '../render/pdf/index.ts'
import { baselineNamespace, baselineOf, writeBaseline } from '../revision/index.ts'
import type { Form, Layout } from '../typesetting/index.ts'
import { attachedLedgers } from './attached-ledgers.ts'
import type { BuiltDocument, GenerateRequest } from './build.ts'
import { areSameFonts, type BuildMemory, type SetDocument } from './build-memory.ts'
import { reportUnused } from './coverage.ts'
import { documentId } from './document-id.ts'
import type { FontChoice } from './fonts/choose-fonts.ts'
import { setDocument } from './fonts/set-document.ts'
import { buildIdOf, type ModelInput, toRendition } from './make-model.ts'
import { makeShown } from './make-shown.ts'
import { facesUnsaid } from './photo-faces.ts'

/** Everything that a document is made from. */
export interface DocumentInput extends ModelInput {
  readonly fonts: FontChoice
  readonly form: Form
  readonly formats: GenerateRequest['formats']
  /** The PDF/A conformance. */
  readonly pdf: GenerateRequest['pdf']
  /** Whether to make a review copy as well. */
  readonly review: boolean
  /** Whether to make a PDF with the ledgers attached as well. */
  readonly attached: boolean
}

/** A document, and its files by path below the output folder. */
export interface MadeDocument {
  readonly document: BuiltDocument
  readonly model: DocumentModel
  readonly layout: Layout
  readonly files: FileMap
}

/**
 * Takes one template through all stages to files. After an error it continues as far as it can, so that all faults are reported,
 * but gives no files. A document whose words and fonts are those in the memory is not set again.
 */
export async function makeDocument(
  input: DocumentInput,
  host: BuildHost,
  memory: BuildMemory,
): Promise<Outcome<MadeDocument>> {
  const began = host.elapsed()
  const diagnostics: Diagnostic[] = []
  const take = gatherInto(diagnostics)
  const made = take(await makeShown(input))
  diagnostics.push(...reportUnused(made.draft.metadata.title, made.unused))
  const { pictures } = made
  const model = { ...made.model, ...(pictures.size > 0 && { pictures }) }
  const draft = { ...made.draft, ...(pictures.size > 0 && { pictures }) }
  const buildId = await buildIdOf(model, host, input.photos)
  const words = { model, draft, buildId, path: `${input.period.id}/${made.fileName}` }
  const formats = hasErrors(diagnostics) ? [] : input.formats
  const { files, layout, review } = take(await setOnce(words, { ...input, formats }, host, memory))
  diagnostics.push(...facesUnsaid(input, model.blocks))
  const document = {
    name: input.name,
    term: input.period.id,
    title: model.metadata.title,
    files: [...files.keys()].filter((path) => !review?.files.includes(path)),
    ...(review && { review }),
    pages: layout.pages.length,
    records: countRecords(model),
    unused: made.unused,
    warnings: diagnostics.filter((diagnostic) => diagnostic.severity === 'warning').length,
    milliseconds: host.elapsed() - began,
    buildId,
  }
  return { value: { document, model, layout, files }, diagnostics }
}

/**
 * A document whose words are final: as it is to be read, as it was before conversion to another language, and where it belongs.
 */
interface Words {
  readonly model: DocumentModel
  readonly draft: DocumentModel
  readonly buildId: string
  readonly path: string
}

/** Sets and writes a document, or takes the files from the memory. */
async function setOnce(
  words: Words,
  input: DocumentInput,
  host: BuildHost,
  memory: BuildMemory,
): Promise<Outcome<SetDocument>> {
  // This PDF carries the ledgers themselves, and a comment in a ledger can change without any word of the document changing.
  if (input.pdf === 'a3a' || input.attached) return setAndWrite(words, input, host, memory)
  const { fonts, form, formats, pdf, review } = input
  const place = placeOf(input)
  const draftId = review ? await buildIdOf(words.draft, host, input.photos) : ''
  const key = JSON.stringify([words.buildId, draftId, words.path, form, formats, pdf ?? ''])
  const known = memory.documents.get(place)
  if (known?.key === key && areSameFonts(known.fonts, fonts)) return known.set
  const set = await setAndWrite(words, input, host, memory)
  // A check, or a build with faults, makes no files: what the last good build made is kept.
  if (formats.length > 0) memory.documents.set(place, { key, fonts, set })
  return set
}

/** Identifies a document among all those of a workspace. */
const placeOf = ({ name, period, ledger }: Pick<DocumentInput, 'name' | 'period' | 'ledger'>): string =>
  `${name} ${period.id} ${ledger?.name ?? ''}`

/** Sets a document, or takes the layout of the same words from the memory. */
async function layOut(
  model: DocumentModel,
  buildId: string,
  place: string,
  { fonts, form }: Pick<DocumentInput, 'fonts' | 'form'>,
  host: BuildHost,
  memory: BuildMemory,
): Promise<Outcome<Layout>> {
  const key = JSON.stringify([buildId, form])
  const known = memory.layouts.get(place)
  if (known?.key === key && areSameFonts(known.fonts, fonts)) return known.layout
  const layout = await setDocument(model, fonts, form, host, memory.fonts)
  memory.layouts.set(place, { key, fonts, layout })
  return layout
}

async function setAndWrite(
  words: Words,
  input: DocumentInput,
  host: BuildHost,
  memory: BuildMemory,
): Promise<Outcome<SetDocument>> {
  const { model, draft, path, buildId } = words
  const layout = await layOut(model, buildId, placeOf(input), input, host, memory)
  const formats = hasErrors(layout.diagnostics) ? [] : input.formats
  const files = await write(model, layout.value, path, { ...input, formats }, buildId)
  const review =
    input.review && formats.length > 0 ? await makeReview(draft, path, input, host, memory) : undefined
  return {
    value: {
      files: new Map([...files.value, ...(review?.files ?? [])]),
      layout: layout.value,
      ...(review && { review: review.copy }),
    },
    diagnostics: [...layout.diagnostics, ...files.diagnostics],
  }
}

/** Makes the review copy of a document. Its diagnostics are dropped: they are those of the document, which have been reported. */
async function makeReview(
  draft: DocumentModel,
  path: string,
  input: DocumentInput,
  host: BuildHost,
  memory: BuildMemory,
): Promise<{ readonly copy: NonNullable<BuiltDocument['review']>; readonly files: FileMap }> {
  const { conversion, formats, photos } = input
  const reviewed = toRendition(reviewCopy(draft), input).value
  const buildId = await buildIdOf(reviewed, host, photos)
  const place = `${placeOf(input)} ${reviewMark}`
  const { value: layout } = await layOut(reviewed, buildId, place, input, host, memory)
  const wanted = { ...input, attached: false, formats: formats.filter((format) => format !== 'md') }
  const { value: files } = await write(
    reviewed,
    layout,
    `${path}${conversion.text(reviewMark)}`,
    wanted,
    buildId,
  )
  return { copy: { files: [...files.keys()], pages: layout.pages.length, buildId }, files }
}

/** Ends the name of a PDF that has the ledgers attached. */
export const attachedMark = '（附台账）'

async function write(
  model: DocumentModel,
  layout: Layout,
  path: string,
  { name, ledger, form, formats, pdf, attached, period, workspace, masking }: DocumentInput,
  buildId: string,
): Promise<Outcome<FileMap>> {
  const toPdf = (conformance: DocumentInput['pdf']): Promise<Outcome<Uint8Array>> =>
    renderPdf(model, layout, {
      buildId,
      ...(conformance && { conformance }),
      ...(conformance === 'a3a' && { attachments: attachedLedgers(model, workspace, period, masking) }),
    })
  const writers = {
    docx: () =>
      renderDocx(model, layout, form, {
        buildId,
        memory: workspace.memory,
        baseline: {
          xml: writeBaseline(baselineOf(model, documentId(name, ledger), period.id)),
          namespace: baselineNamespace,
        },
      }),
    pdf: () => toPdf(pdf),
    md: () => ({ value: new TextEncoder().encode(renderMarkdown(model)), diagnostics: [] }),
  }
  const written = new Map<string, Outcome<Uint8Array>>()
  for (const format of formats) written.set(`${path}.${format}`, await writers[format]())
  if (attached && formats.includes('pdf')) written.set(`${path}${attachedMark}.pdf`, await toPdf('a3a'))
  return {
    value: new Map([...written].map(([file, { value }]) => [file, value])),
    diagnostics: [...written.values()].flatMap(({ diagnostics }) => diagnostics),
  }
}

/** How many distinct records the document's numbers are computed from. */
const countRecords = (model: DocumentModel): number =>
  new Set(
    model.evidence.flatMap(({ records }) => records.map(({ kind, id, file }) => `${kind} ${file} ${id}`)),
  ).size
