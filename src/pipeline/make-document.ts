import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/index.ts'
import { type DocumentModel, numberingSchemes, plainText } from '../document/index.ts'
import type { FileMap, Host } from '../host/index.ts'
import { parseMarkdown } from '../markdown/index.ts'
import type { Term, Workspace } from '../records/index.ts'
import { renderDocx } from '../render/docx/index.ts'
import { renderMarkdown } from '../render/markdown/index.ts'
import { renderPdf } from '../render/pdf/index.ts'
import { type RenderedTemplate, renderTemplate, type TemplateFile } from '../templating/index.ts'
import { type FontSet, officialForm, typeset } from '../typesetting/index.ts'
import type { BuiltDocument, GenerateRequest } from './build.ts'
import type { TemplateFolder } from './template-folder.ts'

/** All that one document is made from. */
export interface DocumentInput {
  readonly name: string
  readonly term: Term
  readonly template: TemplateFile
  readonly templates: TemplateFolder
  readonly workspace: Workspace
  readonly fonts: FontSet
  readonly formats: GenerateRequest['formats']
}

/** A document and its files by path below the output folder. */
export interface MadeDocument {
  readonly document: BuiltDocument
  readonly files: FileMap
}

/** One template to files, stage by stage. With errors it goes on as far as it can, so that all faults are told, but gives no files. */
export async function makeDocument(input: DocumentInput, host: Host): Promise<Outcome<MadeDocument>> {
  const began = host.elapsed()
  const diagnostics: Diagnostic[] = []
  const take = <T>(outcome: Outcome<T>): T => {
    diagnostics.push(...outcome.diagnostics)
    return outcome.value
  }
  const rendered = take(renderTemplate({ ...input, partials: input.templates.partials }))
  const model = take(toModel(rendered, input))
  const layout = take(typeset(model, input.fonts, officialForm))
  const buildId = await host.digest(new TextEncoder().encode(JSON.stringify(model)))
  const writers = {
    docx: () => renderDocx(model, layout, officialForm, { buildId }),
    pdf: () => renderPdf(model, layout, { buildId }),
    md: () => ({ value: new TextEncoder().encode(renderMarkdown(model)), diagnostics: [] }),
  }
  const path = `${input.term.id}/${fileName(rendered, input)}`
  const files = new Map<string, Uint8Array>()
  for (const format of hasErrors(diagnostics) ? [] : input.formats)
    files.set(`${path}.${format}`, take(await writers[format]()))
  const document = {
    name: input.name,
    term: input.term.id,
    title: model.metadata.title,
    files: [...files.keys()],
    pages: layout.pages.length,
    records: countRecords(model),
    warnings: diagnostics.filter((diagnostic) => diagnostic.severity === 'warning').length,
    milliseconds: host.elapsed() - began,
    buildId,
  }
  return { value: { document, files }, diagnostics }
}

function toModel(
  rendered: RenderedTemplate,
  { term, template, workspace }: DocumentInput,
): Outcome<DocumentModel> {
  const { frontMatter, evidence, markdown, inserts } = rendered
  const { school } = workspace
  const numbering = numberingSchemes[frontMatter.numbering ?? school.numbering]
  const { title, subtitle } = frontMatter
  const source = {
    file: template.file,
    markdown,
    inserts,
    ...(title && { title }),
    ...(subtitle && { subtitle }),
  }
  const { value: blocks, diagnostics } = parseMarkdown(source, numbering)
  const heading = blocks.find((block) => block.type === 'title')
  const metadata = {
    title: heading
      ? plainText(heading.inlines).replaceAll('\n', '')
      : `${school.name}${fileTitle(rendered, term)}`,
    author: frontMatter.author ?? `${school.name}${school.department}`,
    subject: `${term.label}${frontMatter.document ?? ''}`,
    keywords: frontMatter.keywords.length > 0 ? frontMatter.keywords : [term.label, school.department],
    date: frontMatter.date,
  }
  return { value: { metadata, numbering, blocks, evidence }, diagnostics }
}

const fileTitle = (rendered: RenderedTemplate, term: Term): string =>
  `${term.label}${rendered.frontMatter.document ?? ''}`

/** Characters that a file name may not have on Windows, and the dots and blanks it may not end in. */
const fileName = (rendered: RenderedTemplate, { term, name }: DocumentInput): string =>
  (rendered.frontMatter.document === undefined ? `${term.label}${name}` : fileTitle(rendered, term))
    .replaceAll(/[<>:"/\\|?*\u0000-\u001F]/g, '')
    .replace(/[. ]+$/, '')

/** Distinct records behind the document's numbers. */
const countRecords = (model: DocumentModel): number =>
  new Set(
    model.evidence.flatMap(({ records }) => records.map(({ kind, id, file }) => `${kind} ${file} ${id}`)),
  ).size
