import type { UsedGlyphs } from './used-glyphs.ts'

/** Six capitals that tell cut-down fonts apart (ISO 32000-1, 9.6.4), from the face and the glyphs used. */
export function subsetTag({ face, glyphs, codePoints, widenings }: UsedGlyphs): string {
  // FNV-1a over 32-bit numbers.
  let hash = 0x811c9dc5
  const add = (value: number): void => {
    hash = Math.imul(hash ^ value, 0x01000193) >>> 0
  }
  for (let i = 0; i < face.id.length; i++) add(face.id.charCodeAt(i))
  glyphs.forEach(add)
  codePoints.forEach(add)
  widenings.forEach(add)
  let tag = ''
  for (let rest = hash; tag.length < 6; rest = Math.floor(rest / 26)) {
    tag += String.fromCharCode(65 + (rest % 26))
  }
  return tag
}
