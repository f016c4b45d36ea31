import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { FieldChange, FieldDefinition, WrittenField } from '../../records/index.ts'
import { type Finishing, type FoundRecord, finishingOf, itemsOf, openItems } from '../find-records/index.ts'

/** How a record is to be finished. */
export interface Finish {
  /** The day, as written in a ledger. */
  readonly day: string
  /** Further fields, of the record or of its items: 做法, 整改措施. */
  readonly fields: readonly WrittenField[]
  /** Only these items of its group, from 1; absent means all that are open. */
  readonly items?: readonly number[]
}

/** Words for the day on which something was finished, whatever its field is called. */
const dayWords: ReadonlySet<string> = new Set(['日期', '完成日期', 'date'])
/** Words for what was done about it. */
const wayWords: ReadonlySet<string> = new Set(['办法', '措施', '处理'])
const wayFields = ['action', 'measure', 'handling', 'did']

/** What is to be changed in a record. */
export interface Wanted {
  readonly fields: readonly WrittenField[]
  /** For items of a group: the place of each from 0. */
  readonly items?: {
    readonly group: FieldDefinition
    readonly at: readonly number[]
    readonly fields: readonly WrittenField[]
  }
}

/** The fields that finish a record, and those given with them. */
export function finishFields(found: FoundRecord, { day, fields, items }: Finish): Wanted | Diagnostic {
  const { kind, record } = found
  const finishing = finishingOf(kind)
  if (!finishing) return endless(found)
  const { group, state, date } = finishing
  const own = group?.fields ?? kind.fields
  const given = fields.filter(([word]) => !isDay(word, finishing))
  const onDay: readonly WrittenField[] = date
    ? [[date.name, [fields.find(([word]) => isDay(word, finishing))?.[1].at(-1) ?? day]]]
    : []
  const inState: readonly WrittenField[] = state ? [[state.field.name, [state.value]]] : []
  const named = given.map(([word, texts]): WrittenField => [wayField(word, own) ?? word, texts])
  if (!group) {
    if (found.isOpen === false) return finished(found, fields)
    return { fields: [...inState, ...onDay, ...named] }
  }
  const open = openItems(record, finishing).map(({ at }) => at)
  const at = items?.map((nth) => nth - 1) ?? open
  const count = itemsOf(record.values, group).length
  const isOver = at.every((place) => place >= 0 && place < count && !open.includes(place))
  if (isOver) return finished(found, fields, items?.[0])
  // A day is enough, unless a state says that it is not done.
  const isStated = itemsOf(record.values, group).some(
    ({ values }, nth) => at.includes(nth) && state && values[state.field.name] !== undefined,
  )
  const names = new Set(own.flatMap(({ name, label, aliases = [] }) => [name, label, ...aliases]))
  return {
    fields: named.filter(([word]) => !names.has(word)),
    items: {
      group,
      at,
      fields: [...(isStated ? inState : []), ...onDay, ...named.filter(([word]) => names.has(word))],
    },
  }
}

const isDay = (word: string, { date }: Finishing): boolean =>
  dayWords.has(word) ||
  (date !== undefined && (word === date.name || word === date.label || (date.aliases ?? []).includes(word)))

function wayField(word: string, fields: readonly FieldDefinition[]): string | undefined {
  if (
    !wayWords.has(word) ||
    fields.some(({ label, aliases = [] }) => label === word || aliases.includes(word))
  )
    return undefined
  return wayFields.find((name) => fields.some((field) => field.name === name))
}

const endless = ({ kind, record }: FoundRecord): Diagnostic =>
  diagnose('record-endless', `${kind.label}记下来就是已经办了的，没有“办完”这一项要写`, undefined, [
    `要改 ${record.id} 的哪一项，写 houqin edit ${record.id} --字段 新的值；有哪些字段，运行 houqin add ${kind.label} --fields。`,
  ])

/** Reports a record, or an item of it, that is finished already, and tells how what was given with it can be written. */
function finished(
  { kind, record, ledger }: FoundRecord,
  given: readonly WrittenField[],
  nth?: number,
): Diagnostic {
  const finishing = finishingOf(kind)
  const day = finishing?.date?.label
  const says =
    finishing?.group !== undefined ||
    [finishing?.state?.field, finishing?.date].some(
      (field) => field && record.values[field.name] !== undefined,
    )
  const which = `${record.id}${nth === undefined ? '' : ` --nth ${nth}`}`
  const wanted = given.map(([word, texts]) => {
    const isItsDay = finishing !== undefined && isDay(word, finishing)
    return `--${isItsDay ? (day ?? word) : word} ${texts.at(-1) ?? ''}`
  })
  const written = wanted.length > 0 ? wanted.join(' ') : `--${day ?? '状态'} ${says ? '新的日期' : '日期'}`
  const what = nth === undefined ? '' : `第 ${nth} 处${finishing?.group?.label ?? ''}`
  return says
    ? diagnose('record-finished', `${record.id} ${what}已经办完了，没有改`, record.location, [
        `${wanted.length > 0 ? '要改' : '要改完成的日期'}，写 houqin edit ${which} ${written}。`,
      ])
    : diagnose(
        'record-finished',
        `${ledger.kind.label}台账里一条也没有写状态和完成日期，都当作已经办完；${record.id} 不用再写`,
        record.location,
        [`给这一条写上以后，别的没有写的就都算没有办完。要写，用 houqin edit ${which} ${written}。`],
      )
}

/** The changes of one field for each item. */
export const itemChanges = (
  places: readonly number[],
  changes: ReadonlyMap<string, FieldChange>,
): FieldChange => ({ items: places.map((at) => ({ type: 'change', at, changes })) })
