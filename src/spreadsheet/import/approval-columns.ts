import type { TableColumn } from './assign-columns.ts'
import { readHeader } from './header-text.ts'

/** Columns that only exports of approvals have. */
const telling: readonly string[] = [
  '审批编号',
  '审批状态',
  '审批结果',
  '当前审批状态',
  '历史审批人姓名',
  '历史审批人',
  '审批记录',
  '审批单号',
  '审批人',
  '审批时间',
]
/** Columns of an approval that sound like those of the thing approved. */
const ofApproval: ReadonlySet<string> = new Set([
  '审批状态',
  '审批结果',
  '当前审批状态',
  '完成时间',
  '审批完成时间',
  '耗时',
  '状态',
])

/** In an export of approvals, states and days of completion are those of the approval, and go into the note. */
export function setApprovalAside(columns: readonly TableColumn[]): readonly TableColumn[] {
  const names = columns.map(({ header }) => readHeader(header).plain)
  if (names.filter((name) => telling.includes(name)).length < 2) return columns
  return columns.map((column, index) =>
    ofApproval.has(names[index] ?? '') ? { ...column, use: { type: 'note' } } : column,
  )
}
