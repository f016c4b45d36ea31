import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { FontFace } from '../../typesetting/index.ts'
import { readTrueType, type TrueType } from './true-type.ts'

/** Faces are opened once a process; so are their outlines. */
const cache = new WeakMap<FontFace, TrueType>()

/** The outlines of a face, taken apart for embedding; undefined where they are not TrueType outlines. */
export function outlinesOf(face: FontFace): TrueType | undefined {
  const outlines = cache.get(face) ?? readTrueType(face.bytes)
  if (outlines) cache.set(face, outlines)
  return outlines
}

/** An error for each face that cannot be embedded. */
export function checkFaces(faces: readonly FontFace[]): Diagnostic[] {
  return faces
    .filter((face) => !outlinesOf(face))
    .map((face) =>
      diagnose(
        'pdf-font-unusable',
        `字体“${face.postScriptName}”放不进 PDF：需要 TrueType 轮廓的字体文件（.ttf），这个文件不是或已损坏`,
        undefined,
        ['请换用同一字体的 .ttf 文件，或者不指定字体，用自带的字体'],
      ),
    )
}
