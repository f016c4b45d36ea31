import { itemFrame } from './frame.ts'
import type { Body, Call } from './helper.ts'
import type { List } from './value.ts'

/** A block's body once for every item; over nothing it is only checked, and what stands after `{{else}}` is shown. */
export function repeat({ items, specimen }: List, call: Call, body: Body): string {
  if (items.length > 0) {
    return items
      .map((value, index) => body.main(itemFrame(call.frame, value, index, items.length, body.names)))
      .join('')
  }
  if (specimen !== undefined) body.check(itemFrame(call.frame, specimen, 0, 1, body.names))
  return body.otherwise()
}
