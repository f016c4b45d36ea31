import type { Item } from '../../document/index.ts'
import type { PdfElement, PdfFile } from './pdf-file.ts'
import type { Placer } from './placer.ts'

/** The open lists: consecutive items share one, and items of a deeper level are nested in the preceding item. */
export interface ListStructure {
  place(item: Item): Placer
  /** Closes all lists, because something else follows. */
  close(): void
}

interface OpenList {
  readonly level: number
  readonly element: PdfElement
  /** The body of its last item. */
  body: PdfElement
}

export function listStructure(file: PdfFile, root: PdfElement): ListStructure {
  let open: OpenList[] = []
  const child = (parent: PdfElement, tag: string): PdfElement => {
    const element = file.struct(tag)
    parent.add(element)
    return element
  }
  return {
    place(item) {
      open = open.filter((list) => list.level <= item.level)
      const innermost = open.at(-1)
      const list = innermost?.level === item.level ? innermost.element : child(innermost?.body ?? root, 'L')
      if (list !== innermost?.element) {
        list.dictionary.data.A = { O: 'List', ListNumbering: item.ordinal > 0 ? 'Decimal' : 'Disc' }
      }
      const listItem = child(list, 'LI')
      const label = item.label === '' ? undefined : child(listItem, 'Lbl')
      const body = child(listItem, 'LBody')
      open = [...open.filter((other) => other.element !== list), { level: item.level, element: list, body }]
      return (_line, part) => (part === 'label' && label ? label : body)
    },
    close() {
      open = []
    },
  }
}
