import type { Term } from '../../calendar/index.ts'
import {
  type Completion,
  completionIn,
  dayDone,
  type FieldGroup,
  type FieldValues,
  findingItemId,
  type LedgerRecord,
  type Workspace,
} from '../../records/index.ts'
import { closeSentence, joinPlace, openSentence, partsOfDay, saysNone } from '../../text/index.ts'
import type { Commitment } from '../matching/commitment.ts'
import {
  type Closing,
  type LeftBehind,
  leftOpen,
  makeItem,
  type PlanItem,
  type PlanSource,
  placeOf,
} from '../plan-item.ts'
import { dateAt, groupsAt, textAt } from '../read-values.ts'
import { joinJobs } from './join-jobs.ts'

/**
 * What the previous term left open on this term's first day: plan items that were not fulfilled, repairs not done, hazards
 * not fixed, problems not solved; a job that several of them mention occurs once. What has been closed since then is still an
 * item, but a fulfilled one.
 */
export function carriedOverItems(
  workspace: Workspace,
  before: Term,
  term: Term,
  commitments: readonly Commitment[],
): readonly PlanItem[] {
  const ledgers = workspace.ledgers.get(before.id)
  const openIn = (kind: string, find: FindOpen): readonly PlanItem[] => {
    const ledger = ledgers?.get(kind)
    if (!ledger) return []
    const completion = ledger.kind.finished ?? ledger.kind.fields.find(({ finished }) => finished)?.finished
    const since = openSince(ledger.records, completion ?? {}, term)
    return ledger.records.flatMap((record) => find(record, since, term))
  }
  const repairs = openIn('repair', openRepair)
  const findings = openIn('inspection', openFindings)
  const problems = openIn('problem', openProblem)
  return joinJobs([undonePlan(commitments, term), repairs, findings, problems])
}

/**
 * Undefined unless a thing was open on the term's first day; otherwise the day on which it has been closed since, if any. What
 * counts as done is what does in the summary of the term before.
 */
type OpenSince = (values: FieldValues) => Pick<Closing, 'day'> | undefined

function openSince(records: readonly LedgerRecord[], completion: Completion, term: Term): OpenSince {
  const isDone = completionIn(records, completion)
  return (values) => {
    if (!isDone(values)) return {}
    const day = dayDone(values, completion)?.start
    return day !== undefined && day >= term.start ? { day } : undefined
  }
}

/** Finds what a record left open as items of the next term. */
type FindOpen = (record: LedgerRecord, since: OpenSince, term: Term) => readonly PlanItem[]

const scheduled = (
  term: Term,
  left: LeftBehind,
): Pick<PlanItem, 'section' | 'months' | 'due' | 'sources' | 'left'> => ({
  section: leftOpen,
  left,
  months: [partsOfDay(term.start).month],
  due: term.end,
  sources: ['上学期结转'],
})

function openRepair(record: LedgerRecord, since: OpenSince, term: Term): readonly PlanItem[] {
  const { values, id } = record
  const open = since(values)
  if (!open) return []
  const [place, item, action] = [textAt(values, 'place'), textAt(values, 'item'), textAt(values, 'action')]
  const what = `${joinPlace(place, item)}${action}`
  return [
    makeItem({
      ...scheduled(term, '报修'),
      id,
      text: `办结上学期报修的${what}。`,
      area: '维修养护',
      place,
      item,
      kind: 'repair',
      reason: textAt(values, 'reason'),
      origins: [{ id, location: placeOf(record), closing: { record, ...open, what } }],
      record,
    }),
  ]
}

const openFindings: FindOpen = (record, since, term) =>
  groupsAt(record.values, 'findings').flatMap((finding) => {
    const open = since(finding.values)
    return open ? [openFinding(record, finding, open, term)] : []
  })

function openFinding(
  record: LedgerRecord,
  finding: FieldGroup,
  open: Pick<Closing, 'day'>,
  term: Term,
): PlanItem {
  const { values } = finding
  const [place, hazard] = [textAt(values, 'place'), textAt(values, 'hazard')]
  const what = joinPlace(place, openSentence(hazard))
  const id = findingItemId(record.id, hazard, place)
  const deadline = dateAt(values, 'deadline')?.end
  const { file, line, column } = finding.location
  const location = { ...placeOf(record), file, line, column }
  return makeItem({
    ...scheduled(term, '隐患'),
    id,
    text: `整改上学期查出的隐患：${what}。`,
    area: '安全保卫',
    owner: textAt(values, 'owner'),
    place,
    item: hazard,
    kind: 'inspection',
    priority: textAt(values, 'level') === '一般' ? '' : '高',
    ...(deadline !== undefined && deadline >= term.start && deadline <= term.end && { due: deadline }),
    origins: [
      { id, location, closing: { record, ...open, what } },
      { id: record.id, location },
    ],
    record,
    location,
  })
}

function openProblem(record: LedgerRecord, since: OpenSince, term: Term): readonly PlanItem[] {
  const { values, id } = record
  const open = since(values)
  if (!open || saysNone(textAt(values, 'text'))) return []
  const measure = textAt(values, 'measure')
  const problem = openSentence(textAt(values, 'text'))
  return [
    makeItem({
      ...scheduled(term, '问题'),
      id,
      text: measure || closeSentence(`解决上学期存在的问题：${problem}`),
      ...(measure !== '' && { problem }),
      months: [],
      area: textAt(values, 'area'),
      origins: [{ id, location: placeOf(record), closing: { record, ...open, what: problem } }],
      record,
    }),
  ]
}

/** What was left by the term before is left for longer than that in the next. */
const leftLonger = (text: string): string =>
  text.replace(/^(办结|整改|解决)上学期(?=报修的|查出的|存在的)/u, '$1以前')

/**
 * What the school committed itself to and did not do, or only did in part. What only a catalogue asks for is planned anew from
 * the catalogue, and what the director says is done is not planned again.
 */
function undonePlan(commitments: readonly Commitment[], term: Term): readonly PlanItem[] {
  return commitments
    .filter(({ outcome }) => outcome === '未完成' || outcome === '部分完成')
    .filter(({ item }) => item.status !== '已完成' && isOwnWork(item.sources))
    .map(({ item, proofs }) => ({
      ...item,
      ...scheduled(term, item.left ?? '计划'),
      text: leftLonger(item.text),
      ...(!isDoneOnce(item) && { months: [] }),
      status: '',
      date: undefined,
      // A record that is still open is the same job.
      origins: [
        { id: item.id, location: item.location },
        ...item.origins.filter(({ id }) => id !== item.id),
        ...proofs
          .filter(({ finished }) => finished === undefined)
          .map(({ record }) => ({ id: record.id, location: placeOf(record) })),
      ],
    }))
}

const isOwnWork = (sources: readonly PlanSource[]): boolean =>
  sources.some((source) => source === '自定' || source === '上学期结转' || source === '预算采购')

const isDoneOnce = ({ section }: PlanItem): boolean => section === '月度工作' || section === leftOpen
