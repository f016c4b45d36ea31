import { type Block, type DocumentModel, type Inline, numberingSchemes } from '../../src/document/index.ts'
import { type Line, officialForm, type Page, typeset } from '../../src/typesetting/index.ts'
import { realFonts } from './real-fonts.ts'

export const fonts = await realFonts()

export const text = (value: string): readonly Inline[] => [{ type: 'text', value }]

export const body = (value: string): Block => ({ type: 'paragraph', style: 'body', inlines: text(value) })

const documentOf = (blocks: readonly Block[]): DocumentModel => ({
  metadata: { title: '', author: '', subject: '', keywords: [], date: '2026-01-20' },
  numbering: numberingSchemes.official,
  blocks,
  evidence: [],
})

/** Sets blocks in the official form with the bundled fonts. */
export const setBlocks = (...blocks: readonly Block[]): ReturnType<typeof typeset> =>
  typeset(documentOf(blocks), fonts, officialForm)

/** The same with landscape pages. */
export const setLying = (...blocks: readonly Block[]): ReturnType<typeof typeset> =>
  typeset({ ...documentOf(blocks), landscape: 'always' }, fonts, officialForm)
/** The same for a document that is landscape as a whole because of a wide table. */
export const setWhole = (...blocks: readonly Block[]): ReturnType<typeof typeset> =>
  typeset({ ...documentOf(blocks), landscape: 'whole' }, fonts, officialForm)

/** The characters of a line. */
export const lineText = (line: Line): string => line.runs.map((run) => run.text).join('')

/** The lines of all pages as text. */
export const linesOf = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap((page) => page.lines.map(lineText))

/** The end of a line's last glyph, 1/1000 pt. */
export function endOf(line: Line): number {
  const last = line.runs.at(-1)
  return last ? last.advances.reduce((x, advance) => x + advance, last.x) : 0
}

/** The left and right margins, 1/1000 pt. */
export const margins = {
  left: officialForm.page.left * 50,
  right: (officialForm.page.width - officialForm.page.right) * 50,
}
