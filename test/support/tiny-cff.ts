import { writeEntry } from '../../src/render/pdf/cff/cff-dict.ts'
import { writeIndex } from '../../src/render/pdf/cff/cff-index.ts'

const join = (chunks: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(chunks.flatMap((chunk) => [...chunk]))

/** Encodes an integer between -107 and 107 for a charstring. */
export const number = (value: number): number => value + 139

/** A CFF table for tests, with the given charstrings and subroutines; widths are relative to 500. */
export function tinyCff(
  charStrings: readonly (readonly number[])[],
  subrs: { readonly local: readonly (readonly number[])[]; readonly global: readonly (readonly number[])[] },
): DataView {
  const index = (items: readonly (readonly number[])[]): Uint8Array =>
    writeIndex(items.map((item) => Uint8Array.from(item)))
  const head = [Uint8Array.of(1, 0, 4, 4), index([Array.from('Tiny', (letter) => letter.charCodeAt(0))])]
  const tail = [index([]), index(subrs.global)]
  const glyphs = index(charStrings)
  const nominalWidth = writeEntry(21, [500])
  const places = nominalWidth.length + writeEntry(19, [0]).length
  const privateDict = join([nominalWidth, writeEntry(19, [places])])
  const top = (start: number): Uint8Array =>
    writeIndex([join([writeEntry(17, [start]), writeEntry(18, [privateDict.length, start + glyphs.length])])])
  const start = join([...head, top(0), ...tail]).length
  const table = join([...head, top(start), ...tail, glyphs, privateDict, index(subrs.local)])
  return new DataView(table.buffer)
}
