import { type Diagnostic, diagnose } from '../diagnostics/index.ts'
import { hasLedger, type KindDefinition, type Workspace } from '../records/index.ts'
import type { DocumentRequest } from './requests.ts'

/**
 * Reports, for each year that documents are made for, the terms that lack a ledger which another of its terms has: totals for the
 * year would then be too small. Plans are excepted, because they do not record what was done.
 */
export function missingLedgers(
  requests: readonly DocumentRequest[],
  workspace: Workspace,
): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>()
  for (const { period: year, ledger } of requests) {
    if (year.kind !== 'year') continue
    const wanted = ledger ? [ledger] : workspace.kinds.filter((kind) => !isPlan(kind))
    const kept = wanted.filter(({ name }) => year.terms.some(({ id }) => hasLedger(workspace, id, name)))
    for (const { id, label } of year.terms) {
      const missing = kept.filter(({ name }) => !hasLedger(workspace, id, name))
      if (missing.length === 0) continue
      const names = missing.map((kind) => kind.label).join('、')
      const files = missing.map(({ plural }) => `${id}/${plural}.yaml`).join('、')
      found.set(
        `${year.id} ${id} ${names}`,
        diagnose(
          'year-ledger-missing',
          `${label}没有这些台账：${names}；${year.label}的数里只有另一个学期的`,
          undefined,
          [`补上 ${files}；那个学期确实一条也没有的，文件里写一行 records: []。`],
        ),
      )
    }
  }
  return [...found.values()]
}

const isPlan = ({ fields }: KindDefinition): boolean => fields.some(({ type }) => type === 'months')
