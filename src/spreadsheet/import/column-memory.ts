import type { NewMemory } from '../../records/index.ts'
import { ignoreWord, noteWord } from './apply-memory.ts'
import type { SheetTable } from './read-tables.ts'
import { labelOf } from './target.ts'

/** How the columns were read, for the memory file. */
export function columnMemory({ kind, columns, defaults }: SheetTable): NewMemory['columns'][number] {
  const filled = new Set(columns.flatMap(({ use }) => (use.type === 'field' ? [use.path] : [])))
  const labels = new Map(kind.fields.map(({ name, label }) => [name, label]))
  return {
    headers: columns.map(({ header }) => header),
    kind: kind.label,
    columns: new Map(
      columns.map(({ header, use }) => [
        header,
        use.type === 'field' ? labelOf(use.target) : use.type === 'note' ? noteWord : ignoreWord,
      ]),
    ),
    defaults: new Map(
      [...defaults]
        .filter(([name]) => !filled.has(name))
        .map(([name, text]) => [labels.get(name) ?? name, text]),
    ),
  }
}
