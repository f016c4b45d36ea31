import type { Term } from '../calendar/index.ts'
import { type Diagnostic, diagnose } from '../diagnostics/index.ts'
import { type Commitment, commitmentsOf } from '../planning/index.ts'
import type { Workspace } from '../records/index.ts'
import { filesOf } from '../templating/index.ts'
import { openSentence } from '../text/index.ts'
import type { TemplateFolder } from '../workspace/index.ts'
import { asKnown } from './as-known.ts'
import type { DocumentRequest } from './requests.ts'

/** A template that prints what became of a plan. */
const usesOutcome = /(?<![.\w])(?:fulfilment|计划完成情况)(?!\w)/

/** How many items a build lists; a check lists all. */
const listed = 3

/**
 * Where documents that say what became of a plan differ from what the plan itself says: items that it calls done (已完成) and no
 * record proves; items that do not count although somebody wrote what became of them, because nothing in the plan says by what
 * they can be checked.
 */
export function outcomeNotices(
  requests: readonly DocumentRequest[],
  { documents, partials }: Pick<TemplateFolder, 'documents' | 'partials'>,
  workspace: Workspace,
  { asOf, isCheck }: { readonly asOf: string | undefined; readonly isCheck: boolean },
): readonly Diagnostic[] {
  const told = new Map<string, Diagnostic>()
  for (const { name, period } of requests) {
    const template = documents.get(name)
    if (!template || !filesOf(template, partials).some(({ text }) => usesOutcome.test(text))) continue
    const known = asKnown({ workspace, period, template, asOf })
    for (const term of period.terms) {
      const commitments = commitmentsOf(known.workspace, term)
      // Several documents may print one plan.
      for (const notice of [...claimed(commitments, term, isCheck), ...uncounted(commitments, term, isCheck)])
        told.set(`${notice.message}${notice.hints.join('')}`, notice)
    }
  }
  return [...told.values()]
}

function claimed(commitments: readonly Commitment[], term: Term, isCheck: boolean): readonly Diagnostic[] {
  const found = commitments.filter(
    ({ item: { status }, counts, outcome }) =>
      counts && status === '已完成' && (outcome === '未完成' || outcome === '部分完成'),
  )
  if (found.length === 0) return []
  return [
    diagnose(
      'plan-claimed',
      `${term.label}计划里有${found.length}项写着“已完成”，台账里没有记录可以证明，或者只证明了一部分，文件里没有算作完成`,
      found[0]?.item.record.locations.status ?? found[0]?.item.record.location,
      some(found.map(claimText), isCheck),
    ),
  ]
}

function claimText({ item: { id, text }, outcome, progress, suggestions: [likely] }: Commitment): string {
  const proof =
    likely === undefined
      ? `做了的，在那条记录里写“落实计划: ${id}”`
      : `可能是 ${likely.record.id}，是的话在它那里写“落实计划: ${id}”`
  return `${id}“${openSentence(text)}”（${progress === '' ? outcome : `${outcome}，${progress}`}）：${proof}。`
}

function uncounted(commitments: readonly Commitment[], term: Term, isCheck: boolean): readonly Diagnostic[] {
  // A reason from the plan of the term before was told then.
  const found = commitments.filter(
    ({ counts, item: { record }, proofs }) => !counts && (record.term === term.id || proofs.length > 0),
  )
  if (found.length === 0) return []
  const lines = found.map(({ item: { id, text, reason } }) => {
    const why = reason === '' ? '' : `，原因“${openSentence(reason)}”没有写进文件`
    return `${id}“${openSentence(text)}”${why}。`
  })
  return [
    diagnose(
      'plan-uncounted',
      `${term.label}计划里有${found.length}项记了结果，但没有写拿什么核对，没有计入完成率`,
      found[0]?.item.record.location,
      [...some(lines, isCheck), '要计入的，在 plan.yaml 里写上它的台账（kind）、月份或目标数。'],
    ),
  ]
}

const some = (lines: readonly string[], isCheck: boolean): readonly string[] =>
  isCheck || lines.length <= listed
    ? lines
    : [...lines.slice(0, listed), '其余的，用 houqin plan-status --all 看。']
