import type { Diagnostic, Location } from '../../diagnostics/index.ts'
import type { SchoolProfile } from '../../records/index.ts'
import { describeDeparture } from '../../typesetting/index.ts'

/** Numbering schemes other than 一、（一）1.（1）, by every name that a setting may use for them. */
const others: ReadonlyMap<string, string> = new Map([
  ['house', '一、（一）1、'],
  ['校用', '一、（一）1、'],
  ['通行', '一、（一）1、'],
  ['compact', '一、1、①'],
  ['简式', '一、1、①'],
  ['bracketed', '一、㈠1.⑴①'],
  ['括号', '一、㈠1.⑴①'],
])

/** Reports where the school, or a document in school.yaml, numbers headings otherwise than GB/T 9704-2012, 7.3.3 prescribes. */
export function numberingDepartures({
  numbering,
  locations,
  documents,
}: Pick<SchoolProfile, 'numbering' | 'locations' | 'documents'>): readonly Diagnostic[] {
  const settings = [...(documents?.values() ?? [])]
    .flat()
    .filter(({ key }) => key === 'numbering' || key === '编号')
  return [
    ...tell(numbering, locations.numbering),
    ...settings.flatMap(({ value, location }) => tell(value, location)),
  ]
}

function tell(value: string, location: Location | undefined): readonly Diagnostic[] {
  const own = others.get(value)
  if (own === undefined) return []
  const departure = {
    clause: '7.3.3',
    own: `层次序数写 ${own}`,
    official: ' 一、（一）1.（1）',
    settings: [],
  }
  return [describeDeparture(departure, () => location)]
}
