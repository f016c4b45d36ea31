import type { KindDefinition } from '../../records/index.ts'
import type { TableColumn } from './assign-columns.ts'
import type { TableHeader } from './find-header.ts'
import { type HeaderTable, makeHeaderTable, matchHeader } from './match-header.ts'

const labelled = /(\p{Script=Han}{2,8})[:：]\s*([^\s:：；;]+)/gu

/**
 * What lines above a table say of all its records, by field, where no column does: 检查时间：2026年3月9日. Only names that the ledger is
 * known to have count.
 */
export function valuesAbove(
  { title }: TableHeader,
  kind: KindDefinition,
  columns: readonly TableColumn[],
  table: HeaderTable = makeHeaderTable(kind),
): ReadonlyMap<string, string> {
  const filled = new Set(columns.flatMap(({ use }) => (use.type === 'field' ? [use.path] : [])))
  const values = new Map<string, string>()
  for (const [, label = '', text = ''] of title.matchAll(labelled)) {
    const match = matchHeader(label, table).find(
      ({ confidence, target }) => confidence !== 'similar' && !target.group,
    )
    // A unit or a remark above a table is about the sheet.
    if (!match || filled.has(match.path) || aboutSheet.has(match.path) || values.has(match.path)) continue
    values.set(match.path, text)
  }
  return values
}

const aboutSheet: ReadonlySet<string> = new Set(['id', 'unit', 'note', 'quantity', 'cost'])
