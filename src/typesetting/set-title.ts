import type { Inline } from '../document/index.ts'
import type { Box } from './box.ts'
import { breakInlines } from './break-inlines.ts'
import { measureOf, twip } from './form-grid.ts'
import { setParagraph } from './set-paragraph.ts'
import type { Setting } from './setting.ts'
import { shape } from './shape.ts'
import type { ShapedText } from './shaped-text.ts'
import { chooseTitleLines, type TitlePlace } from './title-lines.ts'
import { findWordBreaks } from './words.ts'

/** A centred title, broken by its meaning; where it breaks is noted for Word. */
export function setTitle(
  content: {
    readonly block: number
    readonly style: 'title' | 'annexTitle'
    readonly inlines: readonly Inline[]
    readonly after?: number
  },
  setting: Setting,
): readonly Box[] {
  const form = setting.form.styles[content.style]
  const text = shape(content.inlines, form, setting.faces, setting.form.tracking * twip)
  const breaks = text.text.includes('\n')
    ? []
    : chooseTitleLines(placesOf(text), measureOf(setting.form).width)
  if (breaks.length > 0) setting.titleBreaks.set(content.block, breaks)
  return setParagraph({ ...content, inlines: breakInlines(content.inlines, breaks) }, setting)
}

function placesOf(text: ShapedText): readonly TitlePlace[] {
  const offsets = [...findWordBreaks(text.text), text.text.length]
  const places: TitlePlace[] = []
  let at = 0
  let reach = 0
  for (const offset of offsets) {
    for (; at < text.codes.length && (text.offsets[at] ?? offset) < offset; at++)
      reach += text.advances[at] ?? 0
    places.push({ offset, reach })
  }
  return places
}
