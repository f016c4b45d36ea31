import { fontKey } from '../fonts/index.ts'
import type { Form, ParagraphForm } from './form.ts'
import type { ElementChoice, FormChoice, FormElement } from './form-choice.ts'

type Side = 'top' | 'bottom' | 'left' | 'right'

/** The margins of clause 5.2.1 in millimetres, and in the twips that give 22 lines of 28 characters. */
const officialMargins: Readonly<Record<Side, { readonly mm: number; readonly twips: number }>> = {
  top: { mm: 37, twips: 2098 },
  bottom: { mm: 35, twips: 1984 },
  left: { mm: 28, twips: 1588 },
  right: { mm: 26, twips: 1474 },
}

/** The standard's line pitch in twips, and its characters per line. */
const officialPitch = 579
const officialCharacters = 28
const twipsInPoint = 20
const twipsInMillimetre = 1440 / 25.4

/** The distance from the text area to the middle of the page number (7.5): 7 mm, plus a twip for rounding. */
const toNumber = 398
/** How many twips a full line leaves free, so that it fits however a word processor rounds. */
const allowance = 4
/** How many lines a figure leaves free on a landscape page, for the heading of an annex. */
const besideFigure = 5

const onPaper: ParagraphForm = {
  font: 'fangsong',
  size: 32,
  line: 0,
  align: 'justify',
  indent: 2,
  before: 0,
  after: 0,
  tracked: true,
  keepWithNext: false,
}

/**
 * Makes the form for a choice: GB/T 9704-2012 if nothing is chosen (2号小标宋 title, 3号仿宋 body, 22 lines of 28 characters; table text
 * is 小四), otherwise with the school's choices, all other measures following from them. A font that cannot be resolved is left as
 * in the standard; form-faults.ts reports it.
 * @param own names of the school's own fonts
 */
export function makeForm(choice: FormChoice, own: ReadonlySet<string> = new Set()): Form {
  const { elements } = choice
  const margin = (side: Side): number => marginOf(side, choice[side])
  const sides = { top: margin('top'), bottom: margin('bottom'), left: margin('left'), right: margin('right') }
  const sheet = { width: 11906, height: 16838 }
  const height = sheet.height - sides.top - sides.bottom
  const pitch = pitchOf(choice, height)
  const lines = Math.floor(height / pitch)
  const lying = Math.floor((sheet.width - sides.left - sides.right) / pitch)

  /** Applies the choice for an element to its default. */
  const styled = (element: FormElement, base: ParagraphForm): ParagraphForm =>
    choose(base, elements[element], own)
  /** Gives text that may be larger than the grid a whole number of grid lines. */
  const onLines = (form: ParagraphForm): ParagraphForm => ({
    ...form,
    line: pitch * Math.max(1, Math.ceil((form.size * 10) / pitch)),
  })

  const plain = styled('body', { ...onPaper, line: pitch })
  const body = { ...plain, indent: choice.indent ?? onPaper.indent }
  const flush = { ...plain, indent: 0 }
  const heading = { ...body, keepWithNext: true }
  const small = Math.min(28, plain.size)
  const title = onLines(
    styled('title', { ...flush, font: 'xiaobiaosong', size: 44, align: 'centre', tracked: false, after: 1 }),
  )
  const cell = inTable(
    styled('table', { ...flush, size: Math.min(24, plain.size), align: 'left', tracked: false }),
  )
  const tableHead = inTable(styled('tableHead', { ...cell, font: 'heiti', align: 'centre' }))
  const caption = styled('figureCaption', {
    ...cell,
    font: 'heiti',
    size: Math.min(21, cell.size),
    align: 'centre',
  })
  const heading1 = styled('heading1', { ...heading, font: 'heiti' })
  const pageNumber = styled('pageNumber', {
    ...flush,
    font: 'songti',
    size: 28,
    align: 'justify',
    tracked: false,
  })
  return {
    page: { ...sheet, ...sides, footer: sides.bottom - toNumber - pageNumber.size * 5 },
    tracking: trackingOf(choice, plain.size, sheet.width - sides.left - sides.right),
    pitch,
    styles: {
      title,
      subtitle: onLines(styled('subtitle', { ...flush, font: 'kaiti', align: 'centre', after: 1 })),
      heading1,
      heading2: styled('heading2', { ...heading, font: 'kaiti' }),
      heading3: styled('heading3', heading),
      heading4: styled('heading4', heading),
      heading5: styled('heading5', heading),
      body,
      flush,
      centre: { ...flush, align: 'centre' },
      caption: styled('caption', {
        ...flush,
        font: 'heiti',
        size: small,
        align: 'centre',
        tracked: false,
        keepWithNext: true,
      }),
      figureCaption: { ...caption, line: Math.max(cell.line, caption.size * 15) },
      tableHead,
      tableCell: cell,
      tableTotal: { ...cell, font: tableHead.font },
      annexLabel: styled('annexLabel', {
        ...flush,
        font: 'heiti',
        align: 'left',
        after: 1,
        keepWithNext: true,
      }),
      annexTitle: { ...title, keepWithNext: true },
      annexNote: { ...plain, align: 'left', before: 1 },
      signature: { ...flush, align: 'right' },
      pageNumber: { ...pageNumber, line: pageNumber.size * 10 },
      contentsTitle: { ...title, keepWithNext: true },
      contents1: { ...flush, font: heading1.font, align: 'left' },
      contents2: { ...plain, align: 'left' },
      redHead: {
        ...title,
        font: 'xiaobiaosong',
        size: 104,
        line: 1300,
        before: 0,
        after: 0,
        keepWithNext: true,
      },
      redNumber: { ...flush, align: 'centre', before: 2, keepWithNext: true },
      imprint: styled('imprint', { ...plain, size: small, tracked: false, align: 'left', indent: 1 }),
    },
    number: {
      position: choice.position ?? 'outer',
      ...(choice.number === 'plain' ? { before: '', after: '' } : { before: '— ', after: ' —' }),
    },
    head: { drop: 1984, largest: 104, smallest: 44, toRule: 140, rule: 30 },
    imprint: { thick: 20, thin: 15 },
    table: { padding: 108, leading: 120, rule: 10 },
    figure: {
      photoLines: photoLines(lines, title.line / pitch, lying - besideFigure),
      chartLines: Math.min(Math.round((lines * 10) / 22), lying - besideFigure),
      leading: 120,
      text: { font: 'songti', size: 21, line: 300 },
      bar: 420,
      gap: 1,
      colours: ['1F4E79', '9DC3E6', '2E75B6', 'BDD7EE', '44546A', 'D0CECE'],
    },
  }
}

/** A margin in twips; one that equals the standard's is the exact value that yields the standard's grid. */
function marginOf(side: Side, millimetres: number | undefined): number {
  const { mm, twips } = officialMargins[side]
  return millimetres === undefined || millimetres === mm ? twips : Math.round(millimetres * twipsInMillimetre)
}

/** The pitch in twips; a requested number of lines fills the text area as closely as whole twips allow. */
function pitchOf({ pitch, lines }: FormChoice, height: number): number {
  if (pitch !== undefined) return Math.max(1, Math.round(pitch * twipsInPoint))
  return lines === undefined ? officialPitch : Math.max(1, Math.floor(height / lines))
}

/** The tracking that makes a line hold exactly the requested number of characters. */
function trackingOf({ characters }: FormChoice, size: number, measure: number): number {
  const official =
    size === onPaper.size && measure === 11906 - officialMargins.left.twips - officialMargins.right.twips
  const count = characters ?? (official ? officialCharacters : undefined)
  if (count === undefined || count < 2) return 0
  return Math.floor((measure - size * 10 - allowance) / (count - 1)) - size * 10
}

function choose(
  base: ParagraphForm,
  { font, size, before, after }: ElementChoice = {},
  own: ReadonlySet<string>,
): ParagraphForm {
  const key = font === undefined ? undefined : fontKey(font, own)
  return {
    ...base,
    ...(key && { font: key }),
    ...(size !== undefined && { size: Math.round(size * 2) }),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  }
}

/** Gives text in tables a line height of one and a half times its size. */
const inTable = (form: ParagraphForm): ParagraphForm => ({ ...form, line: form.size * 15 })

/**
 * The limits of a row of photos: two rows fit below the heading of an annex (label, title, a blank line after each), three never
 * fit on a page.
 */
function photoLines(lines: number, title: number, room: number): readonly [least: number, most: number] {
  const least = Math.min(room, Math.floor(lines / 3) + 1)
  return [least, Math.max(least, Math.min(room, Math.floor((lines - title - 3) / 2)))]
}

/** GB/T 9704-2012, for a school that chooses nothing. */
export const officialForm: Form = makeForm({ elements: {} })
