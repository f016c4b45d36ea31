import { splitNumbered } from '../../text/index.ts'
import type { RowValues } from './row-values.ts'
import type { CellDoubt } from './sheet-record.ts'
import type { TablePlan } from './table-plan.ts'

/**
 * Makes several items of one whose text numbers them: 1.栏杆松动；2.插座外露 are two hazards. What else the row says goes for each, texts
 * that are numbered alike one by one.
 */
export function splitNumberedItems(
  read: RowValues,
  { kind }: TablePlan,
  cellOf: (path: string) => Pick<CellDoubt, 'place' | 'header'>,
): void {
  for (const group of kind.fields) {
    const name = group.fields?.find(({ type, required }) => type === 'text' && required === true)?.name
    // A quantity or an amount is that of all of them together.
    if (group.fields?.some(({ type }) => type === 'quantity' || type === 'money')) continue
    const item = read.groups.get(group.name)
    const entries = splitNumbered((name === undefined ? undefined : item?.get(name)?.text) ?? '')
    if (!item || name === undefined || !entries || read.items.has(group.name)) continue
    const texts = new Set(group.fields?.flatMap((field) => (field.type === 'text' ? [field.name] : [])))
    read.groups.delete(group.name)
    read.items.set(
      group.name,
      entries.map(
        (entry, index) =>
          new Map(
            [...item].map(([key, value]) => {
              if (key === name) return [key, { text: entry, value: entry }]
              const own = texts.has(key) ? splitNumbered(value.text) : undefined
              const text = own?.length === entries.length ? own[index] : undefined
              return [key, text === undefined ? value : { text, value: text }]
            }),
          ),
      ),
    )
    const cell = cellOf(`${group.name}.${name}`)
    read.doubts.push({ ...cell, reason: `编了号，分成${entries.length}处` })
  }
}
