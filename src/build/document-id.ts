import type { KindDefinition } from '../records/index.ts'

/**
 * Identifies a document among those of its period: the template's name, followed by the ledger's file where the template makes
 * one document per ledger (`ledger/repairs`). Changes made to the document are stored under that name in `overrides/`.
 */
export const documentId = (template: string, ledger: KindDefinition | undefined): string =>
  ledger === undefined ? template : `${template}/${ledger.plural}`

/** Splits a document's id into the template's name and the ledger's file. */
export function parseDocumentId(id: string): { readonly template: string; readonly ledger?: string } {
  const [template = '', ledger] = id.split('/')
  return { template, ...(ledger !== undefined && { ledger }) }
}
