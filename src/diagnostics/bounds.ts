/** How much a report shows: of ten thousand faults in a file, people read the first few. */
export const reportBounds = {
  /** Diagnostics of one code that are drawn; of the rest their number is given. */
  ofOneCode: 20,
  /** Places that are listed of those which are not drawn. */
  restPlaces: 100,
  /** Columns of source that a frame shows; longer lines are clipped around the caret. */
  frameColumns: 90,
  /** Columns kept before the caret in a clipped line. */
  columnsBefore: 30,
  /** Characters of a message or a hint; the middle of a longer one is left out. */
  message: 600,
  /** Other places that are drawn of one diagnostic. */
  related: 10,
} as const
