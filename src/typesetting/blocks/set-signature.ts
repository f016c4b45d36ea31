import type { Inline, Signature } from '../../document/index.ts'
import { gridCharacter, lineMetrics, measureOf, twip } from '../form/index.ts'
import type { SignatureLayout, SpacingRange } from '../layout.ts'
import { breakLines, composeLine, hintsForWidth, naturalWidth, shape } from '../lines/index.ts'
import { type Box, space } from './box.ts'
import type { Setting } from './setting.ts'

/** Grid characters between the text and the right margin, and between the first characters of name and date. */
const indent = 2

/** Sets 落款 without a seal (GB/T 9704-2012, 7.3.5.2): a blank line, the name, and the date below it, all on one page. */
export function setSignature(block: Signature, index: number, setting: Setting): readonly Box[] {
  const name = measure(block.name, setting)
  const date = measure(block.date, setting)
  const places = signaturePlaces(name.width, date.width, indent * gridCharacter(setting.form))
  setting.signatures.set(index, { ...places, nameSpacing: name.spacing, dateSpacing: date.spacing })
  return [
    space(setting.form.pitch * twip, true),
    ...setLines(block.name, places.nameRight, index, true, setting),
    ...setLines(block.date, places.dateRight, index, false, setting),
  ]
}

/**
 * Places the name `shift` from the right margin, and the beginning of the date `shift` to the right of that of the name; a longer
 * date goes to the margin itself, and the name moves to the left. Twips.
 */
function signaturePlaces(
  name: number,
  date: number,
  shift: number,
): Pick<SignatureLayout, 'nameRight' | 'dateRight'> {
  return date > name
    ? { nameRight: Math.max(0, 2 * shift + date - name), dateRight: shift }
    : { nameRight: shift, dateRight: name - date }
}

/** The width of a text on one line, in twips. */
function measure(
  inlines: readonly Inline[],
  setting: Setting,
): { readonly width: number; readonly spacing: readonly SpacingRange[] } {
  const { form } = setting
  const text = shape(inlines, form.styles.signature, setting.faces, form.tracking * twip)
  const end = text.codes.length
  const width = naturalWidth(text, { start: 0, end, visibleEnd: end, closed: true })
  return { width: Math.ceil(width / twip), spacing: hintsForWidth(text, width) }
}

function setLines(
  inlines: readonly Inline[],
  right: number,
  block: number,
  keepWithNext: boolean,
  setting: Setting,
): readonly Box[] {
  const { form } = setting
  const text = shape(inlines, form.styles.signature, setting.faces, form.tracking * twip)
  const { x, width: whole } = measureOf(form)
  const width = Math.max(gridCharacter(form) * twip, whole - right * twip)
  const ranges = breakLines(text, () => width)
  const { height, baseline } = lineMetrics(form, 'signature')
  return ranges.map((range, index) => ({
    height,
    lines: [
      {
        block,
        style: 'signature',
        y: baseline,
        runs: composeLine(text, range, { x, width, align: 'right' }),
        continued: index + 1 < ranges.length,
      },
    ],
    rules: [],
    keepWithNext: keepWithNext || index + 1 < ranges.length,
    newPage: false,
  }))
}
