import { viewOf } from './true-type.ts'

const argumentsAreWords = 0x0001
const argumentsAreOffsets = 0x0002
const hasScale = 0x0008
const moreComponents = 0x0020
const hasTwoScales = 0x0040
const hasMatrix = 0x0080

/** Whether a glyph is built from other glyphs. */
export const isComposite = (data: Uint8Array): boolean => data.length >= 10 && viewOf(data).getInt16(0) < 0

/** Renumbers the components of a composite glyph in place. */
export function renumberComponents(data: Uint8Array, renumber: (glyph: number) => number): void {
  const view = viewOf(data)
  let at = 10
  let flags = moreComponents
  while (flags & moreComponents && at + 4 <= data.length) {
    flags = view.getUint16(at)
    view.setUint16(at + 2, renumber(view.getUint16(at + 2)))
    at += 4 + (flags & argumentsAreWords ? 4 : 2) + transformLength(flags)
  }
}

/** A glyph that draws another, non-composite one unchanged. */
export function aliasOf(glyph: number, data: Uint8Array): Uint8Array {
  const alias = new Uint8Array(16)
  alias.set(data.subarray(0, 10))
  const view = viewOf(alias)
  view.setInt16(0, -1)
  view.setUint16(10, argumentsAreOffsets)
  view.setUint16(12, glyph)
  return alias
}

function transformLength(flags: number): number {
  if (flags & hasScale) return 2
  if (flags & hasTwoScales) return 4
  return flags & hasMatrix ? 8 : 0
}
