import { asPeriod, type Period } from '../calendar/index.ts'
import type { Conversion } from '../conversion/index.ts'
import { type Diagnostic, diagnose, gatherInto, type Outcome } from '../diagnostics/index.ts'
import {
  type Block,
  type DocumentModel,
  dropSections,
  numberingSchemes,
  plainText,
} from '../document/index.ts'
import type { BuildHost } from '../host/index.ts'
import { parseMarkdown } from '../markdown/index.ts'
import { type Masking, maskMark } from '../masking/index.ts'
import type { KindDefinition, Term, Workspace } from '../records/index.ts'
import { applyOverrides, type Revised } from '../revision/index.ts'
import {
  type DocumentTemplate,
  findTyped,
  type RenderedTemplate,
  renderTemplate,
  type SectionUse,
  type Value,
} from '../templating/index.ts'
import { toFileName } from '../text/index.ts'
import { type PhotoFolder, picturesOf, type TemplateFolder } from '../workspace/index.ts'
import { asKnown, asOfMark } from './as-known.ts'
import { coverageOf, type UnusedLedger } from './coverage.ts'
import { documentId } from './document-id.ts'

/** Everything that the model of one document is made from. */
export interface ModelInput {
  readonly name: string
  /** The period that it is for: a term, a month or a year. */
  readonly period: Term | Period
  /** The ISO day of which it knows at most (截至日期), where somebody says; see {@link asKnown}. */
  readonly asOf?: string | undefined
  /** The kind of ledger that it covers, where the template makes one document per ledger. */
  readonly ledger?: KindDefinition | undefined
  readonly template: DocumentTemplate
  readonly templates: TemplateFolder
  readonly workspace: Workspace
  readonly conversion: Conversion
  /** Absent where people keep their names. */
  readonly masking?: Masking | undefined
  /** Absent where the workspace has no photos folder. */
  readonly photos?: PhotoFolder | undefined
  /** Photos that cannot be read, which are left out. */
  readonly unreadable?: ReadonlySet<string>
  /** Additional names that the template may use. */
  readonly given?: ReadonlyMap<string, Value>
}

/** What an edited file is compared with: the document before empty sections are dropped and numbers are assigned. */
export interface Manuscript {
  /** What the template produces. */
  readonly blocks: readonly Block[]
  /** The same, with the director's changes in Word applied. */
  readonly revised: Revised
}

/** A document before it is set, and the name of its files without extension. */
export interface MadeModel {
  readonly model: DocumentModel
  /** The same before masking and before conversion to the language asked for. */
  readonly draft: DocumentModel
  readonly manuscript: Manuscript
  readonly fileName: string
  /** What the ledgers of its period hold and it does not use; of documents of what has been, not of plans and ledgers. */
  readonly unused: readonly UnusedLedger[]
  /** The sections of the library that it uses, in order. */
  readonly sections: readonly SectionUse[]
}

/** Turns one template into a document, through templating and Markdown. */
export function makeModel(given: ModelInput): Outcome<MadeModel> {
  const { workspace, asOf } = asKnown(given)
  const input = { ...given, workspace, asOf }
  const diagnostics: Diagnostic[] = []
  const take = gatherInto(diagnostics)
  const rendered = take(
    renderTemplate({
      ...input,
      partials: input.templates.partials,
      photos: input.photos?.names ?? [],
      withoutFaces: input.masking !== undefined,
      ...(input.given && { planning: input.given }),
    }),
  )
  const { draft, manuscript } = take(toModel(rendered, input))
  const model = take(toRendition(draft, input))
  const unused =
    input.template.front.value.due === 'current' && rendered.frontMatter.document !== undefined
      ? coverageOf(rendered.mentions, workspace, asPeriod(input.period))
      : []
  return {
    value: {
      model,
      draft,
      manuscript,
      fileName: toFileName(input.conversion.text(fileName(rendered, input))),
      unused,
      sections: rendered.sections,
    },
    diagnostics,
  }
}

/** The document as it is delivered: masked where asked for, in the language asked for. */
export function toRendition(
  draft: DocumentModel,
  { masking, conversion }: Pick<ModelInput, 'masking' | 'conversion'>,
): Outcome<DocumentModel> {
  const masked = masking?.document(draft) ?? { value: draft, diagnostics: [] }
  const { value, diagnostics } = conversion.document(masked.value)
  return { value, diagnostics: [...masked.diagnostics, ...diagnostics] }
}

/** Identifies a build of a document: the SHA-256 of everything in the model, in hexadecimal. It is written into both files. */
export async function buildIdOf(
  model: DocumentModel,
  host: BuildHost,
  photos?: PhotoFolder,
): Promise<string> {
  const digests: string[] = []
  for (const { source } of picturesOf(model.blocks)) digests.push((await photos?.digest(source)) ?? '')
  const text = { ...model, pictures: undefined }
  return host.digest(new TextEncoder().encode(JSON.stringify(digests.length > 0 ? [text, digests] : text)))
}

function toModel(
  rendered: RenderedTemplate,
  { name, period, ledger, template, templates, workspace, asOf }: ModelInput,
): Outcome<Pick<MadeModel, 'draft' | 'manuscript'>> {
  const { frontMatter, evidence, markdown, inserts } = rendered
  const { school } = workspace
  const numbering = numberingSchemes[frontMatter.numbering ?? school.numbering]
  const { title, subtitle } = frontMatter
  const source = {
    file: template.file,
    markdown,
    inserts,
    locate: (words: string) => findTyped(words, template, templates.partials),
    ...(title && { title }),
    ...(subtitle && { subtitle }),
    parts: frontMatter.parts,
  }
  const diagnostics: Diagnostic[] = []
  let manuscript: Manuscript = { blocks: [], revised: { blocks: [], conflicts: [] } }
  const { value: blocks, diagnostics: found } = parseMarkdown(source, numbering, (written) => {
    const overrides = workspace.overrides.get(period.id)?.get(documentId(name, ledger))
    const revised = applyOverrides(written, overrides, evidence, school.fixedTerms)
    diagnostics.push(...revised.diagnostics)
    manuscript = { blocks: written, revised: revised.value }
    const all = revised.value.blocks.map(({ block }) => block)
    const kept = dropSections(all, new Set(frontMatter.without?.names))
    diagnostics.push(...unknownSections(frontMatter, kept.dropped, templates))
    const headings = revised.value.blocks.flatMap(({ block, location }) =>
      location ? [[block, location] as const] : [],
    )
    return { blocks: kept.blocks, headings: new Map(headings) }
  })
  diagnostics.push(...found)
  const heading = blocks.find((block) => block.type === 'title')
  const metadata = {
    title: heading
      ? plainText(heading.inlines).replaceAll('\n', '')
      : `${school.name}${fileTitle(rendered, period)}`,
    author: frontMatter.author ?? `${school.name}${school.department}`,
    subject: `${period.label}${frontMatter.document ?? ''}${asOf === undefined ? '' : asOfMark(asOf)}`,
    keywords: frontMatter.keywords.length > 0 ? frontMatter.keywords : [period.label, school.department],
    date: frontMatter.date,
  }
  const { landscape } = frontMatter
  const draft = { metadata, numbering, blocks, evidence, ...(landscape !== 'table' && { landscape }) }
  return { value: { draft, manuscript }, diagnostics }
}

/** Reports what was to be left out but is neither a section of the document nor a partial. */
function unknownSections(
  { without }: RenderedTemplate['frontMatter'],
  dropped: ReadonlySet<string>,
  { partials }: TemplateFolder,
): readonly Diagnostic[] {
  if (without === undefined) return []
  const { names, location } = without
  const unknown = names.filter((name) => !dropped.has(name) && !partials.has(name))
  return unknown.map((name) =>
    diagnose('section-unknown', `要略去的“${name}”，文件里没有这个标题，也没有这个片段`, location, [
      '标题照印出来的写，不带编号；这学期本来就没有这一部分的，不用管。',
    ]),
  )
}

const fileTitle = (rendered: RenderedTemplate, term: Term): string =>
  `${term.label}${rendered.frontMatter.document ?? ''}`

/** Includes the mark of a masked copy. */
function fileName(rendered: RenderedTemplate, { period, name, masking }: ModelInput): string {
  const whole =
    rendered.frontMatter.document === undefined ? `${period.label}${name}` : fileTitle(rendered, period)
  return masking ? `${masking.text(whole)}${maskMark}` : whole
}
