import type { Entry, RecordSet } from '../facts/index.ts'
import type { FieldDefinition, FieldValue, KindDefinition, Term, Workspace } from '../records/index.ts'
import { formatDay } from '../text/index.ts'
import type { Commitment } from './matching/commitment.ts'
import { type PlanItem, placeOf } from './plan-item.ts'
import { entryMaker, planKind } from './plan-set.ts'
import { commitmentsOf, hasPlan } from './plan-term.ts'

/** Fields that a plan item gets when it is judged, in addition to its own. */
const computed: readonly FieldDefinition[] = [
  {
    name: 'outcome',
    label: '完成情况',
    type: 'choice',
    choices: ['完成', '部分完成', '逾期完成', '未完成', '已取消', '未到期'],
  },
  { name: 'finished', label: '完成日期', type: 'date' },
  { name: 'progress', label: '进度', type: 'text' },
  { name: 'done', label: '已完成数', type: 'number' },
  { name: 'wanted', label: '应完成数', type: 'number' },
  { name: 'proof', label: '依据', type: 'texts' },
  { name: 'basis', label: '认定', type: 'choice', choices: ['写明', '自动'] },
]

/**
 * What a school committed itself to in some terms (its own plan, adopted catalogues) and can be checked against ledgers, with
 * the outcome of each item; present if there is such a plan.
 */
export function fulfilmentSet(workspace: Workspace, terms: readonly Term[], told = ''): RecordSet {
  const kind = fulfilmentKind(workspace)
  const ledgers = terms.flatMap((term) => workspace.ledgers.get(term.id)?.get('plan') ?? [])
  const planned = terms.filter((term) => hasPlan(workspace, term))
  return {
    type: 'records',
    memory: workspace.memory,
    kind,
    entries: terms.flatMap((term) => {
      const toEntry = entryMaker(workspace, term)
      return commitmentsOf(workspace, term)
        .filter(({ counts }) => counts)
        .map((commitment) => judgedEntry(commitment, toEntry(commitment.item), term))
    }),
    query: `${told}计划完成情况`,
    file: ledgers[0]?.file ?? `${terms[0]?.id ?? ''}/plan.yaml`,
    present: planned.length > 0,
    complete: planned.length > 0 && planned.length === terms.length,
  }
}

function fulfilmentKind(workspace: Workspace): KindDefinition {
  const plan = planKind(workspace)
  return {
    ...plan,
    name: 'fulfilment',
    plural: 'fulfilment',
    label: '计划完成情况',
    fields: [...plan.fields, ...computed],
  }
}

function judgedEntry(commitment: Commitment, entry: Entry, term: Term): Entry {
  const { item, outcome, proofs, progress, done, wanted, finished } = commitment
  const values = Object.assign(Object.create(null) as Record<string, FieldValue>, entry.values)
  if (!saysWhy(item, term)) delete values.reason
  values.outcome = outcome
  if (progress !== '') values.progress = progress
  if (done !== undefined) values.done = done
  if (wanted !== undefined) values.wanted = wanted
  if (finished !== undefined) {
    values.finished = {
      type: 'date',
      text: formatDay(finished),
      precision: 'day',
      start: finished,
      end: finished,
    }
  }
  if (proofs.length > 0) {
    values.proof = [...new Set(proofs.map(({ record }) => record.id))]
    values.basis = proofs.every(({ score }) => score === 100) ? '写明' : '自动'
  }
  return { ...entry, values, proof: proofs.map(({ record }) => placeOf(record)) }
}

/** Whether a reason is about this term, not about the term from whose plan the item was carried over. */
const saysWhy = ({ record }: PlanItem, term: Term): boolean =>
  record.kind !== 'plan' || record.term === term.id
