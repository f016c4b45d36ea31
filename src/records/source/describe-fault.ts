import { type Document, isScalar, visit, type YAMLError } from 'yaml'
import { type Diagnostic, diagnose, type Location } from '../../diagnostics/index.ts'
import { findYamlFault, type YamlFault } from './yaml-faults.ts'

/** Offsets in the parsed text. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Describes the first error of a document, which must have one, in Chinese. `locate` maps offsets in `text` to locations in the
 * file.
 */
export function describeFault(
  document: Document,
  locate: (start: number, end: number) => Location,
  text: string,
): Diagnostic {
  const [first, ...others] = document.errors
  if (!first) throw new Error('a document without errors has no fault')
  const fault = findYamlFault(
    first,
    others.map(({ code }) => code),
  )
  const at = placeOf(fault, document, first, others, text)
  const message = fault.message.replace('{found}', () => text.slice(at.start, at.start + 1))
  return diagnose(fault.code, message, locate(at.start, at.end), [fault.hint])
}

/** Where to show a fault: the unclosed quote or bracket, or the error's own place. */
function placeOf(
  { at }: YamlFault,
  document: Document,
  first: YAMLError,
  others: readonly YAMLError[],
  text: string,
): Stretch {
  switch (at) {
    case 'quote':
      return lastQuoteOf(document)
    case 'bracket':
      return lastOpenBracket(text.slice(0, first.pos[0])) ?? rangeOf(first)
    case 'end':
      return lineWhereItEnds(first, others, text)
    default:
      return rangeOf(first)
  }
}

/** The last unclosed bracket of a text. */
function lastOpenBracket(text: string): Stretch | undefined {
  let closed = 0
  for (let i = text.length - 1; i >= 0; i--) {
    const character = text[i] ?? ''
    if (']}'.includes(character)) closed++
    else if ('[{'.includes(character) && closed-- === 0) return { start: i, end: i + 1 }
  }
  return undefined
}

const rangeOf = ({ pos: [start, end] }: YAMLError): Stretch => ({ start, end })

/** The text of the line where an error ends. */
function lineWhereItEnds(error: YAMLError, [second]: readonly YAMLError[], text: string): Stretch {
  const last = Math.max(error.pos[1], second?.pos[1] ?? 0, 1) - 1
  const end = text[last] === '\n' ? last : last + 1
  const lineStart = text.lastIndexOf('\n', Math.max(0, end - 1)) + 1
  const start = lineStart + (/^[ -]*/.exec(text.slice(lineStart))?.[0].length ?? 0)
  return { start, end: Math.max(end, start + 1) }
}

/** The unclosed quote, which is the last one because it extends to the end of the text. */
function lastQuoteOf(document: Document): Stretch {
  let start = 0
  visit(document, (_, node) => {
    if (isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'))
      start = node.range?.[0] ?? start
  })
  return { start, end: start + 1 }
}
