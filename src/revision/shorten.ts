const longest = 30

/** Abbreviates a text to its beginning, on one line, for messages. */
export function shorten(text: string): string {
  const line = text.replaceAll('\n', '')
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
