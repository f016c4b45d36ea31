import { asPeriod, type Period } from '../calendar/index.ts'
import type { DocumentModel } from '../document/index.ts'
import type { Masking } from '../masking/index.ts'
import type { Term, Workspace } from '../records/index.ts'
import type { Attachment } from '../render/pdf/index.ts'

const yaml = /\.ya?ml$/

/**
 * The ledgers to attach to a document: the school profile, the ledgers of its term or terms, and any other file that its numbers
 * come from. Always UTF-8, whatever the encoding of the original; for a masked document, people are replaced by stand-ins.
 */
export function attachedLedgers(
  { evidence }: DocumentModel,
  { sources }: Workspace,
  written: Term | Period,
  masking: Masking | undefined,
): readonly Attachment[] {
  const shown = (text: string): string => masking?.source(text) ?? text
  const period = asPeriod(written)
  const own = [period, ...period.terms].map(({ id }) => `${id}/`)
  const cited = new Set(evidence.flatMap(({ records }) => records.map(({ file }) => file)))
  return [...sources]
    .filter(
      ([file]) =>
        yaml.test(file) &&
        (file === 'school.yaml' || own.some((folder) => file.startsWith(folder)) || cited.has(file)),
    )
    .map(([file, text]) => ({
      name: shown(file).replaceAll('/', '-'),
      bytes: new TextEncoder().encode(shown(text)),
      mediaType: 'application/yaml',
      description: `台账原始记录 ${shown(file)}`,
    }))
}
