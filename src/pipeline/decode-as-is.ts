/** The text with its byte order mark and line ends; undefined for what is no UTF-8. */
export function decodeAsIs(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    // No UTF-8: whoever edits the file refuses it.
    return undefined
  }
}
