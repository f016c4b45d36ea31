import type { Term } from '../../calendar/index.ts'
import type { FileMap } from '../../host/index.ts'
import { carriedRecords, planTerm } from '../../planning/index.ts'
import { blankLedger, nextRecordIds, type Workspace } from '../../records/index.ts'

/** The ledgers of a term that has just begun. */
export interface BegunLedgers {
  /** New ones, by path below the data folder. */
  readonly files: Map<string, Uint8Array>
  /** Those that were there. */
  readonly kept: readonly string[]
  /** Items in the new plan that the term before left open. */
  readonly carried: number
}

/** A file for each kind that the term has none of: empty but for what it is for and an example; in the plan, what the term before left open. */
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
