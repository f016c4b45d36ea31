import { makeUsualTerm, monthsOfTerm, nextTermId, previousTermId } from '../calendar/index.ts'
import { ledgerSet, missing } from '../facts/index.ts'
import type { FieldValue, LedgerDate, SchoolProfile, Term, Workspace } from '../records/index.ts'
import { formatDay } from '../text/index.ts'
import type { Frame } from './frame.ts'
import { within } from './frame.ts'
import { type Dictionary, dictionary, type Value } from './value.ts'

type Entries = (readonly [string, Value])[]

/** The names that every template has: the term's ledgers, school, term, previous, next, all, and what the caller adds. */
export function rootFrame(workspace: Workspace, term: Term, more: ReadonlyMap<string, Value>): Frame {
  const { terms } = workspace.school
  return within(
    undefined,
    dictionary('模板', [
      ...ledgers(workspace, [term]),
      ['school', schoolValue(workspace.school)],
      ['term', dictionary('term', termEntries(term))],
      ['previous', neighbour('previous', previousTermId(term.id), workspace, '上学期')],
      ['next', neighbour('next', nextTermId(term.id), workspace, '下学期')],
      ['all', dictionary('all', ledgers(workspace, terms, '各学期'))],
      ...more,
    ]),
  )
}

/** Every kind's ledger under its English plural and its Chinese name. */
const ledgers = (workspace: Workspace, terms: readonly Term[], told = ''): Entries =>
  workspace.kinds.flatMap((kind): Entries => {
    const set = ledgerSet(workspace, kind, terms, told)
    return [
      [kind.plural, set],
      [kind.label, set],
    ]
  })

function neighbour(label: string, id: string, workspace: Workspace, told: string): Dictionary {
  const term = workspace.school.terms.find((candidate) => candidate.id === id) ?? makeUsualTerm(id)
  return dictionary(label, [...ledgers(workspace, [term], told), ...termEntries(term)])
}

const termEntries = (term: Term): Entries => [
  ['id', term.id],
  ['label', term.label],
  ['yearLabel', term.yearLabel],
  ['season', term.season],
  ['start', day(term.start)],
  ['end', day(term.end)],
  ['months', { type: 'list', items: monthsOfTerm(term).map(({ month }) => `${month}月`), specimen: '' }],
]

const day = (iso: string): LedgerDate => ({
  type: 'date',
  text: formatDay(iso),
  precision: 'day',
  start: iso,
  end: iso,
})

/** The profile. Schools write different things into it, so what one has not written is missing, not a mistake. */
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
