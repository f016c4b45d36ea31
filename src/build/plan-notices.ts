import type { Term } from '../calendar/index.ts'
import { type Diagnostic, diagnose } from '../diagnostics/index.ts'
import { planTerm } from '../planning/index.ts'
import type { Workspace } from '../records/index.ts'
import { filesOf } from '../templating/index.ts'
import type { TemplateFolder } from '../workspace/index.ts'
import type { DocumentRequest } from './requests.ts'

/** A template that prints the merged plan of its own term. */
const usesPlan = /(?<![.\w])(?:planned|schedule|合并计划|进度安排)(?!\w)/

/** How many of the things left out a build lists; a check lists all. */
const listed = 3

/**
 * What a plan leaves out of the catalogues: what the school says itself in other words, with both wordings; and all of them if the
 * school has never said whether it adopts any.
 * @param isCheck whether everything is to be listed
 */
export function planNotices(
  requests: readonly DocumentRequest[],
  templates: Pick<TemplateFolder, 'documents' | 'partials'>,
  workspace: Workspace,
  isCheck: boolean,
): readonly Diagnostic[] {
  const terms = new Map(
    requests
      .filter(({ name, period }) => period.kind === 'term' && printsPlan(name, templates))
      .flatMap(({ period }) => period.terms.map((term) => [term.id, term] as const)),
  )
  return [...terms.values()].flatMap((term) => [
    ...reportCovered(term, workspace, isCheck),
    ...reportNotAdopted(term, workspace),
  ])
}

function printsPlan(
  name: string,
  { documents, partials }: Pick<TemplateFolder, 'documents' | 'partials'>,
): boolean {
  const template = documents.get(name)
  return template !== undefined && filesOf(template, partials).some(({ text }) => usesPlan.test(text))
}

function reportCovered(term: Term, workspace: Workspace, isCheck: boolean): readonly Diagnostic[] {
  const found = planTerm(workspace, term).flatMap(({ id, text, covers }) =>
    covers.map((covered) => `${covered.source} ${covered.id}“${covered.text}”，同 ${id}“${text}”。`),
  )
  if (found.length === 0) return []
  const shown = isCheck ? found : found.slice(0, listed)
  const more =
    shown.length < found.length ? ['全部列出来，用 houqin check 计划的名字（如 houqin check plan）。'] : []
  const message = `${term.label}计划：采用的校历、常规里有${found.length}处，本校的计划已经写了，没有另列`
  return [
    diagnose('plan-covered', message, undefined, [...shown, ...more, '确实是两件事的，把它写进 plan.yaml。']),
  ]
}

function reportNotAdopted(term: Term, { school, catalogues }: Workspace): readonly Diagnostic[] {
  const isOffered = [...catalogues.values()].some(({ records }) => records.length > 0)
  if (school.adopted !== undefined || !isOffered) return []
  return [
    diagnose('plan-not-adopted', `${term.label}计划里没有校历、常规和每月一次的演练：还没有采用`, undefined, [
      '要写进去，在 school.yaml 里写 adopt: [校历, 常规, 演练要求]；不要的，写 adopt: 无。',
    ]),
  ]
}
