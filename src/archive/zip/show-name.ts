/** A name of a file from outside as a message can show it: in quotation marks, cut off where it is long, what is not seen spelt out. */
export const showName = (name: string): string =>
  `“${name.length > 60 ? `${name.slice(0, 60)}…` : name}”`.replaceAll(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )
