import type { ContentsEntry, DocumentModel, Picture } from '../../document/index.ts'
import type { FaceTable } from '../fonts/index.ts'
import type { Form, OfficialWords } from '../form/index.ts'
import type {
  AnnexNoteLayout,
  ContentsLine,
  FigureLayout,
  ImprintLayout,
  RedHeadLayout,
  SignatureLayout,
  SpacingRange,
  TableLayout,
} from '../layout.ts'
import type { MeasuredTable } from './measured-table.ts'

/** What block setters share: the form, the faces, and what a reflowing writer needs to know. */
export interface Setting {
  readonly form: Form
  readonly faces: FaceTable
  readonly words: OfficialWords
  readonly tables: Map<number, TableLayout>
  readonly signatures: Map<number, SignatureLayout>
  readonly titleBreaks: Map<number, readonly number[]>
  readonly spacing: Map<number, readonly SpacingRange[]>
  readonly libreOfficeBreaks: Map<number, readonly number[]>
  readonly annexNotes: Map<number, AnnexNoteLayout>
  readonly heads: Map<number, RedHeadLayout>
  readonly imprints: Map<number, ImprintLayout>
  readonly figures: Map<number, FigureLayout>
  readonly pictures: ReadonlyMap<string, Picture>
  /** Tables already shaped, which is first done to find out whether they need landscape pages. */
  readonly measured: Map<number, MeasuredTable>
  /** The entries of the contents page; the lines found, and the pages known so far, from 1, by block. */
  readonly entries: readonly ContentsEntry[]
  readonly contents: ContentsLine[]
  readonly pageOf: Map<number, number>
  readonly landscape: DocumentModel['landscape']
}
