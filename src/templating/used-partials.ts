import type { TemplateFile } from './front-matter.ts'

/** Partials that a text uses, and those that these use, by name. */
export function usedPartials(text: string, partials: ReadonlyMap<string, TemplateFile>): ReadonlySet<string> {
  const used = new Set<string>(partialsIn(text))
  // A set is iterated in the order of insertion, additions included.
  for (const name of used) for (const inner of partialsIn(partials.get(name)?.text ?? '')) used.add(inner)
  return used
}

const call = /\{\{~?#?>\s*(?:"([^"]*)"|'([^']*)'|\[([^[\]]*)\]|([^\s}~"']+))/g

const partialsIn = (text: string): readonly string[] =>
  Array.from(
    text.matchAll(call),
    ([, double, single, brackets, plain]) => double ?? single ?? brackets ?? plain ?? '',
  )
