import { collectNameTexts } from '../conversion/index.ts'
import type { MaskSettings, Workspace } from '../records/index.ts'
import type { Person } from './person.ts'
import { readPerson } from './read-person.ts'

/** A name that stands for a person in a package: it is nobody's. */
const standIn = /某\d+号$/

/** The people whom a workspace names, in the order of its files, and words of which it is not certain. */
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
  // What a name is in Traditional Chinese is a name too.
  const traditional = people.flatMap(({ name }) => forms?.get(name) ?? []).map(personNamed)
  const settled = new Set([...names, ...except])
  const uncertain = [...new Set(read.flatMap((one) => one.uncertain))].filter((word) => !settled.has(word))
  // Better a word too many is masked than a name too few; the school gets a report of them all.
  const likely = uncertain.map((word): Person => ({ ...personNamed(word), likely: true }))
  return { people: [...people, ...traditional, ...likely], uncertain }
}

/** What the school says is a name is one, whatever it looks like. */
function personNamed(written: string): Person {
  const name = written.replace(/\s/g, '')
  const { people } = readPerson(name)
  const [found] = people
  return found?.name === name ? found : { name, surname: name.charAt(0) }
}
