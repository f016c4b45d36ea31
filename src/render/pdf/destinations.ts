import { type Anchors, contentsAnchor, type DocumentModel } from '../../document/index.ts'
import type { Line, Page } from '../../typesetting/index.ts'
import type { PdfFile } from './pdf-file.ts'

/**
 * Names the destinations of internal links at their first occurrence: numbers with notes, rows of tables, and entries of the
 * contents page. The returned function is to be called for each page while it is the current one.
 */
export function createDestinations(
  file: PdfFile,
  { blocks }: DocumentModel,
  { notes, targetOf }: Anchors,
): (page: Page) => void {
  const named = new Set<string>()
  const rowAnchor = ({ block, cell }: Line): string | undefined => {
    const table = blocks[block]
    return cell && !cell.repeated && table?.type === 'table' ? table.rows[cell.row]?.anchor : undefined
  }
  return (page) => {
    // The upper edges, in 1/1000 pt.
    const tops = new Map<string, number>()
    const note = (name: string | undefined, top: number): void => {
      if (name !== undefined && !named.has(name)) tops.set(name, Math.min(top, tops.get(name) ?? top))
    }
    for (const line of page.lines) {
      note(targetOf(`#${contentsAnchor(line.block)}`), Math.max(0, line.y - 2 * (line.runs[0]?.size ?? 0)))
      for (const { evidence, size } of line.runs) {
        // Keeps one line above visible.
        const top = Math.max(0, line.y - 2 * size)
        note(rowAnchor(line), top)
        note(evidence === undefined ? undefined : notes.get(evidence)?.anchor, top)
      }
    }
    for (const [name, top] of tops) {
      named.add(name)
      file.addNamedDestination(name, 'XYZ', null, top / 1000, null)
    }
  }
}
