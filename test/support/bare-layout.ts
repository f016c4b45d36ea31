import type { Layout } from '../../src/typesetting/index.ts'

/** An empty layout for tests to extend. */
export const bareLayout: Layout = {
  pages: [],
  faces: [],
  outline: [],
  tables: new Map(),
  signatures: new Map(),
  titleBreaks: new Map(),
  spacing: new Map(),
  libreOfficeBreaks: new Map(),
  annexNotes: new Map(),
  heads: new Map(),
  imprints: new Map(),
  figures: new Map(),
  contents: [],
  sections: [],
}
