import { contradictsItself } from './contradicts-itself.ts'
import { tickedWord } from './ticked-word.ts'

/** Marks and words for yes and no, as they are drawn and chosen in sheets. */
const yes = '是 √ ✓ ✔ ☑ ✅ ■ 对 y yes true'
const no = '否 × ✗ ✘ x ☒ ❌ □ ☐ 错 n no false'

/** The words that schools use for the choices of ledgers, by choice. */
const written: Readonly<Record<string, string>> = {
  已完成: `${yes} 已修 已修复 已修好 修好 修好了 修复 修了 完成 完成了 已经完成 已维修 维修好 已处理 处理好 处理好了 已解决 解决 处理完毕 维修完毕 已更换 已换 已换好 已换新 换好 换好了 换了 已装 装好 已安装 已疏通 已通 已加固 已焊 已焊接 已清理 已清洗 已修理 修理好 办结 已办结 已办 办好 完工 已完工 完毕 已完毕 已结 已 好 ok 正常 正常使用 完好 已落实 已验收 已整改`,
  未完成: `${no} 未修 未修复 没修 没修好 未修好 未维修 未处理 没处理 未解决 未 没有 待修 待维修 待处理 待解决 待更换 待换 未更换 未换 没换 修不了 无法修 无法维修 未办 待办 未落实 未整改`,
  处理中:
    '维修中 在修 进行中 修理中 待配件 等配件 缺配件 正在维修 正在修 正在修理 正在处理 正在更换 正在换 在处理 处理着 修着 送修 已送修 已派单 已派工 已受理 办理中',
  已解决: `${yes} 解决 已处理 完成 已完成 已整改 已落实`,
  未解决: `${no} 未处理 待处理 待解决 未完成 未整改 未落实`,
  已整改: `${yes} 整改 完成 已完成 整改完成 已整改完成 完成整改 整改完毕 已整改完毕 整改到位 已整改到位 已当场整改 已立即整改 已改 改好 改好了 已改好 已改正 已处理 处理好 已修 已修好 已修复 已更换 已换 已落实 已解决 已销号 销号 已消除 消除`,
  未整改: `${no} 未改 没改 没整改 未完成 未处理 待处理 待整改 未落实 未解决 未销号 未消除`,
  整改中: '正在整改 在整改 正在改 处理中 正在处理 进行中 部分整改',
  未开始: '未启动 未做 没开始',
  进行中: '正在进行 在做 实施中',
  取消: '已取消 不做了',
  在用: '使用 使用中 正常 良好 完好 在使用 正常使用 能用 √ ✓ ✔ ☑',
  闲置: '未使用 停用 不用 闲放',
  报废: '已报废 损坏报废',
  一般: '一般隐患 低 轻微 小 低风险 一般风险',
  较大: '较大隐患 中 较重 较大风险 中等',
  重大: '重大隐患 高 严重 重大风险',
  已竣工: '竣工 完工 已完工 完成 已完成 √ ✓ ✔ ☑',
  在建: '施工中 在施工 进行中 正在施工',
  未开工: '未施工 待开工',
  新订: '新制定 制定 新建 新增 新定',
  修订: '修改 完善 更新 已修订',
  执行: '在用 实施 执行中 现行 沿用',
  制度: '规定 办法',
  预案: '应急预案 方案',
  责任书: '安全责任书 目标责任书',
  承诺书: '安全承诺书',
}

const meanings: ReadonlyMap<string, readonly string[]> = Object.entries(written).reduce(
  (map, [choice, words]) => {
    for (const word of words.split(' ')) map.set(word, [...(map.get(word) ?? []), choice])
    return map
  },
  new Map<string, readonly string[]>(),
)

/** What a text means among the choices of a field. */
export interface MeantChoice {
  readonly choice: string
  /** The day that stands beside the word: 9.9 in 已整改（9.9）. */
  readonly day?: string
  /** What else stands beside it: 等配件 in 未完成，等配件. */
  readonly rest?: string
  /** Why it should be checked (Chinese). */
  readonly doubt?: string
}

/** A school's own words for choices: 已换新 is 已完成. */
export type SchoolWords = ReadonlyMap<string, string>

/** A word as it is looked up: a lone v is a typed tick. */
const plainWord = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s。！!]|\ufe0e|\ufe0f/g, '')
    .replace(/^v$/, '√')

/** No word for a choice has more characters. */
const longestWord = 20

/** The choice that a word means, if it means exactly one; 修好了 is 修好. */
function wordChoice(
  text: string,
  choices: readonly string[],
  words: SchoolWords = new Map(),
): string | undefined {
  if (text.length > longestWord) return undefined
  const word = plainWord(text)
  return exactChoice(word, choices, words) ?? exactChoice(word.replace(/(?<=.)[了啦]$/u, ''), choices, words)
}

function exactChoice(word: string, choices: readonly string[], words: SchoolWords): string | undefined {
  if (choices.includes(word)) return word
  const own = words.get(word)
  if (own !== undefined && choices.includes(own)) return own
  const meant = choices.filter((choice) => meanings.get(word)?.includes(choice) === true)
  return meant.length === 1 ? meant[0] : undefined
}

/** Whether a word means the same as 是 (true) or any other choice (false); undefined if it means none. */
function isFinished(word: string, choices: readonly string[], words: SchoolWords): boolean | undefined {
  const choice = wordChoice(word, choices, words)
  return choice === undefined ? undefined : choice === wordChoice('是', choices)
}

const day = String.raw`(?:\d{4}[-./年])?\d{1,2}[-./月]\d{1,2}[日号]?`
/** 已整改（9.9）, 已整改(等配件), 未完成，等配件, 已整改 9.9. */
const behindWord = new RegExp(
  String.raw`^([^（(，,；;。、：:\s\d]{1,8})(?:\s*[（(]([^（）()]+)[）)]|[，,；;。、：:\s]+(.+)|(${day}))$`,
  'su',
)
const beforeWord = new RegExp(String.raw`^(${day})\s*[，,]?(\D{1,8})$`, 'u')
const isDay = new RegExp(`^${day}$`, 'u')

/**
 * The choice that a text means, alone or with a day or an explanation beside it. What is called finished and unfinished in one breath
 * is not finished.
 */
export function meantChoice(
  written: string,
  choices: readonly string[],
  words: SchoolWords = new Map(),
): MeantChoice | undefined {
  const text = tickedWord(written) ?? written
  const alone = wordChoice(text, choices, words)
  if (alone !== undefined) return { choice: alone }
  const open = wordChoice('否', choices)
  if (open !== undefined && contradictsItself(text, (word) => isFinished(word, choices, words)))
    return { choice: open, rest: text, doubt: `写的是“${text}”，前后不一致，按“${open}”记` }
  const [, before, word] = beforeWord.exec(text.trim()) ?? []
  const [, first, inside, after, glued] = behindWord.exec(text.trim()) ?? []
  const choice = wordChoice(word ?? first ?? '', choices, words)
  const beside = before ?? inside ?? after ?? glued
  if (choice === undefined || beside === undefined) return undefined
  return isDay.test(beside.trim()) ? { choice, day: beside.trim() } : { choice, rest: beside.trim() }
}

/** The choices of fields that only suggest them, by the words written instead. */
export const meantActions: ReadonlyMap<string, string> = new Map([
  ['换', '更换'],
  ['换新', '更换'],
  ['修', '维修'],
  ['修理', '维修'],
  ['修复', '维修'],
  ['通', '疏通'],
  ['焊', '焊接'],
  ['刷漆', '油漆'],
  ['装', '安装'],
  ['购买', '购置'],
  ['采购', '购置'],
  ['购入', '购置'],
  ['新购', '购置'],
  ['捐赠', '受赠'],
  ['捐献', '受赠'],
  ['赠送', '受赠'],
  ['获赠', '受赠'],
])

/** The values of ticks and crosses written where 是 or 否 is expected. */
export const ticks: ReadonlyMap<string, string> = new Map([
  ...yes.split(' ').map((mark): [string, string] => [mark, '是']),
  ...no.split(' ').map((mark): [string, string] => [mark, '否']),
  ['●', '是'],
])

/** What a cell with nothing but a mark or a word for yes or no says; undefined for any other. */
export const tickOf = (text: string): string | undefined => ticks.get(plainWord(text))
