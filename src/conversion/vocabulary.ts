import type { Language } from '../text/index.ts'
import { type Dictionary, makeDictionary } from './dictionary.ts'

/**
 * Words that OpenCC's list for Taiwan treats as computing terms, but which mean something else in school documents: 审批程序 is not
 * 程式, 服务对象 not 物件, 社区民警 not 社群. They are kept.
 */
const officeWords: ReadonlySet<string> = new Set(
  (
    '交互 低級 保存 優化 全局 內核 分區 創建 刷新 參數 發佈 發送 圖庫 地址 外置 存儲 實例 審覈 對象 導入 導出 局部 ' +
    '循環 性價比 打開 批量 拋出 指針 接口 擴展 支持 文件 查看 查找 模擬 權限 映射 截取 溢出 激活 用戶 社區 窗口 ' +
    '端口 綁定 聯繫 聲明 菜單 萬象 視頻 設備 設置 訪問 調度 調用 調試 程序 算法 組件 註冊機 註銷 連接 進程 運行 遞歸 ' +
    '適配器 重裝 重載 隊列 集成 集羣 項目 類型 高端 高級 範式 便攜式'
  ).split(' '),
)

/**
 * Entries that OpenCC's dictionaries lack for school documents, in which 签 by itself means to sign rather than a lot, 冲 means to
 * wash, 周 after a kind of week is 週, and something loose is 鬆; 回音 is an answer, not an echo.
 */
export const schoolWords = makeDictionary(
  (
    '签 簽|冲 沖|值周 值週|按周 按週|安全周 安全週|教育周 教育週|宣传周 宣傳週|活动周 活動週|上课周 上課週|校历周 校曆週|' +
    '栓松 栓鬆|腿松 腿鬆|丝松 絲鬆|页松 頁鬆|刮松 刮鬆|松了 鬆了|松脱 鬆脫|有回音 有回音'
  )
    .split('|')
    .map((entry): [string, string] => {
      const [word = '', value = ''] = entry.split(' ')
      return [word, value]
    }),
)

/** The languages that Simplified Chinese can be converted to. */
export type Traditional = Exclude<Language, 'zh-CN'>

/** A language's dictionaries: `phrases` split a text into words, then each of the steps rewrites every word in turn. */
export interface Vocabulary {
  readonly phrases: readonly Dictionary[]
  readonly steps: Steps
  /** The steps without regional vocabulary, for proper names. */
  readonly plainSteps: Steps
}

type Steps = readonly (readonly Dictionary[])[]

/** OpenCC's configurations: with regional vocabulary, and with characters only. */
const configurations: Readonly<Record<Traditional, { readonly full: string; readonly plain: string }>> = {
  'zh-Hant': { full: 's2t', plain: 's2t' },
  'zh-TW': { full: 's2twp', plain: 's2tw' },
  'zh-HK': { full: 's2hkp', plain: 's2hk' },
}

// OpenCC's data is a megabyte of constant text: loaded on first use, and parsed once.
const loaded = new Map<Traditional, Promise<Vocabulary>>()
const parsed = new Map<DictionaryText, Dictionary>()
const none: ReadonlySet<string> = new Set()

/** Loads OpenCC's dictionaries for a language. */
export function loadVocabulary(language: Traditional): Promise<Vocabulary> {
  const vocabulary = loaded.get(language) ?? load(language)
  loaded.set(language, vocabulary)
  return vocabulary
}

async function load(language: Traditional): Promise<Vocabulary> {
  // TypeScript cannot resolve the package's own types, which refer to each other.
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
  // The last of the first step's dictionaries contains single characters.
  return { phrases: steps[0]?.slice(0, -1) ?? [], steps, plainSteps: stepsOf(plain) }
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

/** Parses a dictionary. `without` are words to leave out; a text is always parsed with the same ones. */
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
