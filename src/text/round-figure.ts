/** How far a round figure may lie below a number that is said as 余 before two significant digits are said. */
const loosest = 0.1

/**
 * The round figure at or below a number that 余 and 多 stand on: 83 gives 80, 436 gives 400, 156 gives 150. One
 * significant digit if it leaves at most a tenth unsaid, else two; `digits` decides it instead. A number that is
 * round itself (100, 420) gives itself.
 */
export function roundDown(value: number, digits?: 1 | 2): number {
  const coarse = floorTo(value, step(value, 1))
  const fine = floorTo(value, step(value, 2))
  if (digits !== undefined) return digits === 1 ? coarse : fine
  if (fine === value) return value
  return (value - coarse) / value <= loosest ? coarse : fine
}

/**
 * The coarsest round figure above a number that lies within `tolerance` (a share of the figure) of it, as 近 and 不足
 * need it: 19800 within 5% gives 20000. `undefined` if none of at most `digits` significant digits does.
 */
export function roundUpWithin(value: number, tolerance: number, digits: 1 | 2 = 2): number | undefined {
  return [1, 2]
    .slice(0, digits)
    .map((count) => ceilTo(value, step(value, count)))
    .find((figure) => figure > value && (figure - value) / figure <= tolerance)
}

/** The coarsest round figure on either side within `tolerance` of the number, as 约 and 左右 need it. */
export function roundNear(value: number, tolerance: number): number | undefined {
  return [1, 2]
    .map((count) => Math.round(value / step(value, count)) * step(value, count))
    .find((figure) => Math.abs(figure - value) / value <= tolerance)
}

/** The smallest figure of two significant digits that is not exceeded: 7.6 gives 8, 123 gives 130. */
export const ceiling = (value: number): number => ceilTo(value, step(value, 2))

/** The power of ten that `digits` significant digits count in; two-digit numbers count in tens, one-digit ones in ones. */
function step(value: number, digits: number): number {
  const length = String(Math.floor(value)).length
  return 10 ** Math.max(length === 1 ? 0 : 1, length - digits)
}

const floorTo = (value: number, unit: number): number => Math.floor(value / unit) * unit
const ceilTo = (value: number, unit: number): number => Math.ceil(value / unit) * unit
