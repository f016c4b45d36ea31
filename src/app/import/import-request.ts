import type { Side } from '../../spreadsheet/index.ts'

/** An Excel file to import. Messages refer to it and to the data folder by the labels. */
export interface ImportRequest {
  readonly data: string
  readonly dataLabel: string
  readonly file: string
  readonly fileLabel: string
  /** One sheet; absent means all. */
  readonly sheet?: string
  /** Name of a kind, Chinese or English; absent means that it is inferred from the sheets. */
  readonly kind?: string
  /** Absent means that every row belongs to the term of its date. */
  readonly term?: string
  /** Whether to set up terms that rows belong to and that the workspace lacks. */
  readonly newTerms?: boolean
  /** Whether texts that are struck out are read like any others. */
  readonly struck?: boolean
  /** Fields for columns, by the text of their header; 写进备注 or 不导入 instead of a field. */
  readonly map?: ReadonlyMap<string, string>
  /** Columns that are left out. */
  readonly skip?: readonly string[]
  /** If given, all other columns are left out. */
  readonly only?: readonly string[]
  /** The choices that words mean which the import asked about; they are remembered. */
  readonly words?: ReadonlyMap<string, string>
  /** Names of the kinds of sheets that the import asked about. */
  readonly kinds?: ReadonlyMap<string, string>
  /** Which side wins where both a corrected row and its record have changed: always, or by conflict. */
  readonly prefer?: Side
  readonly sides?: ReadonlyMap<string, Side>
}
