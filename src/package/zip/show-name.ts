/** Formats the name of a file from outside for a message: in quotation marks, abbreviated, invisible characters escaped. */
export const showName = (name: string): string =>
  `“${name.length > 60 ? `${name.slice(0, 60)}…` : name}”`.replaceAll(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )

const longest = 120

/** Abbreviates a valid name that would fill the screen; its end is more telling than its middle. */
export const shortName = (name: string): string =>
  name.length > longest ? `${name.slice(0, longest / 2)}…${name.slice(-longest / 3)}` : name
