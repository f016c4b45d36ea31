/** What distinguishes a workbook that was exported from ledgers; programs keep both properties when they save it. */
export const bookMark = { creator: 'houqin', ledgers: '后勤台账' } as const

/** Whether a workbook was exported from ledgers: a row with an id then says what the ledger says, to the letter. */
export const isLedgerBook = (
  properties: { readonly creator?: string; readonly title?: string } | undefined,
): boolean =>
  properties?.creator === bookMark.creator && properties.title?.endsWith(bookMark.ledgers) === true
