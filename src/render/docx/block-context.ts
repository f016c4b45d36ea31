import type { Diagnostic } from '../../diagnostics/index.ts'
import { contentsAnchor, type Inline } from '../../document/index.ts'
import type { CellHints, Form, Layout, OfficialWords, SpacingRange } from '../../typesetting/index.ts'
import type { Bookmarks } from './bookmarks.ts'
import type { CharacterGuard } from './character-guard.ts'
import type { Drawings } from './drawings.ts'
import type { NumberingPlan } from './numbering/numbering-plan.ts'
import type { ParagraphProperties } from './paragraph.ts'
import type { Relationships } from './relationships.ts'
import { toRuns } from './runs.ts'
import { breakSpans, spaceSpans, toSpans } from './spans.ts'

/** What the writer of a block may use besides the block. */
export interface BlockContext {
  readonly layout: Layout
  readonly form: Form
  readonly words: OfficialWords
  readonly numbering: NumberingPlan
  readonly guard: CharacterGuard
  readonly bookmarks: Bookmarks
  readonly drawings: Drawings
  readonly relationships: Relationships
  readonly report: (diagnostic: Diagnostic) => void
  /** Whether a page break precedes the block. */
  readonly newPage: boolean
  /** Whether the block must stay with the next one: a signature is never alone on a page. */
  readonly keepNext: boolean
}

/** Writes inlines as the runs of a paragraph, with a line break at each of the code-unit offsets. */
export const runsOf = (
  inlines: readonly Inline[],
  context: BlockContext,
  breaks: readonly number[] = [],
): string => toRuns(breakSpans(toSpans(inlines, context.bookmarks.anchors.notes), breaks), context)

/** The same with the spacing that the layout names. */
export const spacedRuns = (
  inlines: readonly Inline[],
  context: BlockContext,
  spacing: readonly SpacingRange[] = [],
): string => toRuns(spaceSpans(toSpans(inlines, context.bookmarks.anchors.notes), spacing), context)

/** The same for the text of a cell, with what its lines need. */
export function cellRuns(
  inlines: readonly Inline[],
  context: BlockContext,
  { breaks, libreOfficeBreaks, spacing }: CellHints,
): string {
  const spaced = spaceSpans(toSpans(inlines, context.bookmarks.anchors.notes), spacing)
  return toRuns(breakSpans(breakSpans(spaced, libreOfficeBreaks, { libreOfficeOnly: true }), breaks), context)
}

/** Writes the running text of a block, with spacing where it is needed to end lines as the layout does. */
export const runningText = (inlines: readonly Inline[], index: number, context: BlockContext): string => {
  const { spacing, libreOfficeBreaks } = context.layout
  const spaced = spaceSpans(toSpans(inlines, context.bookmarks.anchors.notes), spacing.get(index) ?? [])
  return toRuns(breakSpans(spaced, libreOfficeBreaks.get(index) ?? [], { libreOfficeOnly: true }), context)
}

/** Wraps the runs of a heading in the bookmark that the contents page links to, if there is one. */
export const listed = (runs: string, index: number, { bookmarks }: BlockContext): string => {
  const place = bookmarks.anchors.targetOf(`#${contentsAnchor(index)}`)
  return place === undefined ? runs : bookmarks.place(place, runs)
}

/**
 * The properties that start a paragraph on a new page after a page break, or keep all of it on the page of the next one: programs
 * differ in which lines they move if it is not kept whole.
 */
export const placement = ({
  newPage,
  keepNext,
}: BlockContext): Pick<ParagraphProperties, 'newPage' | 'keepNext' | 'keepLines'> => ({
  ...(newPage && { newPage }),
  ...(keepNext && { keepNext, keepLines: true }),
})
