/** Lone surrogates and the two code points that XML cannot represent in any form. */
const unwritable = /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** C0 controls except tab and line feed. Carriage return is included, because XML would normalise it to a line feed. */
const controls = /[\u0000-\u0008\u000b-\u001f]/g
/** An underscore that a reader would interpret as the start of an escape. */
const literal = /_(?=x[0-9A-Fa-f]{4}_)/g

const escapeCode = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/**
 * Escapes a text for a workbook (ST_Xstring, ISO/IEC 29500-1, 22.9.2.19): a literal `_x0041_` remains what it is, and controls
 * become such escapes. Anything that neither XML nor an escape can represent becomes U+FFFD. For cells that bypass the library;
 * entities still have to be escaped.
 */
export const escapeCellText = (text: string): string => escapeLiterals(text).replace(controls, escapeCode)

/** The same without escaping controls, which the workbook library does itself. */
export const escapeLiterals = (text: string): string =>
  text.replace(literal, '_x005F_').replace(unwritable, '\ufffd')
