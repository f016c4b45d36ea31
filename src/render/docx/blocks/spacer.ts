import { type IParagraphOptions, Paragraph } from 'docx'
import { spacerId } from '../styles/table-styles.ts'

/** A paragraph of no height, where Word demands one. */
export const writeSpacer = ({
  newPage = false,
  keepNext = false,
}: {
  readonly newPage?: boolean
  readonly keepNext?: boolean
} = {}): Paragraph => {
  const options: IParagraphOptions = {
    style: spacerId,
    ...(newPage && { pageBreakBefore: true }),
    ...(keepNext && { keepNext }),
  }
  return new Paragraph(options)
}
