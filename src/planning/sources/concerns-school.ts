import type { Term } from '../../calendar/index.ts'
import type { FieldValues, SchoolProfile } from '../../records/index.ts'
import { textAt } from '../read-values.ts'

/** The flag of the profile that a catalogue's 前提 asks for. */
const facilityFlags: ReadonlyMap<string, string> = new Map([
  ['食堂', 'canteen'],
  ['校车', 'schoolBus'],
  ['寄宿', 'boarding'],
])

/** Whether an entry of a catalogue applies to this school and this term: its season, and what the school must have for it. */
export function concernsSchool(values: FieldValues, school: SchoolProfile, { season }: Term): boolean {
  const wanted = textAt(values, 'season')
  if (wanted !== '' && wanted !== (season === 'spring' ? '春季' : '秋季')) return false
  const flag = facilityFlags.get(textAt(values, 'needs'))
  return flag === undefined || school.values[flag] === true
}
