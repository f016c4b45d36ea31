import { type Document, parseDocument } from 'yaml'

/** The last text and its document, as long as there is memory for it: what was edited is read right afterwards. */
let last: { readonly text: string; readonly document: WeakRef<Document.Parsed> } | undefined

/**
 * Parses with the failsafe schema, so that 007 and 2026-04 stay what the user typed, whatever tag precedes them. Keys are
 * compared by the caller, who knows about aliases. The document is shared: it must not be changed.
 */
export function parseYaml(text: string): Document.Parsed {
  const known = last?.text === text ? last.document.deref() : undefined
  if (known) return known
  const { stackTraceLimit } = Error
  // Each fault is an Error; in a text with thousands of them, stack traces took most of the time and memory.
  Error.stackTraceLimit = 0
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      resolveKnownTags: false,
      uniqueKeys: false,
      prettyErrors: false,
    })
    last = { text, document: new WeakRef(document) }
    return document
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}
