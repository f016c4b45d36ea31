import { unzipSync } from 'fflate'
import { limits } from './limits.ts'

/** How many bytes are unpacked at a time for counting. */
const batchBytes = 8 << 20

const [opening, slash] = [0x3c, 0x2f]

/** What exceeds a limit, phrased to follow the file's name (Chinese). */
export interface Excess {
  readonly reason: string
}

/**
 * Finds what in a workbook exceeds the limits, without keeping anything. Checks first the sizes stated for the parts (which the
 * reader enforces), then the elements in them, a few parts at a time.
 */
export function findExcess(bytes: Uint8Array): Excess | 'damaged' | undefined {
  try {
    const parts: { readonly name: string; readonly size: number }[] = []
    let size = 0
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts.push({ name, size: originalSize })
        size += originalSize
        return false
      },
    })
    const largest = parts.reduce((most, part) => Math.max(most, part.size), 0)
    if (parts.length > limits.parts || size > limits.unpacked || largest > limits.part)
      return { reason: `展开以后有${Math.ceil(size / (1 << 20))}兆、${parts.length}个部分，不像是台账` }
    return countElements(bytes, parts) > limits.elements
      ? { reason: `展开以后内容太多，格子超过了${limits.cells}个，不像是台账` }
      : undefined
  } catch {
    // fflate throws if it is not a zip file, or a damaged one.
    return 'damaged'
  }
}

/** Counts elements in the XML parts until there are too many. */
function countElements(
  bytes: Uint8Array,
  parts: readonly { readonly name: string; readonly size: number }[],
): number {
  let count = 0
  const texts = parts.filter(({ name }) => /\.(xml|rels|vml)$/i.test(name))
  for (let at = 0; at < texts.length && count <= limits.elements; ) {
    const batch = new Set<string>()
    for (let held = 0; at < texts.length && (batch.size === 0 || held < batchBytes); at += 1) {
      batch.add(texts[at]?.name ?? '')
      held += texts[at]?.size ?? 0
    }
    const unpacked = Object.values(unzipSync(bytes, { filter: ({ name }) => batch.has(name) }))
    for (const part of unpacked) count += elementsIn(part)
  }
  return count
}

function elementsIn(part: Uint8Array): number {
  let count = 0
  for (let at = part.indexOf(opening); at >= 0; at = part.indexOf(opening, at + 1))
    if (part[at + 1] !== slash) count += 1
  return count
}
