import type {
  FieldDefinition,
  FieldGroup,
  KindDefinition,
  LedgerRecord,
  RememberedRow,
} from '../../records/index.ts'
import type { SheetRecord } from '../import/sheet-record.ts'
import { fieldsOfKind } from '../kind-fields.ts'
import type { Identity } from './find-own-rows.ts'
import { digestOfText, type Sayings } from './said-digests.ts'

/** The fields that tell where something is, or for whom. */
const places: readonly string[] = ['place', 'scope', 'to']

/**
 * Compares what a row and a remembered one are about: their things (required texts, or the names in a required group) and places.
 * The ledger's record gives the words of which the memory has only digests.
 */
export function compareIdentity(
  row: SheetRecord,
  said: Sayings,
  before: RememberedRow,
  record: LedgerRecord | undefined,
  kind: KindDefinition,
): Identity {
  const fields = fieldsOfKind(kind)
  const named = fields.filter(({ type, required }) => type === 'text' && required === true)
  const free = named.filter(({ choices }) => choices === undefined)
  const telling = [
    ...(free.length > 0 ? free : named),
    ...fields.filter((field) => places.includes(field.name) && !named.includes(field)),
  ]
  const texts = telling.map(({ name }): Identity => {
    const [now, was] = [said.get(name), before.said.get(name)]
    // A cell that was filled or emptied says nothing else than before.
    if (now === undefined || was === undefined || digestOfText(now) === was) return 'same'
    const known = record && Object.hasOwn(record.values, name) ? record.values[name] : undefined
    const texts = [known].flat().filter((text) => typeof text === 'string')
    return isReworded(now, texts.join('')) ? 'reworded' : 'another'
  })
  const groups = fields
    .filter(({ type, required }) => type === 'group' && required === true)
    .map((group) => compareItems(row, record, group))
  const all = [...texts, ...groups]
  return all.includes('another') ? 'another' : all.includes('reworded') ? 'reworded' : 'same'
}

function compareItems(
  { groups }: SheetRecord,
  record: LedgerRecord | undefined,
  group: FieldDefinition,
): Identity {
  const name = group.fields?.find(({ type, required }) => type === 'text' && required === true)?.name ?? ''
  const now = (groups.get(group.name) ?? []).flatMap((item) => item.get(name)?.text ?? [])
  const known = record && Object.hasOwn(record.values, group.name) ? record.values[group.name] : undefined
  const items = Array.isArray(known) ? (known as readonly FieldGroup[]) : []
  const was = items.flatMap(({ values }) => (typeof values[name] === 'string' ? [values[name]] : []))
  if (now.length === 0 || was.length === 0 || now.some((one) => was.includes(one))) return 'same'
  return now.some((one) => was.some((other) => isReworded(one, other))) ? 'reworded' : 'another'
}

/** Whether two texts have most letters of the shorter one in common: 日光灯管 and 灯管, but not 语文课本 and 数学课本. */
function isReworded(a: string, b: string): boolean {
  const [few = [], many = []] = [a, b].map(lettersOf).sort((one, other) => one.length - other.length)
  return few.filter((letter) => many.includes(letter)).length * 2 > few.length
}

const lettersOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]/gu) ?? []
