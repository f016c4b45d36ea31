import type { OverrideBody, PassageShape } from '../records/index.ts'
import { inOrder } from './align.ts'
import { writeMarkup } from './markup.ts'
import type { Passage } from './passage.ts'
import { placeOf } from './places.ts'
import { restsOn, type Segment } from './segment.ts'

/** A paragraph that a template gives; its text becomes another where it is the director's own and is edited in its file. */
export interface TemplateEntry {
  passage: Passage
}

/** A paragraph of a document as it is to be. */
export interface Element {
  /** What the template gives there; undefined for one that was added. */
  readonly template: TemplateEntry | undefined
  /** What stands in place of the template's text, or is added. */
  segments: readonly Segment[] | undefined
  /** The text as it reads. */
  text: string
  readonly shape: PassageShape
}

/** The overrides that make of a template's paragraphs the wanted ones. */
export function toOverrides(
  elements: readonly Element[],
  templates: readonly TemplateEntry[],
): readonly OverrideBody[] {
  const passages = templates.map(({ passage }) => passage)
  const indices = new Map(templates.map((entry, index) => [entry, index]))
  const indexOf = ({ template }: Element): number | undefined => template && indices.get(template)
  const places = elements.flatMap((element, at) => {
    const index = indexOf(element)
    return index === undefined ? [] : [[at, index] as const]
  })
  const still = new Set(inOrder(places).map(([, index]) => index))
  const present = new Set(places.map(([, index]) => index))
  const overrides: OverrideBody[] = []
  let anchor: number | undefined
  for (const element of elements) {
    const index = indexOf(element)
    const after = anchor === undefined ? {} : { after: placeOf(anchor, passages) }
    if (index !== undefined) {
      const { segments } = element
      const opened = segments ? restsOn(segments, passages[index]?.leaves ?? []) : new Set<number>()
      const place = placeOf(index, passages, opened)
      if (segments) overrides.push({ action: 'change', place, text: writeMarkup(segments, 'bare') })
      if (!still.has(index)) overrides.push({ action: 'move', place, ...after })
      anchor = index
    } else if (element.segments) {
      const text = writeMarkup(element.segments, 'bare')
      overrides.push({ action: 'add', ...after, shape: element.shape, text })
    }
  }
  for (const index of passages.keys())
    if (!present.has(index)) overrides.push({ action: 'delete', place: placeOf(index, passages) })
  return overrides
}
