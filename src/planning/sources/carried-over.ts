import type { Term } from '../../calendar/index.ts'
import type { FieldGroup, LedgerRecord, Workspace } from '../../records/index.ts'
import { joinPlace, openSentence, partsOfDay } from '../../text/index.ts'
import type { Commitment } from '../matching/commitment.ts'
import { type Closing, leftOpen, makeItem, type PlanItem, placeOf } from '../plan-item.ts'
import { dateAt, groupsAt, textAt } from '../read-values.ts'
import { rhythm } from '../rhythm.ts'

/**
 * What the term before left open, as of this term's first day: repairs not done, hazards not fixed, problems not solved,
 * and plan items that did not come true. What was closed since then is still an item, one that is fulfilled.
 */
export function carriedOverItems(
  workspace: Workspace,
  before: Term,
  term: Term,
  commitments: readonly Commitment[],
): readonly PlanItem[] {
  const ledgers = workspace.ledgers.get(before.id)
  const of = (kind: string): readonly LedgerRecord[] => ledgers?.get(kind)?.records ?? []
  return [
    ...undonePlan(commitments, term),
    ...of('repair').flatMap((record) => openRepair(record, term)),
    ...of('inspection').flatMap((record) =>
      groupsAt(record.values, 'findings').flatMap((finding) => openFinding(record, finding, term)),
    ),
    ...of('problem').flatMap((record) => openProblem(record, term)),
  ]
}

/** Whether a thing was open on the term's first day, and the day it was closed since. */
function openSince(day: string | undefined, closed: boolean, term: Term): Pick<Closing, 'day'> | undefined {
  if (day !== undefined) return day >= term.start ? { day } : undefined
  return closed ? undefined : {}
}

const scheduled = (term: Term): Pick<PlanItem, 'section' | 'months' | 'due' | 'sources'> => ({
  section: leftOpen,
  months: [partsOfDay(term.start).month],
  due: term.end,
  sources: ['上学期结转'],
})

function openRepair(record: LedgerRecord, term: Term): readonly PlanItem[] {
  const { values, id } = record
  const status = textAt(values, 'status')
  const open = openSince(dateAt(values, 'done')?.start, status === '已完成' || status === '', term)
  if (!open) return []
  const [place, item, action] = [textAt(values, 'place'), textAt(values, 'item'), textAt(values, 'action')]
  return [
    makeItem({
      ...scheduled(term),
      id,
      text: `办结上学期报修的${joinPlace(place, item)}${action}。`,
      area: '维修养护',
      place,
      item,
      kind: 'repair',
      reason: textAt(values, 'reason'),
      origins: [{ id, location: placeOf(record), closing: { record, ...open } }],
      record,
    }),
  ]
}

function openFinding(record: LedgerRecord, finding: FieldGroup, term: Term): readonly PlanItem[] {
  const { values } = finding
  const open = openSince(dateAt(values, 'fixed')?.start, false, term)
  if (!open) return []
  const [place, hazard] = [textAt(values, 'place'), textAt(values, 'hazard')]
  // Findings have no id of their own; their words stay when others are added before them.
  const id = `${record.id}-${/^[^，。；、,;\s]{1,12}/.exec(hazard)?.[0] ?? place}`
  const deadline = dateAt(values, 'deadline')?.end
  const { file, line, column } = finding.location
  const location = { ...placeOf(record), file, line, column }
  return [
    makeItem({
      ...scheduled(term),
      id,
      text: `整改上学期查出的隐患：${joinPlace(place, openSentence(hazard))}。`,
      area: '安全保卫',
      owner: textAt(values, 'owner'),
      place,
      item: hazard,
      kind: 'inspection',
      priority: textAt(values, 'level') === '一般' ? '' : '高',
      ...(deadline !== undefined && deadline >= term.start && deadline <= term.end && { due: deadline }),
      origins: [
        { id, location, closing: { record, ...open } },
        { id: record.id, location },
      ],
      record,
      location,
    }),
  ]
}

function openProblem(record: LedgerRecord, term: Term): readonly PlanItem[] {
  const { values, id } = record
  const open = openSince(dateAt(values, 'resolved')?.start, textAt(values, 'status') === '已解决', term)
  const measure = textAt(values, 'measure')
  if (!open || measure === '') return []
  return [
    makeItem({
      ...scheduled(term),
      id,
      text: measure,
      months: [],
      area: textAt(values, 'area'),
      origins: [{ id, location: placeOf(record), closing: { record, ...open } }],
      record,
    }),
  ]
}

/**
 * Items of the director, of the term before that, or of the budget that came to nothing or to a part. What comes round by
 * itself is planned anew by its own source, and what the director says is done is not planned again.
 */
function undonePlan(commitments: readonly Commitment[], term: Term): readonly PlanItem[] {
  return commitments
    .filter(({ outcome }) => outcome === '未完成' || outcome === '部分完成')
    .map(({ item }) => item)
    .filter(({ sources }) => !sources.some((source) => /校历|常规|演练要求/.test(source)))
    .filter((item) => item.status !== '已完成' && rhythm(item) === '')
    .filter((item) => (isDoneOnce(item) && item.kind !== 'drill') || item.reason !== '')
    .map((item) => ({
      ...item,
      ...scheduled(term),
      ...(!isDoneOnce(item) && { months: [] }),
      status: '',
      date: undefined,
      origins: [{ id: item.id, location: item.location }, ...item.origins.filter(({ id }) => id !== item.id)],
    }))
}

const isDoneOnce = ({ section }: PlanItem): boolean => section === '月度工作' || section === leftOpen
