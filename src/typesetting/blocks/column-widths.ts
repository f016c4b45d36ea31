/** The width that the text of a column needs, in twips, including rules and padding. */
export interface ColumnNeed {
  /** The widest piece that cannot be broken. */
  readonly least: number
  /** The widest piece that should not be broken (a date). */
  readonly better: number
  /** The widest cell when set on one line. */
  readonly most: number
}

/** The minimum width of a column of running text, in twips, before a date elsewhere is kept on one line. */
export const comfortable = 1700

/** The width of four characters and their surroundings, in twips: in a narrower column, running text is unreadable. */
const legible = 1100

/**
 * Fits columns to `measure`, in twips. If all text fits on one line, all are widened proportionally. Otherwise short columns get
 * what they need, and long ones share the rest in proportion to the square root of their text; none becomes narrower than its
 * longest word or than is readable, if possible.
 */
export function fitColumns(needs: readonly ColumnNeed[], measure: number): readonly number[] {
  const most = sum(needs.map((need) => need.most))
  if (most <= measure)
    return exactly(
      needs.map((need) => (need.most * measure) / Math.max(1, most)),
      measure,
    )
  const better = cutDown(
    needs.map((need) => ({ ...need, least: need.better })),
    measure,
  )
  const fits = needs.every((need, at) => (better[at] ?? 0) >= Math.min(need.most, comfortable))
  return fits ? better : cutDown(needs, measure)
}

/** Whether a table is too wide: columns of running text would be uncomfortably narrow, or a date would break. Twips. */
export const isTooWide = (needs: readonly ColumnNeed[], measure: number): boolean =>
  sum(needs.map((need) => Math.max(need.better, Math.min(need.most, comfortable)))) > measure

/** The width below which words and numbers would be broken. Twips. */
export const leastWidth = (needs: readonly ColumnNeed[]): number => sum(needs.map((need) => need.least))

function cutDown(needs: readonly ColumnNeed[], measure: number): readonly number[] {
  const level = waterLevel(
    needs.map((need) => need.most),
    measure,
  )
  const isLong = (need: ColumnNeed): boolean => need.most > level
  const long = needs.filter(isLong)
  const room = measure - sum(needs.filter((need) => !isLong(need)).map((need) => need.most))
  const shares = shareOut(long, room)
  let next = 0
  return exactly(
    needs.map((need) => (isLong(need) ? (shares[next++] ?? 0) : need.most)),
    measure,
  )
}

/** The maximum width such that columns limited to it fill the measure. */
function waterLevel(widths: readonly number[], measure: number): number {
  let rest = measure
  const sorted = [...widths].sort((a, b) => a - b)
  for (const [at, width] of sorted.entries()) {
    const level = rest / (sorted.length - at)
    if (width > level) return level
    rest -= width
  }
  return Infinity
}

/** Shares of `room`, each readable and between its column's least and most if possible. */
function shareOut(long: readonly ColumnNeed[], room: number): readonly number[] {
  const raised = long.map((need) => ({ ...need, least: Math.max(need.least, Math.min(need.most, legible)) }))
  const needs = leastWidth(raised) <= room ? raised : long
  const weights = needs.map((need) => Math.sqrt(need.most))
  const total = sum(weights)
  const wanted = needs.map((need, at) =>
    Math.max(need.least, Math.min(need.most, (room * (weights[at] ?? 0)) / total)),
  )
  const over = sum(wanted) - room
  const slack = needs.map((need, at) =>
    over > 0 ? (wanted[at] ?? 0) - need.least : need.most - (wanted[at] ?? 0),
  )
  const available = sum(slack)
  if (available < Math.abs(over)) return wanted.map((width) => (width * room) / sum(wanted))
  return wanted.map((width, at) => width - (available === 0 ? 0 : (over * (slack[at] ?? 0)) / available))
}

/** Rounds to whole twips that add up to the measure. */
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
