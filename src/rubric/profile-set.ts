import type { RecordSet } from '../facts/index.ts'
import { makeMemory } from '../memory/index.ts'
import { type FieldDefinition, type FieldValues, field, profileFields } from '../records/index.ts'

/** A profile without any values. */
export const emptyProfile: FieldValues = Object.create(null) as FieldValues

/** A school's profile as a set of one entry, so that conditions apply to it as they do to records. */
export function profileSet(values: FieldValues): RecordSet {
  const known = new Set(profileFields.map(({ name }) => name))
  const own = Object.keys(values)
    .filter((name) => !known.has(name))
    .map((name): FieldDefinition => field(name, name, typeof values[name] === 'number' ? 'number' : 'text'))
  const location = { kind: 'school', id: '', file: 'school.yaml', line: 1, column: 1 }
  const record = {
    kind: 'school',
    id: '',
    term: '',
    values,
    location: { file: 'school.yaml', line: 1, column: 1 },
    locations: Object.create(null) as Record<string, never>,
  }
  return {
    type: 'records',
    memory: makeMemory(),
    kind: {
      name: 'school',
      plural: 'school',
      label: '学校情况',
      counter: '所',
      dates: [],
      fields: [...profileFields, ...own],
      help: '',
    },
    entries: [{ record, values, location }],
    query: '学校情况',
    file: 'school.yaml',
    present: true,
    complete: true,
  }
}
