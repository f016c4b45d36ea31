import { convertDocument, convertInlines } from '../conversion/index.ts'
import type { DocumentModel } from '../document/index.ts'
import { type Mask, maskText } from './mask-text.ts'

/** What a masked copy has behind the name of its files and its subject, so that nobody takes it for the whole one. */
export const maskMark = '（隐名）'

/** A document without names: text, captions, alternative texts, metadata, and the evidence that is shown of numbers. */
export function maskDocument(document: DocumentModel, mask: Mask): DocumentModel {
  const text = (source: string): string => maskText(source, mask).text
  const masked = convertDocument(document, {
    text,
    inlines: (inlines) => convertInlines(inlines, (joined) => maskText(joined, mask)),
  })
  return {
    ...masked,
    metadata: { ...masked.metadata, subject: `${masked.metadata.subject}${maskMark}`, masked: mask.style },
    evidence: masked.evidence.map((source) => ({
      ...source,
      exact: typeof source.exact === 'string' ? text(source.exact) : source.exact,
      records: source.records.map((record) => ({ ...record, id: text(record.id) })),
    })),
  }
}
