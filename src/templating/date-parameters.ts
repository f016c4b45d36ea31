import { dateFormats } from './format-date.ts'
import type { Parameter } from './helper.ts'

/** How far a date is written out. */
export const formatParameter: Parameter = {
  name: 'format',
  type: 'text',
  help: '写到哪一级：年月日、月日、年月、月、年、日',
  choices: Object.fromEntries(dateFormats.map((name) => [name, []])),
}
