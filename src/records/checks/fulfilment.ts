import { monthsOfTerm } from '../../calendar/index.ts'
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import { findSimilar } from '../../text/index.ts'
import { drillItemId, findingItemId, routineItemId } from '../item-ids.ts'
import type { FieldGroup, LedgerRecord, Workspace } from '../record.ts'
import { type Check, recordsOf, told } from './check.ts'

/** 落实计划: 无 says that a record carries out no plan item, not even one that it resembles. */
const none: readonly string[] = ['无', '没有']

/** Every record that has 落实计划, with the ids of the items that it names. */
function* fulfilments(workspace: Workspace): Generator<readonly [LedgerRecord, readonly string[]]> {
  for (const ledgers of workspace.ledgers.values()) {
    for (const { records } of ledgers.values()) {
      for (const record of records) {
        const { fulfils } = record.values
        if (Array.isArray(fulfils))
          yield [record, (fulfils as readonly string[]).filter((id) => !none.includes(id))]
      }
    }
  }
}

/**
 * The ids that plan items may have: those of the plan ledger, and of what a plan takes items from (the budget, the catalogues,
 * what the previous term left open, the drills of months without one).
 */
function plannedIds(workspace: Workspace): ReadonlySet<string> {
  const { ledgers, catalogues, school } = workspace
  const all = [...ledgers.values()].flatMap((byKind) => [...byKind.values()])
  const sources = all.filter(({ kind }) => planned.includes(kind.name))
  return new Set([
    ...[...sources, ...catalogues.values()].flatMap(({ records }) => records.map(({ id }) => id)),
    ...[...catalogues.values()].flatMap(({ records }) => records.flatMap(monthlyIds)),
    ...[...recordsOf(workspace, 'inspection')].flatMap(findingIds),
    ...school.terms.flatMap((term) => monthsOfTerm(term).map(({ year, month }) => drillItemId(year, month))),
  ])
}

const planned: readonly string[] = ['plan', 'budget', 'repair', 'problem']

const monthlyIds = ({ id, values: { months } }: LedgerRecord): readonly string[] =>
  Array.isArray(months) ? (months as readonly number[]).map((month) => routineItemId(id, month)) : []

const findingIds = ({ id, values: { findings } }: LedgerRecord): readonly string[] =>
  Array.isArray(findings)
    ? (findings as readonly FieldGroup[]).map(({ values: { hazard, place } }) =>
        findingItemId(id, told(hazard), told(place)),
      )
    : []

/**
 * Records that carry out a plan item that does not exist, and items of the monthly plan (月度工作) that are marked as done
 * although no record carries them out. The latter only in terms whose ledgers name plan items at all, and not for aims and
 * standing measures, which no single record carries out.
 */
export const checkFulfilment: Check = (workspace) => {
  const plans = [...recordsOf(workspace, 'plan')]
  const ids = plannedIds(workspace)
  const diagnostics: Diagnostic[] = []
  const fulfilled = new Set<string>()
  const terms = new Set<string>()
  for (const [record, named] of fulfilments(workspace)) {
    if (named.length > 0) terms.add(record.term)
    for (const id of named) {
      fulfilled.add(id)
      if (!ids.has(id)) diagnostics.push(unknownPlan(record, id, ids))
    }
  }
  const undone = plans.filter(
    ({ id, term, values: { section, status } }) =>
      section === '月度工作' && status === '已完成' && terms.has(term) && !fulfilled.has(id),
  )
  return [...diagnostics, ...undone.map(reportUnfulfilled)]
}

function unknownPlan(record: LedgerRecord, id: string, ids: ReadonlySet<string>): Diagnostic {
  const similar = findSimilar(id, ids)
  const location = record.locations.fulfils ?? record.location
  return diagnose('fulfils-unknown', `“${record.id}”落实的计划“${id}”不在计划里`, location, [
    similar === undefined ? '核对计划条目的编号，或者先在 plan.yaml 里添上这一条。' : `是不是“${similar}”？`,
  ])
}

const reportUnfulfilled = (record: LedgerRecord): Diagnostic =>
  diagnose(
    'plan-unfulfilled',
    `计划“${record.id}”的状态是“已完成”，但没有一条台账记录写着落实了它`,
    record.locations.status ?? record.location,
    [`在落实它的记录里加上“落实计划: ${record.id}”；没有做成的，改正状态。`],
  )
