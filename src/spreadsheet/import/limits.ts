/**
 * What a workbook or .csv from outside may cost; one beyond these is refused before it is unpacked or parsed. A school's
 * ledger of a year has some thousand rows.
 */
export const limits = {
  /** The file, in bytes. */
  book: 20 << 20,
  /** Bytes that the parts of a workbook may grow to, and one of them. */
  unpacked: 200 << 20,
  part: 100 << 20,
  parts: 4096,
  /** Elements of XML in all parts. A cell takes two. */
  elements: 2_500_000,
  sheets: 200,
  /** Rows of a sheet. */
  rows: 100_000,
  /** Columns that are read; what stands behind them is reported. */
  columns: 200,
  /** Cells of all sheets, those that merges cover included. */
  cells: 1_000_000,
  /** Characters of a cell of a .csv file. Excel takes 32,767. */
  cellText: 100_000,
} as const
