import type { Location } from '../diagnostics/index.ts'
import type { DocumentTemplate } from './front-matter.ts'
import type { PartialFile } from './section-file.ts'
import { filesOf } from './used-partials.ts'
import { placeIn, writtenIn } from './written-text.ts'

/** The first location of words that an author typed: in the template or else in the partials that it uses. */
export function findTyped(
  words: string,
  template: DocumentTemplate,
  partials: ReadonlyMap<string, PartialFile>,
): Location | undefined {
  for (const file of filesOf(template, partials)) {
    const written = writtenIn(file)
    const at = written.text.indexOf(words)
    if (at >= 0) return placeIn(written, at, words.length)
  }
  return undefined
}
