import type { KindDefinition, LedgerRecord } from '../../records/index.ts'
import { wordsOf } from '../choice-words.ts'
import { groupsAt, textAt } from '../read-values.ts'

/** What identifies the records of a kind. */
interface Identity {
  /** Fields that say what a record was about; a dot reaches into a group. */
  readonly fields: readonly string[]
  /** Words of a plan item that mean any record of the kind. */
  readonly general?: Pick<RegExp, 'test'>
  /** A choice that items may name beside a narrower one: 地震疏散演练 means a 地震 drill, not any 疏散. */
  readonly wide?: string
  /** What an item has to say after several choices for each to need a record of its own: 地震、消防演练. */
  readonly apart?: RegExp
}

const identities: ReadonlyMap<string, Identity> = new Map<string, Identity>([
  ['repair', { fields: ['item'] }],
  ['drill', { fields: ['type', 'theme'], general: /演练|演习/, wide: '疏散', apart: /^.{0,6}(?:演练|演习)/ }],
  ['purchase', { fields: ['items.name'] }],
  ['inspection', { fields: ['level', 'scope'], general: /检查|排查|自查|点检/ }],
  ['distribution', { fields: ['item', 'category'] }],
  ['event', { fields: ['name', 'type'] }],
  ['training', { fields: ['topic', 'theme', 'form'] }],
  ['works', { fields: ['project'] }],
  ['greening', { fields: ['plant', 'action'] }],
  ['asset', { fields: ['name'] }],
  ['rule', { fields: ['name', 'type'] }],
  ['contract', { fields: ['service'] }],
  ['duty', { fields: ['period'], general: /值班|护校|值守/ }],
  ['sanitation', { fields: ['action', 'place'] }],
  ['checkup', { fields: ['group'], general: /体检/ }],
  ['library', { fields: ['action'] }],
  ['finance', { fields: ['item'] }],
  ['meeting', { fields: ['topic', 'type'], general: /例会/ }],
])

/** Kinds whose records are plans, states or opinions, not work done. */
const notWork: ReadonlySet<string> = new Set([
  'plan',
  'budget',
  'problem',
  'proposal',
  'accident',
  'team',
  'post',
  'neighbour',
  'feedback',
  'honour',
])

/** Whether records of a kind can carry out a plan item. */
export const provesWork = ({ name }: KindDefinition): boolean => !notWork.has(name)

/** What identifies the records of a kind; for a school's own kind, its required texts and choices, and its name. */
export const identityOf = (kind: KindDefinition): Identity =>
  identities.get(kind.name) ?? {
    fields: kind.fields
      .filter(({ type, required }) => required === true && (type === 'text' || type === 'choice'))
      .map(({ name }) => name),
    ...(ownWork(kind) !== '' && { general: { test: (text: string) => text.includes(ownWork(kind)) } }),
  }

/** What a school's own kind calls its work: 搬迁 for 搬迁记录; empty for a built-in kind and for a name of one character. */
export function ownWork({ name, label }: KindDefinition): string {
  if (identities.has(name) || notWork.has(name)) return ''
  const work = label.replace(/(?:情况)?(?:记录|登记|台账|表|簿)$/u, '')
  return work.length > 1 ? work : ''
}

/** The texts that say what a record was about. */
export const namesOf = ({ values }: LedgerRecord, { fields }: Identity): readonly string[] =>
  fields.flatMap((path) => {
    const [field = '', inner] = path.split('.')
    const texts =
      inner === undefined
        ? [textAt(values, field)]
        : groupsAt(values, field).map((group) => textAt(group.values, inner))
    return texts.filter((text) => text !== '')
  })

/** What joins the choices that an item lists. */
const joint = /^[、和及与]/

/** A choice that an item lists, as it writes it, and all words that mean it: 防震 of 防震、消防演练 is 地震. */
export interface ListedChoice {
  readonly label: string
  readonly words: readonly string[]
}

/** The choices that a text lists one after another, each of which needs a record of its own: 地震 and 消防 in 地震、消防演练. */
export function listedIn(text: string, kind: KindDefinition): readonly ListedChoice[] {
  const { apart, wide, fields } = identityOf(kind)
  if (!apart) return []
  const [field] = fields
  const choices = (kind.fields.find(({ name }) => name === field)?.choices ?? [])
    .filter((one) => one !== wide)
    .flatMap((one) => {
      const words = wordsOf(kind.name, one)
      return words.map((label): ListedChoice => ({ label, words }))
    })
  const listed: ListedChoice[] = []
  for (let rest = text; rest !== ''; ) {
    const choice = choices.find(({ label }) => rest.startsWith(label))
    const after = choice === undefined ? '' : rest.slice(choice.label.length)
    if (choice !== undefined && joint.test(after)) {
      listed.push(choice)
      rest = after.slice(1)
    } else if (choice !== undefined && listed.length > 0 && apart.test(after)) {
      return [...listed, choice]
    } else {
      listed.length = 0
      rest = rest.slice(1)
    }
  }
  return []
}

/** The values of the identifying fields that a plan item may name, by field: 消防, 地震 … of a drill. */
export const choicesOf = (
  kind: KindDefinition,
  { fields }: Identity,
): ReadonlyMap<string, readonly string[]> =>
  new Map(
    kind.fields
      .filter(({ name, choices }) => fields.includes(name) && choices !== undefined)
      .map(({ name, choices = [] }) => [name, choices]),
  )
