import type { Workspace } from '../records/index.ts'
import { collectNames } from './collect-names.ts'
import { convertProperName } from './convert-text.ts'
import { type Dictionary, longestMatch, makeDictionary } from './dictionary.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Characters of names that OpenCC would turn into another word: 后 is 後 elsewhere, but a name is not 後 by itself. They
 * stay as they are; other characters of a name become what they become alone.
 */
const kept = new Set('后范于余游岳岩涂郁采占里台丰杰征党朴干斗并准咸种')

/** Of these, what names are written with for certain. */
const certain = new Set('范于游岳岩涂郁采占')
const certainSurnames = new Set('后余')

/** Characters whose form in names is another than the usual one: 钟 is 鍾, and 鐘 only as a clock. */
const forms: ReadonlyMap<string, string> = new Map([['钟', '鍾']])

/** A name's character as Traditional; `usual` is what it becomes alone. */
const nameCharacter = (character: string, usual: (character: string) => string): string =>
  kept.has(character) ? character : (forms.get(character) ?? usual(character))

/** Whether a name's bearer may write it with another character than the one that was kept: 王丰 may be 王豐. */
const isUncertain = (name: string): boolean =>
  Array.from(name).some(
    (character, at) =>
      kept.has(character) && !certain.has(character) && !(at === 0 && certainSurnames.has(character)),
  )

/** A workspace's names and what they become. */
export interface NameForms {
  readonly forms: Dictionary
  /** Names that may be written with another character than the one kept. */
  readonly uncertain: readonly string[]
}

/**
 * Names are converted character by character, and characters that are names by themselves stay (范玮 becomes 范瑋). Bodies
 * keep their wording: a 信息技术公司 is no 資訊技術公司. What school.yaml says under `names` goes before both.
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
  // A body's character that a word decides is certain: 干部 in 干部学校.
  const kept = (name: string): boolean => isUncertain(name) && forms.entries.get(name) === personForm(name)
  return { forms, uncertain: names.filter((name) => !own.has(name) && kept(name)) }
}
