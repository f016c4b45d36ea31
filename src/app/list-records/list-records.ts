import { parseDate } from '../../calendar/index.ts'
import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import {
  type Entry,
  fieldsOf,
  isSummable,
  ledgerSet,
  narrow,
  sum,
  unitOf,
  valueText,
} from '../../facts/index.ts'
import type { Host } from '../../host/index.ts'
import {
  type FieldDefinition,
  type FieldValues,
  findKind,
  type KindDefinition,
  type Term,
  type Workspace,
} from '../../records/index.ts'
import { findSimilar } from '../../text/index.ts'
import { findAskedPeriod, findAskedTerm, relabel, unknownTerm } from '../../workspace/index.ts'
import { fieldNames, unknownField, unknownKind } from '../edit/index.ts'
import {
  type FoundRecord,
  finishingOf,
  type LedgerFolder,
  openLedgers,
  searchRecords,
} from '../find-records/index.ts'

/** Which records are to be listed; everything that is given must hold. */
export interface ListRequest extends LedgerFolder {
  /** The first one that names a ledger selects it; the others must occur in a record. */
  readonly words: readonly string[]
  readonly term?: string
  readonly open: boolean
  /** Days or months as written: 2026-09-01, 9月, 九月初. */
  readonly from?: string
  readonly to?: string
  readonly month?: string
  readonly person?: string
  /** Names of fields, each with a part of its text: 地点 三年级. */
  readonly fields?: readonly (readonly [name: string, text: string])[]
}

/** A ledger's records that were found. */
export interface ListedLedger {
  /** The kind's name, and its label. */
  readonly kind: string
  readonly label: string
  /** The measure word of its records. */
  readonly counter: string
  /** The fields that some of them have, in the order of telling. */
  readonly columns: readonly { readonly name: string; readonly label: string }[]
  readonly records: readonly ListedRecord[]
  /** How many remain to be finished; absent for kinds that have nothing to finish. */
  readonly open?: number
  /** Totals as documents print them: 费用 1280元; quantities by their measure words. */
  readonly totals: readonly { readonly label: string; readonly text: string }[]
}

export interface ListedRecord {
  readonly id: string
  readonly term: string
  readonly file: string
  readonly line: number
  readonly summary: string
  readonly isOpen?: boolean
  /** The texts of its fields by name. */
  readonly texts: Readonly<Record<string, string>>
}

export interface ListedRecords {
  readonly ledgers: readonly ListedLedger[]
  /** 2026年秋季学期 */
  readonly term: string
  readonly sources: ReadonlyMap<string, string>
}

/** Lists records of a term, by ledger; terms before it are not searched. Errors of the ledgers are reported along with what can be read. */
export async function listRecords(request: ListRequest, host: Host): Promise<Outcome<ListedRecords>> {
  const opened = await openLedgers(request, host)
  const { workspace, nameOf, sources } = opened.value
  const fail = (diagnostics: readonly Diagnostic[]): Outcome<ListedRecords> => ({
    value: { ledgers: [], term: '', sources },
    diagnostics: relabel(diagnostics, nameOf),
  })
  const errors = opened.value.diagnostics.filter(({ severity }) => severity === 'error')
  if (opened.diagnostics.length > 0) return fail(opened.diagnostics)
  if (!workspace) return fail(errors)
  const { school } = workspace
  const asked = request.term ?? school.current
  const term = findAskedTerm(asked, school)
  if (!term) return fail([unknownTerm(asked, school)])
  const days = daysOf(request, term, workspace)
  if ('code' in days) return fail([days])
  const kindWord = request.words.find((word) => findKind(word, workspace.kinds))
  const kind = kindWord === undefined ? undefined : findKind(kindWord, workspace.kinds)
  const near =
    kind || request.words.length !== 1 ? undefined : findKind(request.words[0] ?? '', workspace.kinds, 'near')
  const { fields = [] } = request
  const kinds = kind ? [kind] : workspace.kinds
  const unknown = fields.filter(([name]) => !kinds.some((one) => hasField(one, name)))
  if (unknown.length > 0) return fail(unknown.map(([name]) => noField(name, kind, workspace)))
  const found = searchRecords(workspace, {
    terms: [term],
    kinds,
    fields,
    words: request.words.filter((word) => word !== kindWord),
    open: request.open,
    ...days,
    ...(request.person !== undefined && { person: request.person }),
  })
  if (found.length === 0 && near) return fail([unknownKind(request.words[0] ?? '', workspace.kinds)])
  const listed = [...new Set(found.map((one) => one.kind))]
  return {
    value: {
      ledgers: listed.map((one) =>
        listLedger(
          one,
          found.filter((record) => record.kind === one),
          term,
          workspace,
          nameOf,
        ),
      ),
      term: term.label,
      sources,
    },
    diagnostics: relabel(errors, nameOf),
  }
}

const hasField = (kind: KindDefinition, name: string): boolean =>
  fieldsOf(kind).some((field) =>
    [field, ...(field.fields ?? [])].some((one) => fieldNames(one).includes(name)),
  )

/** Reports a field that is in no ledger asked for, with those that have one of a similar name. */
function noField(name: string, kind: KindDefinition | undefined, { kinds }: Workspace): Diagnostic {
  if (kind) return unknownField(name, kind)
  const near = findSimilar(name, [...new Set(kinds.flatMap((one) => fieldsOf(one).flatMap(fieldNames)))])
  return diagnose('field-unknown', `没有哪种台账有“${name}”这个字段`, undefined, [
    near === undefined
      ? '先写是哪种台账，如 houqin list 维修；有哪些字段，运行 houqin add 维修 --fields。'
      : `是不是想写 --${near}？`,
  ])
}

function daysOf(
  { from, to, month }: ListRequest,
  term: Term,
  { school }: Workspace,
): { readonly from?: string; readonly to?: string } | Diagnostic {
  const bounds: { from?: string; to?: string } = {}
  for (const [text, side] of [
    [month, 'both'],
    [from, 'from'],
    [to, 'to'],
  ] as const) {
    if (text === undefined) continue
    const date = parseDate(text, term)
    const period = findAskedPeriod(text, school).value
    if (date.type !== 'date' && !period)
      return diagnose('day-unreadable', `“${text}”看不懂是哪一天、哪个月`, undefined, [
        '写成 2026-09-01、2026-09、9月1日、9月。',
      ])
    const start = date.type === 'date' ? date.start : period?.start
    const end = date.type === 'date' ? date.end : period?.end
    if (side !== 'to' && start !== undefined) bounds.from = start
    if (side !== 'from' && end !== undefined) bounds.to = end
  }
  return bounds
}

function listLedger(
  kind: KindDefinition,
  found: readonly FoundRecord[],
  term: Term,
  workspace: Workspace,
  nameOf: (file: string) => string,
): ListedLedger {
  const fields = columnsOf(kind)
  const records = found.map(({ record, summary, isOpen, ledger }) => {
    const texts = Object.fromEntries(
      fields.flatMap((field) => {
        const text = textOf(record.values, field, kind, record)
        return text === '' ? [] : [[field.name, text]]
      }),
    )
    return {
      id: record.id,
      term: record.term,
      file: nameOf(ledger.file),
      line: record.location.line,
      summary,
      ...(isOpen !== undefined && { isOpen }),
      texts,
    }
  })
  return {
    kind: kind.name,
    label: kind.label,
    counter: kind.counter,
    columns: fields
      .filter(({ name }) => records.some(({ texts }) => name in texts))
      .map(({ name, label }) => ({ name, label })),
    records,
    ...(finishingOf(kind) && { open: found.filter(({ isOpen }) => isOpen === true).length }),
    totals: totalsOf(kind, found, term, workspace),
  }
}

/** Fields that say little in a list. */
const leftOut: ReadonlySet<string> = new Set(['id', 'unit', 'faces', 'tags', 'fulfils', 'photos'])

/** Date first, then the fields that are required, the place, the others in their order. */
function columnsOf(kind: KindDefinition): readonly FieldDefinition[] {
  const rank = ({ name, required }: FieldDefinition): number => {
    const date = kind.dates.indexOf(name)
    if (date === 0) return 0
    if (required === true) return 1
    if (name === 'place') return 2
    return name === 'note' ? 4 : 3
  }
  return fieldsOf(kind)
    .filter(({ name }) => !leftOut.has(name))
    .map((field, at) => ({ field, at }))
    .sort((a, b) => rank(a.field) - rank(b.field) || a.at - b.at)
    .map(({ field }) => field)
}

function textOf(
  values: FieldValues,
  field: FieldDefinition,
  kind: KindDefinition,
  record: FoundRecord['record'],
): string {
  const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined
  if (value === undefined) return ''
  if (typeof value === 'object' && 'precision' in value) return value.text
  const entry: Entry = { record, values, location: { ...record.location, kind: kind.name, id: record.id } }
  return valueText(value, field, unitOf(entry, field))
}

/** A total in more measure words than this is of things that have nothing in common. */
const mostUnits = 3

/** Totals of the fields that can be added up; a quantity is added up for each measure word. */
function totalsOf(
  kind: KindDefinition,
  found: readonly FoundRecord[],
  term: Term,
  workspace: Workspace,
): ListedLedger['totals'] {
  const all = ledgerSet(workspace, kind, [term])
  const chosen = new Set(found.map(({ record }) => record))
  const set = narrow(
    all,
    all.entries.filter(({ record }) => chosen.has(record)),
    '',
  )
  return fieldsOf(kind)
    .filter(isSummable)
    .flatMap((field) => {
      const filled = set.entries.filter(({ values }) => typeof values[field.name] === 'number')
      const units = [...new Set(filled.map((entry) => unitOf(entry, field) ?? ''))]
      const texts = units.flatMap((unit) => {
        const part = narrow(
          set,
          filled.filter((entry) => (unitOf(entry, field) ?? '') === unit),
          '',
        )
        const { value } = sum(part, field)
        return value.type === 'fact' && value.exact !== 0 ? [value.text] : []
      })
      return texts.length === 0 || texts.length > mostUnits
        ? []
        : [{ label: field.label, text: texts.join('、') }]
    })
}
