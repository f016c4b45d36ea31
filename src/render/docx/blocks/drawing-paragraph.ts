import type { Inline } from '../../../document/index.ts'
import { type BlockContext, placement, runsOf } from '../block-context.ts'
import { paragraph } from '../paragraph.ts'
import { run } from '../run.ts'
import { figureId } from '../styles/figure-style.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'

/** English Metric Units in a twip. */
export const emu = 635

/**
 * A paragraph with a drawing at the bottom of a line as high as in the layout; kept with the caption that follows.
 *
 * @param area the line's height in twips
 */
export const drawingParagraph = (
  drawing: string | undefined,
  area: number,
  { newPage, captioned }: { readonly newPage: boolean; readonly captioned: boolean },
): string =>
  paragraph(
    {
      style: figureId,
      spacing: { line: area, rule: 'atLeast' },
      newPage,
      ...(!captioned && { keepNext: false }),
    },
    drawing === undefined ? '' : run(drawing),
  )

/** The caption below a drawing, kept whole. */
export const captionParagraph = (inlines: readonly Inline[], context: BlockContext): string =>
  paragraph(
    {
      style: paragraphStyles.figureCaption.id,
      keepLines: true,
      ...placement({ ...context, newPage: false }),
    },
    runsOf(inlines, context),
  )
