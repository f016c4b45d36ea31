import type { KindDefinition } from '../../records/index.ts'
import { assignColumns, type TableColumn } from './assign-columns.ts'
import type { TableHeader } from './find-header.ts'
import { kindNames } from './header-words.ts'
import type { HeaderTable } from './match-header.ts'
import { usualValues } from './usual-values.ts'

/** A possible kind of a table. */
export interface KindGuess {
  readonly kind: KindDefinition
  readonly columns: readonly TableColumn[]
  readonly score: number
  /** Whether a name (of sheet, title or file) indicates it, and not only the columns. */
  readonly named: boolean
}

/** A name on the sheet counts for more than a column; a file's name often covers a whole year. */
const weights = { sheet: 8, title: 8, file: 4, missing: -5 } as const
/** Guesses that are closer than this need a name to decide between them. */
const clearLead = 3
const fewestColumns = 2

/** All possible kinds of a table, the likeliest first. */
export function rankKinds(
  header: TableHeader,
  names: { readonly sheet: string; readonly file: string },
  tables: ReadonlyMap<KindDefinition, HeaderTable>,
): readonly KindGuess[] {
  return [...tables]
    .map(([kind, table]): KindGuess => {
      const { columns, score } = assignColumns(header, table)
      const words = wordsOfKind(kind)
      const tells = (text: string, weight: number): number =>
        words.some((word) => text.includes(word)) ? weight : 0
      const bySheet = tells(names.sheet, weights.sheet)
      const byTitle = tells(header.title, weights.title)
      const byFile = tells(names.file, weights.file)
      const missing = missingFields(kind, columns).length * weights.missing
      const named = bySheet + byTitle + byFile > 0
      return { kind, columns, score: score + bySheet + byTitle + byFile + missing, named }
    })
    .filter(({ columns }) => columns.filter(({ use }) => use.type === 'field').length >= fewestColumns)
    .sort((a, b) => b.score - a.score)
}

/** The kind that is clearly the likeliest; undefined if two are equally likely or none fits. */
export function clearKind(guesses: readonly KindGuess[]): KindGuess | undefined {
  const [best, second] = guesses
  if (!best || best.score <= 0) return undefined
  const lead = best.score - (second?.score ?? 0)
  return lead >= clearLead || (best.named && second?.named !== true && lead > 0) ? best : undefined
}

/** The names that schools give to a kind. */
export const wordsOfKind = ({ name, label }: KindDefinition): readonly string[] => [
  label,
  ...(Object.hasOwn(kindNames, name) ? (kindNames[name]?.split(' ') ?? []) : []),
]

/** The labels of required fields without a column or a default value. */
export function missingFields(kind: KindDefinition, columns: readonly TableColumn[]): readonly string[] {
  const filled = new Set(columns.flatMap(({ use }) => (use.type === 'field' ? [use.path] : [])))
  const groups = new Set([...filled].map((path) => path.split('.')[0]))
  return kind.fields.flatMap((field) => {
    if (field.type === 'group') {
      if (!groups.has(field.name) && field.required !== true) return []
      return (field.fields ?? [])
        .filter((own) => own.required === true && !filled.has(`${field.name}.${own.name}`))
        .map((own) => `${field.label}·${own.label}`)
    }
    const given =
      filled.has(field.name) ||
      usualValues(kind.name).has(field.name) ||
      (field.name === kind.dates[0] &&
        kind.fields.some(({ type, name }) => type === 'date' && filled.has(name)))
    return field.required === true && !given ? [field.label] : []
  })
}
