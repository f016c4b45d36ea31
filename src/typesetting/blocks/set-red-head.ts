import type { RedHead } from '../../document/index.ts'
import { headRoom, lineMetrics, measureOf, twip } from '../form/index.ts'
import { shape, wholeWidth } from '../lines/index.ts'
import type { Box } from './box.ts'
import { setLines } from './set-lines.ts'
import type { Setting } from './setting.ts'

/** How far the ink of a character extends above the baseline, relative to its size. */
const inkHeight = 0.86
/** Line height in twips per half-point of size: the baseline is then one size below the line's top. */
const lineForSize = 12.5
/** Lines between the red rule and the title (GB/T 9704-2012, 7.3.1). */
const beforeTitle = 2

/**
 * Sets 版头 (GB/T 9704-2012, 7.2) as one box: the issuer's name in red, its upper edge 35 mm below the top of the text area, as
 * large as fits on one line; the number two lines below; the red rule 4 mm below that. It ends on a whole grid line, two lines or
 * slightly more below the rule.
 */
export function setRedHead(block: RedHead, index: number, setting: Setting): Box {
  const { form, faces } = setting
  const measure = measureOf(form)
  const { drop, largest, smallest, toRule, rule } = form.head
  const atLargest = shape(block.issuer, { ...form.styles.redHead, size: largest }, faces, 0)
  const fitting = Math.floor((largest * measure.width) / Math.max(1, wholeWidth(atLargest)))
  // Whole points, as in the size box of a word processor.
  const size = Math.min(largest, Math.max(smallest, fitting - (fitting % 2)))
  const line = Math.round(size * lineForSize)
  const above = Math.round(drop - headRoom(form) / twip - (1 - inkHeight) * size * 10)
  const name = setLines(
    {
      block: index,
      style: 'redHead',
      text: shape(block.issuer, { ...form.styles.redHead, size }, faces, 0),
      ...measure,
      align: 'centre',
      keepWithNext: true,
    },
    setting,
  )
  const number = setLines(
    {
      block: index,
      style: 'redNumber',
      text: shape(block.number ?? [], form.styles.redNumber, faces, form.tracking * twip),
      ...measure,
      align: 'centre',
      keepWithNext: true,
    },
    setting,
  )
  const numberTop = above + name.length * line + form.styles.redNumber.before * form.pitch
  const ruleTop = numberTop + number.length * form.styles.redNumber.line + toRule
  const bottom = Math.ceil((ruleTop + rule + beforeTitle * form.pitch) / form.pitch) * form.pitch
  setting.heads.set(index, { size, line, before: above, after: bottom - ruleTop - rule })
  const ruleY = (ruleTop + rule / 2) * twip
  const baseline = lineMetrics(form, 'redNumber').baseline
  return {
    height: bottom * twip,
    lines: [
      ...name.flatMap(({ lines }, at) =>
        lines.map((own) => ({
          ...own,
          y: (above + at * line + size * 10) * twip,
          runs: own.runs.map((run) => ({ ...run, colour: 'red' as const })),
        })),
      ),
      ...number.flatMap(({ lines }, at) =>
        lines.map((own) => ({ ...own, y: (numberTop + at * form.styles.redNumber.line) * twip + baseline })),
      ),
    ],
    rules: [
      {
        x1: measure.x,
        y1: ruleY,
        x2: measure.x + measure.width,
        y2: ruleY,
        width: rule * twip,
        colour: 'red',
      },
    ],
    keepWithNext: true,
    newPage: false,
  }
}
