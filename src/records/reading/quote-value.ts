const longestQuoted = 30
/** Of a text that is very much longer only the beginning is looked at. */
const mostRead = 500

/** User text for a message, on one line and cut short. */
export function quoteValue(text: string): string {
  const characters = Array.from(text.slice(0, mostRead).replace(/\s*\n\s*/g, ' '))
  const short =
    characters.length > longestQuoted
      ? `${characters.slice(0, longestQuoted).join('')}…`
      : characters.join('')
  return `“${short}”`
}
