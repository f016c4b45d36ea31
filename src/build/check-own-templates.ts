import { makeConversion } from '../conversion/index.ts'
import type { Diagnostic } from '../diagnostics/index.ts'
import type { Workspace } from '../records/index.ts'
import { checkSyntax, usedPartials } from '../templating/index.ts'
import type { OpenWorkspace } from '../workspace/index.ts'
import { makeModel } from './make-model.ts'
import { chooseDocuments, templateDuties } from './requests.ts'

/**
 * Reports the faults of the school's own templates that were not made: documents for other periods or only on request are made
 * for the term, and of partials that none of the templates uses the syntax is checked. What their ledgers lack is not reported.
 *
 * @param made the names of the documents that were made, whose faults are known
 */
export async function checkOwnTemplates(
  opened: OpenWorkspace & { readonly workspace: Workspace },
  made: ReadonlySet<string>,
  term?: string,
): Promise<readonly Diagnostic[]> {
  const { templates, workspace, isOwnTemplate } = opened
  const others = [...templates.documents].filter(([name, { file }]) => !made.has(name) && isOwnTemplate(file))
  const conversion = await makeConversion('zh-CN', workspace)
  const faults: Diagnostic[] = []
  for (const [name, template] of others) {
    const asked = { documents: [name], ...(term !== undefined && { term }) }
    const { period, ledger } = periodOf(asked, name, opened) ?? {}
    if (period === undefined) continue
    const { diagnostics } = makeModel({ ...opened, name, period, ledger, template, conversion })
    faults.push(
      ...diagnostics.filter(({ code, severity }) => severity === 'error' || code === 'template-syntax'),
    )
  }
  const used = new Set(
    [...templates.documents.values()].flatMap(({ text }) => [...usedPartials(text, templates.partials)]),
  )
  const idle = [...templates.partials].filter(([name, { file }]) => !used.has(name) && isOwnTemplate(file))
  return [...faults, ...idle.flatMap(([, partial]) => checkSyntax(partial))]
}

/** The period that a document is checked for; the current term where it is made for a month that nobody named. */
function periodOf(
  asked: { readonly documents: readonly string[]; readonly term?: string },
  name: string,
  { templates, workspace }: OpenWorkspace & { readonly workspace: Workspace },
): ReturnType<typeof chooseDocuments>['value'][number] | undefined {
  const duties = templateDuties(templates)
  const [chosen] = chooseDocuments(asked, duties, workspace).value
  if (chosen) return chosen
  const anyPeriod = duties.map((duty) => ({ ...duty, periods: ['term', 'month', 'year'] as const }))
  return chooseDocuments({ documents: [name] }, anyPeriod, workspace).value[0]
}
