import { buildIdOf, type ModelInput, makeModel, maskingOf, readAsOfMark, toRendition } from '../../build/index.ts'
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

/** What documents are made from. */
export interface Materials {
  readonly workspace: Workspace
  readonly templates: TemplateFolder
  readonly photos: PhotoFolder
}

/** The document that a file is, or was. */
export interface FoundDocument {
  /** Template name. */
  readonly name: string
  /** The kind of ledger that it is of, where the template makes one for each. */
  readonly ledger?: KindDefinition | undefined
  /** The id of its term, month or year. */
  readonly term: string
  readonly model: DocumentModel
  /** Whether it is the very document; else its title and term are the same. */
  readonly current: boolean
}

/**
 * Makes the documents of every period, template and language until one has the file's build, as it is or as a review
 * copy; else the first that bears its title. Nothing is set or written for it.
 */
export async function findDocument(
  identity: Identity,
  materials: Materials,
  host: Host,
): Promise<FoundDocument | undefined> {
  let similar: FoundDocument | undefined
  const isIt = async (model: DocumentModel): Promise<boolean> =>
    (await buildIdOf(model, host, materials.photos)).startsWith(identity.buildId)
  const periods = periodsOfTerms(materials.workspace.school.terms)
  for (const language of languages) {
    const conversion = await makeConversion(language, materials.workspace)
    // A subject begins with the period's label: of all there could be few are made.
    const masked = identity.subject.endsWith(conversion.text(maskMark))
    const meant = periods.filter(({ label }) => identity.subject.startsWith(conversion.text(label)))
    const known = meant.flatMap((period) => candidates(period, conversion, masked, materials))
    for (const input of known.map((one) => ({ ...one, asOf: readAsOfMark(identity.subject) }))) {
      const { model, draft } = makeModel(input).value
      // Photos are read for the digest, which takes long: only where term and document are the file's.
      if (model.metadata.subject !== identity.subject) continue
      const review = toRendition(reviewCopy(draft), input).value
      // Records are found by their own ids, whatever a masked copy shows of them.
      const evidence = model.evidence.map((source, at) => ({
        ...source,
        records: draft.evidence[at]?.records ?? source.records,
      }))
      const { name, ledger } = input
      const found = { name, ledger, term: input.period.id, model: { ...model, evidence }, current: true }
      if ((await isIt(model)) || (await isIt(review))) return found
      const titles = [model.metadata.title, review.metadata.title]
      if (titles.includes(identity.title)) similar ??= { ...found, current: false }
    }
  }
  return similar
}

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

/** The kinds of ledger that a template makes a document of in a period; undefined stands for a document of none. */
function ledgersFor(
  { kind }: Period,
  { front }: DocumentTemplate,
  { kinds }: Workspace,
): readonly (KindDefinition | undefined)[] {
  const { periods, each } = front.value
  if (!periods.includes(kind)) return []
  return each === 'ledger' ? kinds : [undefined]
}
