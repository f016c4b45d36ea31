import {
  type FontFace,
  type FontRole,
  type FontSet,
  openFontFace,
  roleFonts,
} from '../../src/typesetting/index.ts'
import { bundledFont } from './bundled-fonts.ts'

const opened = new Map<string, Promise<FontFace>>()

/** A face of the bundled set, opened once. */
export const realFace = (id: string): Promise<FontFace> => {
  const face = opened.get(id) ?? bundledFont(id).then((bytes) => openFontFace(id, bytes))
  opened.set(id, face)
  return face
}

/** The bundled fonts for every typeface. */
export async function realFonts(): Promise<FontSet> {
  const chain = (role: FontRole): Promise<FontFace[]> => Promise.all(roleFonts[role].faces.map(realFace))
  return {
    fangsong: await chain('fangsong'),
    xiaobiaosong: await chain('xiaobiaosong'),
    heiti: await chain('heiti'),
    kaiti: await chain('kaiti'),
    songti: await chain('songti'),
  }
}
