import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import type { OfficialForm } from '../../typesetting/index.ts'
import { paragraphStyles } from './styles/paragraph-styles.ts'

/** `— 1 —`: GB/T 9704-2012 7.5, one character in from the outer edge: odd pages right, even pages left. */
export function footers(form: OfficialForm): { readonly default: Footer; readonly even: Footer } {
  const character = form.styles.pageNumber.size * 10
  const footer = (side: 'left' | 'right'): Footer =>
    new Footer({
      children: [
        new Paragraph({
          style: paragraphStyles.pageNumber.id,
          alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
          indent: { [side]: character },
          children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
        }),
      ],
    })
  return { default: footer('right'), even: footer('left') }
}

/** Pages without a number: a footer of their own, or they would take the one before. */
export const blankFooters = (): { readonly default: Footer; readonly even: Footer } => ({
  default: new Footer({ children: [new Paragraph({ style: paragraphStyles.pageNumber.id })] }),
  even: new Footer({ children: [new Paragraph({ style: paragraphStyles.pageNumber.id })] }),
})
