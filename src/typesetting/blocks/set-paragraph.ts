import type { Inline } from '../../document/index.ts'
import { gridCharacter, lineMetrics, measureOf, type StyleName, twip } from '../form/index.ts'
import type { Line, Run } from '../layout.ts'
import {
  breakLines,
  composeLine,
  hintsFor,
  type LineRange,
  type ShapedText,
  shape,
  shapeSpans,
} from '../lines/index.ts'
import { type Box, space } from './box.ts'
import type { Setting } from './setting.ts'

/** The content of a paragraph. */
export interface ParagraphContent {
  readonly block: number
  readonly style: StyleName
  readonly inlines: readonly Inline[]
  /** The number before the text, which is never stretched. */
  readonly label?: string
  readonly newPage?: boolean
  /** Overrides the form's own value. */
  readonly after?: number
}

/** Sets a paragraph as boxes, one per line, with the blank lines that its style requires. */
export function setParagraph(content: ParagraphContent, setting: Setting): readonly Box[] {
  const { block, style } = content
  const form = setting.form.styles[style]
  const tracking = setting.form.tracking * twip
  const label = setLabel(content, setting)
  const text = shape(content.inlines, form, setting.faces, tracking)
  const measure = measureOf(setting.form)
  const indent = form.indent * gridCharacter(setting.form) * twip
  const inset = (line: number): number => (line === 0 ? indent + label.width : 0)
  const justified = form.align === 'justify'
  const ranges = breakLines(text, (line) => measure.width - inset(line), justified ? 'unless-loose' : 'never')
  const hints = ranges.map((range, line) =>
    hintsFor(text, range, measure.width - inset(line), { label: line === 0 ? label.text : undefined }),
  )
  const spacing = hints.flatMap((line) => line.spacing)
  if (spacing.length > 0) setting.spacing.set(block, spacing)
  const breaks = hints.flatMap(({ libreOfficeBreak }) => libreOfficeBreak ?? [])
  if (breaks.length > 0) setting.libreOfficeBreaks.set(block, breaks)
  const { height, baseline } = lineMetrics(setting.form, style)
  const boxes = ranges.map((range, index): Box => {
    const first = index === 0
    const place = { x: measure.x + inset(index), width: measure.width - inset(index), align: form.align }
    const runs = composeLine(text, range, place)
    const line: Line = {
      block,
      style,
      y: baseline,
      runs: first ? [...label.runs(measure.x + indent), ...runs] : runs,
      continued: index + 1 < ranges.length,
    }
    return {
      height,
      lines: [line],
      rules: [],
      keepWithNext: form.keepWithNext,
      newPage: first && content.newPage === true,
    }
  })
  // A page started on purpose starts with text.
  const before = content.newPage ? 0 : form.before
  return withBlanks(boxes, before, content.after ?? form.after, setting.form.pitch * twip)
}

function setLabel(
  { label = '', style }: ParagraphContent,
  { form, faces }: Setting,
): { width: number; text?: ShapedText; runs: (x: number) => readonly Run[] } {
  if (label === '') return { width: 0, runs: () => [] }
  const role = form.styles[style].font
  const span = { text: label, role, kind: 'label', look: 'label' } as const
  const text = shapeSpans([span], form.styles[style], faces, form.tracking * twip)
  const end = text.codes.length
  const whole: LineRange = { start: 0, end, visibleEnd: end, closed: true }
  const width = text.advances.reduce((sum, advance) => sum + advance, 0)
  return { width, text, runs: (x) => composeLine(text, whole, { x, width, align: 'left' }) }
}

function withBlanks(boxes: readonly Box[], before: number, after: number, pitch: number): readonly Box[] {
  const keep = boxes.at(-1)?.keepWithNext === true
  return [
    ...(before > 0 ? [space(before * pitch, true)] : []),
    ...boxes,
    ...(after > 0 ? [space(after * pitch, keep)] : []),
  ]
}
