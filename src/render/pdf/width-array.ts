/** What most glyphs of a Chinese font are as wide as, 1/1000 em. */
export const defaultWidth = 1000

/** The W array of a CIDFont (ISO 32000-1, 9.7.4.3): rows of consecutive codes whose width is not {@link defaultWidth}. */
export function widthArray(widths: readonly number[]): (number | number[])[] {
  const rows: (number | number[])[] = []
  let row: number[] | undefined
  widths.forEach((width, code) => {
    if (width === defaultWidth) {
      row = undefined
      return
    }
    if (!row) {
      row = []
      rows.push(code, row)
    }
    row.push(width)
  })
  return rows
}
