import type { NameSpan } from './name-span.ts'
import type { NameTable } from './name-table.ts'

const han = /\p{Script=Han}/u
const posts =
  '(?:总务|教导|教务|德育|政教|后勤|办公室)?副?(?:校长|主任|书记|园长|院长|局长|处长|科长|所长|站长|会长|组长|队长|班长|经理|老板|干事)'
const callings =
  '老师|教师|教授|师傅|会计|警官|民警|法官|律师|医生|大夫|护士|教练|司机|保安|厨师|电工|工程师|先生|女士|同志|同学'
const kin = '阿姨|大爷|大妈|大叔|大哥|大姐|奶奶|爷爷|叔叔|伯伯|妈妈|爸爸|家长'
const titles = new RegExp(`[ \\u3000]{0,2}(?:${posts}|${callings}|${kin})`, 'y')
/** Titles as in 张工, 赵姐: single characters that begin other words too. */
const shortTitles = /(?:工(?![\p{Script=Han}])|[姐哥叔婶嫂姨](?![\p{Script=Han}]|$)|[姐哥叔婶嫂姨]$)/uy
/** Actions that directly follow a name. */
const deeds =
  /(?:负责|验收|经手|检查|审核|审批|签字|牵头|主持|完成|维修|处理|跟进|整改|复查|保管|登记|带队|值班|同志)/y
const ends = /[、，。；：）\s]/y
/** What may directly precede a name. */
const leading = /(?:[由请与和及同经让是员人师长导记工]|主任|保安|门卫|司机|校医)$/
/** Surnames that end or form other words: 提高老师, 全体, 于是, 感谢老师, 任何同学. */
const doubtful = new Set(
  '于和向全由从都时应那单对常当每各方安国文成万能步别后高平金边双班水任管白连关路石武原相解危满支' +
    '谢顾贺周丁钱何余史段程严许戴陶傅曾田林花苗龙马黄毛江夏雷古叶温宁晏宿车包容东计纪',
)
/** Surnames so common that one followed by 老师 is a person, even if no ledger names anybody like that. */
const usual = new Set(
  '王李张刘陈杨赵吴徐孙胡朱郭罗郑梁宋唐韩冯邓曹彭肖董袁潘蒋蔡杜苏魏吕沈姚卢姜崔谭汪范廖贾韦孟秦邱尹薛闫侯黎郝龚邵',
)

/** Surnames that do not begin a word after 老 and 小: 小杨树, 小苏打 are not people. */
const plain = new Set('王李张刘陈赵吴徐孙胡郭郑宋唐韩冯邓曹彭肖董袁潘蒋蔡魏吕沈姚姜谭范廖贾孟秦邱薛侯郝龚邵')

/** Matches a surname with a title, of which only the surname is the name (张老师), or a nickname made from a surname (老张). */
export function matchTitled(text: string, at: number, surnames: NameTable['surnames']): NameSpan | undefined {
  for (const length of [2, 1]) {
    const surname = text.slice(at, at + length)
    const ordinal = surnames.get(surname) ?? (usual.has(surname) ? 0 : undefined)
    if (ordinal === undefined) continue
    const end = at + length
    const title = titleAt(text, end) ?? shortTitleAt(text, at, end)
    if (title !== undefined && (!doubtful.has(surname) || startsHere(text, at)))
      return { from: at, to: end, person: { name: surname, surname, title }, ordinal }
  }
  return matchNickname(text, at, surnames)
}

/** Matches 老张 or 小张, if somebody with that surname is known and it does not begin a longer word (小程序). */
function matchNickname(text: string, at: number, surnames: NameTable['surnames']): NameSpan | undefined {
  const surname = text.charAt(at + 1)
  const ordinal = surnames.get(surname)
  if (ordinal === undefined || !/[老小]/.test(text.charAt(at)) || doubtful.has(surname)) return undefined
  if (!startsHere(text, at) || !(plain.has(surname) || standsAlone(text, at, at + 2))) return undefined
  return { from: at + 1, to: at + 2, person: { name: surname, surname, title: '' }, ordinal }
}

const titleAt = (text: string, at: number): string | undefined => matchAt(titles, text, at)

const shortTitleAt = (text: string, at: number, end: number): string | undefined =>
  startsHere(text, at) ? matchAt(shortTitles, text, end) : undefined

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

const startsHere = (text: string, at: number): boolean =>
  at === 0 || !han.test(text.charAt(at - 1)) || leading.test(text.slice(Math.max(0, at - 2), at))

/** Whether a part of a name refers to the person: 建国同志, 由建国负责. */
export const isCalled = (text: string, from: number, to: number): boolean =>
  startsHere(text, from) && (titleAt(text, to) ?? matchAt(deeds, text, to)) !== undefined

/** Whether an ordinary word that is also a name is used where a name would be. */
export const standsAlone = (text: string, from: number, to: number): boolean =>
  startsHere(text, from) &&
  (to >= text.length ||
    !han.test(text.charAt(to)) ||
    matchAt(ends, text, to) !== undefined ||
    isCalled(text, from, to))
