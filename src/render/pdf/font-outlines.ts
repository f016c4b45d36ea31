import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { FontFace } from '../../typesetting/index.ts'
import { type CffFont, readCff } from './cff/read-cff.ts'
import { readTrueType, type TrueType } from './true-type.ts'

/** The outlines of a face, parsed for embedding. */
export type Outlines =
  | { readonly type: 'true-type'; readonly font: TrueType }
  | { readonly type: 'cff'; readonly font: CffFont }

/** The outlines of a face; undefined if it has none that can be embedded. */
export const outlinesOf = (face: FontFace): Outlines | undefined => face.memory.recall(readOutlines, face)

function readOutlines({ tables }: FontFace): Outlines | undefined {
  const table = tables.get('CFF ')
  const cff = table && readCff(table)
  if (cff) return { type: 'cff', font: cff }
  const trueType = readTrueType(tables)
  return trueType && { type: 'true-type', font: trueType }
}

/** Reports an error for each face that cannot be embedded. */
export function checkFaces(faces: readonly FontFace[]): Diagnostic[] {
  return faces
    .filter((face) => !outlinesOf(face))
    .map((face) =>
      diagnose(
        'pdf-font-unusable',
        `字体“${face.postScriptName}”放不进 PDF：里面没有 TrueType 或 CFF 轮廓，或者文件已损坏`,
        undefined,
        ['请换用同一字体的另一个文件，或者不指定字体，用自带的字体。'],
      ),
    )
}
