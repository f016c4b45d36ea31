/** What a file from outside may cost. A school's ledger of a year has some thousand rows. */
export const largestBook = 20 << 20
/** Bytes that the parts of a workbook may grow to. */
export const largestUnpacked = 300 << 20
export const mostParts = 4096
export const mostRows = 100_000
export const mostColumns = 200
/** Cells of all sheets. */
export const mostCells = 2_000_000
