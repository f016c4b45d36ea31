import { type ContentsEntry, contentsAnchor, type Inline } from '../../document/index.ts'
import { gridCharacter, lineMetrics, measureOf, twip } from '../form/index.ts'
import type { Run } from '../layout.ts'
import { breakLines, composeLine, runsFrom, type ShapedText, shape, wholeWidth } from '../lines/index.ts'
import type { Box } from './box.ts'
import { setParagraph } from './set-paragraph.ts'
import type { Setting } from './setting.ts'

/** How many grid characters are kept free at the end of an entry's lines for the page number and a few dots. */
const reserve = 4
/** The gap between the dots and their neighbours, relative to the size. */
const gap = 1 / 4

/** Sets the contents page: a title, then a line for each entry, with leader dots and the page number at the margin. */
export function setContents(block: number, setting: Setting): readonly Box[] {
  setting.contents.length = 0
  return [
    ...setParagraph({ block, style: 'contentsTitle', inlines: plain(setting.words.contents) }, setting),
    ...setting.entries.flatMap((entry) => setEntry(entry, block, setting)),
  ]
}

function setEntry(entry: ContentsEntry, block: number, setting: Setting): readonly Box[] {
  const style = `contents${entry.level}` as const
  const form = setting.form.styles[style]
  const href = `#${contentsAnchor(entry.block)}`
  const shaped = (value: string): ShapedText =>
    shape([{ type: 'link', href, children: plain(value) }], form, setting.faces, setting.form.tracking * twip)
  const character = gridCharacter(setting.form) * twip
  const measure = measureOf(setting.form)
  const indent = form.indent * character
  const place = {
    x: measure.x + indent,
    width: measure.width - indent - reserve * character,
    align: form.align,
  }
  const text = shaped(entry.text)
  const ranges = breakLines(text, () => place.width)
  const page = String(setting.pageOf.get(entry.block) ?? '')
  setting.contents.push({
    ...entry,
    page,
    breaks: ranges.slice(1).map(({ start }) => text.offsets[start] ?? 0),
  })
  const { height, baseline } = lineMetrics(setting.form, style)
  return ranges.map((range, at) => {
    const runs = composeLine(text, range, place)
    const last = at === ranges.length - 1
    const end = last && page !== '' ? leadTo(shaped(page), runs, measure.x + measure.width, setting) : []
    return {
      height,
      lines: [{ block, style, y: baseline, runs: [...runs, ...end], continued: !last }],
      rules: [],
      keepWithNext: !last,
      newPage: false,
    }
  })
}

/**
 * Leader dots from the end of the text to the page number, which ends at the margin; they use the same typeface on all levels, so
 * that they align vertically.
 */
function leadTo(
  page: ShapedText,
  runs: readonly Run[],
  margin: number,
  { form, faces }: Setting,
): readonly Run[] {
  const left = margin - wholeWidth(page)
  const last = runs.at(-1)
  const from = (last?.advances.reduce((x, advance) => x + advance, last.x) ?? 0) + page.size * gap
  const style = { ...form.styles.contents2, tracked: false }
  const width = wholeWidth(shape(plain('..'), style, faces, 0))
  const to = margin - Math.ceil((wholeWidth(page) + page.size * gap) / width) * width
  const count = Math.max(0, Math.floor((to - from) / width))
  const dots = runsFrom(shape(plain('..'.repeat(count)), style, faces, 0), to - count * width)
  return [...dots.map((run) => ({ ...run, kind: 'leader' as const })), ...runsFrom(page, left)]
}

const plain = (value: string): readonly Inline[] => [{ type: 'text', value }]
