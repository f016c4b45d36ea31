import type { Language } from '../text/index.ts'
import { type Dictionary, makeDictionary } from './dictionary.ts'
import { rewrite, unchanged } from './rewritten.ts'
import type { Traditional } from './vocabulary.ts'

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
  return (text) => {
    const plain = turnQuotesBack(text)
    const ways = chains.map(
      (steps) =>
        steps.reduce((made, step) => rewrite(made, step, []), unchanged(plain, 0, plain.length)).text,
    )
    return [...new Set(ways)]
  }
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
