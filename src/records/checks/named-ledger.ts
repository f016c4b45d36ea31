import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import { findSimilar } from '../../text/index.ts'
import { findKind } from '../find-kind.ts'
import type { LedgerRecord, Workspace } from '../record.ts'
import { type Check, recordsOf } from './check.ts'

/** Items of plans and catalogues that name a ledger (台账) that does not exist, so that no record could prove them. */
export const checkNamedLedger: Check = (workspace) => {
  const items = [
    ...recordsOf(workspace, 'plan'),
    ...[...workspace.catalogues.values()].flatMap(({ records }) => records),
  ]
  return items.flatMap((record) => checkRecord(record, workspace))
}

function checkRecord(record: LedgerRecord, { kinds }: Workspace): readonly Diagnostic[] {
  const { kind } = record.values
  if (typeof kind !== 'string' || findKind(kind, kinds)) return []
  const labels = kinds.map(({ label }) => label)
  const similar = findSimilar(kind, labels)
  const message = `“${record.id}”写的台账是“${kind}”，没有这本台账`
  return [
    diagnose('ledger-unnamed', message, record.locations.kind ?? record.location, [
      similar === undefined ? `可以写：${labels.join('、')}。` : `是不是“${similar}”？`,
    ]),
  ]
}
