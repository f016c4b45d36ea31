import { bareLine } from './lines.ts'

const between = '›'

/** How many spaces a line begins with. */
export const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0

/** Whether a line is more than blank or a comment. */
export const isStructure = (line: string): boolean => !/^\s*(?:#.*)?$/.test(line)

/**
 * The lines above a run of lines that it is indented under: of a field its record, of a record nothing or the list that
 * holds it. `run` is what stands there, or stood; the parents are those of its first line that says something.
 * `outside` are the parents of the first of `lines`, where more stand above it.
 */
export function listParents(
  run: readonly string[],
  lines: readonly string[],
  at: number,
  outside = '',
): string {
  const first = run.find((line) => isStructure(bareLine(line)))
  if (first === undefined) return ''
  let indent = indentOf(first)
  const found: string[] = []
  for (let line = at - 1; line >= 0 && indent > 0; line--) {
    const text = bareLine(lines[line] ?? '').replace(/^\uFEFF/, '')
    if (!isStructure(text) || indentOf(text) >= indent) continue
    indent = indentOf(text)
    found.unshift(text)
  }
  const above = outside === '' ? [] : outside.split(between).filter((text) => indentOf(text) < indent)
  return [...above, ...found].join(between)
}
