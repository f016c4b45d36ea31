import { type Diagnostic, diagnose } from '../diagnostics/index.ts'
import type { BaseTable, BaseUnit } from './baseline.ts'
import { changedRows } from './compare.ts'
import { textOfLeaves } from './leaf.ts'
import { shorten } from './shorten.ts'
import type { EditedUnit } from './word/edited-unit.ts'

/** Reports that a change is not adopted because it affects, or adds, something generated from ledgers or by the program. */
export function notTaken(unit: EditedUnit | undefined, base: BaseUnit | undefined): Diagnostic {
  const ofLedger = (base ?? unit)?.type === 'table'
  return diagnose('adopt-not-taken', base ? changeOf(base, unit) : novelty(unit), undefined, [
    ofLedger
      ? '表格的内容出自台账：改台账，重新生成。'
      : '这里由程序生成：落款改 school.yaml 或模板，附件和图注改台账或模板。',
  ])
}

function changeOf(base: BaseUnit, unit: EditedUnit | undefined): string {
  if (base.type === 'table') return changeOfTable(base, unit)
  const was = shorten(textOfLeaves(base.leaves))
  return unit?.type === 'paragraph'
    ? `“${was}”改成了“${shorten(unit.text)}”，没有收`
    : `“${was}”删去了，没有收`
}

function changeOfTable({ section, rows: known }: BaseTable, unit: EditedUnit | undefined): string {
  const place = section === '' ? '' : `“${section}”里的`
  if (unit?.type !== 'table') return `${place}表格删去了，没有收`
  const rows = changedRows(known, unit.rows)
  const [first] = rows
  if (first === undefined) return `${place}表格从${known.length}行变成${unit.rows.length}行，没有收`
  return `${place}表格有${rows.length}行改过，如第${first + 1}行“${shorten(unit.rows[first] ?? '')}”，没有收`
}

const novelty = (unit: EditedUnit | undefined): string =>
  unit?.type === 'table'
    ? `新加的表格“${shorten(unit.head)}”没有收`
    : `新加的“${shorten(unit?.text ?? '')}”没有收`
