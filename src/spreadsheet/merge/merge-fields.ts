import { type Diagnostic, diagnose, type Location } from '../../diagnostics/index.ts'
import type { FieldChanges, FieldDefinition, NewValue, Term } from '../../records/index.ts'
import { textLimits } from '../export/text-limits.ts'
import { cellAt, cellPlace } from '../import/cell-place.ts'
import { type CellValue, saySame, textIn } from './cell-value.ts'
import type { Conflict, Decide, Side } from './conflict.ts'
import type { ReturnedRow } from './find-sections.ts'
import { joinUnit } from './join-unit.ts'
import { nothing, type RowValues, type ValuedRow } from './match-rows.ts'
import { type Present, presentValues } from './present.ts'
import type { ChangedField } from './record-change.ts'

/** What merging needs to know and what it reports to. */
export interface Merging {
  readonly term: Term
  readonly decide: Decide
  readonly report: (diagnostic: Diagnostic) => void
  /** Conflicts in the order of merging, whether decided or not. */
  readonly conflicts: Conflict[]
}

/** What a merge of fields changes. */
export interface FieldsMerge {
  readonly edits: FieldChanges
  readonly fields: readonly ChangedField[]
}

/** Asks which side of a conflict wins, and keeps the conflict. */
export function settle(conflict: Conflict, { decide, conflicts }: Merging): Side | undefined {
  conflicts.push(conflict)
  return decide(conflict)
}

/** The location of a row's cell for a field. */
const cellOf = ({ grid, row, columns }: ReturnedRow, { name }: FieldDefinition): Location =>
  cellAt(grid, row, columns.find(({ field }) => field.name === name)?.index ?? 0)

/**
 * Merges the fields of a record or an item three ways. Cells that say what was exported leave the ledger as it is; changed cells
 * that cannot be read are reported.
 *
 * @param owner what the fields belong to, for messages: 维修 WX-1
 */
export function mergeFields(
  owner: string,
  fields: readonly FieldDefinition[],
  base: RowValues,
  { row, values: sheet }: ValuedRow,
  present: Present,
  merging: Merging,
): FieldsMerge {
  const ours = presentValues(present, fields)
  const edits = new Map<string, NewValue | undefined>()
  const changed: ChangedField[] = []
  for (const field of fields) {
    const [was, now, is] = [base, ours, sheet].map((side) => side.get(field.name) ?? nothing) as [
      CellValue,
      CellValue,
      CellValue,
    ]
    if (!sheet.has(field.name) || saySame(is, was) || saySame(is, now)) continue
    const place = cellOf(row, field)
    const fault = faultOf(field, was, is)
    if (fault !== undefined) {
      merging.report(
        diagnose(
          'return-cell',
          `${cellPlace(place)}（${owner}的${field.label}）${fault}，这一格没有改进台账`,
          place,
          ['在表里改正，再导入一次。'],
        ),
      )
      continue
    }
    if (!saySame(now, was)) {
      const side = settle(
        {
          key: JSON.stringify([owner, field.name, textIn(was), textIn(now), textIn(is)]),
          what: `${owner}的${field.label}`,
          exported: textIn(was),
          ledger: textIn(now),
          sheet: textIn(is),
          place,
        },
        merging,
      )
      if (side !== 'sheet') continue
    }
    // What is derived from other fields is not in the ledger to be taken away.
    if (is.type === 'empty' && present.locations[field.name] === undefined) continue
    edits.set(field.name, is.type === 'value' ? is.text : undefined)
    changed.push({ label: field.label, before: textIn(now), after: textIn(is) })
  }
  return { edits: joinUnit(fields, edits, sheet, present), fields: changed }
}

/** Why a changed cell is not taken (Chinese, follows the cell); undefined if it is. */
function faultOf(field: FieldDefinition, was: CellValue, is: CellValue): string | undefined {
  if (is.type === 'fault') return is.written === '' ? is.reason : `写的是“${is.written}”，${is.reason}`
  if (is.type === 'empty') return field.required === true ? '清空了，可是必须填' : undefined
  if (was.type === 'value' && was.shown.length >= textLimits.cell)
    return `改了，可是导出时太长，表里只有前面的${textLimits.cell}字`
  return undefined
}
