const longestQuoted = 30

/** User text for a message, on one line and cut short. */
export function quoteValue(text: string): string {
  const characters = Array.from(text.replace(/\s*\n\s*/g, ' '))
  const short =
    characters.length > longestQuoted
      ? `${characters.slice(0, longestQuoted).join('')}…`
      : characters.join('')
  return `“${short}”`
}
