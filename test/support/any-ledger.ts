import fc from 'fast-check'
import type { FieldDefinition } from '../../src/records/field.ts'
import type { KindDefinition } from '../../src/records/index.ts'
import { builtInKinds } from '../../src/records/kinds/index.ts'

const letters = '灯管门窗三年级二班，。、；：“”（）#-—%1250.=+@/ab \'"'
const words = fc
  .string({ unit: fc.constantFrom(...Array.from(letters)), minLength: 1, maxLength: 12 })
  .map((text) => `修${text.trim()}好`)

/** Texts as written in ledgers, by type. */
export const anyTextOf = ({ type, choices, unit }: FieldDefinition): fc.Arbitrary<string> => {
  if (choices && type !== 'texts') return fc.constantFrom(...choices)
  switch (type) {
    case 'date':
      return fc.constantFrom(
        '2026-04-12',
        '2026.3.9',
        '2026-04',
        '四月初',
        '暑期',
        '4月13日',
        '3月2日至3月6日',
      )
    case 'integer':
      return fc.integer({ min: 0, max: 99_999 }).map(String)
    case 'number':
    case 'percent':
      return fc.constantFrom('0', '8', '12.5', '99.75')
    case 'money':
      return fc.integer({ min: 0, max: 9_999_999 }).map((fen) => (fen / 100).toFixed(2))
    case 'quantity':
      return fc
        .tuple(
          fc.integer({ min: 0, max: 999 }),
          fc.constantFrom('', ...(unit === undefined ? ['盏', '套', '平方米'] : [unit])),
        )
        .map(([n, word]) => `${n}${word}`)
    case 'duration':
      return fc.constantFrom('45', '3分20秒', '200秒', '1小时')
    case 'flag':
      return fc.constantFrom('是', '否', 'true')
    case 'months':
      return fc.constantFrom('3', '3、4', '每月')
    case 'texts':
      return fc
        .array(
          words.map((text) => text.replace(/[、，。；：/]/g, '')),
          { minLength: 1, maxLength: 3 },
        )
        .map((texts) => texts.join('、'))
    default:
      return words
  }
}

const fieldsFor = (fields: readonly FieldDefinition[]): fc.Arbitrary<ReadonlyMap<string, string>> =>
  fc
    .tuple(
      ...fields
        .filter(({ type }) => type !== 'group')
        .map((field) =>
          fc
            .option(anyTextOf(field), { freq: 3, nil: undefined })
            .chain((value) =>
              value === undefined && field.required === true ? anyTextOf(field) : fc.constant(value),
            )
            .map((value) => [field.name, value] as const),
        ),
    )
    .map((pairs) => new Map(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined)))

/** Any valid record of a kind, without id, as texts. */
const anyRecord = (kind: KindDefinition): fc.Arbitrary<ReadonlyMap<string, unknown>> =>
  fc
    .tuple(
      fieldsFor(kind.fields),
      ...kind.fields
        .filter(({ type }) => type === 'group')
        .map((group) =>
          fc
            .array(fieldsFor(group.fields ?? []), { minLength: 1, maxLength: 3 })
            .map((items) => [group.name, items] as const),
        ),
    )
    .map(([own, ...groups]) => new Map<string, unknown>([...own, ...groups]))

/** A kind and some valid records of it. */
export const anyLedger: fc.Arbitrary<{
  readonly kind: KindDefinition
  readonly records: readonly ReadonlyMap<string, unknown>[]
}> = fc
  .constantFrom(...builtInKinds)
  .chain((kind) =>
    fc.array(anyRecord(kind), { minLength: 1, maxLength: 6 }).map((records) => ({ kind, records })),
  )
