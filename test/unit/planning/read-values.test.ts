import { expect, it } from 'vitest'
import { dateAt, groupsAt, numberAt, numbersAt, textAt, textsAt } from '../../../src/planning/read-values.ts'
import type { FieldGroup, FieldValues, LedgerDate } from '../../../src/records/index.ts'

const day: LedgerDate = {
  type: 'date',
  text: '4-10',
  precision: 'day',
  start: '2026-04-10',
  end: '2026-04-10',
}
const group: FieldGroup = {
  type: 'group',
  values: { name: '图书' },
  location: { file: 'a.yaml', line: 1, column: 1 },
  locations: {},
}
const values: FieldValues = {
  text: '甲',
  number: 3,
  flag: true,
  date: day,
  texts: ['甲', '乙'],
  numbers: [3, 4],
  groups: [group],
}
const names = [...Object.keys(values), 'absent']

it.each<
  readonly [string, (from: FieldValues, name: string) => unknown, unknown, Readonly<Record<string, unknown>>]
>([
  ['a text', textAt, '', { text: '甲', number: '3' }],
  ['a number', numberAt, undefined, { number: 3 }],
  ['a date', dateAt, undefined, { date: day }],
  ['texts', textsAt, [], { texts: ['甲', '乙'] }],
  ['numbers', numbersAt, [], { numbers: [3, 4] }],
  ['groups', groupsAt, [], { groups: [group] }],
])('reads %s, and nothing else, as such', (_, read, nothing, found) => {
  const expected = names.map((name) => [name, name in found ? found[name] : nothing])
  expect(names.map((name) => [name, read(values, name)])).toEqual(expected)
})
