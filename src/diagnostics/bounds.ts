/** How much a report shows: if a file has ten thousand faults, people read the first few. */
export const reportBounds = {
  /** Diagnostics of one code drawn in full; the rest are counted. */
  ofOneCode: 20,
  /** Locations listed for those not drawn. */
  restPlaces: 100,
  /** Columns of source shown in a frame; longer lines are clipped around the caret. */
  frameColumns: 90,
  /** Columns kept before the caret in a clipped line. */
  columnsBefore: 30,
  /** Characters of a message or a hint; a longer one is abbreviated in the middle. */
  message: 600,
  /** Related locations drawn for one diagnostic. */
  related: 10,
} as const
