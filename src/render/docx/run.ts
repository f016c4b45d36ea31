import { escapeXml } from '../../text/index.ts'
import { element } from './xml-text.ts'

/** `w:r`; both arguments are XML, the properties in the order of CT_RPr. */
export const run = (content: string, properties = ''): string =>
  properties === '' ? `<w:r>${content}</w:r>` : `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`

/** Text with leading and trailing blanks preserved. Characters that XML cannot contain must have been removed. */
export const runText = (text: string): string => `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`

/** A run of plain text. */
export const textRun = (text: string): string => run(runText(text))

export const tabRun: string = run(element('w:tab'))

export const lineBreakRun: string = run(element('w:br'))

/** A field that Word computes, with the result that it shows until then. */
export const field = (instruction: string, result = ''): string =>
  fieldMark('begin') + fieldInstruction(instruction) + fieldMark('separate') + result + fieldMark('end')

export const fieldMark = (type: 'begin' | 'separate' | 'end'): string =>
  run(element('w:fldChar', { 'w:fldCharType': type }))

export const fieldInstruction = (text: string): string =>
  run(element('w:instrText', { 'xml:space': 'preserve' }, escapeXml(text)))
