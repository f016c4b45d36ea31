import { checkOwnTemplates, chooseDocuments, makeModel, templateDuties } from '../../build/index.ts'
import { makeConversion } from '../../conversion/index.ts'
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { checkUnused, checkWritten } from '../../templating/index.ts'
import { findSimilar } from '../../text/index.ts'
import { openWorkspace, relabel, type WorkspaceFolders } from '../../workspace/index.ts'
import { shippedChanges } from './shipped-changes.ts'

/** Which templates to check, and against which data. */
export interface TemplateCheckRequest extends WorkspaceFolders {
  /** A document; absent means all. */
  readonly name?: string
  readonly term?: string
}

/** What was checked. */
export interface TemplateCheck {
  /** Template files of documents, named as users know them. */
  readonly files: readonly string[]
  readonly sources: ReadonlyMap<string, string>
}

/**
 * Compiles templates against the data and reports everything about the templates: unknown fields and helpers, what no template
 * uses, numbers and frequencies typed by hand. Faults of the ledgers themselves are left to `houqin check`.
 */
export async function checkTemplates(
  request: TemplateCheckRequest,
  host: Host,
): Promise<Outcome<TemplateCheck>> {
  const { value: inputs, diagnostics: read } = await openWorkspace(request, host)
  if (inputs === undefined) return { value: { files: [], sources: new Map() }, diagnostics: read }
  const { workspace, templates, nameOf } = inputs
  const sources = new Map([...inputs.sources].map(([file, text]) => [nameOf(file), text]))
  const ofTemplates = read.filter(({ code }) => code.startsWith('template-'))
  if (workspace === undefined || hasErrors(ofTemplates))
    return { value: { files: [], sources }, diagnostics: relabel(read, nameOf) }
  const diagnostics: Diagnostic[] = [...ofTemplates]
  const { name } = request
  const wanted = chooseDocuments(
    {
      documents: name === undefined ? [] : [name],
      ...(request.term !== undefined && { term: request.term }),
    },
    templateDuties(templates),
    workspace,
  )
  diagnostics.push(...wanted.diagnostics)
  const conversion = await makeConversion('zh-CN', workspace)
  const documents = wanted.value.flatMap(({ name: document, period }) => {
    const template = templates.documents.get(document)
    return template ? [{ name: document, period, template }] : []
  })
  for (const { name: document, period, template } of documents) {
    const made = makeModel({ ...inputs, workspace, name: document, period, template, conversion })
    diagnostics.push(...made.diagnostics)
  }
  diagnostics.push(...checkWritten(documents, templates.partials, workspace))
  if (name === undefined) {
    const made = new Set(documents.map((document) => document.name))
    diagnostics.push(
      ...(await checkOwnTemplates({ ...inputs, workspace }, made, request.term)),
      ...checkUnused(templates.documents, templates.partials, workspace, inputs.isOwnTemplate),
      ...(await shippedChanges(request, inputs, host)),
    )
  }
  const files = documents.map(({ template }) => nameOf(template.file))
  return { value: { files, sources }, diagnostics: relabel(diagnostics, nameOf) }
}

/** Reports that there is no template of this name, and suggests similar ones. */
export function templateAbsent(name: string, names: readonly string[]): Diagnostic {
  const close = findSimilar(name, names)
  return diagnose('template-absent', `没有“${name}”这个模板，也没有这个片段`, undefined, [
    ...(close === undefined ? [] : [`是不是想写 ${close}？`]),
    `有的是：${names.join('、')}。`,
  ])
}
