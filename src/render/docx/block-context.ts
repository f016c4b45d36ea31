import type { Diagnostic } from '../../diagnostics/index.ts'
import { contentsAnchor, type Inline } from '../../document/index.ts'
import type { Form, Layout, OfficialWords } from '../../typesetting/index.ts'
import type { Bookmarks } from './bookmarks.ts'
import type { CharacterGuard } from './character-guard.ts'
import type { Drawings } from './drawings.ts'
import type { NumberingPlan } from './numbering/numbering-plan.ts'
import type { ParagraphProperties } from './paragraph.ts'
import type { Relationships } from './relationships.ts'
import { toRuns } from './runs.ts'
import { breakSpans, spaceSpans, toSpans } from './spans.ts'

/** What the writer of a block may look at besides the block. */
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
  /** Whether a page break stands before the block. */
  readonly newPage: boolean
  /** Whether the block must not part from the next: a signature never stands alone on a page. */
  readonly keepNext: boolean
}

/** Inlines as the runs of a paragraph, with a new line before each of the code-unit offsets. */
export const runsOf = (
  inlines: readonly Inline[],
  context: BlockContext,
  breaks: readonly number[] = [],
): string => toRuns(breakSpans(toSpans(inlines, context.bookmarks.anchors.notes), breaks), context)

/** The same for the running text of a block, spaced where the layout needs it to end lines where it ends them. */
export const runningText = (inlines: readonly Inline[], index: number, context: BlockContext): string => {
  const spans = toSpans(inlines, context.bookmarks.anchors.notes)
  return toRuns(spaceSpans(spans, context.layout.spacing.get(index) ?? []), context)
}

/** What stands in a heading, as a place that the contents page leads to where there is one. */
export const listed = (runs: string, index: number, { bookmarks }: BlockContext): string => {
  const place = bookmarks.anchors.targetOf(`#${contentsAnchor(index)}`)
  return place === undefined ? runs : bookmarks.place(place, runs)
}

/**
 * The properties that put a paragraph on a new page after a page break, or keep the whole of it on the page of the
 * next: programs differ in which lines of a paragraph they move when it is not kept whole.
 */
export const placement = ({
  newPage,
  keepNext,
}: BlockContext): Pick<ParagraphProperties, 'newPage' | 'keepNext' | 'keepLines'> => ({
  ...(newPage && { newPage }),
  ...(keepNext && { keepNext, keepLines: true }),
})
