import { readTag } from './sfnt.ts'

const wantedFeatures = new Set(['locl', 'ccmp'])
const singleSubstitution = 1
const extension = 7

/**
 * The one-to-one substitutions that GSUB prescribes for a script and language (features `locl` and `ccmp`), such as those that
 * make — and … a full em wide for Simplified Chinese (`hani`, `ZHS `). Ligatures are excluded: one glyph represents one code
 * point.
 * @param language absent for the script's default
 * @returns the replacement of each glyph
 */
export function readLocalForms(
  gsub: DataView | undefined,
  glyphCount: number,
  script: string,
  language?: string,
): Uint16Array {
  const forms = Uint16Array.from({ length: glyphCount }, (_, glyph) => glyph)
  if (!gsub) return forms
  const lookupList = gsub.getUint16(8)
  for (const index of findLookups(gsub, script, language)) {
    const lookup = lookupList + gsub.getUint16(lookupList + 2 + index * 2)
    const replaced = new Map<number, number>()
    for (let i = 0; i < gsub.getUint16(lookup + 4); i++) {
      readSubtable(gsub, gsub.getUint16(lookup), lookup + gsub.getUint16(lookup + 6 + i * 2), replaced)
    }
    for (let glyph = 0; glyph < glyphCount; glyph++) {
      const form = replaced.get(forms[glyph] ?? 0)
      if (form !== undefined && form < glyphCount) forms[glyph] = form
    }
  }
  return forms
}

/** Finds the lookups of the wanted features, in the font's order. */
function findLookups(gsub: DataView, script: string, language: string | undefined): readonly number[] {
  const system = findLanguage(gsub, script, language)
  if (system === undefined) return []
  const featureList = gsub.getUint16(6)
  const lookups = new Set<number>()
  for (let i = 0; i < gsub.getUint16(system + 4); i++) {
    const record = featureList + 2 + gsub.getUint16(system + 6 + i * 2) * 6
    if (!wantedFeatures.has(readTag(gsub, record))) continue
    const feature = featureList + gsub.getUint16(record + 4)
    for (let j = 0; j < gsub.getUint16(feature + 2); j++) lookups.add(gsub.getUint16(feature + 4 + j * 2))
  }
  return [...lookups].sort((a, b) => a - b)
}

/** Finds the offset of a language system, or of the script's default. */
function findLanguage(gsub: DataView, tag: string, language: string | undefined): number | undefined {
  const list = gsub.getUint16(4)
  const script = findRecord(gsub, list, list, tag) ?? findRecord(gsub, list, list, 'DFLT')
  if (script === undefined) return undefined
  const own = language === undefined ? undefined : findRecord(gsub, script + 2, script, language)
  const fallback = gsub.getUint16(script)
  return own ?? (fallback === 0 ? undefined : script + fallback)
}

/** Finds a tag in a list of records and returns the target of its offset, which is relative to `base`. */
function findRecord(gsub: DataView, list: number, base: number, tag: string): number | undefined {
  for (let i = 0; i < gsub.getUint16(list); i++) {
    const record = list + 2 + i * 6
    if (readTag(gsub, record) === tag) return base + gsub.getUint16(record + 4)
  }
  return undefined
}

function readSubtable(gsub: DataView, type: number, start: number, replaced: Map<number, number>): void {
  if (type === extension) {
    if (gsub.getUint16(start + 2) === singleSubstitution) {
      readSubtable(gsub, singleSubstitution, start + gsub.getUint32(start + 4), replaced)
    }
    return
  }
  if (type !== singleSubstitution) return
  const format = gsub.getUint16(start)
  readCoverage(gsub, start + gsub.getUint16(start + 2)).forEach((glyph, i) => {
    if (replaced.has(glyph)) return
    replaced.set(
      glyph,
      format === 1 ? (glyph + gsub.getUint16(start + 4)) & 0xffff : gsub.getUint16(start + 6 + i * 2),
    )
  })
}

function readCoverage(gsub: DataView, start: number): readonly number[] {
  const count = gsub.getUint16(start + 2)
  if (gsub.getUint16(start) === 1) {
    return Array.from({ length: count }, (_, i) => gsub.getUint16(start + 4 + i * 2))
  }
  const glyphs: number[] = []
  for (let range = start + 4; range < start + 4 + count * 6; range += 6) {
    for (let glyph = gsub.getUint16(range); glyph <= gsub.getUint16(range + 2); glyph++) glyphs.push(glyph)
  }
  return glyphs
}
