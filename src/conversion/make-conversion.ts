import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/index.ts'
import type { DocumentModel, Inline, LevelFormat, NumberingScheme } from '../document/index.ts'
import type { Workspace } from '../records/index.ts'
import type { Language } from '../text/index.ts'
import { convertBlock } from './convert-blocks.ts'
import { convertInlines } from './convert-inlines.ts'
import { convertText } from './convert-text.ts'
import { makeNameForms } from './name-forms.ts'
import { loadVocabulary } from './vocabulary.ts'

/** Turns documents of one workspace into one language. */
export interface Conversion {
  readonly document: (document: DocumentModel) => Outcome<DocumentModel>
  readonly text: (text: string) => string
}

const none: Conversion = {
  document: (document) => ({ value: document, diagnostics: [] }),
  text: (text) => text,
}

// A workspace's names are collected once for all its documents.
const made = new WeakMap<Workspace, Map<Language, Promise<Conversion>>>()

/** The conversion of a workspace's documents, which are written in Simplified Chinese, into a language. */
export function makeConversion(language: Language, workspace: Workspace): Promise<Conversion> {
  const conversions = made.get(workspace) ?? new Map<Language, Promise<Conversion>>()
  made.set(workspace, conversions)
  const conversion = conversions.get(language) ?? make(language, workspace)
  conversions.set(language, conversion)
  return conversion
}

async function make(language: Language, workspace: Workspace): Promise<Conversion> {
  if (language === 'zh-CN') return none
  const vocabulary = await loadVocabulary(language)
  const { forms, uncertain } = makeNameForms(workspace, vocabulary)
  const text = (source: string): string => convertText(source, vocabulary, forms, []).text
  const inlines = (source: readonly Inline[]): readonly Inline[] =>
    convertInlines(source, (joined, borders) => convertText(joined, vocabulary, forms, borders))
  return {
    text,
    document: (document) => {
      const value = convertDocument(document, language, { text, inlines })
      const diagnostics = reportUncertain(uncertain.filter((name) => mentions(document, name)))
      return { value, diagnostics }
    },
  }
}

interface Converters {
  readonly text: (text: string) => string
  readonly inlines: (inlines: readonly Inline[]) => readonly Inline[]
}

/** The whole model. Exact values, records and places of evidence stay as they are; a fact's wording is said as the text says it. */
function convertDocument(document: DocumentModel, language: Language, converters: Converters): DocumentModel {
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
      language,
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

const mentions = (document: DocumentModel, name: string): boolean =>
  JSON.stringify([document.metadata, document.blocks]).includes(name)

function reportUncertain(names: readonly string[]): readonly Diagnostic[] {
  if (names.length === 0) return []
  const shown = names.slice(0, 10).join('、') + (names.length > 10 ? `等${names.length}个` : '')
  return [
    diagnose('name-uncertain', `名称里的字不止一种繁体写法，先照原字保留：${shown}`, undefined, [
      `核对后在 school.yaml 里写明，如 names: {${names[0] ?? ''}: 繁体写法}。`,
    ]),
  ]
}
