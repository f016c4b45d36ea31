import { nextTermId } from '../calendar/index.ts'
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/index.ts'
import type { SchoolProfile, Term, Workspace } from '../records/index.ts'
import { findSimilar } from '../text/index.ts'

/** A document wanted for a term. */
export interface DocumentRequest {
  readonly name: string
  readonly term: Term
}

/** What a template says of itself that decides when it is due. */
export interface TemplateDuty {
  readonly name: string
  /** `next`: made at the end of a term for the one that follows (a plan). */
  readonly due: 'current' | 'next'
}

/**
 * Which documents to make. Named ones for the term given; without names, what a term owes at its end: its own
 * documents and the next term's plan. Where the next term is not set up, plans are made for the term itself.
 */
export function chooseDocuments(
  wanted: readonly string[],
  termId: string | undefined,
  duties: readonly TemplateDuty[],
  workspace: Workspace,
): Outcome<readonly DocumentRequest[]> {
  const diagnostics: Diagnostic[] = []
  const { school } = workspace
  const term = findTerm(termId ?? school.current, school, diagnostics)
  if (term === undefined) return { value: [], diagnostics }
  const next = school.terms.find((candidate) => candidate.id === nextTermId(term.id)) ?? term
  const termOf = (duty: TemplateDuty): Term =>
    duty.due === 'next' && (termId === undefined || wanted.length === 0) ? next : term
  const chosen = wanted.length === 0 ? duties : wanted.flatMap((name) => findDuty(name, duties, diagnostics))
  return { value: chosen.map((duty) => ({ name: duty.name, term: termOf(duty) })), diagnostics }
}

function findTerm(id: string, school: SchoolProfile, diagnostics: Diagnostic[]): Term | undefined {
  const term = school.terms.find((candidate) => candidate.id === id)
  if (term !== undefined) return term
  const known = school.terms.map((candidate) => candidate.id)
  diagnostics.push(
    diagnose('term-unknown', `school.yaml 里没有学期“${id}”，只有 ${known.join('、')}`, undefined, [
      `在 --term 后面写其中一个，或在 school.yaml 的 terms 下面添上“${id}”和起止日期。`,
    ]),
  )
  return undefined
}

function findDuty(
  name: string,
  duties: readonly TemplateDuty[],
  diagnostics: Diagnostic[],
): readonly TemplateDuty[] {
  const duty = duties.find((candidate) => candidate.name === name)
  if (duty !== undefined) return [duty]
  const names = duties.map((candidate) => candidate.name)
  const close = findSimilar(name, names)
  diagnostics.push(
    diagnose('document-unknown', `没有“${name}”这份文件，能生成的有：${names.join('、')}`, undefined, [
      close === undefined ? '文件名就是模板名，不带 .md.hbs。' : `是不是想写 ${close}？`,
    ]),
  )
  return []
}
