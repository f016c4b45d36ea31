import type { Table } from '../../document/index.ts'
import type { PdfElement, PdfFile } from './pdf-file.ts'
import type { Placer } from './placer.ts'

/** The row number of the header in {@link Line.cell}. */
const headerRow = -1

/** Creates a table's elements, including those of empty cells, so that all rows are complete (PDF/UA-1, 7.5). */
export function tablePlacer(file: PdfFile, root: PdfElement, table: Table): Placer {
  const element = file.struct('Table')
  root.add(element)
  let caption: PdfElement | undefined
  if (table.caption) {
    caption = file.struct('Caption')
    element.add(caption)
  }
  const addRow = (tag: 'TH' | 'TD'): PdfElement[] => {
    const row = file.struct('TR')
    element.add(row)
    return table.columns.map(() => {
      const cell = file.struct(tag, tag === 'TH' ? { scope: 'Column' } : {})
      row.add(cell)
      return cell
    })
  }
  const header = addRow('TH')
  const rows = table.rows.map(() => addRow('TD'))
  return (line) => {
    const { cell } = line
    if (!cell) return caption ?? element
    const found = (cell.row === headerRow ? header : rows[cell.row])?.[cell.column]
    if (!found)
      throw new RangeError(`The layout names cell ${cell.row}, ${cell.column}, which the table does not have`)
    return found
  }
}
