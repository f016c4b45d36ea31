import {
  type DocumentModel,
  type EvidenceRecord,
  exactText,
  type FactPlace,
  type SourcePlace,
} from '../../document/index.ts'
import type { Workspace } from '../../records/index.ts'
import { describeRecords } from './describe-records.ts'
import type { NumberTrace } from './trace.ts'

/** Traces computed numbers of a document; `matched` are the requested ones among all its `facts`. */
export function numberTraces(
  matched: readonly FactPlace[],
  facts: readonly FactPlace[],
  { evidence }: DocumentModel,
  workspace: Workspace,
  nameOf: (file: string) => string,
): readonly NumberTrace[] {
  const summary = describeRecords(workspace)
  const ordinals = new Map(
    [...new Set(facts.map((fact) => fact.evidence))].map((index, at) => [index, at + 1]),
  )
  const named = ({ file, line, column }: SourcePlace): SourcePlace => ({ file: nameOf(file), line, column })
  return matched.flatMap(({ evidence: index, text, section, sentence }) => {
    const source = evidence[index]
    if (source === undefined) return []
    const { query, exact, unit, template, records } = source
    return {
      text,
      ordinal: ordinals.get(index) ?? 0,
      section,
      sentence,
      query,
      exact,
      ...(unit !== undefined && { unit }),
      exactText: exactText(source),
      ...(template && { template: named(template) }),
      records: records.map((record: EvidenceRecord) => ({
        kind: record.kind,
        id: record.id,
        summary: summary(record),
        ...named(record),
      })),
    }
  })
}
