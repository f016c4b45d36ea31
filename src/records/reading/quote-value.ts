const longestQuoted = 30
/** Only the beginning of a very long text is examined. */
const mostRead = 500

/** Quotes user text for a message, on one line and abbreviated. */
export function quoteValue(text: string): string {
  const characters = Array.from(text.slice(0, mostRead).replace(/\s*\n\s*/g, ' '))
  const short =
    characters.length > longestQuoted
      ? `${characters.slice(0, longestQuoted).join('')}…`
      : characters.join('')
  return `“${short}”`
}
