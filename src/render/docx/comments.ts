import type { FactNote, Metadata } from '../../document/index.ts'
import type { CharacterGuard } from './character-guard.ts'
import { paragraph } from './paragraph.ts'
import { textRun } from './run.ts'
import { commentTextId } from './styles/comment-styles.ts'
import { element, part, wordNamespace } from './xml-text.ts'

/**
 * word/comments.xml: the comments (批注) of a review copy, one per number. Their author is the signing office, their date that of
 * the document.
 */
export const commentsPart = (
  notes: Iterable<FactNote>,
  { author, date }: Metadata,
  { clean }: CharacterGuard,
): string =>
  part(
    element(
      'w:comments',
      wordNamespace,
      ...Array.from(notes, ({ lines }, id) =>
        element(
          'w:comment',
          {
            'w:id': id,
            'w:author': clean(author),
            'w:date': `${clean(date)}T00:00:00Z`,
            'w:initials': 'houqin',
          },
          ...lines.map((line) => paragraph({ style: commentTextId }, textRun(clean(line)))),
        ),
      ),
    ),
  )
