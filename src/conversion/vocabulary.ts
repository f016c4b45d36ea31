import type { Language } from '../text/index.ts'
import { type Dictionary, makeDictionary } from './dictionary.ts'
import { officeWords } from './office-words.ts'
import { schoolWords } from './school-words.ts'

/** What Simplified Chinese may be turned into. */
export type Traditional = Exclude<Language, 'zh-CN'>

/** A language's dictionaries: `phrases` part a text into words, each of the steps then rewrites every word in turn. */
export interface Vocabulary {
  readonly phrases: readonly Dictionary[]
  readonly steps: Steps
  /** The same without the words of a region: for proper names. */
  readonly plainSteps: Steps
}

type Steps = readonly (readonly Dictionary[])[]

/** OpenCC's configurations: with the region's words, and with its characters alone. */
const configurations: Readonly<Record<Traditional, { readonly full: string; readonly plain: string }>> = {
  'zh-Hant': { full: 's2t', plain: 's2t' },
  'zh-TW': { full: 's2twp', plain: 's2tw' },
  'zh-HK': { full: 's2hkp', plain: 's2hk' },
}

// OpenCC's data are a megabyte of text that never changes: loaded when first asked for, parsed once.
const loaded = new Map<Traditional, Promise<Vocabulary>>()
const parsed = new Map<DictionaryText, Dictionary>()
const none: ReadonlySet<string> = new Set()

/** OpenCC's dictionaries for a language. */
export function loadVocabulary(language: Traditional): Promise<Vocabulary> {
  const vocabulary = loaded.get(language) ?? load(language)
  loaded.set(language, vocabulary)
  return vocabulary
}

async function load(language: Traditional): Promise<Vocabulary> {
  // The package's own types name each other in a way that TypeScript does not find.
  const { configs } = (await import('opencc-js/preset/cn2t')) as unknown as OpenccData
  const chainOf = (name: string): Steps =>
    (configs[name]?.conversionChain ?? []).map((group, step) =>
      group.map((text) => parse(text, step > 0 ? officeWords : none)),
    )
  const { full, plain } = configurations[language]
  const common = language === 'zh-Hant' ? [[shared(chainOf('s2tw'), chainOf('s2hk'))]] : []
  const stepsOf = (name: string): Steps => {
    const [first = [], ...rest] = chainOf(name)
    return [[schoolWords, ...first], ...rest, ...common]
  }
  const steps = stepsOf(full)
  // Of the first step's dictionaries the last holds single characters.
  return { phrases: steps[0]?.slice(0, -1) ?? [], steps, plainSteps: stepsOf(plain) }
}

/** OpenCC's own Traditional writes 爲 and 覈: where its variants for Taiwan and Hong Kong agree, theirs is what everybody writes. */
function shared(taiwan: Steps, hongKong: Steps): Dictionary {
  const [ours, theirs] = [taiwan, hongKong].map((steps) => steps.at(-1)?.at(-1)?.entries)
  return makeDictionary([...(ours ?? [])].filter(([character, form]) => theirs?.get(character) === form))
}

/** What of the package is used: by configuration, groups of dictionaries to go through one after the other. */
interface OpenccData {
  readonly configs: Readonly<
    Record<string, { readonly conversionChain: readonly (readonly DictionaryText[])[] } | undefined>
  >
}

/** Words and what they become as OpenCC packs them: `word value|word value`, or pairs. */
type DictionaryText = string | readonly (readonly [string, string])[]

/** `without` are words to leave out; a text is always parsed with the same. */
function parse(text: DictionaryText, without: ReadonlySet<string>): Dictionary {
  const known = parsed.get(text)
  if (known) return known
  const pairs = typeof text === 'string' ? text.split('|').map(toPair) : text
  const dictionary = makeDictionary(pairs.filter(([word]) => !without.has(word)))
  parsed.set(text, dictionary)
  return dictionary
}

function toPair(entry: string): readonly [string, string] {
  const [word = '', value = ''] = entry.split(' ')
  return [word, value]
}
