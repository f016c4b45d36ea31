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
  list: ['甲', 3, group],
}

it.each([
  ['a text', textAt, { text: '甲', number: '3', flag: '', date: '', list: '', absent: '' }],
  [
    'a number',
    numberAt,
    { text: undefined, number: 3, flag: undefined, date: undefined, list: undefined, absent: undefined },
  ],
  [
    'a date',
    dateAt,
    { text: undefined, number: undefined, flag: undefined, date: day, list: undefined, absent: undefined },
  ],
  ['texts', textsAt, { text: [], number: [], date: [], list: ['甲'], absent: [] }],
  ['numbers', numbersAt, { text: [], number: [], date: [], list: [3], absent: [] }],
  ['groups', groupsAt, { text: [], number: [], date: [], list: [group], absent: [] }],
] as const)('reads %s, and nothing else, as such', (_, read, expected) => {
  for (const [name, value] of Object.entries(expected)) expect(read(values, name), name).toEqual(value)
})
