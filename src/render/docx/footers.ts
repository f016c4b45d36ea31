import { AlignmentType, PageNumber, Paragraph, TextRun } from 'docx'
import type { Form } from '../../typesetting/index.ts'
import { libraryXml } from './library-xml.ts'
import { field, textRun } from './run.ts'
import { paragraphStyles } from './styles/paragraph-styles.ts'

/** The footers of odd and of even pages: paragraphs as XML. */
export interface Footers {
  readonly odd: string
  readonly even: string
}

const style = paragraphStyles.pageNumber.id

/** The page number with what the form puts around it: by default a 一字线 on either side. */
export const pageNumber = ({ number: { before, after } }: Form): string =>
  (before && textRun(before)) + field('PAGE') + (after && textRun(after))

const sides = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT } as const

/** `— 1 —` (GB/T 9704-2012, 7.5), one character in from the outer edge: right on odd pages, left on even ones; or centred. */
export function footers(form: Form): Footers {
  const { position, before, after } = form.number
  const character = form.styles.pageNumber.size * 10
  const footer = (side: 'left' | 'right'): string =>
    libraryXml(
      new Paragraph({
        style,
        ...(position === 'centre'
          ? { alignment: AlignmentType.CENTER }
          : { alignment: sides[side], indent: { [side]: character } }),
        children: [
          new TextRun({ children: [before, PageNumber.CURRENT, after].filter((part) => part !== '') }),
        ],
      }),
    )
  return { odd: footer('right'), even: footer('left') }
}

const blank = libraryXml(new Paragraph({ style }))

/** Empty footers for pages without a number, which would otherwise inherit the preceding ones. */
export const blankFooters: Footers = { odd: blank, even: blank }
