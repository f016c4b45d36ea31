import { makeConversion } from '../conversion/index.ts'
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/index.ts'
import type { FileMap, Host } from '../host/index.ts'
import { type Masking, makeMasking } from '../masking/index.ts'
import type { Workspace } from '../records/index.ts'
import { checkWritten } from '../templating/index.ts'
import { type OpenWorkspace, openWorkspace, relabel } from '../workspace/index.ts'
import type { Build, GenerateRequest } from './build.ts'
import type { BuildMemory } from './build-memory.ts'
import { clashingFiles } from './clashing-files.ts'
import { chooseFonts } from './fonts/choose-fonts.ts'
import { standInNotice } from './fonts/stand-in-notice.ts'
import { type Forms, makeForms } from './form/forms.ts'
import { type MadeDocument, makeDocument } from './make-document.ts'
import { maskStyle } from './mask-style.ts'
import { missingLedgers } from './missing-ledgers.ts'
import { chooseDocuments, templateDuties } from './requests.ts'

/**
 * Ledgers and templates in, documents out: reads through the host and writes nothing. The value is a whole build in
 * memory, the diagnostics are all there is to say about the input. With the memory of a build before, only what changed
 * since is done again.
 */
export async function generate(
  request: GenerateRequest,
  host: Host,
  memory?: BuildMemory,
): Promise<Outcome<Build>> {
  const { value: inputs, diagnostics: found } = await openWorkspace(request, host, memory)
  if (inputs === undefined) return { value: empty, diagnostics: found }
  const { workspace, sources, nameOf } = inputs
  const forms = workspace && makeForms(workspace.school)
  const diagnostics: Diagnostic[] = [...found, ...(forms?.diagnostics ?? [])]
  const take = <T>(outcome: Outcome<T>): T => {
    diagnostics.push(...outcome.diagnostics)
    return outcome.value
  }
  // Ledgers that could not be read leave gaps: of the templates only what is wrong whatever the data is worth telling.
  const unsound = hasErrors(diagnostics)
  const takeMade: Take = unsound ? (outcome) => take({ ...outcome, diagnostics: errorsOf(outcome) }) : take
  const asked = unsound ? { ...request, formats: [] } : request
  const built =
    workspace && forms
      ? await makeAll(asked, host, { ...inputs, workspace, forms: forms.value, memory }, takeMade)
      : []
  // Whoever checks is told; whoever builds has chosen.
  if (request.formats.length === 0) diagnostics.push(...(forms?.value.departures ?? []))
  return {
    value: {
      documents: built.map(({ document }) => document),
      files: hasErrors(diagnostics) ? new Map() : collect(built),
      sources: new Map([...sources].map(([file, text]) => [nameOf(file), text])),
    },
    diagnostics: relabel(diagnostics, nameOf),
  }
}

const empty: Build = { documents: [], files: new Map(), sources: new Map() }

type Take = <T>(outcome: Outcome<T>) => T

async function makeAll(
  request: GenerateRequest,
  host: Host,
  inputs: OpenWorkspace & {
    readonly workspace: Workspace
    readonly forms: Forms
    readonly memory: BuildMemory | undefined
  },
  take: Take,
): Promise<readonly MadeDocument[]> {
  const { workspace, templates, photos, forms, memory } = inputs
  const wanted = take(chooseDocuments(request, templateDuties(templates), workspace))
  take({ value: undefined, diagnostics: missingLedgers(wanted, workspace) })
  const fonts = take(
    await chooseFonts(
      {
        fonts: request.fonts ?? 'bundled',
        named: workspace.school.fonts,
        own: workspace.school.ownFonts,
        folder: request.data,
      },
      host,
    ),
  )
  const made: MadeDocument[] = []
  const maskings = new Set<Masking>()
  for (const [index, { name, term, ledger }] of wanted.entries()) {
    const template = templates.documents.get(name)
    if (template === undefined) continue
    request.onProgress(index, wanted.length, `${term.label} ${ledger?.label ?? name}`)
    const { lang, mask } = template.front.value
    const style = maskStyle(request.mask, mask, workspace)
    const masking = style && makeMasking(workspace, style)
    const asked = request.language ?? lang ?? workspace.school.language
    const conversion = await makeConversion(asked ?? 'zh-CN', workspace)
    const outcome = await makeDocument(
      {
        name,
        term,
        ledger,
        template,
        templates,
        workspace,
        conversion,
        masking,
        fonts,
        form: forms.of(name),
        photos,
        formats: request.formats,
        pdf: request.pdf,
        review: request.review === true,
      },
      host,
      memory,
    )
    made.push(take(outcome))
    if (masking) maskings.add(masking)
  }
  for (const { diagnostics } of maskings) take({ value: undefined, diagnostics })
  if (made.some(({ files }) => files.size > 0) && request.formats.includes('pdf'))
    take({ value: undefined, diagnostics: [standInNotice(fonts)] })
  take({ value: undefined, diagnostics: clashingFiles(made.map(({ document }) => document)) })
  const documents = wanted.flatMap(({ name, term }) => {
    const template = templates.documents.get(name)
    return template ? [{ template, term }] : []
  })
  take({ value: undefined, diagnostics: checkWritten(documents, templates.partials, workspace) })
  return made
}

const errorsOf = ({ diagnostics }: Outcome<unknown>): readonly Diagnostic[] =>
  diagnostics.filter((diagnostic) => diagnostic.severity === 'error')

const collect = (made: readonly MadeDocument[]): FileMap => new Map(made.flatMap(({ files }) => [...files]))
