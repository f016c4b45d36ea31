import { type ICommentOptions, Paragraph, TextRun } from 'docx'
import type { FactNote, Metadata } from '../../document/index.ts'
import type { CharacterGuard } from './character-guard.ts'
import { commentTextId } from './styles/comment-styles.ts'

/** The comments (批注) of a review copy, one a number: by the office that signs, on the date that the document bears. */
export const writeComments = (
  notes: Iterable<FactNote>,
  { author, date }: Metadata,
  { clean }: CharacterGuard,
): readonly ICommentOptions[] =>
  Array.from(notes, ({ lines }, id) => ({
    id,
    author: clean(author),
    initials: 'houqin',
    date: new Date(`${date}T00:00:00Z`),
    children: lines.map(
      (line) => new Paragraph({ style: commentTextId, children: [new TextRun({ text: clean(line) })] }),
    ),
  }))
