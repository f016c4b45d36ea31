/** Something planned for some months, and the blocks that these are in. */
export interface PlannedMonths<T> {
  readonly entry: T
  /** 1 to 12, in the order of the term. */
  readonly months: readonly number[]
  /** In the order of the term; of several, the first is the one in which it begins. */
  readonly blocks: readonly (readonly number[])[]
}

/** The blocks of a plan, and what is planned in them. */
export interface MonthPlaces<T> {
  readonly places: readonly PlannedMonths<T>[]
  readonly blocks: readonly (readonly number[])[]
}

/**
 * Divides a plan's months into blocks. The school's groups come first; then two neighbouring months that something spans are a
 * block, unless they share one month with a group or with two others, which would join ever more months; every other month is a
 * block of its own. What has no months is left out.
 * @param order the twelve months in the order of the term
 */
export function placeMonths<T>(
  planned: readonly { readonly entry: T; readonly months: readonly number[] }[],
  order: readonly number[],
  groups: readonly (readonly number[])[],
): MonthPlaces<T> {
  const place = (month: number): number => order.indexOf(month)
  const inOrder = (months: Iterable<number>): readonly number[] =>
    [...new Set(months)].toSorted((a, b) => place(a) - place(b))
  const items = planned
    .map(({ entry, months }) => ({ entry, months: inOrder(months) }))
    .filter(({ months }) => months.length > 0)
  const grouped = joinShared(groups).map(inOrder)
  const pairs = new Map(
    items
      .map(({ months }) => months)
      .filter(([first = 0, second = 0, ...more]) => more.length === 0 && place(second) - place(first) === 1)
      .map((months) => [months.join(), months]),
  )
  const taken = [...grouped, ...pairs.values()]
  const joined = [...pairs.values()].filter((pair) =>
    taken.every((other) => other === pair || !pair.some((month) => other.includes(month))),
  )
  const several = [...grouped, ...joined]
  const singles = order
    .filter((month) => !several.some((block) => block.includes(month)))
    .map((month) => [month])
  const blocks = [...several, ...singles].toSorted(([a = 0], [b = 0]) => place(a) - place(b))
  return {
    blocks,
    places: items.map(({ entry, months }) => ({
      entry,
      months,
      blocks: blocks.filter((block) => months.some((month) => block.includes(month))),
    })),
  }
}

/** Groups that have a month in common as one. */
function joinShared(groups: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const joined: (readonly number[])[] = []
  for (const group of groups) {
    const touched = joined.filter((other) => other.some((month) => group.includes(month)))
    for (const other of touched) joined.splice(joined.indexOf(other), 1)
    joined.push([...touched.flat(), ...group])
  }
  return joined
}
