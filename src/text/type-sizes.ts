/** 字号 and their sizes in points, as in word processors; the first name is the usual one. */
const sizes: readonly (readonly [points: number, name: string, ...others: string[]])[] = [
  [42, '初号'],
  [36, '小初'],
  [26, '一号', '1号'],
  [24, '小一'],
  [22, '二号', '2号'],
  [18, '小二'],
  [16, '三号', '3号'],
  [15, '小三'],
  [14, '四号', '4号'],
  [12, '小四'],
  [10.5, '五号', '5号'],
  [9, '小五'],
  [7.5, '六号', '6号'],
  [6.5, '小六'],
]

const points: ReadonlyMap<string, number> = new Map(
  sizes.flatMap(([value, ...names]) =>
    names.flatMap((name) => [[name, value] as const, [`${name}字`, value] as const]),
  ),
)

/** The points of a 字号 (小四 is 12); undefined for any other text. */
export const sizeOfName = (name: string): number | undefined => points.get(name)

/** The usual name of a size in points: 三号, 小四, 17磅. */
export const nameSize = (value: number): string => sizes.find(([size]) => size === value)?.[1] ?? `${value}磅`

/** All 字号 by their usual names, largest first. */
export const sizeNames: readonly string[] = sizes.map(([, name]) => name)
