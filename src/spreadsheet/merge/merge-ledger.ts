import type { Workspace } from '../../records/index.ts'
import { addRecords } from './add-records.ts'
import { ledgerSides, type ReturnedLedger } from './ledger-sides.ts'
import type { Merging } from './merge-fields.ts'
import { mergeRecord } from './merge-record.ts'
import type { RecordChange } from './record-change.ts'
import { removeRecords } from './remove-records.ts'

/** Merges one ledger three ways: what was exported, what the workbook says now, and what the ledger says now. */
export function mergeLedger(
  returned: ReturnedLedger,
  workspace: Workspace,
  merging: Merging,
): readonly RecordChange[] {
  const sides = ledgerSides(returned, workspace, merging)
  const { main, records, rows, exported, groups } = sides
  const isReturned = (id: string): boolean =>
    main && exported.has(id)
      ? rows.known.has(id)
      : rows.known.has(id) || exported.has(id) || groups.some(({ sheet }) => sheet?.has(id) === true)
  return [
    ...records.flatMap((record) =>
      isReturned(record.id) ? (mergeRecord(sides, record, merging) ?? []) : [],
    ),
    ...removeRecords(sides, merging),
    ...addRecords(sides, workspace, merging),
  ]
}
