import { type Diagnostic, diagnose, type Location, makeFaultList } from '../../diagnostics/index.ts'
import type { FieldDefinition, FieldGroup, FieldValues, Ledger, Workspace } from '../../records/index.ts'
import { fieldsOfKind } from '../kind-fields.ts'
import { cellOfValue } from './cell-of-value.ts'
import { textLimits } from './text-limits.ts'

/** Reports texts of a term that are longer than a cell can be: the workbook contains only their beginning. */
export function findCut(
  { ledgers }: Workspace,
  term: string,
  only?: ReadonlySet<string>,
): readonly Diagnostic[] {
  const faults = makeFaultList()
  for (const [name, ledger] of ledgers.get(term) ?? [])
    if (only?.has(name) ?? true) for (const cut of cutOf(ledger)) faults.report(cut)
  return faults.all()
}

function* cutOf({ kind, records }: Ledger): Generator<Diagnostic> {
  const fields = fieldsOfKind(kind)
  for (const { id, values, locations, location } of records) {
    yield* cutIn(fields, values, locations, location, id)
    for (const { name, fields: own = [] } of fields.filter(({ type }) => type === 'group'))
      for (const group of groupsOf(values, name))
        yield* cutIn(own, group.values, group.locations, group.location, id)
  }
}

function groupsOf(values: FieldValues, name: string): readonly FieldGroup[] {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  return Array.isArray(value) ? (value as readonly FieldGroup[]) : []
}

function* cutIn(
  fields: readonly FieldDefinition[],
  values: FieldValues,
  locations: Readonly<Record<string, Location>>,
  otherwise: Location,
  id: string,
): Generator<Diagnostic> {
  for (const field of fields) {
    if (field.type === 'group' || !Object.hasOwn(values, field.name)) continue
    const { value } = cellOfValue(field, values[field.name])
    if (typeof value !== 'string' || value.length <= textLimits.cell) continue
    yield diagnose(
      'cell-cut',
      `${id} 的“${field.label}”有 ${value.length} 字，Excel 一格最多 ${textLimits.cell} 字，导出的表里只有前面的`,
      locations[field.name] ?? otherwise,
      ['台账没有变动；要导出全文，在台账里把它分成几条，或者另存成文件。'],
    )
  }
}
