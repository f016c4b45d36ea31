import { makeConversion } from '../conversion/index.ts'
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/index.ts'
import type { BuildHost, FileMap } from '../host/index.ts'
import { type Masking, makeMasking } from '../masking/index.ts'
import type { Workspace } from '../records/index.ts'
import { checkWritten } from '../templating/index.ts'
import { type OpenWorkspace, openWorkspace, relabel } from '../workspace/index.ts'
import { asKnown } from './as-known.ts'
import type { Build, GenerateRequest, Progress } from './build.ts'
import { type BuildMemory, makeBuildMemory } from './build-memory.ts'
import { checkOwnTemplates } from './check-own-templates.ts'
import { clashingFiles } from './clashing-files.ts'
import { chooseFonts } from './fonts/choose-fonts.ts'
import { standInNotice } from './fonts/stand-in-notice.ts'
import { type Forms, makeForms } from './form/forms.ts'
import { type MadeDocument, makeDocument } from './make-document.ts'
import { maskStyle } from './mask-style.ts'
import { missingLedgers } from './missing-ledgers.ts'
import { outcomeNotices } from './outcome-notices.ts'
import { placeMissing } from './place-missing.ts'
import { planNotices } from './plan-notices.ts'
import { chooseDocuments, type DocumentRequest, templateDuties } from './requests.ts'
import { runningPeriods } from './running-periods.ts'
import { unclaimedPhotos } from './unclaimed-photos.ts'

/** Optional inputs of a build. */
export interface BuildOptions {
  /** What earlier builds learned; a new, empty one by default. */
  readonly memory?: BuildMemory
  /** The workspace, if it is already open. */
  readonly opened?: Outcome<OpenWorkspace | undefined>
  readonly onProgress?: Progress
}

/**
 * Turns ledgers and templates into documents. Reads through the host and writes nothing: the value is a whole build in memory,
 * the diagnostics are everything there is to report about the input. With the memory of an earlier build, only what has changed
 * since is done again.
 */
export async function generate(
  request: GenerateRequest,
  host: BuildHost,
  { memory = makeBuildMemory(), opened: given, onProgress }: BuildOptions = {},
): Promise<Outcome<Build>> {
  const read = given ?? (await openWorkspace(request, host, memory))
  const opened = read.value
  if (opened === undefined) return { value: nothing, diagnostics: read.diagnostics }
  const { workspace, sources, nameOf } = opened
  const named = new Map([...sources].map(([file, text]) => [nameOf(file), text]))
  if (workspace === undefined)
    return { value: { ...nothing, sources: named }, diagnostics: relabel(read.diagnostics, nameOf) }

  const { value: forms, diagnostics: formFaults } = makeForms(workspace.school)
  const found = [...read.diagnostics, ...formFaults]
  // Where ledgers could not be read, numbers are missing: only errors of the templates themselves are reported.
  const isSound = !hasErrors(found)
  const asked = isSound ? request : { ...request, formats: [] }
  const made = await makeAll(asked, host, { ...opened, workspace, forms, memory, onProgress })
  const diagnostics = [
    ...found,
    ...(isSound ? made.diagnostics : made.diagnostics.filter(isError)),
    ...unclaimedPhotos(workspace, opened.photos),
    // A build uses the form that was chosen; a check reports where it departs from the standard.
    ...(request.formats.length === 0 ? forms.departures : []),
  ]
  const { documents, fonts } = made.value
  return {
    value: {
      documents: documents.map(({ document }) => document),
      files: hasErrors(diagnostics) ? new Map() : filesOf(documents),
      sources: named,
      basis: {
        opened: { ...opened, workspace },
        fonts,
        forms,
        set: new Map(documents.map(({ document, model, layout }) => [document.buildId, { model, layout }])),
      },
    },
    diagnostics: relabel(diagnostics, nameOf),
  }
}

const nothing: Build = { documents: [], files: new Map(), sources: new Map() }

/** What all documents of a build are made from. */
interface Materials extends OpenWorkspace {
  readonly workspace: Workspace
  readonly forms: Forms
  readonly memory: BuildMemory
  readonly onProgress: BuildOptions['onProgress']
}

async function makeAll(
  request: GenerateRequest,
  host: BuildHost,
  materials: Materials,
): Promise<
  Outcome<Pick<NonNullable<Build['basis']>, 'fonts'> & { readonly documents: readonly MadeDocument[] }>
> {
  const { workspace, templates, memory, onProgress } = materials
  const { school } = workspace
  const wanted = chooseDocuments(request, templateDuties(templates), workspace)
  const fonts = await chooseFonts(
    {
      fonts: request.fonts ?? 'bundled',
      named: school.fonts,
      own: school.ownFonts,
      folder: request.data,
    },
    host,
    memory.fonts,
  )
  const made: Outcome<MadeDocument>[] = []
  const maskings = new Set<Masking>()
  for (const [index, { name, period, ledger }] of wanted.value.entries()) {
    const template = templates.documents.get(name)
    if (template === undefined) continue
    onProgress?.(index, wanted.value.length, `${period.label} ${ledger?.label ?? name}`)
    const { language, mask } = template.front.value
    const style = maskStyle(request.mask, mask, workspace)
    const masking = style && makeMasking(workspace, style)
    if (masking) maskings.add(masking)
    const conversion = await makeConversion(
      request.language ?? language ?? school.language ?? 'zh-CN',
      workspace,
    )
    const { formats, pdf, review = false, attached = false } = request
    const { asOf } = request
    const input = {
      ...materials,
      name,
      period,
      ledger,
      template,
      asOf,
      conversion,
      masking,
      fonts: fonts.value,
    }
    const form = materials.forms.of(name)
    made.push(await makeDocument({ ...input, form, formats, pdf, review, attached }, host, memory))
  }
  const documents = made.map(({ value }) => value)
  return {
    value: { documents, fonts: fonts.value },
    diagnostics: [
      ...wanted.diagnostics,
      ...missingLedgers(wanted.value, workspace),
      ...planNotices(wanted.value, templates, workspace, request.formats.length === 0),
      ...outcomeNotices(wanted.value, templates, workspace, {
        asOf: request.asOf,
        isCheck: request.formats.length === 0,
      }),
      ...(request.today !== undefined && request.asOf === undefined
        ? runningPeriods(wanted.value, request.today)
        : []),
      ...fonts.diagnostics,
      ...placeMissing(
        made.flatMap(({ diagnostics }) => diagnostics),
        materials.sources,
      ),
      ...[...maskings].flatMap(({ diagnostics }) => diagnostics),
      ...(request.formats.includes('pdf') && documents.some(({ files }) => files.size > 0)
        ? [standInNotice(fonts.value)]
        : []),
      ...clashingFiles(documents.map(({ document }) => document)),
      ...checkTexts(wanted.value, request.asOf, materials),
      ...(await checkOthers(request, wanted.value, materials)),
    ],
  }
}

/** A check of everything looks at the school's own templates too that are not due. */
async function checkOthers(
  { formats, documents, term }: GenerateRequest,
  wanted: readonly DocumentRequest[],
  materials: Materials,
): Promise<readonly Diagnostic[]> {
  if (formats.length > 0 || documents.length > 0) return []
  return checkOwnTemplates(materials, new Set(wanted.map(({ name }) => name)), term)
}

/** Checks the texts that people wrote for these documents. */
function checkTexts(
  wanted: readonly DocumentRequest[],
  asOf: string | undefined,
  { templates, workspace }: Materials,
): readonly Diagnostic[] {
  const documents = wanted.flatMap(({ name, period }) => {
    const template = templates.documents.get(name)
    if (!template) return []
    return [{ template, period, known: asKnown({ workspace, period, template, asOf }).workspace }]
  })
  return checkWritten(documents, templates.partials, workspace)
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error'

const filesOf = (made: readonly MadeDocument[]): FileMap => new Map(made.flatMap(({ files }) => [...files]))
