const digits: ReadonlyMap<string, number> = new Map(
  Array.from('〇一二三四五六七八九').map((digit, value): [string, number] => [digit, value]),
)
const otherDigits: ReadonlyMap<string, number> = new Map([
  ['零', 0],
  ['两', 2],
])
const scales: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/**
 * Parses a Han integer below one hundred million: 三, 十二, 两百, 一千零五, 三万二千, and in short 三百五 (350), 两万五 (25000); undefined
 * for anything else.
 */
export function parseHanInteger(text: string): number | undefined {
  if (!/^[〇零一二两三四五六七八九十百千万]+$/.test(text)) return undefined
  const [head = '', tail, ...more] = text.split('万')
  if (more.length > 0) return undefined
  if (tail === undefined) return parseBelowTenThousand(head)
  const high = parseBelowTenThousand(head)
  const short = digits.get(tail)
  const low = tail === '' ? 0 : short === undefined ? parseBelowTenThousand(tail) : short * 1000
  return high === undefined || low === undefined ? undefined : high * 10000 + low
}

function parseBelowTenThousand(text: string): number | undefined {
  if (text === '') return undefined
  let total = 0
  let digit: number | undefined
  let lastScale = 10000
  let hasZero = false
  for (const character of text) {
    const scale = scales.get(character)
    if (scale === undefined) {
      const value = digits.get(character) ?? otherDigits.get(character)
      if (value === undefined || (digit !== undefined && digit !== 0)) return undefined
      digit = value
      hasZero = value === 0 || hasZero
    } else {
      if (scale >= lastScale) return undefined
      total += (digit ?? 1) * scale
      lastScale = scale
      digit = undefined
      hasZero = false
    }
  }
  // A digit right behind hundreds or thousands counts the next smaller scale.
  const unit = hasZero || lastScale === 10000 ? 1 : lastScale / 10
  return total + (digit ?? 0) * unit
}
