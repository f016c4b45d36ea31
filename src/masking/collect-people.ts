import { collectNameTexts } from '../conversion/index.ts'
import type { MaskSettings, Workspace } from '../records/index.ts'
import type { Person } from './person.ts'
import { readPerson } from './read-person.ts'

/** Matches stand-ins for people in a package, which are nobody's names. */
const standIn = /某\d+号$/

/** The people named in a workspace, in the order of its files, and words that may be names. */
export function collectPeople(
  workspace: Workspace,
  { names, except }: Pick<MaskSettings, 'names' | 'except'>,
): { readonly people: readonly Person[]; readonly uncertain: readonly string[] } {
  const { archive, names: forms } = workspace.school
  const signers = [...(archive?.terms.values() ?? [])].flatMap(({ signOffs }) => signOffs.map(({ by }) => by))
  const texts = [...collectNameTexts(workspace).people, ...signers]
  const read = [...new Set(texts)].map(readPerson)
  const written = names.filter((name) => !standIn.test(name)).map(personNamed)
  const people = [...read.flatMap((one) => one.people), ...written]
  // The Traditional form of a name is a name too.
  const traditional = people.flatMap(({ name }) => forms?.get(name) ?? []).map(personNamed)
  const settled = new Set([...names, ...except])
  const uncertain = [...new Set(read.flatMap((one) => one.uncertain))].filter((word) => !settled.has(word))
  // It is better to mask a word too many than to miss a name; all of these are reported to the school.
  const likely = uncertain.map((word): Person => ({ ...personNamed(word), likely: true }))
  return { people: [...people, ...traditional, ...likely], uncertain }
}

/** A person with a name that the school states explicitly, whatever it looks like. */
function personNamed(written: string): Person {
  const name = written.replace(/\s/g, '')
  const { people } = readPerson(name)
  const [found] = people
  return found?.name === name ? found : { name, surname: name.charAt(0) }
}
