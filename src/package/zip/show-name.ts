/** A name of a file from outside as a message can show it: in quotation marks, cut off where it is long, what is not seen spelt out. */
export const showName = (name: string): string =>
  `“${name.length > 60 ? `${name.slice(0, 60)}…` : name}”`.replaceAll(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )

const longest = 120

/** A name that may stand in a package, cut off where it would fill the screen; its end says more than its middle. */
export const shortName = (name: string): string =>
  name.length > longest ? `${name.slice(0, longest / 2)}…${name.slice(-longest / 3)}` : name
