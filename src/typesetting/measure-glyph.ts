/** Word processors measure glyphs on a grid of 8640 to the inch. */
const gridOfPoint = 8640 / 72 / 1000

/** Width of a glyph in 1/1000 pt as word processors measure it; `advance` is a fraction of the size. */
export const measureGlyph = (advance: number, size: number): number =>
  Math.round(Math.round(advance * size * gridOfPoint) / gridOfPoint)
