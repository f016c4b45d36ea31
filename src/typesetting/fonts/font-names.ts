import { type FontTables, guarded } from './sfnt.ts'

/** The names of a font, in every language of its name table. */
export interface FontNames {
  readonly families: readonly string[]
  /** The name used in PDF and PostScript. */
  readonly postScriptName: string | undefined
  /** Whether it is the upright, regular weight of its family. */
  readonly regular: boolean
}

const ids = { family: 1, subfamily: 2, fullName: 4, postScript: 6, typographicFamily: 16 } as const
const wantedIds: ReadonlySet<number> = new Set(Object.values(ids))
const regular = new Set(['Regular', 'Normal', 'Book', 'Roman', '常规', '標準', '标准体'])

/** Reads a font's names. @throws FontError if the table is damaged */
export function readFontNames(tables: FontTables): FontNames {
  const table = tables.get('name')
  return table ? parseFontNames(table) : { families: [], postScriptName: undefined, regular: true }
}

/** @see readFontNames */
export function parseFontNames(name: DataView): FontNames {
  return guarded(() => {
    const found = new Map<number, Set<string>>()
    const storage = name.getUint16(4)
    for (let i = 0; i < name.getUint16(2); i++) {
      const record = 6 + i * 12
      const id = name.getUint16(record + 6)
      if (!wantedIds.has(id)) continue
      const text = readText(name, record, storage)
      if (text !== undefined) found.set(id, (found.get(id) ?? new Set()).add(text))
    }
    const all = (...wanted: readonly number[]): string[] => wanted.flatMap((id) => [...(found.get(id) ?? [])])
    const [postScript = ''] = all(ids.postScript)
    return {
      families: [...new Set(all(ids.family, ids.typographicFamily, ids.fullName))],
      // Keeps only what PDF and PostScript allow in a name.
      postScriptName: postScript.replace(/[^\x21-\x7e]|[[\](){}<>/%]/g, '') || undefined,
      regular: all(ids.subfamily).some((style) => regular.has(style)),
    }
  })
}

/** The text of a name record: UTF-16, or the bytes of a Macintosh record in plain ASCII. */
function readText(name: DataView, record: number, storage: number): string | undefined {
  const macintosh = name.getUint16(record) === 1
  const length = name.getUint16(record + 8)
  const start = storage + name.getUint16(record + 10)
  let text = ''
  for (let at = start; at + (macintosh ? 0 : 1) < start + length; at += macintosh ? 1 : 2) {
    const code = macintosh ? name.getUint8(at) : name.getUint16(at)
    if (macintosh && code > 0x7e) return undefined
    text += String.fromCharCode(code)
  }
  return text
}

/**
 * The index of the font in a file that belongs to one of these families, preferably of regular weight; undefined if none does.
 */
export function pickFont(fonts: readonly FontNames[], families: ReadonlySet<string>): number | undefined {
  const found = fonts.flatMap((names, index) =>
    names.families.some((family) => families.has(family)) ? [index] : [],
  )
  return found.find((index) => fonts[index]?.regular) ?? found[0]
}
