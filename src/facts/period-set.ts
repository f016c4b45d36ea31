import type { Period, Term } from '../calendar/index.ts'
import { hasLedger, type KindDefinition, type Workspace } from '../records/index.ts'
import { ledgerSet } from './ledger-set.ts'
import { type Entry, narrow, type RecordSet } from './record-set.ts'

/**
 * The records of a kind in a period. A year has the whole ledgers of its terms. A month has the records whose date begins in
 * it, from the ledger of any term, so that every dated record is in exactly one month; if a kind plans by month, it also has,
 * from the ledgers of its own terms, the records that name the month and those planned for every month. Items of a group go
 * with their record. A year is complete only if the ledgers of both its terms are; of a register, which is taken anew each
 * term, it has the last one there is.
 */
export function periodSet(
  workspace: Pick<Workspace, 'ledgers' | 'school' | 'memory'>,
  kind: KindDefinition,
  period: Period,
  told = '',
): RecordSet {
  const terms = kind.register ? latestTerm(workspace, kind, period) : period.terms
  const set = ledgerSet(workspace, kind, terms, told)
  if (period.kind !== 'month') return set
  const { entries, ledger } = ledgerSet(workspace, kind, workspace.school.terms)
  return inPeriod({ ...set, entries, ...(ledger && { ledger }) }, period)
}

/** The last term of a period that has the ledger; where none has it, the last. */
function latestTerm(
  workspace: Pick<Workspace, 'ledgers'>,
  kind: KindDefinition,
  { terms }: Period,
): readonly Term[] {
  const having = terms.filter(({ id }) => hasLedger(workspace, id, kind.name))
  return (having.length > 0 ? having : terms).slice(-1)
}

/**
 * The latest state of a kind's records: for a year those of its last term that has the ledger, for other periods the same as
 * {@link periodSet}. Whatever continues from term to term (an open problem, works under way) is counted once.
 */
export function latestSet(
  workspace: Pick<Workspace, 'ledgers' | 'school' | 'memory'>,
  kind: KindDefinition,
  period: Period,
): RecordSet {
  if (period.kind !== 'year') return periodSet(workspace, kind, period)
  const terms = latestTerm(workspace, kind, period)
  return ledgerSet(workspace, kind, terms, terms[0]?.label ?? '')
}

/**
 * The same for a period that documents of another period use, e.g. to compare with it: a year in which one term lacks the
 * ledger counts as absent, so that half a year is never compared with a whole one.
 */
export function wholePeriodSet(
  workspace: Pick<Workspace, 'ledgers' | 'school' | 'memory'>,
  kind: KindDefinition,
  period: Period,
  told = '',
): RecordSet {
  const set = periodSet(workspace, kind, period, told)
  const lacking = period.terms.find(({ id }) => !hasLedger(workspace, id, kind.name))
  if (period.kind !== 'year' || !lacking) return set
  return { ...set, entries: [], present: false, complete: false, file: `${lacking.id}/${kind.plural}.yaml` }
}

/** The entries of a set that lie in a period, as {@link periodSet} understands it; all of them unless it is a month. */
export function inPeriod(set: RecordSet, period: Period): RecordSet {
  if (period.kind !== 'month') return set
  const terms = new Set(period.terms.map(({ id }) => id))
  const entries = set.entries.filter(
    (entry) => planned(entry, period, terms.has(entry.record.term)) ?? begins(entry, period),
  )
  return narrow(set, entries, `在${period.label}`)
}

const begins = ({ date }: Entry, { start, end }: Period): boolean =>
  date !== undefined && date.start >= start && date.start <= end

/** Whether an entry is planned for the month; undefined if it says nothing about months. */
function planned({ values }: Entry, period: Period, isOwn: boolean): boolean | undefined {
  const { months, section } = values
  if (Array.isArray(months)) return isOwn && months.some((month) => month === Number(period.id.slice(5)))
  return section === everyMonth ? isOwn : undefined
}

/** The section of a plan whose items recur every month. */
const everyMonth = '每月工作'
