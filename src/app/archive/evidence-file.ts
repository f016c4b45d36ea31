import type { BuiltDocument } from '../../build/index.ts'
import { type DocumentModel, findFacts } from '../../document/index.ts'
import type { PackedFile } from '../../package/index.ts'
import type { Term, Workspace } from '../../records/index.ts'
import { numberTraces } from '../identify/index.ts'

/** The evidence for every number of a document, for programs; people read the review copy beside it. */
export function evidenceFile(
  { name, title, buildId }: BuiltDocument,
  { id }: Term,
  model: DocumentModel,
  workspace: Workspace,
): PackedFile {
  const facts = findFacts(model.blocks)
  const numbers = numberTraces(facts, facts, model, workspace, (file) => file)
  const content = { schema: 'houqin-evidence/1', document: name, term: id, title, buildId, numbers }
  return {
    role: 'evidence',
    title: `${title}数字依据`,
    bytes: new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`),
  }
}
