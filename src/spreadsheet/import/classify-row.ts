import { type GridCell, isBlank, isOwn } from './grid.ts'

/** The type of a row; rows `above` the header are not classified. */
export type RowType =
  | 'above'
  | 'record'
  | 'blank'
  | 'header'
  | 'sum'
  | 'remark'
  | 'example'
  | 'struck'
  | 'withdrawn'

const sum =
  /^((?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|第?[一二三四1234]季度|本?[日周月页期年]|以上(?:费用)?|学期|全年|全校|年度)?(合计|小计|总计|共计|累计|总合计)([金额数量]*)[:：]?/
const remark =
  /^(备注|注|说明|附注|填表说明|注意事项?|填报说明|制表|填表|填报|审核|复核|负责|校长|主任|总务|经办|经手|采购人|领用人|发放人|维修人|分管|单位|签字|签名|日期|统计|保管|验收|记录)[^:：]{0,8}[:：]|^[^:：]{0,8}(签字|签名|签章|盖章)[:：]/
/** Matches the date next to a signature. */
const signedOn = /^\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?$/
const example = /^[（(【[]?\s*(示例|例|样例|举例)\s*[）)】\]:：]/
const period = /^(\d{4}年)?[一二三四五六七八九十\d]{1,3}月份?$|^第[一二三四五六七八九十\d]+[周学季]/

/** Matches the number of a row: 1、一、(1)、No.1、第1行、— */
const ordinal = /^(?:第|no)?[\s\d〇零一二三四五六七八九十百.、,，()（）#+*_—–－/-]*[号行]?$/i

/**
 * Distinguishes records from other rows. `headers` are the texts of the header by column; `ordinals` are the columns that number
 * the rows.
 */
export function classifyRow(
  cells: readonly GridCell[],
  row: number,
  headers: readonly string[],
  ordinals: ReadonlySet<number>,
): RowType {
  const own = cells.flatMap((cell, column) =>
    isBlank(cell) || ordinals.has(column) || !isOwn(cell, row, column) ? [] : [{ text: cell.text, column }],
  )
  const first =
    cells.find((cell, column) => !isBlank(cell) && isOwn(cell, row, column))?.text.replace(/\s/g, '') ?? ''
  if (first !== '' && sum.test(first)) return 'sum'
  if (own.length === 0) {
    if (cells.some((cell, column) => cell.struck !== undefined && !ordinals.has(column))) return 'struck'
    // A column that is not read contains row numbers; anything else in it is reported as left out.
    const says = [...ordinals].some((column) => !ordinal.test(cells[column]?.text ?? ''))
    return says ? 'remark' : 'blank'
  }
  if (example.test(first) || first === '示例') return 'example'
  if (
    own.some(({ text }) => sum.test(text.replace(/\s/g, ''))) &&
    own.every(({ text }) => sum.test(text.replace(/\s/g, '')) || /^[¥￥]?[\d,.]+元?$/.test(text))
  )
    return 'sum'
  const repeated = own.filter(({ text, column }) => text === headers[column]).length
  if (repeated >= 2 && repeated * 2 >= own.length) return 'header'
  const isSigned = (text: string): boolean => remark.test(text) || signedOn.test(text)
  if (
    remark.test(own[0]?.text.replace(/\s/g, '') ?? '') &&
    own.every(({ text }) => isSigned(text.replace(/\s/g, '')))
  )
    return 'remark'
  const [only] = own
  if (own.length > 1 || !only) return 'record'
  const wide = cells.filter((cell) => cell.merged?.row === row && cell.text === only.text).length > 1
  return wide || period.test(only.text.replace(/\s/g, '')) || remark.test(first) ? 'remark' : 'record'
}
