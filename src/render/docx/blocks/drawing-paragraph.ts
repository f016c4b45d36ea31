import { ImportedXmlComponent, LineRuleType, Paragraph, type ParagraphChild } from 'docx'
import type { Inline } from '../../../document/index.ts'
import { type BlockContext, placement, runsOf } from '../block-context.ts'
import { figureId } from '../styles/figure-style.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'

/** English Metric Units in a twip. */
export const emu = 635

/**
 * A paragraph with a drawing at the foot of a line of the layout's height; kept with the caption that follows.
 *
 * @param area the line's height in twips
 */
export const drawingParagraph = (
  drawing: string | undefined,
  area: number,
  { newPage, captioned }: { readonly newPage: boolean; readonly captioned: boolean },
): Paragraph =>
  new Paragraph({
    style: figureId,
    spacing: { line: area, lineRule: LineRuleType.AT_LEAST },
    ...(newPage && { pageBreakBefore: true }),
    ...(!captioned && { keepNext: false }),
    children: drawing === undefined ? [] : [rawRun(drawing)],
  })

/** The caption below a drawing, kept whole. */
export const captionParagraph = (inlines: readonly Inline[], context: BlockContext): Paragraph =>
  new Paragraph({
    style: paragraphStyles.figureCaption.id,
    keepLines: true,
    ...placement({ ...context, newPage: false }),
    children: runsOf(inlines, context),
  })

/** A run of XML that the library has no words for. */
const rawRun = (drawing: string): ParagraphChild =>
  ImportedXmlComponent.fromXmlString(`<w:r>${drawing}</w:r>`) as unknown as ParagraphChild
