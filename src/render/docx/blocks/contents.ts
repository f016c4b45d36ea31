import { type FileChild, ImportedXmlComponent, Paragraph, TextRun } from 'docx'
import { contentsAnchor } from '../../../document/index.ts'
import type { ContentsLine, FontRole } from '../../../typesetting/index.ts'
import type { BlockContext } from '../block-context.ts'
import { breakSpans, toSpans } from '../spans.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'
import { fontProperty } from '../styles/run-properties.ts'
import { element, escapeXml, valued, wordNamespace } from '../xml-text.ts'

/** Headings of two levels, and paragraphs whose style has an outline level (the titles of annexes). */
const instruction = 'TOC \\o "1-2" \\h \\z \\u'

/**
 * The contents page as Word's own field, its result filled in from the layout: right at first opening, without a
 * question whether fields are to be updated, and still what Word knows how to update.
 */
export function writeContents({ layout, form, words, guard }: BlockContext): readonly FileChild[] {
  const lines = layout.contents
  const title = new Paragraph({
    style: paragraphStyles.contentsTitle.id,
    children: [new TextRun({ text: words.contents })],
  })
  const margin = form.page.width - form.page.left - form.page.right
  const entries = lines.map((line, at) =>
    entry(line, { margin, leaderFont: form.styles.contents2.font }, guard.clean, {
      begin: at === 0 ? field('begin') + instructionRun(instruction) + field('separate') : '',
      end: at === lines.length - 1 ? field('end') : '',
    }),
  )
  return [title, ...entries]
}

/** @param margin where the page number ends, in twips from the left margin */
function entry(
  { block, level, text, page, breaks }: ContentsLine,
  { margin, leaderFont }: { readonly margin: number; readonly leaderFont: FontRole },
  clean: (text: string) => string,
  { begin, end }: { readonly begin: string; readonly end: string },
): FileChild {
  const spans = breakSpans(toSpans([{ type: 'text', value: clean(text) }], new Map()), breaks)
  const anchor = contentsAnchor(block)
  const tab = element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': margin })
  const xml = element(
    'w:p',
    wordNamespace,
    element(
      'w:pPr',
      {},
      valued('pStyle', paragraphStyles[`contents${level}`].id),
      element('w:tabs', {}, tab),
    ),
    begin,
    element(
      'w:hyperlink',
      { 'w:anchor': anchor, 'w:history': 1 },
      ...spans.map((span) => run(span.text === '\n' ? element('w:br') : textElement(span.text))),
      leader(leaderFont),
      field('begin'),
      instructionRun(`PAGEREF ${anchor} \\h`),
      field('separate'),
      run(textElement(page)),
      field('end'),
    ),
    end,
  )
  // The library types what it imports as a part of any kind.
  return ImportedXmlComponent.fromXmlString(xml) as unknown as FileChild
}

const run = (content: string): string => element('w:r', {}, content)

/** Dots are of one typeface for all levels, so that they stand below each other. */
const leader = (role: FontRole): string => run(element('w:rPr', {}, fontProperty(role)) + element('w:tab'))

const textElement = (text: string): string => element('w:t', { 'xml:space': 'preserve' }, escapeXml(text))

const field = (type: 'begin' | 'separate' | 'end'): string =>
  run(element('w:fldChar', { 'w:fldCharType': type }))

const instructionRun = (text: string): string =>
  run(element('w:instrText', { 'xml:space': 'preserve' }, ` ${escapeXml(text)} `))
