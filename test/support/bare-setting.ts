import type { Setting } from '../../src/typesetting/blocks/index.ts'
import { makeFaceTable } from '../../src/typesetting/fonts/index.ts'
import { officialForm, officialWords } from '../../src/typesetting/form/index.ts'
import { realFonts } from './real-fonts.ts'

const fonts = await realFonts()

/** A setting in the official form with the bundled fonts, before anything is set. */
export const bareSetting = (more: Partial<Setting> = {}): Setting => ({
  form: officialForm,
  faces: makeFaceTable(fonts),
  words: officialWords(undefined),
  tables: new Map(),
  signatures: new Map(),
  titleBreaks: new Map(),
  spacing: new Map(),
  libreOfficeBreaks: new Map(),
  annexNotes: new Map(),
  heads: new Map(),
  imprints: new Map(),
  figures: new Map(),
  pictures: new Map(),
  measured: new Map(),
  entries: [],
  contents: [],
  pageOf: new Map(),
  landscape: undefined,
  ...more,
})
