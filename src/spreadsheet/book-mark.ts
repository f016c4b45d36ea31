/** The properties that mark a workbook exported from ledgers; programs keep both when they save it. */
export const bookMark = { creator: 'houqin', ledgers: '后勤台账' } as const

/** Whether a workbook was exported from ledgers: a row with an id then reproduces the ledger literally. */
export const isLedgerBook = (
  properties: { readonly creator?: string; readonly title?: string } | undefined,
): boolean =>
  properties?.creator === bookMark.creator && properties.title?.endsWith(bookMark.ledgers) === true
