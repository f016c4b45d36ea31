import type { FieldType } from '../field.ts'
import {
  readDecimal,
  readDuration,
  readInteger,
  readMoney,
  readPercent,
  readQuantity,
} from './read-amount.ts'
import { readDate } from './read-date.ts'
import { readChoice, readFlag, readText } from './read-words.ts'
import type { ReadText } from './reading.ts'

/** Types whose value is a single text in YAML. */
export type ScalarType = Exclude<FieldType, 'texts' | 'months' | 'group'>

/** The parser of each type. */
export const readers: Readonly<Record<ScalarType, ReadText>> = {
  text: readText,
  choice: readChoice,
  integer: readInteger,
  number: readDecimal,
  money: readMoney,
  quantity: readQuantity,
  percent: readPercent,
  duration: readDuration,
  date: readDate,
  flag: readFlag,
}
export { readMonths } from './read-months.ts'
export type { Reading } from './reading.ts'
