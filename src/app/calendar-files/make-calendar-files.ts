import { type GenerateRequest, maskingAsked } from '../../build/index.ts'
import { type Diagnostic, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import { type Masking, maskMark } from '../../masking/index.ts'
import { type PlanItem, planCalendar, planTerm } from '../../planning/index.ts'
import { findAskedPeriod, openWorkspace, relabel } from '../../workspace/index.ts'

/** Which plan to make a calendar of; `term` has the same meaning as for a build. */
export type CalendarRequest = Pick<
  GenerateRequest,
  'data' | 'templates' | 'dataLabel' | 'templatesLabel' | 'term' | 'mask'
>

/** Calendar files by path below the output folder, one per term; empty if the ledgers have errors. */
export interface CalendarFiles {
  readonly files: FileMap
  readonly sources: ReadonlyMap<string, string>
}

/** Makes .ics files of the plans of a term, or of the terms of a year. Writes nothing. */
export async function makeCalendarFiles(
  request: CalendarRequest,
  host: Host,
): Promise<Outcome<CalendarFiles>> {
  const { value: inputs, diagnostics: found } = await openWorkspace(request, host)
  const diagnostics: Diagnostic[] = [...found]
  const files = new Map<string, Uint8Array>()
  const { workspace } = inputs ?? {}
  if (workspace && !hasErrors(diagnostics)) {
    const { school } = workspace
    const period = findAskedPeriod(request.term ?? school.current, school)
    diagnostics.push(...period.diagnostics)
    const masking = maskingAsked(request.mask, workspace)
    diagnostics.push(...(masking?.diagnostics ?? []))
    for (const term of period.value?.terms ?? []) {
      const name = `${term.label}后勤工作计划`
      const time = { term, holidays: school.holidays, school: school.name }
      const items = planTerm(workspace, term).map((item) => (masking ? maskItem(item, masking) : item))
      const text = planCalendar(items, `${school.shortName}${name}`, time)
      files.set(`${term.id}/${name}${masking ? maskMark : ''}.ics`, new TextEncoder().encode(text))
    }
  }
  const nameOf = inputs?.nameOf ?? ((file: string): string => file)
  return {
    value: {
      files,
      sources: new Map([...(inputs?.sources ?? [])].map(([file, text]) => [nameOf(file), text])),
    },
    diagnostics: relabel(diagnostics, nameOf),
  }
}

/** An item for a calendar, with people masked. */
const maskItem = (item: PlanItem, { text }: Masking): PlanItem => ({
  ...item,
  text: text(item.text),
  area: text(item.area),
  owner: text(item.owner),
  place: text(item.place),
  steps: item.steps.map(text),
})
