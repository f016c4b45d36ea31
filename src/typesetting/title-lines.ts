/** One possible place to end a title's line: offset in code units, and the width of the text up to it. */
export interface TitlePlace {
  readonly offset: number
  readonly reach: number
}

/** What an hourglass costs, in parts of the measure squared: the standard asks for a trapezoid or a diamond. */
const hourglass = 0.1
/** Lines of equal length make a rectangle; a slight difference is better. */
const rectangle = 0.01
const mostLines = 4

/**
 * Chooses where a centred title breaks: as few lines as the measure allows, at ends of words, of balanced length and
 * in the shape of a trapezoid or a diamond (GB/T 9704-2012 7.3.1). Empty where it fits one line or no choice fits.
 * @param places in order, the last being the title's end
 */
export function chooseTitleLines(places: readonly TitlePlace[], measure: number): readonly number[] {
  const total = places.at(-1)?.reach ?? 0
  for (let count = Math.ceil(total / measure); count <= mostLines; count++) {
    const best = search(places, measure, count)
    if (best) return best
  }
  return []
}

function search(
  places: readonly TitlePlace[],
  measure: number,
  count: number,
): readonly number[] | undefined {
  let best: readonly number[] | undefined
  let lowest = Infinity
  const visit = (from: number, reach: number, ends: readonly number[], widths: readonly number[]): void => {
    const left = count - widths.length
    if (left === 1) {
      const last = (places.at(-1)?.reach ?? 0) - reach
      if (last > measure || last <= 0) return
      const cost = costOf([...widths, last], measure)
      if (cost < lowest) [lowest, best] = [cost, ends]
      return
    }
    for (let at = from; at < places.length - 1; at++) {
      const place = places[at] as TitlePlace
      if (place.reach - reach > measure) break
      visit(at + 1, place.reach, [...ends, place.offset], [...widths, place.reach - reach])
    }
  }
  visit(0, 0, [], [])
  return best
}

function costOf(widths: readonly number[], measure: number): number {
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length
  const uneven = widths.reduce((sum, width) => sum + ((width - mean) / measure) ** 2, 0)
  return uneven + widths.reduce((sum, width, at) => sum + shapeCost(widths, width, at), 0)
}

function shapeCost(widths: readonly number[], width: number, at: number): number {
  const before = widths[at - 1]
  const after = widths[at + 1]
  if (before !== undefined && after !== undefined && width < before && width < after) return hourglass
  return before !== undefined && before === width ? rectangle : 0
}
