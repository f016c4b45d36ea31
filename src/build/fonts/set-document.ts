import type { Outcome } from '../../diagnostics/index.ts'
import type { DocumentModel } from '../../document/index.ts'
import type { BuildHost } from '../../host/index.ts'
import { makeMemory } from '../../memory/index.ts'
import {
  type FontFace,
  type FontSet,
  type Form,
  type Layout,
  openFontFace,
  typeset,
} from '../../typesetting/index.ts'
import type { FontChoice, FontSource } from './choose-fonts.ts'
import type { FontMemory } from './font-memory.ts'

/**
 * Sets a document, opening only the fonts that its text needs: sets it with the fonts that are open, and again whenever that
 * asked for one that was not.
 */
export async function setDocument(
  document: DocumentModel,
  choice: FontChoice,
  form: Form,
  host: BuildHost,
  memory: FontMemory,
): Promise<Outcome<Layout>> {
  const { faces: open } = memory
  memory.documentsSet += 1
  for (;;) {
    const wanted = new Set<string>()
    const outcome = typeset(document, toFontSet(choice, open, wanted), form)
    if (wanted.size === 0) return outcome
    const faces = await Promise.all(
      [...wanted].map(async (id) => [id, openFontFace(id, await host.readFont(id))] as const),
    )
    for (const [id, face] of faces) open.set(id, face)
  }
}

function toFontSet(choice: FontChoice, open: ReadonlyMap<string, FontFace>, wanted: Set<string>): FontSet {
  const closed = new Map<string, FontFace>()
  const faceOf = (source: FontSource): FontFace => {
    if (typeof source !== 'string') return source
    const face = open.get(source) ?? closed.get(source) ?? closedFace(source, wanted)
    if (!open.has(source)) closed.set(source, face)
    return face
  }
  return Object.fromEntries(
    Object.entries(choice).map(([font, chosen]) => [font, (chosen?.sources ?? []).map(faceOf)]),
  ) as unknown as FontSet
}

/** A placeholder for a font that is not open yet: it claims to have every character, and records that it was asked. */
function closedFace(id: string, wanted: Set<string>): FontFace {
  const glyph = (): number => {
    wanted.add(id)
    return 1
  }
  return {
    id,
    postScriptName: id,
    unitsPerEm: 1000,
    ascent: 880,
    descent: -120,
    glyph,
    latinGlyph: glyph,
    advance: () => 1000,
    tables: new Map(),
    memory: makeMemory(),
  }
}
