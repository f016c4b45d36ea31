import { operators, readDict } from './cff-dict.ts'
import { type CffIndex, readIndex } from './cff-index.ts'

/** A CFF table, parsed as far as embedding requires. */
export interface CffFont {
  readonly charStrings: CffIndex
  readonly globalSubrs: CffIndex
  /** The fonts that glyphs belong to: one, or several in a CID-keyed font. */
  readonly fonts: readonly CffPart[]
  /** The index into `fonts` for a glyph. */
  partOf(glyph: number): number
  /** The Top DICT entries that scale the font, as raw bytes. */
  readonly scale: readonly Uint8Array[]
}

/** One font within a CID-keyed font. */
export interface CffPart {
  /** The entries of its Private DICT, as raw bytes, except for the offset of its subroutines. */
  readonly private: readonly Uint8Array[]
  readonly localSubrs: CffIndex
  /** Widths of glyphs are given as differences from this, in font units. */
  readonly nominalWidth: number
  readonly scale: readonly Uint8Array[]
}

type Dict = ReturnType<typeof readDict>

/** Parses a CFF table; undefined if it is damaged or contains no outlines. */
export function readCff(table: DataView): CffFont | undefined {
  try {
    const names = readIndex(table, table.getUint8(2))
    const dicts = readIndex(table, names.end)
    const strings = readIndex(table, dicts.end)
    const globalSubrs = readIndex(table, strings.end)
    const top = readDict(dicts.item(0))
    const place = (operator: number): number | undefined => top.get(operator)?.operands[0]
    const [charStringsAt, arrayAt, selectAt] = [
      place(operators.charStrings),
      place(operators.fontArray),
      place(operators.fontSelect),
    ]
    if (charStringsAt === undefined) return undefined
    const charStrings = readIndex(table, charStringsAt)
    const array = arrayAt === undefined ? undefined : readIndex(table, arrayAt)
    const fonts = array
      ? Array.from({ length: array.count }, (_, index) => readPart(table, readDict(array.item(index))))
      : [{ ...readPart(table, top), scale: [] }]
    const parts = selectAt === undefined ? undefined : readSelection(table, selectAt, charStrings.count)
    return {
      charStrings,
      globalSubrs,
      fonts,
      partOf: (glyph) => parts?.[glyph] ?? 0,
      scale: entriesOf(top, operators.fontMatrix, operators.fontBox),
    }
  } catch (cause) {
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

const entriesOf = (dict: Dict, ...wanted: readonly number[]): Uint8Array[] =>
  wanted.flatMap((operator) => dict.get(operator)?.bytes ?? [])

function readPart(table: DataView, dict: Dict): CffPart {
  const [size = 0, start = 0] = dict.get(operators.private)?.operands ?? []
  const entries = readDict(new Uint8Array(table.buffer, table.byteOffset + start, size))
  const subrs = entries.get(operators.localSubrs)?.operands[0]
  return {
    private: [...entries]
      .filter(([operator]) => operator !== operators.localSubrs)
      .map(([, { bytes }]) => bytes),
    localSubrs: subrs === undefined ? noSubrs : readIndex(table, start + subrs),
    nominalWidth: entries.get(operators.nominalWidth)?.operands[0] ?? 0,
    scale: entriesOf(dict, operators.fontMatrix),
  }
}

const noSubrs: CffIndex = { count: 0, end: 0, item: () => new Uint8Array() }

/** The font of each glyph, from an FDSelect of format 0 or 3. */
function readSelection(table: DataView, start: number, glyphCount: number): Uint8Array {
  const parts = new Uint8Array(glyphCount)
  if (table.getUint8(start) === 0) {
    for (let glyph = 0; glyph < glyphCount; glyph++) parts[glyph] = table.getUint8(start + 1 + glyph)
    return parts
  }
  for (let range = 0; range < table.getUint16(start + 1); range++) {
    const at = start + 3 + range * 3
    parts.fill(table.getUint8(at + 2), table.getUint16(at), table.getUint16(at + 3))
  }
  return parts
}
