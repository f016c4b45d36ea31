import type { Language } from '../text/index.ts'
import { type Dictionary, makeDictionary } from './dictionary.ts'
import { mainlandWords } from './regional-words.ts'
import { rewrite, unchanged } from './rewritten.ts'
import type { Traditional } from './traditional.ts'
import { loadVocabulary, type Steps, type Vocabulary } from './vocabulary.ts'

/** Converts a Traditional text back to Simplified Chinese, with alternatives, likeliest first. */
export type Restore = (text: string) => readonly string[]

/** OpenCC's configurations for converting back to Simplified: with regional vocabulary, then with characters only. */
const configurations: Readonly<Record<Traditional, readonly string[]>> = {
  'zh-Hant': ['t2s'],
  'zh-TW': ['tw2sp', 'tw2s', 't2s'],
  'zh-HK': ['hk2sp', 'hk2s', 't2s'],
}

/** Loads OpenCC's conversion back to Simplified; for Simplified Chinese, the identity. */
export async function loadRestorer(language: Language): Promise<Restore> {
  if (language === 'zh-CN') return (text) => [text]
  // TypeScript cannot resolve the package's own types, which refer to each other.
  const { configs } = (await import('opencc-js/preset/t2cn')) as unknown as OpenccData
  const chains = configurations[language].map((name) =>
    (configs[name]?.conversionChain ?? []).map((group) => group.map(parse)),
  )
  const own = ownWords(await loadVocabulary(language), chains)
  return (text) => {
    const plain = turnQuotesBack(text)
    const ways = chains.flatMap((steps) => [applyAll([[own], ...steps], plain), applyAll(steps, plain)])
    return [...new Set(ways)]
  }
}

const applyAll = (steps: Steps, text: string): string =>
  steps.reduce((made, step) => rewrite(made, step, []), unchanged(text, 0, text.length)).text

/** The words of the region that OpenCC does not restore, and the units: 臺帳 to 台账, 平方公尺 to 平方米. */
function ownWords({ words, units }: Vocabulary, chains: readonly Steps[]): Dictionary {
  // The first of several words for a value is the likeliest.
  const likeliest = new Map([...units, ...words.entries].reverse().map(([word, value]) => [value, word]))
  const isKnown = (word: string, value: string): boolean =>
    chains.some((steps) => applyAll(steps, value) === word)
  return makeDictionary(
    [...likeliest].filter(([value, word]) => !mainlandWords.has(value) && !isKnown(word, value)),
  )
}

const marks: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' }

const turnQuotesBack = (text: string): string => text.replace(/[「」『』]/g, (mark) => marks[mark] ?? mark)

interface OpenccData {
  readonly configs: Readonly<
    Record<string, { readonly conversionChain: readonly (readonly DictionaryText[])[] } | undefined>
  >
}

/** Words and their replacements in OpenCC's packed form: `word value|word value`, or pairs. */
type DictionaryText = string | readonly (readonly [string, string])[]

function parse(text: DictionaryText): Dictionary {
  const pairs =
    typeof text === 'string'
      ? text.split('|').map((entry): readonly [string, string] => {
          const [word = '', value = ''] = entry.split(' ')
          return [word, value]
        })
      : text
  return makeDictionary(pairs)
}
