import { toHalfWidth } from '../../text/index.ts'

/** A column's name, analysed: 金额（元） is 金额 in 元. */
export interface HeaderText {
  /** Without white space, marks and unit: the form in which names are compared. */
  readonly plain: string
  readonly unit?: string
}

const unitPattern =
  /[(（[【/](?:单位[:：]?)?(万元|元|千元|盏|只|个|支|套|台|张|把|扇|次|人|人次|名|平方米|㎡|m2|米|天|册|本|份|%|％|秒|分钟|件)[)）\]】]?$/

/** Parses the text above a column. */
export function readHeader(text: string): HeaderText {
  const bare = text.replace(/\s+/g, '').replace(/[*＊★※]|必填|选填/g, '')
  const unit = unitPattern.exec(bare)?.[1]
  const plain = toHalfWidth(unitPattern.test(bare) ? bare.replace(unitPattern, '') : bare)
    .replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, '')
    .replace(/[:：、,，.。;；/\-—_"“”]+/g, '')
    .toLowerCase()
  return { plain, ...(unit !== undefined && { unit: unit === '％' ? '%' : unit }) }
}
