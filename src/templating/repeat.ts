import { type Frame, itemFrame } from './frame.ts'
import type { Body } from './helper.ts'
import type { List } from './value.ts'

/** A block's body once for every item. Without items it is only checked, and the part after `{{else}}` is printed. */
export function repeat({ items, keys, specimen }: List, frame: Frame, body: Body): string {
  if (items.length > 0) {
    return items
      .map((value, index) =>
        body.main(itemFrame(frame, value, index, items.length, body.names, keys?.[index] ?? index)),
      )
      .join('')
  }
  if (specimen !== undefined) body.check(itemFrame(frame, specimen, 0, 1, body.names))
  return body.otherwise()
}
