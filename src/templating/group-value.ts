import { count, type Group, type RecordSet } from '../facts/index.ts'
import { type Dictionary, dictionary, type List } from './value.ts'

/** A group as templates see it: its label, its records and their number. */
const groupValue = ({ label, records }: Group): Dictionary =>
  dictionary('分组', [
    ['label', label],
    ['key', label],
    ['records', records],
    ['count', count(records)],
  ])

/** Groups of a set as a list for `each`. */
export const groupList = (groups: readonly Group[], set: RecordSet): List => ({
  type: 'list',
  items: groups.map(groupValue),
  specimen: groupValue({ label: '', records: { ...set, entries: [] } }),
})
