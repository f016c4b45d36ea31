/** A change to one of the director's own files: the text between two offsets is replaced. */
export interface NarrativeEdit {
  readonly file: string
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Applies edits to a file's text; edits at the same place are applied in order. */
export function editNarrative(text: string, edits: readonly NarrativeEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.from - b.from)
  let made = ''
  let at = 0
  for (const edit of ordered) {
    made += text.slice(at, edit.from) + edit.text
    at = Math.max(at, edit.to)
  }
  return made + text.slice(at)
}
