/**
 * The id of the plan item for an open finding of an inspection: findings have no id of their own, and their words, unlike their
 * number, stay the same when others are added before them.
 */
export const findingItemId = (inspection: string, hazard: string, place: string): string =>
  `${inspection}-${/^[^，。；、,;\s]{1,12}/.exec(hazard)?.[0] ?? place}`

/** The id of the plan item for one of several months of a routine (常规工作). */
export const routineItemId = (routine: string, month: number): string => `${routine}-${month}月`

/** The id of the drill planned for a school month that has none (教基一厅〔2014〕2号). */
export const drillItemId = (year: number, month: number): string =>
  `演练-${year}-${String(month).padStart(2, '0')}`
