import type { OverrideBody, PassageShape } from '../records/index.ts'
import { inOrder } from './align.ts'
import { writeMarkup } from './markup.ts'
import type { Passage } from './passage.ts'
import { placeOf } from './places.ts'
import { restsOn, type Segment } from './segment.ts'

/** A paragraph produced by a template; its text changes if it is the director's own and was edited in its file. */
export interface TemplateEntry {
  passage: Passage
}

/** A paragraph of the wanted document. */
export interface Element {
  /** The template's paragraph there; undefined for one that was added. */
  readonly template: TemplateEntry | undefined
  /** The segments that replace the template's text, or are added. */
  segments: readonly Segment[] | undefined
  /** Its text. */
  text: string
  readonly shape: PassageShape
}

/** Works out the overrides that turn a template's paragraphs into the wanted ones. */
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
