import { makeConversion } from '../../conversion/index.ts'
import { type DocumentModel, reviewCopy } from '../../document/index.ts'
import type { Host } from '../../host/index.ts'
import type { Workspace } from '../../records/index.ts'
import { languages } from '../../text/index.ts'
import { buildIdOf, makeModel } from '../make-model.ts'
import type { PhotoFolder } from '../photo-folder.ts'
import type { TemplateFolder } from '../template-folder.ts'
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
  readonly term: string
  readonly model: DocumentModel
  /** Whether it is the very document; else its title and term are the same. */
  readonly current: boolean
}

/**
 * Makes the documents of every term, template and language until one has the file's build, as it is or as a review
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
  for (const language of languages) {
    const conversion = await makeConversion(language, materials.workspace)
    for (const term of materials.workspace.school.terms) {
      for (const [name, template] of materials.templates.documents) {
        const { model, draft } = makeModel({ ...materials, name, term, template, conversion }).value
        // Photos are read for the digest, which takes long: only where term and document are the file's.
        if (model.metadata.subject !== identity.subject) continue
        const review = conversion.document(reviewCopy(draft)).value
        const found = { name, term: term.id, model, current: true }
        if ((await isIt(model)) || (await isIt(review))) return found
        const titles = [model.metadata.title, review.metadata.title]
        if (titles.includes(identity.title)) similar ??= { ...found, current: false }
      }
    }
  }
  return similar
}
