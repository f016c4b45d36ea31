import {
  completionIn,
  dayDone,
  type KindDefinition,
  type LedgerRecord,
  type Workspace,
} from '../../records/index.ts'
import { pairsOf, plainWords } from '../alike.ts'
import { choicesIn } from '../choice-words.ts'
import { dateAt, textAt, textsAt } from '../read-values.ts'
import { holidaysIn } from '../theme.ts'
import { choicesOf, identityOf, namesOf, provesWork } from './identity.ts'

/** Stands for the unknown day of finished work: sorts before any other, so that the work is never called late. */
export const undated = ''

/** The ISO day on which a record's work was finished (for a vague date, the first possible day); undefined until then. */
function finishedDay(
  { values, date }: LedgerRecord,
  kind: KindDefinition,
  isDone: boolean,
): string | undefined {
  if (!isDone) return undefined
  const day = kind.finished ? dayDone(values, kind.finished) : dateAt(values, accepted)
  return (day ?? date)?.start ?? undated
}

/** What was bought is there when it was accepted. */
const accepted = 'accepted'

/** A record in the form in which plan items are compared with it, computed once. */
export interface Work {
  readonly record: LedgerRecord
  readonly kind: KindDefinition
  readonly names: readonly {
    readonly text: string
    readonly words: string
    readonly pairs: ReadonlySet<string>
  }[]
  readonly place: string
  /** The place, as {@link plainWords}. */
  readonly placeWords: string
  /** The holidays that its note names: 五一前. */
  readonly holidays: readonly string[]
  readonly choices: ReadonlyMap<string, readonly string[]>
  /** Of {@link choices}, those that the record's own words mean: 地震 for 防震疏散. */
  readonly meant: ReadonlyMap<string, readonly string[]>
  readonly general: Pick<RegExp, 'test'> | undefined
  /** See {@link identityOf}. */
  readonly wide: string | undefined
  readonly finished: string | undefined
  /** Ids of plan items that the director says it carries out. */
  readonly fulfils: readonly string[]
  /** The director says that it carries out none (落实计划: 无). */
  readonly fulfilsNone: boolean
}

/** The work that the ledgers of a term record. */
export const workOf = (workspace: Workspace, term: string): readonly Work[] =>
  [...(workspace.ledgers.get(term)?.values() ?? [])]
    .filter(({ kind }) => provesWork(kind))
    .flatMap(({ kind, records }) => {
      const identity = identityOf(kind)
      const choices = choicesOf(kind, identity)
      const isDone = kind.finished ? completionIn(records, kind.finished) : () => true
      return records.map((record) => {
        const finished = finishedDay(record, kind, isDone(record.values))
        const known = workspace.memory.recall(noWork, record)
        if (known.work?.kind !== kind || known.work.finished !== finished)
          known.work = { ...toWork(record, kind, identity, choices), finished }
        return known.work
      })
    })

/** Computed once per record, as long as the kind is the same object: a school's own kinds are made anew from each school.yaml. */
const noWork = (): { work?: Work } => ({})

function toWork(
  record: LedgerRecord,
  kind: KindDefinition,
  identity: ReturnType<typeof identityOf>,
  choices: Work['choices'],
): Omit<Work, 'finished'> {
  const named = textsAt(record.values, 'fulfils')
  const fulfils = named.filter((id) => !none.includes(id))
  const place = textAt(record.values, 'place')
  return {
    record,
    kind,
    names: namesOf(record, identity).map((text) => ({ text, words: plainWords(text), pairs: pairsOf(text) })),
    place,
    placeWords: plainWords(place),
    holidays: holidaysIn(textAt(record.values, 'note')),
    choices,
    meant: new Map(
      [...choices].map(([field, all]) => [
        field,
        choicesIn(plainWords(textAt(record.values, field)), record.kind, all),
      ]),
    ),
    general: identity.general,
    wide: identity.wide,
    fulfils,
    fulfilsNone: record.values.fulfils !== undefined && fulfils.length === 0,
  }
}

const none: readonly string[] = ['无', '没有']

/** The places of records, as {@link plainWords}, without those of one character. */
export function placesOf(works: readonly Work[]): ReadonlySet<string> {
  const places = works.map(({ placeWords }) => placeWords).filter((place) => place.length > 1)
  return new Set(places)
}
