import { type Dictionary, makeDictionary } from './dictionary.ts'
import { regionalWords } from './regional-words.ts'
import { rewrite, unchanged } from './rewritten.ts'
import type { Traditional } from './traditional.ts'

/**
 * Words that OpenCC's regional lists treat as computing terms, but which mean something else in school documents, or consist of
 * the ends of two words: 红头文件 is not a header file, 许多任务 are not multitasking. They are kept.
 */
const officeWords: ReadonlySet<string> = new Set(
  (
    '便攜式 優先級 元數據 任務欄 任務管理器 地址欄 多任務 多線程 大衆公司 大衆集團 寫保護 引導程序 性價比 持久性 控制器 支持者 操作數 ' +
    '數據源 狀態欄 用戶名 源文件 源代碼 目標代碼 自行車 註冊機 註冊表 調色板 適配器 邏輯門 門電路 面向對象 面向過程 頭文件 高級選項 高級設置'
  ).split(' '),
)

/**
 * Regional words of two characters come from our own list only: in running text they are too often the end of one word and the
 * beginning of the next, as 存盤 (to save a file) is in 庫存盤點.
 */
const isRegional = (word: string): boolean => word.length > 2 && !officeWords.has(word)

/**
 * Entries that OpenCC's dictionaries lack for school documents, in which 签 by itself means to sign rather than a lot, 冲 means to
 * wash, 周 after a kind of week is 週, and something loose is 鬆; 回音 is an answer, not an echo; and in which words meet that
 * OpenCC takes for another one: 人参加 is not ginseng.
 */
export const schoolWords = makeDictionary(
  (
    '签 簽|冲 沖|值周 值週|按周 按週|安全周 安全週|教育周 教育週|宣传周 宣傳週|活动周 活動週|上课周 上課週|校历周 校曆週|' +
    '栓松 栓鬆|腿松 腿鬆|丝松 絲鬆|页松 頁鬆|刮松 刮鬆|松了 鬆了|松脱 鬆脫|有回音 有回音|人参加 人參加|人参与 人參與|个中心 個中心|' +
    '用后摆 用後擺|后摆放 後擺放|己干的 己幹的|能干的 能幹的|要干的 要幹的|该干的 該幹的|在干的 在幹的|想干的 想幹的|折合 折合|' +
    '家具 家具|发霉 發霉|霉点 霉點|里加 裏加|看表里 看表裏|服务台账 服務臺賬|书台账 書臺賬'
  )
    .split('|')
    .map((entry): [string, string] => {
      const [word = '', value = ''] = entry.split(' ')
      return [word, value]
    }),
)

/**
 * A language's dictionaries: `words` are those of the region, in their final form; of the rest, `phrases` split a text into words,
 * then each of the steps rewrites every word in turn.
 */
export interface Vocabulary {
  readonly words: Dictionary
  readonly phrases: readonly Dictionary[]
  readonly steps: Steps
  /** The steps without regional vocabulary, for proper names. */
  readonly plainSteps: Steps
  /** Units after a number. */
  readonly units: ReadonlyMap<string, string>
}

export type Steps = readonly (readonly Dictionary[])[]

/** Forms of characters that official documents use where OpenCC has another one. */
const officialForms: Readonly<Record<Traditional, Dictionary>> = {
  'zh-Hant': makeDictionary([['啓', '啟']]),
  'zh-TW': makeDictionary([
    ['賬', '帳'],
    ['佔', '占'],
  ]),
  'zh-HK': makeDictionary([
    ['賬', '帳'],
    ['啓', '啟'],
  ]),
}

const taiwanUnits: ReadonlyMap<string, string> = new Map([
  ['米', '公尺'],
  ['千米', '公里'],
  ['克', '公克'],
])

/** OpenCC's configurations: with regional vocabulary, and with characters only. */
const configurations: Readonly<Record<Traditional, { readonly full: string; readonly plain: string }>> = {
  'zh-Hant': { full: 's2t', plain: 's2t' },
  'zh-TW': { full: 's2twp', plain: 's2tw' },
  'zh-HK': { full: 's2hkp', plain: 's2hk' },
}

// OpenCC's data is a megabyte of constant text: loaded on first use, and parsed once.
const loaded = new Map<Traditional, Promise<Vocabulary>>()
const parsed = new Map<DictionaryText, Dictionary>()

/** Loads OpenCC's dictionaries for a language. */
export function loadVocabulary(language: Traditional): Promise<Vocabulary> {
  const vocabulary = loaded.get(language) ?? load(language)
  loaded.set(language, vocabulary)
  return vocabulary
}

async function load(language: Traditional): Promise<Vocabulary> {
  // TypeScript cannot resolve the package's own types, which refer to each other.
  const { configs } = (await import('opencc-js/preset/cn2t')) as unknown as OpenccData
  const chainOf = (name: string, usual = name): Steps => {
    const characters = new Set((configs[usual]?.conversionChain ?? []).flat())
    return (configs[name]?.conversionChain ?? []).map((group) =>
      group.map((text) => parse(text, characters.has(text) ? undefined : isRegional)),
    )
  }
  const { full, plain } = configurations[language]
  const common = language === 'zh-Hant' ? [[shared(chainOf('s2tw'), chainOf('s2hk'))]] : []
  const stepsOf = (name: string): Steps => {
    const [first = [], ...rest] = chainOf(name, plain)
    return [[schoolWords, ...first], ...rest, ...common, [officialForms[language]]]
  }
  const steps = stepsOf(full)
  const plainSteps = stepsOf(plain)
  const toPlain = (text: string): string =>
    plainSteps.reduce((made, step) => rewrite(made, step, []), unchanged(text, 0, text.length)).text
  return {
    words: makeDictionary(regionalWords(language, toPlain)),
    // The last of the first step's dictionaries contains single characters.
    phrases: steps[0]?.slice(0, -1) ?? [],
    steps,
    plainSteps,
    units: language === 'zh-TW' ? taiwanUnits : new Map(),
  }
}

/**
 * OpenCC's plain Traditional uses 爲 and 覈: where its variants for Taiwan and Hong Kong agree, their form is the one commonly
 * used.
 */
function shared(taiwan: Steps, hongKong: Steps): Dictionary {
  const [ours, theirs] = [taiwan, hongKong].map((steps) => steps.at(-1)?.at(-1)?.entries)
  return makeDictionary([...(ours ?? [])].filter(([character, form]) => theirs?.get(character) === form))
}

/** The part of the package that is used: by configuration, groups of dictionaries to apply in turn. */
interface OpenccData {
  readonly configs: Readonly<
    Record<string, { readonly conversionChain: readonly (readonly DictionaryText[])[] } | undefined>
  >
}

/** Words and their replacements in OpenCC's packed form: `word value|word value`, or pairs. */
type DictionaryText = string | readonly (readonly [string, string])[]

/** Parses a dictionary. `fits` says which words to take, by default all; a text is always parsed with the same one. */
function parse(text: DictionaryText, fits: (word: string) => boolean = () => true): Dictionary {
  const known = parsed.get(text)
  if (known) return known
  const pairs = typeof text === 'string' ? text.split('|').map(toPair) : text
  const dictionary = makeDictionary(pairs.filter(([word]) => fits(word)))
  parsed.set(text, dictionary)
  return dictionary
}

function toPair(entry: string): readonly [string, string] {
  const [word = '', value = ''] = entry.split(' ')
  return [word, value]
}
