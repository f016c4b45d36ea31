import type { Box } from '../blocks/index.ts'
import { type Form, headRoom, pageHeight, twip } from '../form/index.ts'
import type { Drawing, Line, Rule } from '../layout.ts'

/** The text of a page, before the page number is added. */
export interface FilledPage {
  readonly lines: Line[]
  readonly rules: Rule[]
  readonly drawings: Drawing[]
  /** The height used, 1/1000 pt from the top of the text area. */
  used: number
}

export const emptyPage = (): FilledPage => ({ lines: [], rules: [], drawings: [], used: 0 })

/**
 * Fills pages from the top. Boxes that are kept with the next move together, unless they are together higher than a page; a page
 * break comes before the first one that does not fit.
 */
export function paginate(boxes: readonly Box[], form: Form): readonly FilledPage[] {
  const top = form.page.top * twip + headRoom(form)
  const height = pageHeight(form)
  const pages: FilledPage[] = []
  let current = emptyPage()
  let y = 0
  const turn = (): void => {
    current.used = y
    current = emptyPage()
    pages.push(current)
    y = 0
  }
  turn()
  for (let at = 0; at < boxes.length; ) {
    const end = groupEnd(boxes, at)
    const group = boxes.slice(at, end)
    if (group[0]?.newPage && y > 0) turn()
    const total = group.reduce((sum, box) => sum + box.height, group.at(-1)?.tail ?? 0)
    if (y > 0 && y + total > height && total <= height) turn()
    for (const box of group) {
      if (y > 0 && y + box.height + (box.tail ?? 0) > height) turn()
      if (y === 0 && isBlank(box)) continue
      if (y === 0 && box.repeat) y += place(current, box.repeat, top + y, true)
      y += place(current, box, top + y, false)
    }
    at = end
  }
  current.used = y
  return pages
}

/** The end of the boxes from `start` that must share a page. */
function groupEnd(boxes: readonly Box[], start: number): number {
  let end = start + 1
  while (boxes[end - 1]?.keepWithNext && end < boxes.length && !boxes[end]?.newPage) end++
  return end
}

const isBlank = ({ lines, rules, drawings = [] }: Box): boolean =>
  lines.length + rules.length + drawings.length === 0

/** Places a box on a page with its top at `top`, 1/1000 pt from the upper edge of the paper. */
export const placeBox = (page: FilledPage, box: Box, top: number): void => void place(page, box, top, false)

function place(page: FilledPage, box: Box, top: number, repeated: boolean): number {
  for (const line of box.lines) {
    page.lines.push({
      ...line,
      y: line.y + top,
      ...(line.cell && repeated && { cell: { ...line.cell, repeated } }),
    })
  }
  for (const rule of box.rules) page.rules.push({ ...rule, y1: rule.y1 + top, y2: rule.y2 + top })
  for (const drawing of box.drawings ?? []) page.drawings.push({ ...drawing, y: drawing.y + top })
  return box.height
}
