import type { TableColumn } from './assign-columns.ts'
import { type GridCell, isBlank } from './grid.ts'
import { readHeader } from './header-text.ts'

/** What a request came to, in columns of states and results of request forms. */
const ended =
  /^(?:申请|审批|流程)?(?:已)?(?:撤销|撤回|作废|终止|删除|关闭)(?:申请|审批)?$|^重复(?:提交|报修|申请)?$|^(?:申请人)?已?取消$/u
/** Refusals, which elsewhere may be the result of an inspection. */
const refused = /^(?:审批|审核|申请)?(?:已|被|未|不|没)?(?:拒绝|驳回|退回|不同意|通过)$/u
const isRefusal = (text: string): boolean => refused.test(text) && !/^(?:审批|审核|申请)?已?通过$/u.test(text)

const trial = /^(?:测试(?:数据|一下|用|单|提交)?|test|试填|试一下)[\d。.]*$/iu
const marked = /^(?:测试|test|重复|重复(?:报修|提交|申请|登记)|作废|已作废|已撤销|撤销)$/iu

/** Why a row is not the record of anything (Chinese): a request that was withdrawn or refused, a trial; undefined if it may be one. */
export function whyWithdrawn(
  cells: readonly GridCell[],
  columns: readonly TableColumn[],
): string | undefined {
  for (const { index, header, use } of columns) {
    const cell = cells[index]
    if (isBlank(cell)) continue
    const text = (cell?.text ?? '').replace(/\s/g, '')
    const { plain } = readHeader(header)
    const field = use.type === 'field' ? use.target.field : undefined
    // A state that the ledger knows (取消 of a plan) is one.
    if (field?.choices?.includes(text) === true) continue
    const isState = /状态|结果|审批|审核|进度|意见/u.test(plain)
    if (isState && ended.test(text)) return text
    if (/状态|审批|审核|申请|流程/u.test(plain) && isRefusal(text)) return text
    const isThing = field?.required === true || plain === '标题'
    if (isThing && trial.test(text)) return text
    if (field?.name === 'note' && marked.test(text)) return text
  }
  return undefined
}
