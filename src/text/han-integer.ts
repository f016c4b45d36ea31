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

/** Parses a Han integer below one hundred million: 三, 十二, 两百, 一千零五, 三万二千; undefined for anything else. */
export function parseHanInteger(text: string): number | undefined {
  if (!/^[〇零一二两三四五六七八九十百千万]+$/.test(text)) return undefined
  const [head = '', tail, ...more] = text.split('万')
  if (more.length > 0) return undefined
  if (tail === undefined) return parseBelowTenThousand(head)
  const high = parseBelowTenThousand(head)
  const low = tail === '' ? 0 : parseBelowTenThousand(tail)
  return high === undefined || low === undefined ? undefined : high * 10000 + low
}

function parseBelowTenThousand(text: string): number | undefined {
  if (text === '') return undefined
  let total = 0
  let digit: number | undefined
  let lastScale = 10000
  for (const character of text) {
    const scale = scales.get(character)
    if (scale === undefined) {
      const value = digits.get(character) ?? otherDigits.get(character)
      if (value === undefined || (digit !== undefined && digit !== 0)) return undefined
      digit = value
    } else {
      if (scale >= lastScale) return undefined
      total += (digit ?? 1) * scale
      lastScale = scale
      digit = undefined
    }
  }
  return total + (digit ?? 0)
}
