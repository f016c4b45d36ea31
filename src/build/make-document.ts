import { type Diagnostic, gatherInto, hasErrors, type Outcome } from '../diagnostics/index.ts'
import { type DocumentModel, reviewCopy, reviewMark } from '../document/index.ts'
import type { BuildHost, FileMap } from '../host/index.ts'
import { renderDocx } from '../render/docx/index.ts'
import { renderMarkdown } from '../render/markdown/index.ts'
import { renderPdf } from '../render/pdf/index.ts'
import { baselineNamespace, baselineOf, writeBaseline } from '../revision/index.ts'
import type { Form, Layout } from '../typesetting/index.ts'
import { readPictures } from '../workspace/index.ts'
import { attachedLedgers } from './attached-ledgers.ts'
import type { BuiltDocument, GenerateRequest } from './build.ts'
import { areSameFonts, type BuildMemory, type SetDocument } from './build-memory.ts'
import { documentId } from './document-id.ts'
import type { FontChoice } from './fonts/choose-fonts.ts'
import { setDocument } from './fonts/set-document.ts'
import { buildIdOf, type ModelInput, makeModel, toRendition } from './make-model.ts'
import { facesUnsaid } from './photo-faces.ts'

/** All that one document is made from. */
export interface DocumentInput extends ModelInput {
  readonly fonts: FontChoice
  readonly form: Form
  readonly formats: GenerateRequest['formats']
  /** What the PDF promises. */
  readonly pdf: GenerateRequest['pdf']
  /** Whether a review copy stands beside it. */
  readonly review: boolean
  /** Whether a PDF with the ledgers attached stands beside the PDF. */
  readonly attached: boolean
}

/** A document and its files by path below the output folder. */
export interface MadeDocument {
  readonly document: BuiltDocument
  readonly model: DocumentModel
  readonly layout: Layout
  readonly files: FileMap
}

/**
 * One template to files, stage by stage. With errors it goes on as far as it can, so that all faults are reported, but gives
 * no files. What a memory holds of the same words in the same fonts is not set again.
 */
export async function makeDocument(
  input: DocumentInput,
  host: BuildHost,
  memory: BuildMemory,
): Promise<Outcome<MadeDocument>> {
  const began = host.elapsed()
  const diagnostics: Diagnostic[] = []
  const take = gatherInto(diagnostics)
  const made = take(makeModel(input))
  const pictures = take(await readPictures(made.draft.blocks, input.photos))
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
    warnings: diagnostics.filter((diagnostic) => diagnostic.severity === 'warning').length,
    milliseconds: host.elapsed() - began,
    buildId,
  }
  return { value: { document, model, layout, files }, diagnostics }
}

/** A document whose words stand: as it is read, as it was before it was turned into another language, where it goes. */
interface Words {
  readonly model: DocumentModel
  readonly draft: DocumentModel
  readonly buildId: string
  readonly path: string
}

/** Sets and writes a document, or gives what the memory holds of it. */
async function setOnce(
  words: Words,
  input: DocumentInput,
  host: BuildHost,
  memory: BuildMemory,
): Promise<Outcome<SetDocument>> {
  // Such a PDF carries the ledgers themselves: their comments are no words of the document.
  if (input.pdf === 'a3a' || input.attached) return setAndWrite(words, input, host, memory)
  const { fonts, form, formats, pdf, review } = input
  const place = placeOf(input)
  const draftId = review ? await buildIdOf(words.draft, host, input.photos) : ''
  const key = JSON.stringify([words.buildId, draftId, words.path, form, formats, pdf ?? ''])
  const known = memory.documents.get(place)
  if (known?.key === key && areSameFonts(known.fonts, fonts)) return known.set
  const set = await setAndWrite(words, input, host, memory)
  // While ledgers are faulty nothing is written; what was written before will serve again.
  if (formats.length > 0) memory.documents.set(place, { key, fonts, set })
  return set
}

/** A document's place among all that are made of a workspace. */
const placeOf = ({ name, period, ledger }: Pick<DocumentInput, 'name' | 'period' | 'ledger'>): string =>
  `${name} ${period.id} ${ledger?.name ?? ''}`

/** Sets a document, or gives the layout that the memory holds of the same words. */
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

/** The review copy beside a document. What there is to say of it has been said of the document. */
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

/** Of a PDF that has the ledgers in it. */
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

/** Distinct records behind the document's numbers. */
const countRecords = (model: DocumentModel): number =>
  new Set(
    model.evidence.flatMap(({ records }) => records.map(({ kind, id, file }) => `${kind} ${file} ${id}`)),
  ).size
