/** A replacement of `[start, end)` in a text. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** A text after edits, with the mapping back: from an offset in the edited text to one in the original. */
export interface EditedText {
  readonly text: string
  readonly toOriginal: (offset: number) => number
}

/**
 * Applies edits, which must be ordered and must not overlap. An offset inside a replacement maps to the start of the replaced
 * text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): EditedText {
  const parts: string[] = []
  const marks: { edited: number; original: number }[] = [{ edited: 0, original: 0 }]
  let copied = 0
  let length = 0
  for (const { start, end, replacement } of edits) {
    parts.push(text.slice(copied, start), replacement)
    length += start - copied + replacement.length
    marks.push({ edited: length, original: end })
    copied = end
  }
  parts.push(text.slice(copied))
  return { text: parts.join(''), toOriginal: (offset) => mapBack(marks, edits, offset) }
}

function mapBack(
  marks: readonly { edited: number; original: number }[],
  edits: readonly Edit[],
  offset: number,
): number {
  let low = 0
  let high = marks.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((marks[middle]?.edited ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const mark = marks[low] ?? { edited: 0, original: 0 }
  const original = mark.original + offset - mark.edited
  const next = edits[low]
  return next ? Math.min(original, next.start) : original
}
