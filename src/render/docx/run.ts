import { escapeXml } from '../../text/index.ts'
import { rareHanFont } from '../../typesetting/index.ts'
import { element, perEngine } from './xml-text.ts'

/** `w:r`; both arguments are XML, the properties in the order of CT_RPr. */
export const run = (content: string, properties = ''): string =>
  properties === '' ? `<w:r>${content}</w:r>` : `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`

/** Text with leading and trailing blanks preserved. Characters that XML cannot contain must have been removed. */
export const runText = (text: string): string => `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`

/** Characters of the planes for rare Chinese ones, which the official fonts lack. */
const rareHan = /([\u{20000}-\u{3ffff}]+)/u

const rareFont = element('w:rFonts', {
  'w:ascii': rareHanFont,
  'w:hAnsi': rareHanFont,
  'w:eastAsia': rareHanFont,
  'w:hint': 'eastAsia',
})

/**
 * Text as runs: rare Chinese characters have runs of their own with a font that has them.
 *
 * @param style the `w:rStyle`, which precedes the font in CT_RPr
 * @param properties those that follow the font
 */
export const textRun = (text: string, style = '', properties = ''): string =>
  text
    .split(rareHan)
    .map((piece, index) =>
      piece === '' ? '' : run(runText(piece), style + (index % 2 === 1 ? rareFont : '') + properties),
    )
    .join('')

export const tabRun: string = run(element('w:tab'))

export const lineBreakRun: string = run(element('w:br'))

/** A line break that only LibreOffice sees. */
export const libreOfficeBreakRun: string = run(perEngine('', element('w:br')))

/** A field that Word computes, with the result that it shows until then. */
export const field = (instruction: string, result = ''): string =>
  fieldMark('begin') + fieldInstruction(instruction) + fieldMark('separate') + result + fieldMark('end')

export const fieldMark = (type: 'begin' | 'separate' | 'end'): string =>
  run(element('w:fldChar', { 'w:fldCharType': type }))

export const fieldInstruction = (text: string): string =>
  run(element('w:instrText', { 'xml:space': 'preserve' }, escapeXml(text)))
