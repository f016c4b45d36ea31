import type { DocumentTemplate, TemplateFile } from './front-matter.ts'
import { outlineFiles, outlineParts } from './outline-text.ts'
import type { PartialFile } from './section-file.ts'

type Outlined = Pick<DocumentTemplate, 'file' | 'text' | 'outline'>

/** The names of the partials that a document uses, through its template or the school's outline for it. */
export const partialsFor = (
  template: Outlined,
  partials: ReadonlyMap<string, PartialFile>,
): ReadonlySet<string> =>
  usedPartials([template, ...outlineOf(template, partials)].map(({ text }) => text).join('\n'), partials)

const outlineOf = (
  { outline }: Outlined,
  partials: ReadonlyMap<string, PartialFile>,
): readonly TemplateFile[] => (outline ? outlineFiles(outlineParts(outline, partials)) : [])

/** What people typed for a document: its template, the school's outline for it, and the partials that these use. */
export function filesOf(
  template: Outlined,
  partials: ReadonlyMap<string, PartialFile>,
): readonly TemplateFile[] {
  const used = [...partialsFor(template, partials)].flatMap((name) => partials.get(name) ?? [])
  return [template, ...outlineOf(template, partials), ...new Set(used)]
}

/** The names of the partials that a text uses, directly or through other partials. */
export function usedPartials(text: string, partials: ReadonlyMap<string, TemplateFile>): ReadonlySet<string> {
  const used = new Set<string>(partialsIn(text))
  // Iterating over a set also visits what is added meanwhile.
  for (const name of used) for (const inner of partialsIn(partials.get(name)?.text ?? '')) used.add(inner)
  return used
}

const call = /\{\{~?#?>\s*(?:"([^"]*)"|'([^']*)'|\[([^[\]]*)\]|([^\s}~"']+))/g

const partialsIn = (text: string): readonly string[] =>
  Array.from(
    text.matchAll(call),
    ([, double, single, brackets, plain]) => double ?? single ?? brackets ?? plain ?? '',
  )
