/** A range of a text, in code units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Words that YAML interpreted as syntax, and as which. */
export interface Unread extends Stretch {
  readonly as: 'tag' | 'anchor' | 'comment' | 'other'
}

/** What may come between values. Only comment marks start the rest of a line. */
const marks =
  /(?<comment>#[^\n]*)|(?<directive>^%[^\n]*)|(?<tag>![^\s,[\]{}]*)|&(?<anchor>[^\s,[\]{}]+)|(?<other>[\p{L}\p{N}][^\s#]*)/gmu

/** Tags that state what YAML assumes anyway. */
const plainTags: ReadonlySet<string> = new Set(['!!str', '!!map', '!!seq'])

/**
 * Compares a text with the values parsed from it: returns the words that became part of none of them and are not clearly meant as
 * YAML syntax. `values` are the ranges of all keys, values and aliases, in order; `named` are the anchors that aliases refer to.
 */
export function findUnread(
  text: string,
  values: readonly Stretch[],
  named: ReadonlySet<string>,
): readonly Unread[] {
  const found: Unread[] = []
  let before: Stretch = { start: 0, end: 0 }
  const look = (next: Stretch): void => {
    const gap = text.slice(before.end, next.start)
    // Fast path: most gaps are a colon or a line break.
    if (/[\p{L}\p{N}!&#%]/u.test(gap)) {
      for (const match of gap.matchAll(marks)) {
        const unread = judge(match, before, next, text, named)
        if (unread) found.push(unread)
      }
    }
    before = next
  }
  for (const value of values) if (value.start >= before.end) look(value)
  look({ start: text.length, end: text.length })
  return found
}

function judge(
  { 0: written, index, groups = {} }: RegExpExecArray,
  before: Stretch,
  next: Stretch,
  text: string,
  named: ReadonlySet<string>,
): Unread | undefined {
  const start = before.end + index
  const place = { start, end: start + written.trimEnd().length }
  if (groups.comment !== undefined)
    return isMeantAsText(written, start, before, next, text) ? { ...place, as: 'comment' } : undefined
  if (groups.directive !== undefined)
    return /^%(YAML|TAG)\s/.test(written) ? undefined : { ...place, as: 'other' }
  if (groups.tag !== undefined) return plainTags.has(written) ? undefined : { ...place, as: 'tag' }
  if (groups.anchor !== undefined) return named.has(groups.anchor) ? undefined : { ...place, as: 'anchor' }
  return { ...place, as: 'other' }
}

/**
 * Whether a comment is meant as text (换灯管 #3教室). A real comment has a space after its mark, and a line of its own unless it
 * follows a value.
 */
function isMeantAsText(written: string, at: number, before: Stretch, next: Stretch, text: string): boolean {
  if (!/^#[^\s#!]/.test(written) || !/[\p{L}\p{N}]/u.test(written)) return false
  const column = columnOf(text, at)
  if (text.slice(at - column, at).trim() !== '') return true
  // On a line of its own, it is text if a value is expected there or may continue: when it is indented deeper than its field and
  // nothing else is.
  const field = fieldColumn(text, before.start)
  return column > field && (next.start === text.length || columnOf(text, next.start) <= field)
}

/** The column of the first field on the line of an offset, after its dashes. */
function fieldColumn(text: string, offset: number): number {
  const lineStart = offset - columnOf(text, offset)
  return /^[ -]*/.exec(text.slice(lineStart, offset))?.[0].length ?? 0
}

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1)
