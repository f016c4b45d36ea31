/** Parts of a package by path. */
type Contents = ReadonlyMap<string, Uint8Array>

/** The part that carries the stamp, which therefore does not count. */
export const stampedPart = 'docProps/custom.xml'

/** The custom property that holds the stamp. */
export const stampProperty = '写入摘要'

/** Stands where the stamp goes until all other parts are known. */
export const stampPlace = '{stamp}'

const encoder = new TextEncoder()

/**
 * A digest of what a package holds, 14 hexadecimal digits: as long as nobody saves the file anew it stays true, because
 * every word processor writes its parts its own way. It guards against loss by mistake, not against forgery, and need not
 * wait for the host's digest.
 */
export function stampOf(parts: Contents): string {
  let low = 0x2f0b4c47
  let high = 0x1b873593
  const add = (bytes: Uint8Array): void => {
    for (const byte of bytes) {
      low = Math.imul(low ^ byte, 0x9e3779b1)
      high = Math.imul(high ^ byte, 0x5f356495)
    }
    low = Math.imul(low ^ (low >>> 16), 0x85ebca6b)
    high = Math.imul(high ^ (high >>> 13), 0xc2b2ae35)
  }
  for (const path of [...parts.keys()].sort()) {
    if (path === stampedPart || path.endsWith('/')) continue
    const content = parts.get(path) ?? new Uint8Array()
    add(encoder.encode(`${path}\n${content.length}\n`))
    add(content)
  }
  const digits = (value: number): string => (value >>> 0).toString(16).padStart(8, '0')
  return digits(high).slice(2) + digits(low)
}

/** Whether nobody has changed a Word file since we wrote it, to be told from its parts. */
export function isAsWritten(parts: Contents): boolean {
  const properties = new TextDecoder().decode(parts.get(stampedPart))
  const stamp = new RegExp(`name="${stampProperty}"[^>]*>\\s*<[^>]*>([0-9a-f]{14})<`).exec(properties)?.[1]
  return stamp !== undefined && stamp === stampOf(parts)
}
