import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/index.ts'
import type { FileMap, Host } from '../host/index.ts'
import { planCalendar, planTerm } from '../planning/index.ts'
import type { GenerateRequest } from './build.ts'
import { findAskedPeriod } from './find-asked-period.ts'
import { readInputs } from './read-inputs.ts'
import { relabel } from './relabel.ts'

/** Whose plan to make a calendar of; `term` as for a build. */
export type CalendarRequest = Pick<
  GenerateRequest,
  'data' | 'templates' | 'dataLabel' | 'templatesLabel' | 'term'
>

/** Calendar files by path below the output folder, one for each term; none where the ledgers have errors. */
export interface CalendarFiles {
  readonly files: FileMap
  readonly sources: ReadonlyMap<string, string>
}

/** The plans of a term, or of the terms of a year, as .ics files; writes nothing. */
export async function makeCalendarFiles(
  request: CalendarRequest,
  host: Host,
): Promise<Outcome<CalendarFiles>> {
  const { value: inputs, diagnostics: found } = await readInputs(request, host)
  const diagnostics: Diagnostic[] = [...found]
  const files = new Map<string, Uint8Array>()
  const { workspace } = inputs ?? {}
  if (workspace && !hasErrors(diagnostics)) {
    const { school } = workspace
    const period = findAskedPeriod(request.term ?? school.current, school)
    diagnostics.push(...period.diagnostics)
    for (const term of period.value?.terms ?? []) {
      const name = `${term.label}后勤工作计划`
      const time = { term, holidays: school.holidays, school: school.name }
      const text = planCalendar(planTerm(workspace, term), `${school.shortName}${name}`, time)
      files.set(`${term.id}/${name}.ics`, new TextEncoder().encode(text))
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
