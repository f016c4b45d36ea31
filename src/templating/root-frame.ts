import {
  asPeriod,
  isPeriodOver,
  monthsOfPeriod,
  nextPeriod,
  type Period,
  previousPeriod,
} from '../calendar/index.ts'
import {
  latestSet,
  ledgerSet,
  missing,
  partSets,
  periodSet,
  type RecordSet,
  wholePeriodSet,
} from '../facts/index.ts'
import type { Spanning } from '../planning/index.ts'
import type {
  FieldValue,
  KindDefinition,
  LedgerDate,
  SchoolProfile,
  Term,
  Workspace,
} from '../records/index.ts'
import { formatDay } from '../text/index.ts'
import { type Frame, within } from './frame.ts'
import { ownLedgers } from './own-ledgers.ts'
import { once, planNames } from './plan-names.ts'
import { type Dictionary, dictionary, type List, type Value } from './value.ts'

type Entries = (readonly [string, Value])[]

/**
 * The names that every template has: the ledgers of the period, school, term, previous, next, latest, terms, all, others, the plans
 * (`planNames`), and what the caller adds.
 */
export function rootFrame(
  workspace: Workspace,
  period: Period,
  more: ReadonlyMap<string, Value>,
  spanning?: Spanning,
): Frame {
  const { terms } = workspace.school
  const { before, after } = period.names
  const others = once(() => ownLedgers(workspace, period))
  const root: Dictionary = {
    ...dictionary('模板', [
      ...ledgersOf(workspace, period),
      ['school', schoolValue(workspace.school)],
      [
        'term',
        dictionary('term', [
          ...termEntries(period, workspace),
          ['over', isPeriodOver(period, workspace.knownOn)],
        ]),
      ],
      ['previous', periodValue('previous', previousPeriod(period, terms), workspace, before)],
      ['next', periodValue('next', nextPeriod(period, terms), workspace, after)],
      [
        'latest',
        dictionary(
          'latest',
          ledgers(workspace, (kind) => latestSet(workspace, kind, period)),
        ),
      ],
      [
        'all',
        dictionary(
          'all',
          ledgers(workspace, (kind) => ledgerSet(workspace, kind, terms, '各学期')),
        ),
      ],
      ...more,
    ]),
    deferred: new Map<string, () => Value>([
      ...planNames(workspace, period, '', spanning),
      ['terms', () => termList(workspace, period)],
      ['others', others],
      ['其他台账', others],
    ]),
  }
  return within(undefined, root, new Map([['root', root]]))
}

/** Every kind's ledger, and each part that has a name, under its English plural and its Chinese name. */
const ledgers = (workspace: Workspace, setOf: (kind: KindDefinition) => RecordSet): Entries =>
  workspace.kinds.flatMap(
    (kind): Entries =>
      partSets(setOf(kind)).flatMap(
        (set): Entries => [
          [set.kind.plural, set],
          [set.kind.label, set],
        ],
      ),
  )

const ledgersOf = (workspace: Workspace, period: Period): Entries =>
  ledgers(workspace, (kind) => periodSet(workspace, kind, period))

/** Another period: its ledgers, names, dates and plans. */
const periodValue = (label: string, period: Period, workspace: Workspace, told: string): Dictionary => ({
  ...dictionary(label, [
    ...ledgers(workspace, (kind) => wholePeriodSet(workspace, kind, period, told)),
    ...termEntries(period, workspace),
  ]),
  deferred: planNames(workspace, period, told),
})

/** The terms of a year; for a month, the whole term that contains it. */
const termList = (workspace: Workspace, { terms }: Period): List => ({
  type: 'list',
  items: terms.map((term) => periodValue('terms', asPeriod(term), workspace, term.label)),
})

const termEntries = (period: Period, workspace: Workspace): Entries => [
  ['id', period.id],
  ['label', period.label],
  ['yearLabel', period.yearLabel],
  ['season', period.season],
  ['current', period.names.current],
  ['whole', period.names.whole],
  ['close', period.names.close],
  ['before', period.names.before],
  ['after', period.names.after],
  ['start', day(period.start)],
  ['end', day(period.end)],
  ['recorded', period.terms.every((term) => isRecorded(term, workspace))],
  ['months', { type: 'list', items: monthsOfPeriod(period).map(({ month }) => `${month}月`), specimen: '' }],
]

/** Kinds that say what is to be done or what is wanted, not what was done. */
const intentions: ReadonlySet<string> = new Set(['plan', 'budget', 'problem', 'proposal'])

/** Whether anything is recorded of what was done in a term. */
const isRecorded = ({ id }: Term, { ledgers }: Workspace): boolean =>
  [...(ledgers.get(id) ?? [])].some(([kind, { records }]) => !intentions.has(kind) && records.length > 0)

const day = (iso: string): LedgerDate => ({
  type: 'date',
  text: formatDay(iso),
  precision: 'day',
  start: iso,
  end: iso,
})

/** The school's profile. Schools write different things into it, so that a name it lacks is a missing value, not a mistake. */
function schoolValue(school: SchoolProfile): Dictionary {
  const entries: Entries = [
    ...Object.entries(school.values).flatMap(([name, value]): Entries => {
      const shown = toValue(value)
      return shown === undefined ? [] : [[name, shown]]
    }),
    ['name', school.name],
    ['shortName', school.shortName],
    ['department', school.department],
    ['signature', `${school.shortName}${school.department}`],
  ]
  return {
    ...dictionary('school', entries),
    absent: (name) =>
      missing(`学校情况：${name}`, `模板要用学校情况里的“${name}”，school.yaml 里没有写`, [
        `在 school.yaml 里加一行 ${name}: …；已经写了的有：${entries.map(([key]) => key).join('、')}。`,
      ]),
  }
}

function toValue(value: FieldValue): Value | undefined {
  if (typeof value !== 'object') return value
  if ('type' in value) return value
  const items = (value as readonly unknown[]).filter(
    (item) => typeof item === 'string' || typeof item === 'number',
  )
  return items.length === 0 ? undefined : { type: 'list', items, specimen: '' }
}
