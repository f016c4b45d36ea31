/** Lone halves of surrogate pairs and the two code points that XML holds in no form. */
const unwritable = /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** C0 controls but for tab and line feed. A carriage return is here because XML turns it into a line feed. */
const controls = /[\u0000-\u0008\u000b-\u001f]/g
/** An underscore that a reader would take for the start of an escape. */
const literal = /_(?=x[0-9A-Fa-f]{4}_)/g

const escapeCode = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/**
 * A text as a workbook holds it (ST_Xstring, ISO/IEC 29500-1, 22.9.2.19): `_x0041_` that was typed stays what it is, and
 * controls are written as such escapes. What neither XML nor an escape can hold becomes U+FFFD. For cells that do not
 * go through the library; entities are still to be escaped.
 */
export const escapeCellText = (text: string): string => escapeLiterals(text).replace(controls, escapeCode)

/** The same but for controls, which the workbook library escapes itself. */
export const escapeLiterals = (text: string): string =>
  text.replace(literal, '_x005F_').replace(unwritable, '\ufffd')
