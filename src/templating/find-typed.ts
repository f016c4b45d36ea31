import type { Location } from '../diagnostics/index.ts'
import type { TemplateFile } from './front-matter.ts'
import { usedPartials } from './used-partials.ts'
import { placeIn, writtenIn } from './written-text.ts'

/** The first location of words that an author typed: in the template or else in the partials that it uses. */
export function findTyped(
  words: string,
  template: TemplateFile,
  partials: ReadonlyMap<string, TemplateFile>,
): Location | undefined {
  const used = [...usedPartials(template.text, partials)].flatMap((name) => partials.get(name) ?? [])
  for (const file of [template, ...used]) {
    const written = writtenIn(file)
    const at = written.text.indexOf(words)
    if (at >= 0) return placeIn(written, at, words.length)
  }
  return undefined
}
