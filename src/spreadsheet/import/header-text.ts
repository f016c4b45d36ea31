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

/** Parses the text above a column. */
export function readHeader(text: string): HeaderText {
  const bare = text.replace(/\s+/g, '').replace(/[*＊★※]|必填|选填/g, '')
  const match = unitPattern.exec(bare)
  const unit = match?.[1] ?? match?.[2]
  const plain = toHalfWidth(match ? bare.slice(0, match.index) : bare)
    .replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, '')
    .replace(/[:：、,，.。;；/\-—_"“”]+/g, '')
    .toLowerCase()
  return { plain, ...(unit !== undefined && { unit: unit === '％' ? '%' : unit }) }
}
