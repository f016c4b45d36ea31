/**
 * The path of a folder relative to another, with `/`; empty for the folder itself, undefined if it is not below it. Case is
 * ignored on Windows.
 */
export function pathBelow(folder: string, above: string): string | undefined {
  const isWindows = /^(?:[A-Za-z]:|\\\\)/.test(above)
  const plain = (path: string): string => {
    const slashed = (isWindows ? path.replaceAll('\\', '/') : path).replace(/\/+$/, '')
    return `${slashed}/`
  }
  const [inner, outer] = [plain(folder), plain(above)]
  const fold = (path: string): string => (isWindows ? path.toLowerCase() : path)
  return fold(inner).startsWith(fold(outer)) ? inner.slice(outer.length, -1) : undefined
}
