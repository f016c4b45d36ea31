/** Decodes UTF-8, keeping the byte order mark and line ends; undefined if it is not UTF-8. */
export function decodeAsIs(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    // Not UTF-8: the edit refuses the file.
    return undefined
  }
}

/** Encodes a text with `\n` line ends, using the line ends and the byte order mark of the existing file. */
export function encodeLike(file: Uint8Array | undefined, text: string): Uint8Array {
  const old = (file && decodeAsIs(file)) ?? ''
  const mark = old.startsWith('\uFEFF') ? '\uFEFF' : ''
  const lines = old.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text
  return new TextEncoder().encode(mark + lines)
}
