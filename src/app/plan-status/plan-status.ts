import type { Term } from '../../calendar/index.ts'
import { type Diagnostic, hasErrors, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import {
  type Commitment,
  commitmentsOf,
  isWork,
  type Match,
  type PlanItem,
  planTerm,
} from '../../planning/index.ts'
import { asKnownOn, type LedgerRecord, type Workspace } from '../../records/index.ts'
import { findAskedPeriod, openWorkspace, relabel } from '../../workspace/index.ts'
import type { ItemStatus, MatchStatus, PlanStatus, PlanStatusRequest } from './status.ts'

/** The status, unless there are errors, and the text of the files for carets. */
export interface ToldStatus {
  readonly status?: PlanStatus
  readonly sources: ReadonlyMap<string, string>
}

/** The outcome of the plan of a term: every item with its outcome, the records that prove it and those that may. */
export async function planStatus(request: PlanStatusRequest, host: Host): Promise<Outcome<ToldStatus>> {
  const { value: inputs, diagnostics } = await openWorkspace(request, host)
  if (!inputs) return { value: { sources: new Map() }, diagnostics }
  const { workspace, nameOf } = inputs
  const sources = new Map([...inputs.sources].map(([file, text]) => [nameOf(file), text]))
  const told = (found: readonly Diagnostic[], status?: PlanStatus): Outcome<ToldStatus> => ({
    value: { sources, ...(status && { status }) },
    diagnostics: relabel(found, nameOf),
  })
  if (!workspace || hasErrors(diagnostics)) return told(diagnostics)
  const asked = findAskedPeriod(request.term ?? workspace.school.current, workspace.school)
  const [term] = asked.value?.terms ?? []
  const found = [...diagnostics, ...asked.diagnostics]
  return term ? told(found, statusOf(workspace, term, nameOf, request.date)) : told(found)
}

const outcomes = ['完成', '逾期完成', '部分完成', '未完成', '未到期', '已取消'] as const

function statusOf(
  all: Workspace,
  term: Term,
  nameOf: (file: string) => string,
  date: string | undefined,
): PlanStatus {
  const workspace = date === undefined ? all : asKnownOn(all, date)
  const judgedAll = commitmentsOf(workspace, term)
  const commitments = judgedAll.filter(({ counts }) => counts)
  const judged = new Set(commitments.map(({ item }) => item.id))
  const proofsOf = new Map(
    judgedAll.map(({ item, proofs }) => [item.id, proofs.map(({ record }) => record.id)]),
  )
  const others = planTerm(workspace, term).filter((item) => !judged.has(item.id))
  return {
    term: term.id,
    label: term.label,
    items: commitments.map((commitment) => itemStatus(commitment, nameOf)),
    others: others.map((item) => ({
      id: item.id,
      text: item.text,
      section: item.section,
      work: isWork(item),
      reason: item.reason,
      proofs: proofsOf.get(item.id) ?? [],
      ...placeOf(item.record, nameOf),
    })),
    totals: outcomes.map((outcome) => ({
      outcome,
      count: commitments.filter((commitment) => commitment.outcome === outcome).length,
    })),
  }
}

const itemStatus = (
  { item, outcome, progress, proofs, suggestions }: Commitment,
  nameOf: (file: string) => string,
): ItemStatus => ({
  id: item.id,
  text: item.text,
  sources: item.sources,
  when: whenOf(item),
  outcome,
  progress,
  reason: item.reason,
  claimed: item.status === '已完成' && (outcome === '未完成' || outcome === '部分完成'),
  ...placeOf(item.record, nameOf),
  proofs: proofs.map((match) => matchStatus(match, nameOf)),
  suggestions: suggestions.map((match) => matchStatus(match, nameOf)),
})

const whenOf = ({ date, months, frequency, section }: PlanItem): string =>
  date?.text ??
  (months.length > 0
    ? months.map((month) => `${month}月`).join('、')
    : frequency || (section === '每月工作' ? '每月' : ''))

const matchStatus = ({ record, score, reasons }: Match, nameOf: (file: string) => string): MatchStatus => ({
  id: record.id,
  score,
  reasons,
  ...placeOf(record, nameOf),
})

function placeOf(
  { location: { file, line, column } }: LedgerRecord,
  nameOf: (file: string) => string,
): { file: string; line: number; column: number } {
  return { file: nameOf(file), line, column }
}
