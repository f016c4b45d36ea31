/** A change of one of the director's own files: what stands from one offset to another becomes something else. */
export interface NarrativeEdit {
  readonly file: string
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A file's text with its edits made; edits of one place follow each other in their order. */
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
