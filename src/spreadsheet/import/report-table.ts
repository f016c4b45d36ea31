import { type Diagnostic, diagnose, type Location } from '../../diagnostics/index.ts'
import { cellAt, cellPlace } from './cell-place.ts'
import type { SheetTable } from './read-tables.ts'
import type { SheetRecord } from './sheet-record.ts'
import { labelOf } from './target.ts'

const mostPlaces = 6

/** Reports doubts about a table's columns and about cells of imported rows: one report per column and reason. */
export function reportTable(table: SheetTable, imported: readonly SheetRecord[]): readonly Diagnostic[] {
  const { file, sheet, header: top, columns, remembered } = table
  const headerAt = (column: number): Location => cellAt({ file, name: sheet }, top.last, column)
  if (imported.length === 0) return []
  const diagnostics: Diagnostic[] = []
  for (const { index, header, use } of remembered ? [] : columns) {
    if (use.type === 'field' && use.confidence === 'similar')
      diagnostics.push(
        diagnose(
          'column-doubtful',
          `工作表“${sheet}”的“${header}”一列按“${labelOf(use.target)}”导入，请核对`,
          headerAt(index),
          ['对错了，导入后在数据文件夹的 .houqin/import.yaml 里改正，同样的表头以后都照改过的来。'],
        ),
      )
  }
  const loose = remembered ? [] : columns.filter(({ use }) => use.type === 'note')
  const [first] = loose
  if (first) {
    const names = loose.map(({ header }) => `“${header}”`).join('')
    const many = loose.length === 1 ? '一列' : `${loose.length}列`
    diagnostics.push(
      diagnose(
        'column-unmapped',
        `工作表“${sheet}”的${names}${many}在台账里没有对应的字段，内容写进备注（${first.header}：…）`,
        headerAt(first.index),
        [
          '要放进某个字段，先不导入，加上 --map 列=字段（如 --map 处理=状态）再来一次；不要的加 --skip 列；写进备注也行的，不用管。',
        ],
      ),
    )
  }
  for (const { headers, places, reasons } of doubtsOf(imported)) {
    const [first = ''] = reasons
    const assumed = first.startsWith('表里没有') || first.startsWith('由“')
    const shown = places.slice(0, mostPlaces).map(cellPlace).join('、')
    const where = places.length > mostPlaces ? `${shown}等${places.length}处` : shown
    const names = headers.map((header) => `“${header}”`).join('')
    const example = `${reasons.size > 1 ? '，如' : '的'}${names}${first}`
    diagnostics.push(diagnose(assumed ? 'value-assumed' : 'cell-doubtful', `${where}${example}`, places[0]))
  }
  return diagnostics
}

interface Doubts {
  readonly headers: string[]
  readonly places: Location[]
  readonly reasons: Set<string>
}

/** The doubts of records, together where the same cells give the same reason; the quoted texts differ from cell to cell. */
function doubtsOf(imported: readonly SheetRecord[]): Iterable<Doubts> {
  const byColumn = new Map<string, Doubts & { readonly pattern: string }>()
  for (const { header, reason, place } of imported.flatMap((record) => record.doubts)) {
    const pattern = reason.replace(/“[^“”]*”/g, '“…”').replace(/\d+/g, '0')
    const key = `${header} ${pattern}`
    const known = byColumn.get(key) ?? { headers: [header], places: [], reasons: new Set<string>(), pattern }
    known.places.push(place)
    known.reasons.add(reason)
    byColumn.set(key, known)
  }
  const byCause = new Map<string, Doubts>()
  for (const { pattern, ...doubts } of byColumn.values()) {
    const key = [pattern, ...doubts.reasons, ...doubts.places.map(cellPlace)].join('\n')
    const known = byCause.get(key)
    if (known) known.headers.push(...doubts.headers)
    else byCause.set(key, doubts)
  }
  return byCause.values()
}
