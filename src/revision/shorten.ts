const longest = 30

/** A text's beginning on one line, for messages. */
export function shorten(text: string): string {
  const line = text.replaceAll('\n', '')
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
