import { archiveCodes } from './archive.ts'
import type { CatalogueEntry } from './catalogue.ts'
import { contradictionCodes } from './contradictions.ts'
import { layoutCodes } from './layout.ts'
import { markdownCodes } from './markdown.ts'
import { pdfCodes } from './pdf.ts'
import { picturesCodes } from './pictures.ts'
import { pipelineCodes } from './pipeline.ts'
import { recordsCodes } from './records.ts'
import { reviewCodes } from './review.ts'
import { spreadsheetCodes } from './spreadsheet.ts'
import { templatesCodes } from './templates.ts'
import { wordCodes } from './word.ts'

const all = {
  ...recordsCodes,
  ...contradictionCodes,
  ...templatesCodes,
  ...markdownCodes,
  ...layoutCodes,
  ...wordCodes,
  ...pdfCodes,
  ...picturesCodes,
  ...pipelineCodes,
  ...spreadsheetCodes,
  ...archiveCodes,
  ...reviewCodes,
}

/** A permanent code, e.g. `yaml-tab`; one line each in the catalogue of its stage. */
export type DiagnosticCode = keyof typeof all

/** Every code with its severity and explanation. */
export const catalogue: Readonly<Record<DiagnosticCode, CatalogueEntry>> = all

/** The entry of a code that came from outside (`houqin explain CODE`), if there is one. */
export const findEntry = (code: string): CatalogueEntry | undefined =>
  Object.hasOwn(all, code) ? catalogue[code as DiagnosticCode] : undefined
