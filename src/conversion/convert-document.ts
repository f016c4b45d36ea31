import type { DocumentModel, Inline, LevelFormat, NumberingScheme } from '../document/index.ts'
import { type BlockConversion, convertBlock } from './convert-blocks.ts'

/**
 * Converts a whole document model. Exact values, records and locations of evidence are unchanged; a fact's wording follows the
 * text.
 */
export function convertDocument(document: DocumentModel, converters: BlockConversion): DocumentModel {
  const { text } = converters
  const { metadata, numbering, blocks, evidence, notes } = document
  const worded = new Map<number, string>()
  const inlines = (source: readonly Inline[]): readonly Inline[] => {
    const converted = converters.inlines(source)
    collectFacts(converted, worded)
    return converted
  }
  return {
    ...document,
    metadata: {
      ...metadata,
      title: text(metadata.title),
      author: text(metadata.author),
      subject: text(metadata.subject),
      keywords: metadata.keywords.map(text),
    },
    numbering: convertNumbering(numbering, text),
    blocks: blocks.map((block) => convertBlock(block, { inlines, text })),
    evidence: evidence.map((source, index) => ({
      ...source,
      text: worded.get(index) ?? text(source.text),
      query: text(source.query),
    })),
    ...(notes && { notes: notes.map((note) => ({ ...note, lines: note.lines.map(text) })) }),
  }
}

function collectFacts(inlines: readonly Inline[], worded: Map<number, string>): void {
  for (const inline of inlines) {
    if (inline.type === 'fact') worded.set(inline.evidence, inline.value)
    else if ('children' in inline) collectFacts(inline.children, worded)
  }
}

function convertNumbering(scheme: NumberingScheme, text: (text: string) => string): NumberingScheme {
  const convert = (format: LevelFormat): LevelFormat => ({
    ...format,
    before: text(format.before),
    after: text(format.after),
  })
  const [first, second, third, fourth, fifth] = scheme
  return [convert(first), convert(second), convert(third), convert(fourth), convert(fifth)]
}
