import type { Imprint, Inline } from '../../document/index.ts'
import { lineMetrics, measureOf, twip } from '../form/index.ts'
import type { Rule } from '../layout.ts'
import { runsFrom, type ShapedText, shape, wholeWidth } from '../lines/index.ts'
import type { Box } from './box.ts'
import { setLines } from './set-lines.ts'
import type { Setting } from './setting.ts'

const style = 'imprint'

/**
 * Sets 版记 (GB/T 9704-2012, 7.4) as one box: thick rules above and below and a thin one between, each occupying its own height;
 * 4号仿宋, indented by one character on both sides; further lines of 抄送 aligned with the first name; on the last line 印发机关 on the
 * left and 印发日期 on the right.
 */
export function setImprint({ copies, issuer, date }: Imprint, block: number, setting: Setting): Box {
  const { form, faces, words } = setting
  const measure = measureOf(form)
  const { height, baseline } = lineMetrics(form, style)
  const shaped = (inlines: readonly Inline[]): ShapedText => shape(inlines, form.styles[style], faces, 0)
  const plain = (value: string): ShapedText => shaped([{ type: 'text', value }])
  const indent = imprintIndent(form.styles[style].size) * twip
  const inner = { x: measure.x + indent, width: measure.width - 2 * indent }
  const label = plain(words.copies)
  const labelWidth = wholeWidth(label)
  const copied = copies
    ? setLines(
        {
          block,
          style,
          text: shaped([...copies, { type: 'text', value: words.copiesEnd }]),
          x: inner.x + labelWidth,
          width: inner.width - labelWidth,
          align: 'left',
          before: runsFrom(label, inner.x),
          keepWithNext: true,
        },
        setting,
      )
    : []
  const day = shaped([...date, { type: 'text', value: words.issued }])
  const issued = {
    block,
    style,
    runs: [...runsFrom(shaped(issuer), inner.x), ...runsFrom(day, inner.x + inner.width - wholeWidth(day))],
    continued: false,
  } as const
  const thick = form.imprint.thick * twip
  const thin = form.imprint.thin * twip
  const above = thick
  const split = above + copied.length * height
  const below = split + (copied.length > 0 ? thin : 0)
  const total = below + height + thick
  const rule = (top: number, width: number): Rule => ({
    x1: measure.x,
    y1: top + width / 2,
    x2: measure.x + measure.width,
    y2: top + width / 2,
    width,
  })
  setting.imprints.set(block, { lines: copied.length + 1 })
  return {
    height: total,
    lines: [
      ...copied.flatMap(({ lines }, at) =>
        lines.map((line) => ({ ...line, y: above + at * height + baseline })),
      ),
      { ...issued, y: below + baseline },
    ],
    rules: [rule(0, thick), ...(copied.length > 0 ? [rule(split, thin)] : []), rule(total - thick, thick)],
    keepWithNext: false,
    newPage: false,
  }
}

/** The width of one character of a size, in twips. */
export const imprintIndent = (size: number): number => size * 10
