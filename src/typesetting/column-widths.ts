/** What the text of a column asks for, in twips, rules and padding included. */
export interface ColumnNeed {
  /** Widest piece that cannot be broken. */
  readonly least: number
  /** Widest cell on one line. */
  readonly most: number
}

/**
 * Columns that together fill `measure`: each gets what its widest cell takes, where all fit; otherwise room is shared
 * by what the columns still lack, none narrower than its longest word if that can be. Twips.
 */
export function fitColumns(needs: readonly ColumnNeed[], measure: number): readonly number[] {
  const least = needs.map((need) => Math.min(need.least, need.most))
  const most = sum(needs.map((need) => need.most))
  if (most <= measure)
    return exactly(
      needs.map((need) => (need.most * measure) / Math.max(1, most)),
      measure,
    )
  const floor = sum(least)
  if (floor >= measure)
    return exactly(
      least.map((width) => (width * measure) / Math.max(1, floor)),
      measure,
    )
  const lacking = needs.map((need, at) => Math.sqrt(Math.max(0, need.most - (least[at] ?? 0))))
  const share = (measure - floor) / Math.max(1, sum(lacking))
  return exactly(capped(needs, least, lacking, share, measure), measure)
}

/** Shares out by `lacking`, but gives no column more than it can use while another lacks room. */
function capped(
  needs: readonly ColumnNeed[],
  least: readonly number[],
  lacking: readonly number[],
  share: number,
  measure: number,
): readonly number[] {
  const widths = needs.map((need, at) => Math.min(need.most, (least[at] ?? 0) + (lacking[at] ?? 0) * share))
  const open = needs.map((need, at) => need.most - (widths[at] ?? 0))
  const spare = measure - sum(widths)
  const room = sum(open)
  return room <= 0 ? widths : widths.map((width, at) => width + ((open[at] ?? 0) * spare) / room)
}

/** Whole twips that add up to the measure. */
function exactly(widths: readonly number[], measure: number): readonly number[] {
  let exact = 0
  let given = 0
  return widths.map((width, at) => {
    exact += width
    const own = (at === widths.length - 1 ? measure : Math.round(exact)) - given
    given += own
    return own
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
