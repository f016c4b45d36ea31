// Pictures of pages as goldens: rasterised small and grey, compared with a tolerance for differences of rasterisers.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { decode } from 'fast-png'

const resolution = 36
/** The difference of grey values that counts as visible, and how many pixels per thousand may differ visibly. */
const visible = 64
const tolerated = 5

/** One page (from 1) as PNG bytes. */
function rasterise(pdf, page) {
  const options = [
    '-r',
    String(resolution),
    '-gray',
    '-png',
    '-f',
    String(page),
    '-l',
    String(page),
    '-singlefile',
    pdf,
  ]
  return execFileSync('pdftoppm', options, { maxBuffer: 16 << 20 })
}

/** How many pixels per thousand differ visibly from the golden picture; writes the golden picture if requested. */
export function differenceFromGolden(pdf, page, golden, update) {
  const actual = rasterise(pdf, page)
  if (update) {
    mkdirSync(dirname(golden), { recursive: true })
    writeFileSync(golden, actual)
  }
  if (!existsSync(golden)) return 1000
  const [a, b] = [decode(actual), decode(readFileSync(golden))]
  if (a.width !== b.width || a.height !== b.height) return 1000
  let differing = 0
  for (let at = 0; at < a.data.length; at += 1)
    if (Math.abs(a.data[at] - b.data[at]) > visible) differing += 1
  return (1000 * differing) / a.data.length
}

export const pageAgrees = (difference) => difference <= tolerated
