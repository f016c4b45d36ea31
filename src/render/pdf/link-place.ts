import type { Anchors } from '../../document/index.ts'
import type { Run } from '../../typesetting/index.ts'
import { linkTarget } from './link-target.ts'

/** Where a click leads. */
export interface LinkPlace {
  /** A named destination of this file, or an address. */
  readonly to: string
  readonly inside: boolean
  /** What readers are told of it, where that is more than its text. */
  readonly description?: string
}

/** Where a run leads: a number with a note to its row in the table of sources, a link to its address or place. */
export function linkOf({ evidence, href }: Run, anchors: Anchors): LinkPlace | undefined {
  const note = evidence === undefined ? undefined : anchors.notes.get(evidence)
  if (note) return { to: note.row, inside: true, description: note.lines.join('\n') }
  if (href === undefined) return undefined
  const place = anchors.targetOf(href)
  if (place !== undefined) return { to: place, inside: true }
  const to = linkTarget(href)
  return to === undefined ? undefined : { to, inside: false }
}
