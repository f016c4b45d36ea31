import type { AnnexNote } from '../../document/index.ts'
import { gridCharacter, measureOf, twip } from '../form/index.ts'
import { runsFrom, type ShapedText, shape, wholeWidth } from '../lines/index.ts'
import { type Box, space } from './box.ts'
import { setLines } from './set-lines.ts'
import type { Setting } from './setting.ts'

const style = 'annexNote'
const label = '附件：'

/** The maximum width of a number's digits and point in the typefaces of the standard: half the size each, and a little more. */
const numberRoom = (digits: number, size: number): number => (digits + 1) * size * 5 + 20

/**
 * 附件说明 (GB/T 9704-2012, 7.3.4): a blank line, 附件： indented by two characters, numbers aligned vertically if there is more than
 * one annex, and the lines of each name aligned with its first character.
 */
export function setAnnexNote({ annexes }: AnnexNote, block: number, setting: Setting): readonly Box[] {
  const form = setting.form.styles[style]
  const shaped = (value: string): ShapedText => shapeText(value, setting)
  const measure = measureOf(setting.form)
  const indent = form.indent * gridCharacter(setting.form)
  const numberLeft = indent + Math.ceil(wholeWidth(shaped(label)) / twip)
  const digits = String(Math.max(...annexes.map(({ ordinal }) => ordinal))).length
  const numbered = annexes.some(({ ordinal }) => ordinal > 0)
  const nameLeft = numbered ? numberLeft + numberRoom(digits, form.size) : numberLeft
  setting.annexNotes.set(block, { numberLeft, nameLeft })
  const lines = annexes.flatMap(({ ordinal, title }, at) =>
    setLines(
      {
        block,
        style,
        text: shape(title, form, setting.faces, setting.form.tracking * twip),
        x: measure.x + nameLeft * twip,
        width: measure.width - nameLeft * twip,
        align: form.align,
        before: [
          ...(at === 0 ? runsFrom(shaped(label), measure.x + indent * twip) : []),
          ...(ordinal > 0 ? runsFrom(shaped(`${ordinal}.`), measure.x + numberLeft * twip) : []),
        ],
        keepWithNext: true,
      },
      setting,
    ),
  )
  return [space(form.before * setting.form.pitch * twip, true), ...releaseLast(lines)]
}

const shapeText = (value: string, { form, faces }: Setting): ShapedText =>
  shape([{ type: 'text', value }], form.styles[style], faces, form.tracking * twip)

/** Lets the last line be separated from what follows; a signature has its own rule for that. */
const releaseLast = (boxes: readonly Box[]): readonly Box[] =>
  boxes.map((box, at) => (at === boxes.length - 1 ? { ...box, keepWithNext: false } : box))
