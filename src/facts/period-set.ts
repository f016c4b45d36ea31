import type { Period } from '../calendar/index.ts'
import type { KindDefinition, Workspace } from '../records/index.ts'
import { ledgerSet } from './ledger-set.ts'
import { type Entry, narrow, type RecordSet } from './record-set.ts'

/**
 * The records of a kind in a period. A year has its terms' ledgers whole. A month has, from whatever term's ledger, the
 * records whose date begins in it, so that every dated record is in one month; where a kind plans by months, of its own
 * terms the records that name the month, and what is planned for every month. Items of a group follow their record.
 * A year is complete only if the ledgers of both its terms are; of a register, taken anew each term, it has the last.
 */
export function periodSet(
  workspace: Pick<Workspace, 'ledgers' | 'school' | 'memory'>,
  kind: KindDefinition,
  period: Period,
  told = '',
): RecordSet {
  const terms = kind.register ? period.terms.slice(-1) : period.terms
  const set = ledgerSet(workspace, kind, terms, told)
  if (period.kind !== 'month') return set
  const { entries, ledger } = ledgerSet(workspace, kind, workspace.school.terms)
  return inPeriod({ ...set, entries, ...(ledger && { ledger }) }, period)
}

/**
 * The same of a period that another is compared with or looks at: where one of its terms lacks the ledger nothing is said of
 * a year at all, so that half a year never stands beside a whole one.
 */
export function wholePeriodSet(
  workspace: Pick<Workspace, 'ledgers' | 'school' | 'memory'>,
  kind: KindDefinition,
  period: Period,
  told = '',
): RecordSet {
  const set = periodSet(workspace, kind, period, told)
  const lacking = period.terms.find(({ id }) => !workspace.ledgers.get(id)?.has(kind.name))
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

/** Whether an entry is planned for the month; undefined where it says nothing of months. */
function planned({ values }: Entry, period: Period, isOwn: boolean): boolean | undefined {
  const { months, section } = values
  if (Array.isArray(months)) return isOwn && months.some((month) => month === Number(period.id.slice(5)))
  return section === everyMonth ? isOwn : undefined
}

/** The part of a plan whose items come round every month. */
const everyMonth = '每月工作'
