/** Characters that a terminal would interpret or hide, including private-use ones. */
const unprintable =
  /[\u0000-\u001f\u007f-\u009f\u200b\u2028\u2029\ufeff]|[\u202a-\u202e\u2066-\u2069]|\p{Co}|\p{Cs}|\p{Noncharacter_Code_Point}/gu

const nameOf = (character: string): string =>
  character === '\t'
    ? '→'
    : `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`

/** Makes control and private-use characters visible, so that quoted user text can be sent to a terminal; a tab becomes `→`. */
export const showControls = (text: string): string => text.replace(unprintable, nameOf)
