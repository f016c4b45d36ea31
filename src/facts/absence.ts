import { type Missing, missing } from './fact.ts'
import type { RecordSet } from './record-set.ts'

/** What is missing if a set's ledger does not exist; `undefined` if it exists, even if it is empty. Check this before counting. */
export function absence(set: RecordSet): Missing | undefined {
  if (set.present) return undefined
  return missing(
    `${set.kind.label}台账`,
    `这里要用${set.kind.label}台账，但没有 ${set.file} 这个文件，没有台账不等于没有发生`,
    [`新建 ${set.file}；确实一条也没有，就只写一行 records: []。`],
  )
}
