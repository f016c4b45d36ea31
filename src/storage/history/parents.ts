import { bareLine } from './lines.ts'

const between = '›'

/** How many spaces a line begins with. */
export const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0

/** Whether a line is more than blank or a comment. */
export const isStructure = (line: string): boolean => !/^\s*(?:#.*)?$/.test(line)

/**
 * The preceding lines that a run is indented under: for a field its record; for a record the list that contains it, if any. `run`
 * is the text that is, or was, there; the parents are those of its first significant line. `outside` are the parents of the first
 * of `lines`, if there are lines above it.
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
