import type { Period } from '../calendar/index.ts'
import type { Conversion } from '../conversion/index.ts'
import type { Diagnostic, Outcome } from '../diagnostics/index.ts'
import { type DocumentModel, numberingSchemes, plainText } from '../document/index.ts'
import type { Host } from '../host/index.ts'
import { parseMarkdown } from '../markdown/index.ts'
import type { KindDefinition, Term, Workspace } from '../records/index.ts'
import { type RenderedTemplate, renderTemplate, type TemplateFile } from '../templating/index.ts'
import { type PhotoFolder, picturesOf } from './photo-folder.ts'
import type { TemplateFolder } from './template-folder.ts'

/** All that the model of one document is made from. */
export interface ModelInput {
  readonly name: string
  /** The term that it is for, or the month or year. */
  readonly term: Term | Period
  /** The kind of ledger that it is of, where the template is made for each. */
  readonly ledger?: KindDefinition | undefined
  readonly template: TemplateFile
  readonly templates: TemplateFolder
  readonly workspace: Workspace
  readonly conversion: Conversion
  /** Absent where the workspace has no photos folder. */
  readonly photos?: PhotoFolder | undefined
}

/** A document before it is set, and the name of its files without ending. */
export interface MadeModel {
  readonly model: DocumentModel
  /** The same before it was turned into the language asked for. */
  readonly draft: DocumentModel
  readonly fileName: string
}

/** One template to a document, through templating and Markdown. */
export function makeModel(input: ModelInput): Outcome<MadeModel> {
  const diagnostics: Diagnostic[] = []
  const take = <T>(outcome: Outcome<T>): T => {
    diagnostics.push(...outcome.diagnostics)
    return outcome.value
  }
  const rendered = take(
    renderTemplate({ ...input, partials: input.templates.partials, photos: input.photos?.names ?? [] }),
  )
  const draft = take(toModel(rendered, input))
  const { conversion } = input
  const model = take(conversion.document(draft))
  return { value: { model, draft, fileName: conversion.text(fileName(rendered, input)) }, diagnostics }
}

/** Names a build of a document: SHA-256 of all that is in it, in hexadecimal; stands in both files. */
export async function buildIdOf(model: DocumentModel, host: Host, photos?: PhotoFolder): Promise<string> {
  const digests: string[] = []
  for (const { source } of picturesOf(model.blocks)) digests.push((await photos?.digest(source)) ?? '')
  const text = { ...model, pictures: undefined }
  return host.digest(new TextEncoder().encode(JSON.stringify(digests.length > 0 ? [text, digests] : text)))
}

function toModel(
  rendered: RenderedTemplate,
  { term, template, workspace }: ModelInput,
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
    parts: frontMatter.parts,
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
  const lying = frontMatter.landscape === 'whole' && { lying: 'whole' as const }
  return { value: { metadata, numbering, blocks, evidence, ...lying }, diagnostics }
}

const fileTitle = (rendered: RenderedTemplate, term: Term): string =>
  `${term.label}${rendered.frontMatter.document ?? ''}`

/** Characters that a file name may not have on Windows, and the dots and blanks it may not end in. */
const fileName = (rendered: RenderedTemplate, { term, name }: ModelInput): string =>
  (rendered.frontMatter.document === undefined ? `${term.label}${name}` : fileTitle(rendered, term))
    .replaceAll(/[<>:"/\\|?*\u0000-\u001F]/g, '')
    .replace(/[. ]+$/, '')
