import { measureWords } from './quantity-words.ts'
import { typedFrequencyPattern } from './typed-frequencies.ts'

const terms =
  // Names of things, policies and slogans
  '三防 四害 三无 两会 两免一补 两免两补 五讲四美 十大预案 三大纪律 三大球 四大发明 四大名著 五大员 一岗双责 三管三必须 两个服务 两手抓 两个确立 两个维护 四个意识 四个自信 ' +
  '三个代表 八项规定 三重一大 三会一课 两学一做 三包 门前三包 三令五申 三位一体 四位一体 五位一体 两节 三同时 四不放过 五落实 五到位 ' +
  '四个一 六个一 五项管理 双减 五育 两操 三餐 四防 六防 五防 三表 三查 两案九制 四有 三热爱 三个到位 两证 三证 五证 一盔一带 ' +
  '千家万户 四面八方 三番五次 一五一十 七上八下 三心二意 三言两语 五花八门 千头万绪 千方百计 百花齐放 百年大计 万无一失 一举两得 三五成群 举一反三 货比三家 两头 ' +
  '十分 万分 百分百 百分之百 二十四节气 九年一贯 三角 四角 五角星 六角 八角 二次 三方 三级 四季 三脚架 ' +
  // Theme days and telephone numbers
  '3.5 3.12 3.15 4.15 4.26 5.12 5.25 6.5 6.26 9.3 9.18 10.13 11.9 11.25 12.2 12.4 12.13 六一 五一 十一 五四 七一 八一 三八 一二九 ' +
  '110 119 120 122 12345 12355 24小时'

/** Expressions with a number that are names, rather than numbers to compute (固定说法); a school adds its own under `fixedTerms:`. */
const fixedTerms: readonly string[] = terms.split(' ')

/** A number in a text; `offset` is in UTF-16 units. */
export interface TypedNumber {
  readonly offset: number
  /** Including its measure word: 五台, 二十余次, 8%. */
  readonly text: string
}

/** Replaces text to be ignored; no pattern below matches it. */
const blank = '\uFFFC'

const han = '[一二两三四五六七八九十]'
const figure = `(?:\\d{1,2}|${han}{1,3})`
const range = '[—–~～至、-]'

/** Numbers that say when, where or which, rather than how many; a comment gives the kind of each. */
const passedOver: readonly RegExp[] = [
  // Addresses of links, and marks of footnotes
  /https?:\/\/[\w./?=&%#-]+|\]\([^()\n]*\)|\[\^[^\]\n]*\]/g,
  // Numbers of documents and standards: 〔2014〕2号, GB/T 9704—2012
  /[〔[（(]\d{4}[〕\]）)]\s*第?\d+\s*号|(?<![A-Z])[A-Z]{2,}(?:\/[A-Z]+)?\s*\d[\d.]*(?:[—–-]\d{4})?/g,
  // Theme days in quotation marks: “9.11”
  /[“"‘']\d{1,2}[.．·]\d{1,2}[”"’']/g,
  // Names with Latin letters: A4, 3D, B2座
  /(?<![A-Za-z])[A-Za-z]+-?\d+[A-Za-z\d]*|(?<!\d)\d+[A-Z][A-Za-z]*/g,
  // Times of day: 8:30, 7时50分, 下午四点半
  /\d{1,2}[:：]\d{2}|\d{1,2}[时点](?!间)(?:\d{1,2}分|半)?|[一二三四五六七八九十]{1,2}点(?:半|钟|[一二三四五]?十分)?/g,
  // Years, school years and dates: 2025年, 2025—2026学年, 2025-09-01, 二〇二五年, 三年
  /\d{2}[xX×]{2}年|\d{2,4}(?:[—–-]\d{2,4})?\s*(?:学年度?|年度?)|\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?/g,
  /[〇零一二三四五六七八九]{4}年|[一二三四五六七八九十]{1,3}年/g,
  new RegExp(
    `${figure}月?(?:${range}+${figure})*月(?:份|底|初|末|[上中下]旬)?(?:${figure}[日号]?(?:${range}${figure}[日号])?)?`,
    'g',
  ),
  /(?<!\d)\d{1,2}日(?!内|之内)|[一二三四]季度/g,
  // Ordinals: 第一, 第3周
  new RegExp(`第(?:\\d+|${han}+)`, 'g'),
  // Labels of an outline, a list or a table's rows at the start of a line: 1. 一、（一）（1）①
  new RegExp(`^[ \\t>|]*(?:#+[ \\t]*)?(?:[（(]${figure}[）)]|${figure}(?:[．、)]|\\.(?!\\d))|[①-⑳])`, 'gm'),
  /[（(]\s*\d{1,2}\s*[）)]|篇\s*\d{1,2}/g,
  // Grades, classes, floors, rooms: 三年级二班, 五（2）班, 3号楼, 二楼
  new RegExp(
    `${figure}年级(?:[（(]?${figure}[）)]?班)?|${figure}?[（(]${figure}[）)]班|${figure}班(?!次)|${figure}[楼层]|\\d{1,4}(?:号楼?|室|教室)`,
    'g',
  ),
  // Parts of the text itself: 四个方面, 三大部分
  new RegExp(
    `${han}{1,2}[个大]?(?:方面|部分|层次|环节|阶段|原则|坚持|结合|到位|要求|重点|维度|举措|任务|类别)|${han}道(?:防线|关口?)`,
    'g',
  ),
  // 一次, 一个, 一批: an article rather than a count
  /(?<![十百千万二三四五六七八九])一(?![十百千万])/g,
]

const longestFirst = [...measureWords].sort((a, b) => b.length - a.length).join('|')
const unit = `(?:个)?(?:${longestFirst})`
const vague = '[余多来几]?'

/** Arabic digits, with or without a measure word; 百分之八十; Han numerals before a measure word. */
const numberPattern = new RegExp(
  `\\d+(?:[.,]\\d+)*${vague}[万亿]?${vague}(?:%|％|‰|${unit})?` +
    `|百分之[一二三四五六七八九十百零点]+` +
    `|[一二两三四五六七八九十百千][一二两三四五六七八九十百千万零〇]*${vague}${unit}(?!级)` +
    `|[百千万][余多]${unit}` +
    // Counted without a measure word: 十大亮点, 五讲
    `|[两二三四五六七八九十百]+(?:大(?=\\p{Script=Han})|讲(?![话述课解座究明台]))`,
  'gu',
)

/**
 * Finds the numbers in a typed text: Arabic ones, and Han ones with a measure word. Ignores fixed expressions (三防, 5.12 and the
 * school's own), dates, years and times, ordinals, labels of the outline, numbers of documents and places, 一 as an article, and
 * claims of frequency (`findTypedFrequencies`). Linear in the length of the text.
 */
export function findTypedNumbers(text: string, ownTerms: readonly string[] = []): readonly TypedNumber[] {
  const patterns = [termPattern([...fixedTerms, ...ownTerms]), ...passedOver, typedFrequencyPattern]
  const rest = patterns.reduce(
    (masked, pattern) => masked.replace(pattern, (match) => blank.repeat(match.length)),
    text,
  )
  return Array.from(rest.matchAll(numberPattern), (match) => ({ offset: match.index, text: match[0] }))
}

const special = /[\\^$.*+?()[\]{}|]/g

/** Joins terms into one pattern, longest first; a term that begins or ends with a digit does not match within a longer number. */
function termPattern(words: readonly string[]): RegExp {
  const sources = [...new Set(words)]
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const source = word.replace(special, '\\$&').replaceAll('\\.', '[.．·]')
      return `${/^\d/.test(word) ? '(?<![\\d.])' : ''}${source}${/\d$/.test(word) ? '(?![\\d.]*\\d|[%％万亿])' : ''}`
    })
  return new RegExp(sources.join('|') || '(?!)', 'g')
}
