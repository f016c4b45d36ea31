import { type Document, parseDocument } from 'yaml'

/** A text and its document. */
export interface ParsedYaml {
  readonly text: string
  readonly document: Document.Parsed
}

/**
 * Parses with the failsafe schema, so that 007 and 2026-04 stay what the user typed, whatever tag precedes them. Keys are
 * compared by the caller, who knows about aliases.
 */
export function parseYaml(text: string): Document.Parsed {
  const { stackTraceLimit } = Error
  // Each fault is an Error; in a text with thousands of them, stack traces took most of the time and memory.
  Error.stackTraceLimit = 0
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      resolveKnownTags: false,
      uniqueKeys: false,
      prettyErrors: false,
    })
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}
