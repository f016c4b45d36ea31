import type { TemplateFile } from './front-matter.ts'

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
