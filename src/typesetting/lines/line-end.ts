import { twip } from '../form/index.ts'
import { lineFeed } from './characters.ts'
import { type Engine, officialWidth } from './engines.ts'
import { libreOfficeBreak } from './libreoffice-break.ts'
import { asian, isLetter } from './scripts.ts'
import type { ShapedText } from './shaped-text.ts'
import { mayEndBefore, standardBreak } from './standard-break.ts'

/** The marks that Word lets hang in Simplified Chinese text (MS-OI29500, 2.1.52). */
const hanging: ReadonlySet<number> = new Set(
  Array.from(
    '!%),.:;>?]}¢°·ˇ’”‰′″℃∶、。〃〉》」』】〕〗〞﹚﹜﹞！＂％＇），．：；？］｝￠',
    (mark) => mark.codePointAt(0) ?? 0,
  ),
)

/** How the characters of a line are set besides what the layout does. */
export interface LineTracking {
  readonly from: number
  readonly to: number
  /** Additional tracking, 1/1000 pt each. */
  readonly extra: number
  /** Whether Latin characters get it too. */
  readonly latin: boolean
  /** The width of glyphs in per cent; absent for 100. */
  readonly scale?: number
}

export const noTracking: LineTracking = { from: 0, to: 0, extra: 0, latin: false }

/**
 * Where an engine ends the line that begins at `start`, if characters are spaced as in `tracking`: the start of the next line.
 * Lengths in 1/1000 pt.
 */
export function lineEnd(
  engine: Engine,
  text: ShapedText,
  start: number,
  width: number,
  tracking: LineTracking = noTracking,
): number {
  const { codes } = text
  const cut = findCut(engine, text, start, width, tracking)
  if (cut >= codes.length || codes[cut] === lineFeed) return cut
  if (engine.breaking === 'libreoffice') return libreOfficeBreak(text, start, cut)
  const canHang = engine.hangs && hanging.has(codes[cut] ?? 0)
  if (canHang && (cut + 1 >= codes.length || mayEndBefore(text, cut + 1))) return cut + 1
  return standardBreak(text, start, cut)
}

/** The first character that does not fit, or a forced break before it, or the length of the text. */
export function findCut(
  engine: Engine,
  text: ShapedText,
  start: number,
  measure: number,
  { from, to, extra, latin, scale = 100 }: LineTracking = noTracking,
): number {
  const { codes, scripts, portions, widths, advances, joined, size } = text
  const length = codes.length
  const width = measure + (engine.widened ?? 0)
  const gap = Math.round(engine.gap * size)
  let x = 0
  for (let i = start; i < length; i++) {
    const code = codes[i] ?? 0
    if (code === lineFeed) return i
    const own = widths[i] ?? 0
    const full = engine.official ? officialWidth(code, own, size) : own
    const glyph = scale !== 100 && i >= from && i < to ? Math.round((full * scale) / 100) : full
    if (i > start && x + glyph >= width + twip / 2) return i
    const isInside = extra !== 0 && i >= from && i < to && (latin || scripts[i] === asian)
    // The layout's own tracking, and what is added.
    const spaced = (advances[i] ?? 0) - own + (isInside && !joined[i] ? extra : 0)
    const next = i + 1 < length
    const isLast = !next || portions[i + 1] !== portions[i] || (isInside && i + 1 === to)
    x += glyph + (engine.portions && isLast && spaced < 0 ? 0 : spaced)
    if (!next) continue
    if (gap > 0 && scripts[i] !== scripts[i + 1] && isLetter(code) && isLetter(codes[i + 1] ?? 0)) x += gap
    if (engine.portions && isLast) x = Math.round(x / twip) * twip
  }
  return length
}

/** The engines as they set a line behind a number, which is not as wide in all of them as in the layout. */
export const behindLabel = (engines: readonly Engine[], label: ShapedText): readonly Engine[] =>
  engines.map((engine) => {
    const { codes, portions, widths, advances, size } = label
    let widened = 0
    for (let i = 0; i < codes.length; i++) {
      const own = widths[i] ?? 0
      if (engine.official) widened += own - officialWidth(codes[i] ?? 0, own, size)
      const isLast = i + 1 === codes.length || portions[i + 1] !== portions[i]
      if (engine.portions && isLast) widened += Math.min(0, (advances[i] ?? 0) - own)
    }
    return widened === 0 ? engine : { ...engine, widened }
  })
