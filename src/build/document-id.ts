import type { KindDefinition } from '../records/index.ts'

/**
 * What a document is called among those of its period: its template, and where the template makes one for each ledger, the
 * ledger's file too (`ledger/repairs`). What was changed in it stands under that name in `overrides/`.
 */
export const documentId = (template: string, ledger: KindDefinition | undefined): string =>
  ledger === undefined ? template : `${template}/${ledger.plural}`

/** The template and the ledger's file that a document's id names. */
export function parseDocumentId(id: string): { readonly template: string; readonly ledger?: string } {
  const [template = '', ledger] = id.split('/')
  return { template, ...(ledger !== undefined && { ledger }) }
}
