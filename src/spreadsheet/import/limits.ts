/**
 * Limits on workbooks and .csv files from outside: one that exceeds them is refused before it is unpacked or parsed. A school's
 * ledger of a year has a few thousand rows.
 */
export const limits = {
  /** The file, in bytes. */
  book: 20 << 20,
  /** The unpacked size in bytes of all parts together, and of each one. */
  unpacked: 200 << 20,
  part: 100 << 20,
  parts: 4096,
  /** XML elements in all parts. A cell has two. */
  elements: 2_500_000,
  sheets: 200,
  /** Rows per sheet. */
  rows: 100_000,
  /** Columns that are read; anything beyond them is reported. */
  columns: 200,
  /** Cells of all sheets, including those covered by merges. */
  cells: 1_000_000,
  /** Characters per cell of a .csv file. Excel allows 32,767. */
  cellText: 100_000,
} as const
