import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import { findKind, type KindDefinition, type Term, type Workspace } from '../../records/index.ts'
import { findSimilar } from '../../text/index.ts'
import { findAskedTerm, unknownTerm } from '../../workspace/index.ts'
import { unknownKind } from '../edit/index.ts'
import { type FoundRecord, findById, searchRecords } from './search-records.ts'

/** Which record is meant, as a user says it. */
export interface RecordWords {
  /** An id, or words that occur in the record; one may name the ledger. */
  readonly words: readonly string[]
  /** Name or label of a ledger. */
  readonly kind?: string
  readonly term?: string
}

/**
 * Finds the records that words may mean: by id in all terms, otherwise in the given or the current term, and only if there is none
 * in the terms before. `prefer` chooses among them if it holds for any.
 */
export function chooseRecords(
  workspace: Workspace,
  { words, kind: kindWord, term: termWord }: RecordWords,
  prefer: (found: FoundRecord) => boolean = () => true,
): readonly FoundRecord[] | Diagnostic {
  const { school } = workspace
  const term = termWord === undefined ? undefined : findAskedTerm(termWord, school)
  if (termWord !== undefined && !term) return unknownTerm(termWord, school)
  const parts = words.flatMap((word) => word.split(/[\s，,、]+/)).filter((word) => word !== '')
  const byId = parts.length === 1 ? findById(workspace, parts[0] ?? '') : []
  if (byId.length > 0) return byId.filter(({ record }) => term === undefined || record.term === term.id)
  const chosen = kindWord === undefined ? undefined : findKind(kindWord, workspace.kinds)
  if (kindWord !== undefined && !chosen) return unknownKind(kindWord, workspace.kinds)
  const named = chosen ? undefined : parts.find((word) => findKind(word, workspace.kinds))
  const kind = chosen ?? (named === undefined ? undefined : findKind(named, workspace.kinds))
  const rest = named === undefined ? parts : parts.filter((word) => word !== named)
  const kinds = kind ? [kind] : workspace.kinds
  for (const terms of term ? [[term]] : termsFromCurrent(workspace)) {
    const found = searchRecords(workspace, { terms, kinds, words: rest })
    const preferred = found.filter(prefer)
    if (found.length > 0) return preferred.length > 0 ? preferred : found
  }
  return unknownRecord(workspace, parts, rest, kinds)
}

/** The current term, then those before it, the latest first. */
function termsFromCurrent({ school }: Workspace): readonly (readonly Term[])[] {
  const current = school.terms.find(({ id }) => id === school.current)
  const others = school.terms
    .filter((term) => term !== current && (!current || term.start < current.start))
    .sort((a, b) => (a.start < b.start ? 1 : -1))
  return [...(current ? [[current]] : []), ...others.map((term) => [term])]
}

/** How many records that hold only some of the words are named. */
const mostNamed = 5

function unknownRecord(
  workspace: Workspace,
  parts: readonly string[],
  words: readonly string[],
  kinds: readonly KindDefinition[],
): Diagnostic {
  const terms = termsFromCurrent(workspace).flat()
  const all = searchRecords(workspace, { terms, kinds })
  const near = findSimilar(
    parts.join(''),
    all.map(({ record }) => record.id),
  )
  const partly =
    words.length > 1
      ? words.flatMap((word) => searchRecords(workspace, { terms, kinds, words: [word] })).slice(0, mostNamed)
      : []
  const said = parts.join(' ')
  return diagnose('record-unknown', `台账里没有找到“${said}”`, undefined, [
    near !== undefined && /\d/.test(said)
      ? `是不是想写 ${near}？`
      : partly.length > 0
        ? `几个词要在同一条记录里；只有其中一个词的有：${partly.map(({ record, summary }) => `${record.id}（${summary}）`).join('、')}。`
        : '写记录的编号，或者记录里的几个词，如 三年级二班 灯管；有哪些记录，运行 houqin list 看。',
  ])
}
