import type { Outcome } from '../diagnostics/index.ts'
import type { Picture } from '../document/index.ts'
import { readPictures } from '../workspace/index.ts'
import { type MadeModel, type ModelInput, makeModel } from './make-model.ts'

/** A document with its pictures, by path. */
export interface ShownModel extends MadeModel {
  readonly pictures: ReadonlyMap<string, Picture>
}

/**
 * Turns one template into a document with its pictures. A photo that cannot be read is reported and left out, as if it were not in
 * the photos folder, so that no caption, heading or annex is left without its picture.
 */
export async function makeShown(input: ModelInput): Promise<Outcome<ShownModel>> {
  const made = makeModel(input)
  const { value, diagnostics } = await readPictures(made.value.draft.blocks, input.photos)
  const { pictures, unreadable } = value
  const shown = unreadable.size > 0 ? makeModel({ ...input, unreadable }) : made
  return { value: { ...shown.value, pictures }, diagnostics: [...shown.diagnostics, ...diagnostics] }
}
