/** The format of a file, judging by its content, because names are unreliable. */
export type BookFormat =
  | 'xlsx'
  | 'word'
  | 'ods'
  | 'old-excel'
  | 'old-word'
  | 'encrypted'
  | 'web-page'
  | 'zip'
  | 'text'
  | 'empty'

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

/** Whether the bytes contain an ASCII text, or the same text in UTF-16. */
function contains(bytes: Uint8Array, text: string, step: 1 | 2): boolean {
  const codes = Array.from(text, (character) => character.charCodeAt(0))
  for (let at = 0; at + codes.length * step <= bytes.length; at += 1) {
    if (codes.every((code, index) => bytes[at + index * step] === code)) return true
  }
  return false
}

/** Examines the first bytes and, for zip files, the names of their parts. */
export function detectFormat(bytes: Uint8Array): BookFormat {
  if (bytes.length === 0) return 'empty'
  // Both old binary files and encrypted new ones are in Microsoft's compound file format.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return contains(bytes, 'EncryptedPackage', 2)
      ? 'encrypted'
      : contains(bytes, 'WordDocument', 2)
        ? 'old-word'
        : 'old-excel'
  if (startsWith(bytes, 0x50, 0x4b)) {
    if (contains(bytes, 'word/document.xml', 1)) return 'word'
    if (contains(bytes, 'xl/workbook.xml', 1) || contains(bytes, 'xl/', 1)) return 'xlsx'
    return contains(bytes.subarray(0, 200), 'opendocument.spreadsheet', 1) ? 'ods' : 'zip'
  }
  if (startsWith(bytes, 0x09, 0x08) || startsWith(bytes, 0x09, 0x04) || startsWith(bytes, 0x09, 0x02))
    return 'old-excel'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 600)).toLowerCase()
  return /^\s*(\u00ef\u00bb\u00bf)?\s*(<!doctype html|<html|<table|<\?xml|mime-version)/.test(head)
    ? 'web-page'
    : 'text'
}
