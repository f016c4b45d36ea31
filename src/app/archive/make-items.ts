import {
  type ArchivedItem,
  archiveNumber,
  highestOrdinal,
  numberPrefix,
  type PackedFile,
} from '../../package/index.ts'
import type { ArchiveSettings } from '../../records/index.ts'
import type { Derived } from './derive-files.ts'

type Unnumbered = Omit<ArchivedItem, 'number'>
/** What the items need to know about a file. */
type Kept = Pick<PackedFile, 'role' | 'origin'>

/**
 * The items of a package in index order: by year, then by retention, the longest first, as they are filed (DA/T 22-2015, 5.3 and
 * 5.6); within that documents, ledgers, photos. Within each prefix the 档号 continue from the first 件号 that school.yaml gives for
 * the term, else from the numbers already assigned.
 */
export function makeItems(
  derived: Derived,
  sources: ReadonlyMap<string, Kept>,
  settings: ArchiveSettings,
  given: readonly string[],
): readonly ArchivedItem[] {
  const { fonds, category, unit, terms } = settings
  const first = terms.get(derived.term.id)?.first
  const next = new Map<string, number>()
  return [
    ...documentItems(derived, settings),
    ...ledgerItems(derived, sources, settings),
    ...photoItems(derived, sources, settings),
  ]
    .sort(byYearAndRetention)
    .map((item) => {
      const parts = {
        fonds,
        category,
        year: item.date.slice(0, 4),
        retention: item.retention,
        ...(unit !== undefined && { unit }),
      }
      const prefix = numberPrefix(parts)
      const ordinal = next.get(prefix) ?? first ?? highestOrdinal(prefix, given) + 1
      next.set(prefix, ordinal + 1)
      return { number: archiveNumber(parts, ordinal), ...item }
    })
}

/** Compares by year and retention only: the sort is stable, so that other items keep their order. */
const byYearAndRetention = (a: Unnumbered, b: Unnumbered): number =>
  Number(a.date.slice(0, 4)) - Number(b.date.slice(0, 4)) || years(b.retention) - years(a.retention)

/** The length of a retention period (Y, D30, D10) in years. */
const years = (retention: string): number =>
  retention === 'Y' ? Number.MAX_SAFE_INTEGER : Number(retention.slice(1))

/** The particulars of a document in school.yaml, by the name of its template or ledger. */
function particulars(
  name: string,
  { documents, retention }: ArchiveSettings,
): Pick<ArchivedItem, 'documentNumber' | 'secrecy' | 'note' | 'retention'> {
  const { number, secrecy, note, retention: own } = documents.get(name) ?? {}
  return {
    ...(number !== undefined && { documentNumber: number }),
    ...(secrecy !== undefined && { secrecy }),
    ...(note !== undefined && { note }),
    retention: own ?? retention,
  }
}

const documentItems = ({ documents }: Derived, settings: ArchiveSettings): readonly Unnumbered[] =>
  documents.map(({ name, number, author, title, date, pages, buildId, files }) => ({
    ...(number !== undefined && { documentNumber: number }),
    author,
    title,
    date,
    pages,
    ...particulars(name, settings),
    buildId,
    files,
  }))

/** The items of ledgers. Being electronic files without pages, they note the number of records instead. */
function ledgerItems(
  { inputs: { workspace }, files, term }: Derived,
  sources: ReadonlyMap<string, Kept>,
  settings: ArchiveSettings,
): readonly Unnumbered[] {
  const { school, kinds, ledgers } = workspace
  const books = namesOf(files, ({ role }) => role === 'workbook')
  return kinds.flatMap(({ name, plural, label }): readonly Unnumbered[] => {
    const ledger = ledgers.get(term.id)?.get(name)
    const own = namesOf(sources, ({ role, origin }) => role === 'ledger' && origin === ledger?.file)
    // An empty ledger is filed only if it states that nothing happened.
    const isBlank = ledger?.records.length === 0 && !ledger.complete
    if (!ledger || isBlank || own.length === 0) return []
    return [
      {
        author: `${school.name}${school.department}`,
        title: `${term.label}${label}台账`,
        date: term.end,
        note: `${ledger.records.length}条记录`,
        ...particulars(plural, settings),
        files: [...own, ...books],
      },
    ]
  })
}

function photoItems(
  { inputs: { workspace }, term }: Derived,
  sources: ReadonlyMap<string, Kept>,
  settings: ArchiveSettings,
): readonly Unnumbered[] {
  const { name, department } = workspace.school
  const files = namesOf(sources, ({ role }) => role === 'photo')
  if (files.length === 0) return []
  return [
    {
      author: `${name}${department}`,
      title: `${term.label}后勤工作照片`,
      date: term.end,
      note: `${files.length}张`,
      ...particulars('photos', settings),
      files,
    },
  ]
}

const namesOf = (files: ReadonlyMap<string, Kept>, wanted: (file: Kept) => boolean): readonly string[] =>
  [...files].flatMap(([name, file]) => (wanted(file) ? [name] : [])).sort()
