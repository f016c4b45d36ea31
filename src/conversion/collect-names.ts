import {
  commonFields,
  type FieldDefinition,
  type FieldGroup,
  type FieldValue,
  type FieldValues,
  type Workspace,
} from '../records/index.ts'
import { type PersonName, readBodies, readPeople } from './read-names.ts'

/** The proper names of a workspace, in the order of its files. */
export interface WorkspaceNames {
  readonly people: readonly PersonName[]
  /** Schools, firms, districts. */
  readonly bodies: readonly string[]
}

/** Labels of fields for people and for bodies, including those of a school's own ledgers: 检查人, 司机, 供应商. */
const forPeople =
  /(?:人|人员|员|师|长|主任|者|司机|教练|工|校医|医生|会计|保安|门卫|书记|干事|people|driver)$/
const forBodies = /(?:单位|公司|供应商|厂家|商家|捐赠人|协作方)$/
const profilePeople = ['headmaster', 'director']

/** Collects the names of people and bodies from all ledgers and the school's profile. */
export function collectNames(workspace: Workspace): WorkspaceNames {
  const people = new Map<string, PersonName>()
  const { people: personTexts, bodies: bodyTexts } = collectNameTexts(workspace)
  for (const text of personTexts)
    for (const person of readPeople(text)) people.set(person.name + person.title, person)
  const { school } = workspace
  const bodies = new Set([school.name, school.shortName, ...textsOf(school.values.district ?? '')])
  for (const text of bodyTexts) for (const body of readBodies(text)) bodies.add(body)
  bodies.delete('')
  return { people: [...people.values()], bodies: [...bodies].filter((body) => !people.has(body)) }
}

/** The texts in fields for people and for bodies, as written. */
export interface NameTexts {
  readonly people: readonly string[]
  readonly bodies: readonly string[]
}

/** Collects the texts of all fields for people and for bodies: ledgers, catalogues, the school's profile. */
export function collectNameTexts({ school, ledgers, catalogues }: Workspace): NameTexts {
  const people: string[] = Object.entries(school.values).flatMap(([name, value]) =>
    profilePeople.includes(name) || forPeople.test(name) ? textsOf(value) : [],
  )
  const bodies: string[] = []
  const walk = (values: FieldValues, fields: readonly FieldDefinition[]): void => {
    for (const field of fields) {
      const value = values[field.name]
      if (value === undefined) continue
      if (field.type === 'group') {
        for (const group of groupsOf(value)) walk(group.values, field.fields ?? [])
      }
      if (field.person ?? forPeople.test(field.label)) people.push(...textsOf(value))
      if (forBodies.test(field.label)) bodies.push(...textsOf(value))
    }
  }
  for (const term of [...ledgers.values(), catalogues]) {
    for (const { kind, records } of term.values()) {
      const fields = [...commonFields, ...kind.fields]
      for (const record of records) walk(record.values, fields)
    }
  }
  return { people, bodies }
}

const groupsOf = (value: FieldValue): readonly FieldGroup[] =>
  Array.isArray(value) ? value.filter((item): item is FieldGroup => typeof item === 'object') : []

const textsOf = (value: FieldValue): readonly string[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : [value]).filter(
    (item): item is string => typeof item === 'string',
  )
