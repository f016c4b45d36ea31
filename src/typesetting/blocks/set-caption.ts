import type { Inline } from '../../document/index.ts'
import { lineMetrics, twip } from '../form/index.ts'
import { breakLines, composeLine, shape } from '../lines/index.ts'
import type { BoxLine } from './box.ts'
import type { Setting } from './setting.ts'

/** The place of a caption (图注) below its picture; lengths in 1/1000 pt. */
export interface CaptionPlace {
  readonly block: number
  /** Which of the figure's pictures it belongs to. */
  readonly part: number
  readonly x: number
  readonly width: number
}

/** Sets a caption's lines, centred; their baselines are relative to the caption's top. */
export function setCaption(
  inlines: readonly Inline[],
  { block, part, x, width }: CaptionPlace,
  { form, faces }: Setting,
): readonly BoxLine[] {
  if (inlines.length === 0) return []
  const style = 'figureCaption'
  const text = shape(inlines, form.styles[style], faces, form.tracking * twip)
  const { height, baseline } = lineMetrics(form, style)
  const ranges = breakLines(text, () => width)
  return ranges.map((range, at) => ({
    block,
    style,
    cell: { row: 0, column: part, repeated: false },
    y: at * height + baseline,
    runs: composeLine(text, range, { x, width, align: form.styles[style].align }),
    continued: at + 1 < ranges.length,
  }))
}
