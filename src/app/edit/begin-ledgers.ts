import type { Term } from '../../calendar/index.ts'
import type { FileMap } from '../../host/index.ts'
import { carriedRecords, planTerm } from '../../planning/index.ts'
import { blankLedger, nextRecordIds, type Workspace } from '../../records/index.ts'

/** The ledgers of a new term. */
export interface BegunLedgers {
  /** New ones, by path below the data folder. */
  readonly files: Map<string, Uint8Array>
  /** Those that exist already. */
  readonly kept: readonly string[]
  /** How many items of the new plan were carried over from the previous term. */
  readonly carried: number
}

/**
 * Makes a file for each kind of ledger that the term lacks: empty except for its purpose and an example; in the plan, the items
 * that the previous term left open.
 */
export function beginLedgers(workspace: Workspace, term: Term, data: FileMap): BegunLedgers {
  const files = new Map<string, Uint8Array>()
  const kept: string[] = []
  let carried = 0
  for (const kind of workspace.kinds) {
    const file = `${term.id}/${kind.plural}.yaml`
    if (data.has(file)) {
      kept.push(file)
      continue
    }
    const nextId = nextRecordIds(workspace, term.id, kind)
    const records =
      kind.name === 'plan' ? carriedRecords(planTerm(workspace, term), workspace.kinds, nextId) : []
    carried += records.length
    const text = blankLedger({
      kind,
      id: nextId(),
      day: term.start,
      records,
      comment: '上学期没有办完、转来的',
    })
    files.set(file, new TextEncoder().encode(text))
  }
  return { files, kept, carried }
}
