import {
  buildIdOf,
  type MadeModel,
  type ModelInput,
  makeModel,
  makeShown,
  maskingOf,
  readAsOfMark,
  toRendition,
} from '../../build/index.ts'
import { type Period, periodsOfTerms } from '../../calendar/index.ts'
import { type Conversion, makeConversion } from '../../conversion/index.ts'
import { type DocumentModel, reviewCopy } from '../../document/index.ts'
import type { Host } from '../../host/index.ts'
import { maskMark } from '../../masking/index.ts'
import type { KindDefinition, Workspace } from '../../records/index.ts'
import type { DocumentTemplate } from '../../templating/index.ts'
import { languages } from '../../text/index.ts'
import type { PhotoFolder, TemplateFolder } from '../../workspace/index.ts'
import type { Identity } from './identity.ts'

/** What documents may be made from. */
export interface Materials {
  readonly workspace: Workspace
  readonly templates: TemplateFolder
  readonly photos: PhotoFolder
}

/** The document that a file is, or was made from. */
export interface FoundDocument {
  /** Template name. */
  readonly name: string
  /** The kind of ledger that it covers, where the template makes one document per ledger. */
  readonly ledger?: KindDefinition | undefined
  /** The id of its period. */
  readonly term: string
  readonly model: DocumentModel
  /** Whether it is exactly this document, rather than one with the same title and period. */
  readonly current: boolean
}

/**
 * Makes the models of all periods, templates and languages until one has the file's build id, as the document or as its review
 * copy; otherwise the first with the same title. Nothing is set or written.
 */
export async function findDocument(
  identity: Identity,
  materials: Materials,
  host: Host,
): Promise<FoundDocument | undefined> {
  let similar: FoundDocument | undefined
  const isIt = async (made: MadeModel, input: ModelInput): Promise<boolean> => {
    for (const model of [made.model, reviewOf(made, input)])
      if ((await buildIdOf(model, host, materials.photos)).startsWith(identity.buildId)) return true
    return false
  }
  const periods = periodsOfTerms(materials.workspace.school.terms)
  for (const language of languages) {
    const conversion = await makeConversion(language, materials.workspace)
    // A subject begins with the label of the period, so that only few documents have to be made.
    const masked = identity.subject.endsWith(conversion.text(maskMark))
    const meant = periods.filter(({ label }) => identity.subject.startsWith(conversion.text(label)))
    const known = meant.flatMap((period) => candidates(period, conversion, masked, materials))
    for (const input of known.map((one) => ({ ...one, asOf: readAsOfMark(identity.subject) }))) {
      const plain = makeModel(input).value
      // Reading photos is slow, so that it is done only for documents with the file's subject.
      if (plain.model.metadata.subject !== identity.subject) continue
      const isPlain = await isIt(plain, input)
      const hasPhotos = plain.draft.blocks.some(({ type }) => type === 'figure')
      const made = isPlain || !hasPhotos ? plain : (await makeShown(input)).value
      const { model, draft } = made
      // Records are looked up by their real ids, whatever a masked copy shows.
      const evidence = model.evidence.map((source, at) => ({
        ...source,
        records: draft.evidence[at]?.records ?? source.records,
      }))
      const current = isPlain || (made !== plain && (await isIt(made, input)))
      const { name, ledger } = input
      const found = { name, ledger, term: input.period.id, model: { ...model, evidence }, current }
      if (current) return found
      const titles = [model.metadata.title, reviewOf(made, input).metadata.title]
      if (titles.includes(identity.title)) similar ??= found
    }
  }
  return similar
}

const reviewOf = ({ draft }: MadeModel, input: ModelInput): DocumentModel =>
  toRendition(reviewCopy(draft), input).value

/** The documents that templates make for a period. */
const candidates = (
  period: Period,
  conversion: Conversion,
  masked: boolean,
  materials: Materials,
): readonly ModelInput[] =>
  [...materials.templates.documents].flatMap(([name, template]) =>
    ledgersFor(period, template, materials.workspace).map((ledger) => ({
      ...materials,
      name,
      period,
      template,
      conversion,
      masking: masked ? maskingOf(template, materials.workspace) : undefined,
      ...(ledger && { ledger }),
    })),
  )

/**
 * The kinds of ledger that a template makes documents for in a period; undefined stands for a document that is not about one
 * ledger.
 */
function ledgersFor(
  { kind }: Period,
  { front }: DocumentTemplate,
  { kinds }: Workspace,
): readonly (KindDefinition | undefined)[] {
  const { periods, each } = front.value
  if (!periods.includes(kind)) return []
  return each === 'ledger' ? kinds : [undefined]
}
