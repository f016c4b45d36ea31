import type { Inline } from '../../document/index.ts'
import { measureOf, twip } from '../form/index.ts'
import { type ShapedText, shape } from '../lines/index.ts'
import type { Box } from './box.ts'
import { setParagraph } from './set-paragraph.ts'
import type { Setting } from './setting.ts'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Phrases that dictionary segmentation would split: book titles, school years and terms, numbers with their units. */
const whole =
  /《[^》]{0,100}》|（[^）]{0,100}）|“[^”]{0,100}”|「[^」]{0,100}」|\d{4}(?:[—–-]\d{4})?[学學]?年度?(?:第?[一二][学學]期|[春秋]季(?:[学學]期)?|[上下]半年)?|第[一二三四五六七八九十百\d]+[届屆次个個期批季]+|\d+(?:[.,]\d+)*[余餘多]?[\u4e00-\u9fff]?/g
/** Words that cling to the preceding one. */
const clinging = /^(?:的|了|和|与|與|及|之|等|性|化|、|，|：|；|！|？|·|。|—+|…+|[）》”’」』〉】〕])/

/** Code-unit offsets, in order, at which a title may be split according to its meaning; 0 and the end are excluded. */
function findWordBreaks(text: string): readonly number[] {
  const inside = new Set<number>()
  for (const match of text.matchAll(whole)) {
    for (let at = match.index + 1; at < match.index + match[0].length; at++) inside.add(at)
  }
  const breaks: number[] = []
  for (const { index } of segmenter.segment(text)) {
    if (index > 0 && !inside.has(index) && !clinging.test(text.slice(index))) breaks.push(index)
  }
  return breaks.filter((at) => !/[“‘「『（《〈【〔]/.test(text.charAt(at - 1)))
}

/** A place where a line of a title may end: the code-unit offset, and the width of the text before it. */
export interface TitlePlace {
  readonly offset: number
  readonly reach: number
}

/** The cost of an hourglass shape, relative to the measure squared: the standard asks for a trapezoid or a diamond. */
const hourglass = 0.1
/** The cost of lines of equal length, which form a rectangle: a slight difference is better. */
const rectangle = 0.01
const mostLines = 4

/**
 * Chooses the line breaks of a centred title: as few lines as the measure allows, ending at word boundaries, of balanced length
 * and in the shape of a trapezoid or a diamond (GB/T 9704-2012, 7.3.1). Empty if it fits on one line or no choice fits.
 * @param places in order, the last being the title's end
 */
function chooseTitleLines(places: readonly TitlePlace[], measure: number): readonly number[] {
  const total = places.at(-1)?.reach ?? 0
  for (let count = Math.ceil(total / measure); count <= mostLines; count++) {
    const best = search(places, measure, count)
    if (best) return best
  }
  return []
}

function search(
  places: readonly TitlePlace[],
  measure: number,
  count: number,
): readonly number[] | undefined {
  let best: readonly number[] | undefined
  let lowest = Infinity
  const visit = (from: number, reach: number, ends: readonly number[], widths: readonly number[]): void => {
    const left = count - widths.length
    if (left === 1) {
      const last = (places.at(-1)?.reach ?? 0) - reach
      if (last > measure || last <= 0) return
      const cost = costOf([...widths, last], measure)
      if (cost < lowest) [lowest, best] = [cost, ends]
      return
    }
    for (let at = from; at < places.length - 1; at++) {
      const place = places[at] as TitlePlace
      if (place.reach - reach > measure) break
      visit(at + 1, place.reach, [...ends, place.offset], [...widths, place.reach - reach])
    }
  }
  visit(0, 0, [], [])
  return best
}

function costOf(widths: readonly number[], measure: number): number {
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length
  const uneven = widths.reduce((sum, width) => sum + ((width - mean) / measure) ** 2, 0)
  return uneven + widths.reduce((sum, width, at) => sum + shapeCost(widths, width, at), 0)
}

function shapeCost(widths: readonly number[], width: number, at: number): number {
  const before = widths[at - 1]
  const after = widths[at + 1]
  if (before !== undefined && after !== undefined && width < before && width < after) return hourglass
  return before !== undefined && before === width ? rectangle : 0
}

/** Inserts a forced break at each of the code-unit offsets into the plain text, which must be ascending. */
function breakInlines(inlines: readonly Inline[], offsets: readonly number[]): readonly Inline[] {
  return offsets.length === 0 ? inlines : rebuild(inlines, offsets, { at: 0 })
}

function rebuild(
  inlines: readonly Inline[],
  offsets: readonly number[],
  progress: { at: number },
): readonly Inline[] {
  return inlines.flatMap((inline) => rebuildOne(inline, offsets, progress))
}

function rebuildOne(inline: Inline, offsets: readonly number[], progress: { at: number }): readonly Inline[] {
  if ('children' in inline) return [{ ...inline, children: rebuild(inline.children, offsets, progress) }]
  const start = progress.at
  progress.at += inline.type === 'break' ? 1 : inline.value.length
  const cuts = offsets.filter((offset) => offset >= start && offset < progress.at)
  return cuts.reduceRight<readonly Inline[]>((rest, cut) => splitAt(rest, cut - start), [inline])
}

/** Splits the first of the pieces, which begins at offset 0. */
function splitAt([first, ...rest]: readonly Inline[], at: number): readonly Inline[] {
  if (!first || !('value' in first)) return rest
  const head = first.value.slice(0, at)
  const tail = { ...first, value: first.value.slice(at) }
  return [...(head === '' ? [] : [{ ...first, value: head }]), { type: 'break' }, tail, ...rest]
}

/** Sets a centred title, broken according to its meaning; records the breaks for Word. */
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
