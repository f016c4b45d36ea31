import { measureWords, toHalfWidth } from '../../text/index.ts'

/** A column's name, analysed: 金额（元） is 金额 in 元. */
export interface HeaderText {
  /** Without white space, marks and unit: the form in which names are compared. */
  readonly plain: string
  readonly unit?: string
}

const common =
  '万元|元|千元|盏|只|个|支|套|台|张|把|扇|次|人|人次|名|平方米|㎡|m2|米|天|册|本|份|%|％|秒|分钟|件'
const scalable = [...measureWords].sort((a, b) => b.length - a.length).join('|')
const unitPattern = new RegExp(
  `(?:[(（[【](?:单位[:：]?)?([十百千万]?(?:${scalable})|${common})[)）\\]】]|/(${common}))$`,
)

/** 1、请填写您要报修的地点是？ */
const question =
  /^(?:[Qq]?\d{1,3}[、.．:：])?(?:请问?)?(?:您|你)?(?:来)?(?:填写|填报|填|选择|输入|描述|上传|说明|写明|提供|拍摄|拍)?(?:一下|清楚)?(?:您|你|本次|此次)?(?:的|所|想|需)?(?:需要|要)?/u
const asked = /(?:是|为)?(?:什么|哪里|哪天|哪一天|多少|何时|谁|在哪里|在哪)?[？?]$/u

/** The topic of a question of a form: 报修地点 of 2、请问您要报修的地点（班级）是？ Other names are returned as they are. */
function questionTopic(text: string): string {
  if (!/^[Qq]?\d{1,3}[、.．:：]|^请|[？?]$/u.test(text)) return text
  const topic = text.replace(question, '').replace(asked, '')
  const bare = topic.replace(/^(.{2,6})的(?=.{2,4}(?:[（(]|是?$))/u, '$1').replace(/是$/u, '')
  return bare === '' ? text : bare
}

/** Parses the text above a column. */
export function readHeader(text: string): HeaderText {
  const bare = questionTopic(text.replace(/\s+/g, '').replace(/[*＊★※]|必填|选填/g, ''))
  const match = unitPattern.exec(bare)
  const unit = match?.[1] ?? match?.[2]
  const plain = toHalfWidth(match ? bare.slice(0, match.index) : bare)
    .replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, '')
    .replace(/[:：、,，.。;；/\-—_"“”]+/g, '')
    .toLowerCase()
  return { plain, ...(unit !== undefined && { unit: unit === '％' ? '%' : unit }) }
}
