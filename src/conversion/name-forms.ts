import type { Workspace } from '../records/index.ts'
import { collectNames } from './collect-names.ts'
import { convertProperName } from './convert-text.ts'
import { type Dictionary, longestMatch, makeDictionary } from './dictionary.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Characters in names that OpenCC would turn into another word: 后 is 後 elsewhere, but not as a name. They are kept; all other
 * characters of a name are converted individually.
 */
const kept = new Set('后范于余游岳岩涂郁采占里台丰杰征党朴干斗并准咸种')

/** Those of them that are certain to be used in names. */
const certain = new Set('范于游岳岩涂郁采占')
const certainSurnames = new Set('后余')

/** Characters with a different form in names: 钟 is 鍾, and 鐘 only as a clock. */
const forms: ReadonlyMap<string, string> = new Map([['钟', '鍾']])

/** Converts a character of a name; `usual` is its ordinary conversion. */
const nameCharacter = (character: string, usual: (character: string) => string): string =>
  kept.has(character) ? character : (forms.get(character) ?? usual(character))

/** Whether a person may write the name with a character other than the one kept: 王丰 may be 王豐. */
const isUncertain = (name: string): boolean =>
  Array.from(name).some(
    (character, at) =>
      kept.has(character) && !certain.has(character) && !(at === 0 && certainSurnames.has(character)),
  )

/** A workspace's names and their converted forms. */
export interface NameForms {
  readonly forms: Dictionary
  /** Names that may be written with another character than the one kept. */
  readonly uncertain: readonly string[]
}

/**
 * Converts names character by character, keeping characters that are names by themselves (范玮 becomes 范瑋). Bodies keep their
 * vocabulary: a 信息技术公司 does not become a 資訊技術公司. Entries under `names` in school.yaml take precedence over both.
 */
export function makeNameForms(workspace: Workspace, vocabulary: Vocabulary): NameForms {
  const { people, bodies } = collectNames(workspace)
  const own = workspace.school.names ?? new Map<string, string>()
  const usual = (character: string): string =>
    vocabulary.plainSteps.reduce((made, step) => longestMatch(step, made, 0)?.value ?? made, character)
  const character = (each: string): string => nameCharacter(each, usual)
  const personForm = (name: string): string => Array.from(name, character).join('')
  const bodyForm = (name: string): string => convertProperName(name, vocabulary, character)
  const forms = makeDictionary([
    ...bodies.map((body) => [body, bodyForm(body)] as const),
    ...people.map(({ name, title }) => [name + title, personForm(name) + bodyForm(title)] as const),
    ...own,
  ])
  const names = [...new Set([...people.map(({ name, title }) => name + title), ...bodies])]
  // A character in a body's name that is determined by a word is certain: 干部 in 干部学校.
  const kept = (name: string): boolean => isUncertain(name) && forms.entries.get(name) === personForm(name)
  return { forms, uncertain: names.filter((name) => !own.has(name) && kept(name)) }
}
