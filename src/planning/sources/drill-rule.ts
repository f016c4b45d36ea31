import { schoolMonths, type Term, type TermMonth } from '../../calendar/index.ts'
import { drillItemId, type Ledger, type LedgerRecord, type Workspace } from '../../records/index.ts'
import { choicesIn } from '../choice-words.ts'
import { inferKinds } from '../infer-kinds.ts'
import { makeItem, type PlanItem } from '../plan-item.ts'
import { rhythm } from '../rhythm.ts'

/** The drills that suit a month because of the season or of its theme days (5.12, 11.9 …), best first. */
const seasonal: ReadonlyMap<number, readonly string[]> = new Map([
  [1, ['消防', '防踩踏']],
  [2, ['疏散', '防踩踏']],
  [3, ['疏散', '防踩踏']],
  [4, ['消防', '防踩踏']],
  [5, ['地震', '防汛']],
  [6, ['防溺水', '防汛']],
  [7, ['防汛', '防溺水']],
  [8, ['防汛', '疏散']],
  [9, ['疏散', '防踩踏']],
  [10, ['地震', '反恐防暴']],
  [11, ['消防', '防踩踏']],
  [12, ['防踩踏', '反恐防暴']],
])

/** The drills for any time, in the order in which they are chosen. */
const always: readonly string[] = ['消防', '地震', '防踩踏', '反恐防暴', '疏散', '食品安全']
const everyKind: readonly string[] = [...always, '防溺水', '防汛']

/**
 * A drill for every school month of a term that has none in the plan so far: schools hold at least one evacuation drill a
 * month (教基一厅〔2014〕2号). An item that merely says so for every month (每月工作) is not enough. The kinds vary: those that
 * suit the season come first, and no kind occurs in two neighbouring months.
 */
export function drillItems(
  planned: readonly PlanItem[],
  workspace: Workspace,
  term: Term,
): readonly PlanItem[] {
  const months = schoolMonths(term, workspace.school.holidays)
  const kinds = plannedKinds(planned, months)
  const record = ruleRecord(workspace, term)
  return months.flatMap((month, index) => {
    if (kinds[index] !== undefined) return []
    const neighbours = [kinds[index - 1], kinds[index + 1]].flatMap((set) => [...(set ?? [])])
    const kind = chooseKind(month.month, neighbours, kinds)
    kinds[index] = new Set([kind])
    return [toItem(month, kind, record)]
  })
}

/** The kinds of drills planned in each month; an item for several months is one drill and counts for one of them. */
function plannedKinds(
  planned: readonly PlanItem[],
  months: readonly TermMonth[],
): (ReadonlySet<string> | undefined)[] {
  const kinds: (Set<string> | undefined)[] = months.map(() => undefined)
  for (const item of planned.filter(isDrill)) {
    const own = months.flatMap((month, index) => (isIn(item, month) ? [index] : []))
    const index = own.find((at) => kinds[at] === undefined) ?? own[0]
    if (index === undefined) continue
    const named = choicesIn(`${item.item}${item.text}`, 'drill', everyKind)
    // 地震疏散演练 is an earthquake drill; most drills include an evacuation.
    const narrow = named.filter((kind) => kind !== '疏散')
    kinds[index] = new Set([...(kinds[index] ?? []), ...(narrow.length > 0 ? narrow : named)])
  }
  return kinds
}

const isDrill = (item: PlanItem): boolean =>
  rhythm(item) === '' &&
  item.status !== '取消' &&
  item.sources[0] !== '上学期结转' &&
  (item.kind === 'drill' ||
    (item.kind === '' && inferKinds([item.text, ...item.steps].join('\n')).has('drill')))

const isIn = ({ date, months }: PlanItem, month: TermMonth): boolean =>
  date
    ? date.start.slice(0, 7) <= month.start.slice(0, 7) && date.end.slice(0, 7) >= month.start.slice(0, 7)
    : months.includes(month.month)

/** A kind that no neighbour has: one that the term does not have yet if possible, the season's before others. */
function chooseKind(
  month: number,
  neighbours: readonly string[],
  kinds: readonly (ReadonlySet<string> | undefined)[],
): string {
  const free = [...(seasonal.get(month) ?? []), ...always].filter((kind) => !neighbours.includes(kind))
  const isNew = (kind: string): boolean => !kinds.some((set) => set?.has(kind))
  return free.find(isNew) ?? free[0] ?? '疏散'
}

function toItem({ year, month }: TermMonth, kind: string, record: LedgerRecord): PlanItem {
  const id = drillItemId(year, month)
  return makeItem({
    id,
    text: `组织一次${kind === '疏散' ? '应急疏散演练' : `${kind}应急演练`}，路线、集合、讲评都有记录。`,
    section: '月度工作',
    area: '安全保卫',
    kind: 'drill',
    months: [month],
    sources: ['演练要求'],
    record: { ...record, id },
  })
}

/** The rule has no record of its own: its items are located in the term's plan or drill ledger, otherwise in school.yaml. */
function ruleRecord({ ledgers, school }: Workspace, term: Term): LedgerRecord {
  const own = ledgers.get(term.id)
  const ledger: Ledger | undefined = own?.get('plan') ?? own?.get('drill')
  return {
    kind: 'plan',
    id: '',
    term: term.id,
    values: Object.create(null) as LedgerRecord['values'],
    location: ledger ? { file: ledger.file, line: 1, column: 1 } : school.location,
    locations: Object.create(null) as LedgerRecord['locations'],
  }
}
