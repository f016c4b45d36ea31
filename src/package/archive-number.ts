/** The parts of an archived item's number (档号). */
export interface NumberParts {
  /** 全宗号. */
  readonly fonds: string
  /** 门类. */
  readonly category: string
  /** 年度. */
  readonly year: string
  /** 保管期限: Y, D30, D10. */
  readonly retention: string
  /** 机构; absent if the school does not sort by it. */
  readonly unit?: string
}

/** A 档号 without its 件号 (DA/T 22-2015, 5.5): `Z109-WS·2011-Y-BGS-`. */
export const numberPrefix = ({ fonds, category, year, retention, unit }: NumberParts): string =>
  `${[`${fonds}-${category}·${year}`, retention, ...(unit === undefined ? [] : [unit])].join('-')}-`

/** A 档号; the 件号 has four digits and counts from 1. */
export const archiveNumber = (parts: NumberParts, ordinal: number): string =>
  `${numberPrefix(parts)}${String(ordinal).padStart(4, '0')}`

/** The highest 件号 assigned for a prefix; 0 if there is none. */
export const highestOrdinal = (prefix: string, numbers: readonly string[]): number =>
  numbers.reduce((highest, number) => {
    const rest = number.startsWith(prefix) ? number.slice(prefix.length) : ''
    return /^\d{1,9}$/.test(rest) ? Math.max(highest, Number(rest)) : highest
  }, 0)
