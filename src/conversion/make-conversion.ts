import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/index.ts'
import type { DocumentModel, Inline } from '../document/index.ts'
import type { Workspace } from '../records/index.ts'
import type { Language } from '../text/index.ts'
import { convertDocument } from './convert-document.ts'
import { convertInlines } from './convert-inlines.ts'
import { convertText } from './convert-text.ts'
import { makeNameForms } from './name-forms.ts'
import { type Rewritten, unchanged } from './rewritten.ts'
import { loadVocabulary } from './vocabulary.ts'

/** Converts the documents of a workspace to a language. */
export interface Conversion {
  readonly document: (document: DocumentModel) => Outcome<DocumentModel>
  readonly text: (text: string) => string
  /** Converts text, with the source offset of each resulting code unit. */
  readonly traced: (text: string) => Rewritten
}

const none: Conversion = {
  document: (document) => ({ value: document, diagnostics: [] }),
  text: (text) => text,
  traced: (text) => unchanged(text, 0, text.length),
}

/** A workspace's names are collected only once for all its documents. */
const noConversions = (): Map<Language, Promise<Conversion>> => new Map()

/** Makes the conversion of a workspace's documents, which are in Simplified Chinese, to a language. */
export function makeConversion(language: Language, workspace: Workspace): Promise<Conversion> {
  const conversions = workspace.memory.recall(noConversions, workspace)
  const conversion = conversions.get(language) ?? make(language, workspace)
  conversions.set(language, conversion)
  return conversion
}

async function make(language: Language, workspace: Workspace): Promise<Conversion> {
  if (language === 'zh-CN') return none
  const vocabulary = await loadVocabulary(language)
  const { forms, uncertain } = makeNameForms(workspace, vocabulary)
  const traced = (source: string): Rewritten => convertText(source, vocabulary, forms, [])
  const text = (source: string): string => traced(source).text
  const inlines = (source: readonly Inline[]): readonly Inline[] =>
    convertInlines(source, (joined, borders) => convertText(joined, vocabulary, forms, borders))
  return {
    text,
    traced,
    document: (document) => {
      const converted = convertDocument(document, { text, inlines })
      const value = { ...converted, metadata: { ...converted.metadata, language } }
      const diagnostics = reportUncertain(uncertain.filter((name) => mentions(document, name)))
      return { value, diagnostics }
    },
  }
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
