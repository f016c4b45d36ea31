/** A school term (学期). */
export interface Term {
  /** `2025-autumn`, `2026-spring`. */
  readonly id: string
  readonly season: Season
  /** 2025年秋季学期. */
  readonly label: string
  /** 2025—2026学年第一学期. */
  readonly yearLabel: string
  /** First and last day, ISO. */
  readonly start: string
  readonly end: string
}

/** Autumn (秋季) is the first term of a school year, spring (春季) the second. */
export type Season = 'autumn' | 'spring'
