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

/** Gives for a row why it is not the record of anything (Chinese), or undefined. */
export type WhyWithdrawn = (cells: readonly GridCell[]) => string | undefined

/** Looks in a table's columns for requests that were withdrawn or refused, and for trials. */
export function withdrawnIn(columns: readonly TableColumn[]): WhyWithdrawn {
  const watched = columns.flatMap(({ index, header, use }) => {
    const { plain } = readHeader(header)
    const field = use.type === 'field' ? use.target.field : undefined
    const tests = [
      ...(/状态|结果|审批|审核|进度|意见/u.test(plain) ? [(text: string) => ended.test(text)] : []),
      ...(/状态|审批|审核|申请|流程/u.test(plain) ? [isRefusal] : []),
      ...(field?.required === true || plain === '标题' ? [(text: string) => trial.test(text)] : []),
      ...(field?.name === 'note' ? [(text: string) => marked.test(text)] : []),
    ]
    return tests.length === 0 ? [] : [{ index, tests, choices: field?.choices ?? [] }]
  })
  return (cells) => {
    for (const { index, tests, choices } of watched) {
      const cell = cells[index]
      if (cell === undefined || isBlank(cell) || cell.text.length > longest) continue
      const text = cell.text.replace(/\s/g, '')
      // A state that the ledger knows (取消 of a plan) is one.
      if (!choices.includes(text) && tests.some((test) => test(text))) return text
    }
    return undefined
  }
}

/** Longer texts tell something else. */
const longest = 16
