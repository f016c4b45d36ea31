import type { ContentsEntry, DocumentModel, Picture } from '../document/index.ts'
import type { FaceTable } from './face-table.ts'
import type { OfficialForm, StyleName } from './form.ts'
import type {
  AnnexNoteLayout,
  ContentsLine,
  FigureLayout,
  ImprintLayout,
  RedHeadLayout,
  SignatureLayout,
  SpacingRange,
  TableLayout,
} from './layout.ts'
import type { MeasuredTable } from './measured-table.ts'
import type { OfficialWords } from './official-words.ts'

/** What the setters of blocks share: the form, the faces, and what a reflowing writer must be told. */
export interface Setting {
  readonly form: OfficialForm
  readonly faces: FaceTable
  readonly words: OfficialWords
  readonly tables: Map<number, TableLayout>
  readonly signatures: Map<number, SignatureLayout>
  readonly titleBreaks: Map<number, readonly number[]>
  readonly spacing: Map<number, readonly SpacingRange[]>
  readonly annexNotes: Map<number, AnnexNoteLayout>
  readonly heads: Map<number, RedHeadLayout>
  readonly imprints: Map<number, ImprintLayout>
  readonly figures: Map<number, FigureLayout>
  readonly pictures: ReadonlyMap<string, Picture>
  /** Tables are shaped once, to find out whether they need landscape pages. */
  readonly measured: Map<number, MeasuredTable>
  /** What the contents page lists; the lines found, and the pages known so far, from 1, by block. */
  readonly entries: readonly ContentsEntry[]
  readonly contents: ContentsLine[]
  readonly pageOf: Map<number, number>
  readonly landscape: DocumentModel['landscape']
}

/** 1/1000 pt in a twip. */
export const twip = 50

/** Left edge and width of the text area, 1/1000 pt. */
export const measureOf = ({ page }: OfficialForm): { readonly x: number; readonly width: number } => ({
  x: page.left * twip,
  width: (page.width - page.left - page.right) * twip,
})

/** Width of one character of the grid in twips: the body's size less the tracking. */
export const gridCharacter = (form: OfficialForm): number => form.styles.body.size * 10 + form.tracking

/** Height of a line of a style, and of its baseline from the line's top, 1/1000 pt: four fifths of an exact line, as word processors place it. */
export function lineMetrics(form: OfficialForm, style: StyleName): { height: number; baseline: number } {
  const { line } = form.styles[style]
  return { height: line * twip, baseline: Math.floor((line * 4) / 5) * twip }
}

/** Height of a page's text, 1/1000 pt: whole lines of the grid. */
export const pageHeight = ({ page, pitch }: OfficialForm): number =>
  Math.floor((page.height - page.top - page.bottom) / pitch) * pitch * twip

/** From the text area's upper edge to the first line, 1/1000 pt: what whole lines leave over stands half above and half below them. */
export const headRoom = (form: OfficialForm): number =>
  ((form.page.height - form.page.top - form.page.bottom) * twip - pageHeight(form)) / 2
