import { convertDocument, convertInlines } from '../conversion/index.ts'
import type { DocumentModel } from '../document/index.ts'
import { type Mask, maskText } from './mask-text.ts'

/** Ends the file name and subject of a masked copy, so that nobody mistakes it for the full one. */
export const maskMark = '（隐名）'

/** Masks a document: text, captions, alternative texts, metadata, and the evidence shown for numbers. */
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
