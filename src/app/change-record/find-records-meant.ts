import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { relabel } from '../../workspace/index.ts'
import {
  chooseRecords,
  finishingOf,
  itemsNamed,
  type LedgerFolder,
  openItems,
  openLedgers,
  type RecordWords,
} from '../find-records/index.ts'

/** A record that words may mean. */
export interface MeantRecord {
  readonly term: string
  /** The kind's name and label. */
  readonly kind: string
  readonly label: string
  readonly id: string
  readonly summary: string
  readonly isOpen: boolean | undefined
  /** The items that remain to be finished: their place from 1, and what they are. */
  readonly openItems: readonly { readonly nth: number; readonly summary: string }[]
  /** The items that the words name, by their place from 1; empty if they name none in particular. */
  readonly named: readonly number[]
}

/** The records that words may mean, and the texts of the ledgers for reports. */
export interface FoundRecords {
  readonly found: readonly MeantRecord[]
  readonly sources: ReadonlyMap<string, string>
}

/** Finds the records that words may mean; with `open`, those that remain to be finished, if any of them does. */
export async function findRecordsMeant(
  request: LedgerFolder & RecordWords & { readonly open: boolean },
  host: Host,
): Promise<Outcome<FoundRecords>> {
  const opened = await openLedgers(request, host)
  const { workspace, nameOf, sources } = opened.value
  const fail = (diagnostics: readonly Diagnostic[]): Outcome<FoundRecords> => ({
    value: { found: [], sources },
    diagnostics: relabel(diagnostics, nameOf),
  })
  if (opened.diagnostics.length > 0) return fail(opened.diagnostics)
  if (!workspace) return fail(opened.value.diagnostics)
  const chosen = chooseRecords(workspace, request, ({ isOpen }) => !request.open || isOpen === true)
  if ('code' in chosen) return fail([chosen])
  if (request.open && chosen.length > 1 && chosen.every(({ isOpen }) => isOpen === false))
    return fail([
      diagnose(
        'record-unknown',
        `“${request.words.join(' ')}”对得上的 ${chosen.length} 条都已经办完了`,
        undefined,
        ['看有哪些没有办完，运行 houqin list --未完成；要改其中一条，用 houqin edit 编号。'],
      ),
    ])
  const words = request.words.flatMap((word) => word.split(/[\s，,、]+/))
  return {
    value: {
      found: chosen.map(({ kind, record, summary, isOpen }) => {
        const finishing = finishingOf(kind)
        const [first] = finishing?.group?.fields ?? []
        return {
          term: record.term,
          kind: kind.name,
          label: kind.label,
          id: record.id,
          summary,
          isOpen,
          named: finishing?.group ? itemsNamed(record, finishing.group, words).map((at) => at + 1) : [],
          openItems: finishing?.group
            ? openItems(record, finishing).map(({ at, item }) => {
                const name = first && item.values[first.name]
                return { nth: at + 1, summary: typeof name === 'string' ? name : '' }
              })
            : [],
        }
      }),
      sources,
    },
    diagnostics: [],
  }
}
