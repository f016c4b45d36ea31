import type { DocumentModel } from '../document/index.ts'
import type { Term, Workspace } from '../records/index.ts'
import type { Attachment } from '../render/pdf/index.ts'

const yaml = /\.ya?ml$/

/**
 * The ledgers behind a document, to be attached to it: the profile, the term's own, and those of other terms that its
 * numbers come from. As UTF-8, whatever they were written in.
 */
export function sourceFiles(
  { evidence }: DocumentModel,
  { sources }: Workspace,
  { id }: Term,
): readonly Attachment[] {
  const cited = new Set(evidence.flatMap(({ records }) => records.map(({ file }) => file)))
  return [...sources]
    .filter(
      ([file]) => yaml.test(file) && (file === 'school.yaml' || file.startsWith(`${id}/`) || cited.has(file)),
    )
    .map(([file, text]) => ({
      name: file.replaceAll('/', '-'),
      bytes: new TextEncoder().encode(text),
      mediaType: 'application/yaml',
      description: `台账原始记录 ${file}`,
    }))
}
