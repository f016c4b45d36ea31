import { contentsAnchor } from '../../../document/index.ts'
import type { ContentsLine, FontKey } from '../../../typesetting/index.ts'
import type { BlockContext } from '../block-context.ts'
import { paragraph } from '../paragraph.ts'
import { field, fieldInstruction, fieldMark, lineBreakRun, run, textRun } from '../run.ts'
import { breakSpans, toSpans } from '../spans.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'
import { fontProperty } from '../styles/run-properties.ts'
import { element } from '../xml-text.ts'

/** Headings of two levels, and paragraphs whose style has an outline level (the titles of annexes). */
const instruction = ' TOC \\o "1-2" \\h \\z \\u '

/**
 * The contents page as a Word field, with its result taken from the layout: correct when first opened, without a prompt to update
 * fields, and still updatable by Word.
 */
export function writeContents({ layout, form, words, guard }: BlockContext): readonly string[] {
  const lines = layout.contents
  const title = paragraph({ style: paragraphStyles.contentsTitle.id }, textRun(words.contents))
  const margin = form.page.width - form.page.left - form.page.right
  const entries = lines.map((line, at) =>
    entry(line, { margin, leaderFont: form.styles.contents2.font }, guard.clean, {
      begin: at === 0 ? fieldMark('begin') + fieldInstruction(instruction) + fieldMark('separate') : '',
      end: at === lines.length - 1 ? fieldMark('end') : '',
    }),
  )
  return [title, ...entries]
}

/** @param margin the right edge of the page number, in twips from the left margin */
function entry(
  { block, level, text, page, breaks }: ContentsLine,
  { margin, leaderFont }: { readonly margin: number; readonly leaderFont: FontKey },
  clean: (text: string) => string,
  { begin, end }: { readonly begin: string; readonly end: string },
): string {
  const spans = breakSpans(toSpans([{ type: 'text', value: clean(text) }], new Map()), breaks)
  const anchor = contentsAnchor(block)
  const link = element(
    'w:hyperlink',
    { 'w:anchor': anchor, 'w:history': 1 },
    ...spans.map((span) => (span.text === '\n' ? lineBreakRun : textRun(span.text))),
    leader(leaderFont),
    field(` PAGEREF ${anchor} \\h `, textRun(page)),
  )
  return paragraph(
    {
      style: paragraphStyles[`contents${level}`].id,
      // Its lines stay together, as the layout keeps them.
      ...(breaks.length > 0 && { keepLines: true }),
      tabs: [{ align: 'right', leader: 'dot', position: margin }],
    },
    begin + link + end,
  )
}

/** Leader dots use the same typeface on all levels, so that they align vertically. */
const leader = (role: FontKey): string => run(element('w:tab'), fontProperty(role))
